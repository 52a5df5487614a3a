"""Recommendations are read from lists and headings, and none are made out of prose."""

import pytest

from laming_desktop.domain.errors import UnreadableDocumentError
from tests.importers.drawn_lines import make_document, read


def test_named_headings_with_their_texts_below_are_read() -> None:
    reading = read(
        make_document(
            "4.1 The family moved in 2008. The school should have been told but was not.",
            "Recommendation 1",
            "The LSCB should review its procedures.",
            "Recommendation 2",
            "The police should review theirs.",
            (("Year", "Children"), ("2008", "3")),
        )
    )

    assert [(item.number, item.text.text) for item in reading.recommendations if item.text] == [
        ("1", "The LSCB should review its procedures."),
        ("2", "The police should review theirs."),
    ]


def test_labels_below_an_item_are_its_fields() -> None:
    reading = read(
        make_document(
            "Recommendations",
            "1. The council should light the pier.",
            "Response: Accepted",
            "2. The council should fence the pond.",
            "Response: Rejected",
            (("Year", "Children"), ("2008", "3")),
        )
    )

    assert [item.response.text for item in reading.recommendations if item.response] == ["Accepted", "Rejected"]


def test_list_under_the_name_of_actions_holds_the_actions_of_an_item() -> None:
    reading = read(
        make_document(
            "Recommendation 1",
            "The council should light the pier.",
            "Agreed actions",
            "(a) Buy lamps",
            "(b) Hang lamps",
            "Recommendation 2",
            "The pond should be fenced.",
            (("Year", "Children"), ("2008", "3")),
        )
    )

    assert [item.number for item in reading.recommendations] == ["1", "2"]
    assert [action.text.text for action in reading.actions] == ["(a) Buy lamps", "(b) Hang lamps"]


def test_numbers_that_stand_in_count_the_points_of_an_item() -> None:
    lines = [
        "# Recommendations",
        "1. The council should light the pier:",
        "   1. at night",
        "   2. in fog",
        "2. The council should fence the pond.",
        "## Notes",
        "- The pond is deep",
    ]

    reading = read(make_document(*lines, (("Year", "Children"), ("2008", "3"))))

    assert [item.number for item in reading.recommendations] == ["1", "1.1", "1.2", "2"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("1. Introduction", "This report says what was done.", "2. Background", "The council must act within the law."),
        ("RECOMMENDATIONS", "1. That the report be noted.", "2. That Cabinet approves the plan."),
        ("The council should light the pier.", "The pond should be fenced."),
    ],
)
def test_prose_is_no_plan(paragraphs: tuple[str, ...]) -> None:
    with pytest.raises(UnreadableDocumentError):
        read(make_document(*paragraphs, (("Year", "Children"), ("2008", "3"))))
