"""The ticked one of several columns counts, else the newest; two ticks are a question."""

import pytest

from laming_desktop.domain.proposals import CellPlace
from laming_desktop.importers.cells.ticked import find_standing, read_standing
from laming_desktop.importers.cells.values import DocumentFacts, ValueReader
from laming_desktop.importers.grid import Column, Piece

COLUMNS = [
    Column(0, "mark", "Not started", stands_for="not started"),
    Column(1, "mark", "Complete", stands_for="complete"),
]
READER = ValueReader(DocumentFacts(None, None, None, (), None))


def fill(*cells: str) -> dict[int, list[Piece]]:
    return {index: [Piece(cell, CellPlace())] for index, cell in enumerate(cells) if cell}


def test_ticked_column_counts_and_a_no_does_not() -> None:
    assert find_standing(COLUMNS, fill("yes", "no")) is COLUMNS[0]
    assert find_standing(COLUMNS, fill("no", "no")) is None


def test_newest_column_counts_where_none_is_for_ticks() -> None:
    columns = [Column(0, "rag", "RAG"), Column(1, "status", "Status")]

    assert find_standing(columns, fill("Red", "Done")) is columns[1]


def test_two_ticks_contradict_each_other() -> None:
    reading = read_standing(READER, COLUMNS[1], COLUMNS, fill("x", "x"), "action", "rag")

    assert reading.proposal.action_state == "complete"
    assert [other.action_state for other in reading.also] == ["not_started"]
    assert (reading.certainty, reading.questions) == ("ambiguous", ("contradiction",))


@pytest.mark.parametrize(
    ("answers", "place", "state"),
    [(("Yes", "Yes"), 1, "complete"), (("Yes", "No"), 0, "on_track"), (("No", "No"), 0, "not_started")],
)
def test_yes_and_no_under_several_states_say_how_far_it_is(answers: tuple[str, ...], place: int, state: str) -> None:
    columns = [Column(0, "mark", "Started"), Column(1, "mark", "Completed")]
    cells = fill(*answers)
    column = find_standing(columns, cells)

    assert column is columns[place]
    assert read_standing(READER, columns[place], columns, cells, "action", "rag").proposal.action_state == state
