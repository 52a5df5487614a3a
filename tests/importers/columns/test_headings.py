"""Headings as councils write them."""

import pytest

from laming_desktop.importers.columns.headings import is_heading_row, recognise_heading


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Rec No", "reference"),
        ("Recommendations for Exampleshire", "recommendation"),
        ("Recommendation made to:", "addressees"),
        ("Date for completion /Review", "timescale"),
        ("By when", "timescale"),
        ("Responsible officer(s)", "owners"),
        ("Lead Officer[v]", "owners"),
        ("Action owner", "owners"),
        ("Action No", "action_reference"),
        ("Actions required", "action"),
        ("Progress as at 1.10.09", "progress"),
        ("Government's Response (May 2009)", "response"),
        ("Locally Not in Place (Red)", "mark"),
        ("RAG", "rag"),
        ("Current status", "status"),
        ("Priority", "priority"),
        ("Success measure", "outcome"),
        ("Evidence", "evidence"),
        ("Meeting Date", "note"),
        ("National", "national"),
        ("Theme", "theme"),
        ("Wheelbarrow", None),
    ],
)
def test_a_heading_tells_its_column(heading: str, kind: str | None) -> None:
    assert recognise_heading(heading) == kind


def test_a_key_beside_the_plan_is_no_state() -> None:
    assert (recognise_heading("RAG key"), recognise_heading("Legend")) == ("note", "note")


def test_a_row_of_the_plan_is_no_heading() -> None:
    assert is_heading_row(["Ref", "Recommendation", "Action", "Owner"])
    assert not is_heading_row(["4", "Recommendation agreed", "Action plan", "Lead officer"])
    assert not is_heading_row(["We recommend that the action plan be agreed at the next meeting.", "Owner"])
