"""What a document says that its marks mean is read however it is written down."""

import pytest

from laming_desktop.importers.grids.key_entries import find_entries, is_key_title


@pytest.mark.parametrize(
    ("cells", "entries"),
    [
        (("Green = achieved",), [("Green", "achieved")]),
        (("R", "Overdue"), [("R", "Overdue")]),
        (
            ("Key: Red = late, Amber = started, Green = done",),
            [("Red", "late"), ("Amber", "started"), ("Green", "done")],
        ),
        (("RAG key: R \u2013 late; G \u2013 done",), [("R", "late"), ("G", "done")]),
        (("Red means late and green = done",), [("Red", "late"), ("green", "done")]),
        (("A letter was sent: no answer came",), []),
        (("Progress is good",), []),
    ],
)
def test_entries_of_a_key_are_found(cells: tuple[str, ...], entries: list[tuple[str, str]]) -> None:
    assert find_entries(cells) == entries


def test_any_short_mark_counts_in_a_key_only() -> None:
    assert find_entries(("P", "Not started"), in_key=True) == [("P", "Not started")]
    assert find_entries(("P", "Not started")) == []


@pytest.mark.parametrize(
    ("text", "is_title"), [("Key", True), ("RAG key:", True), ("Legend", True), ("Key issues", False)]
)
def test_title_of_a_key_is_told(text: str, is_title: bool) -> None:
    assert is_key_title(text) is is_title
