"""Adjoining columns of which a tick chooses one say one state, or one priority, together."""

from collections.abc import Sequence

import pytest

from laming_desktop.domain.proposals import CellPlace
from laming_desktop.importers.columns.tick_columns import settle_ticks
from laming_desktop.importers.grid import Column, Row


def settle(headings: Sequence[str], *rows: Sequence[str]) -> list[tuple[str, str]]:
    columns = [Column(at, "note", heading) for at, heading in enumerate(headings)]
    made = [Row(CellPlace(row=at), tuple(row)) for at, row in enumerate(rows, 1)]
    return [(column.kind, column.stands_for) for column in settle_ticks(columns, made)]


@pytest.mark.parametrize(
    ("headings", "words"),
    [
        (("Not started", "In progress", "Complete"), ["not started", "in progress", "complete"]),
        (("R", "A", "G"), ["Red", "Amber", "Green"]),
        (("RAG R", "RAG A", "RAG G"), ["Red", "Amber", "Green"]),
        (("Status: Open", "Status: Closed", "Status: Overdue"), ["open", "closed", "overdue"]),
        (("Completed? Yes", "Completed? Partly", "Completed? No"), ["completed", "partly", "not completed"]),
    ],
)
def test_headings_say_what_a_tick_stands_for(headings: tuple[str, ...], words: list[str]) -> None:
    settled = settle(headings, ("X", "", ""), ("", "\u2713", ""), ("", "", "x"))

    assert settled == [("mark", one) for one in words]


@pytest.mark.parametrize(
    "headings", [("High", "Medium", "Low"), ("Priority H", "Priority M", "Priority L"), ("H", "M", "L")]
)
def test_ticks_choose_a_priority_too(headings: tuple[str, ...]) -> None:
    settled = settle(headings, ("X", "", ""), ("", "", "X"))

    assert [(kind, words.casefold()) for kind, words in settled] == [
        ("priority", "high"),
        ("priority", "medium"),
        ("priority", "low"),
    ]


def test_answers_alone_say_whether_the_thing_is_there() -> None:
    settled = settle(("Yes", "Partly", "No"), ("X", "", ""), ("", "X", ""), ("", "", "X"))

    assert settled == [("mark", "met"), ("mark", "partly met"), ("mark", "not met")]


@pytest.mark.parametrize(
    ("headings", "row"),
    [
        (("Complete", "Owner"), ("X", "Clerk")),
        (("Started", "Completed"), ("3 May", "5 June")),
        (("In progress", "Complete"), ("", "")),
        (("Started", "Complete"), ("X", "X")),
        (("R", "Reference"), ("X", "1")),
    ],
)
def test_other_columns_stay_as_they_are(headings: tuple[str, ...], row: tuple[str, ...]) -> None:
    assert settle(headings, row) == [("note", "")] * 2
