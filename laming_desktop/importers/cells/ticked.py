"""Find the column that says how something stands, and read it: the one that is ticked among several, or the newest."""

from collections.abc import Sequence
from dataclasses import replace

from laming_desktop.domain.states.marks import read_answer
from laming_desktop.domain.states.reading import StateColumn, StateReading, StateSubject
from laming_desktop.domain.states.tidying import fold
from laming_desktop.importers.cells.values import ValueReader
from laming_desktop.importers.grid import Column
from laming_desktop.importers.proposals.drafts import Cells, join_pieces


def find_standing(columns: Sequence[Column], cells: Cells) -> Column | None:
    """Find the column that counts: the right-hand filled one, as it is the newer; a column of ticks only where ticked."""
    filled = [column for column in columns if cells.get(column.index)]
    counted = [column for column in filled if not column.stands_for or is_ticked(column, cells)]
    last = max(counted, key=lambda column: column.index, default=None)
    return last if last is None or last.kind != "mark" or is_ticked(last, cells) else _find_reached(counted, cells)


def _find_reached(columns: Sequence[Column], cells: Cells) -> Column:
    """Find how far yes and no under several states go: the last yes, else the first no ("Started: yes, Completed: no")."""
    marks = sorted((column for column in columns if column.kind == "mark"), key=lambda column: column.index)
    reached = [column for column in marks if is_ticked(column, cells)]
    return reached[-1] if reached else marks[0]


def is_ticked(column: Column, cells: Cells) -> bool:
    """Tell whether a tick, and no "no", stands in a column of ticks."""
    return bool(cells.get(column.index)) and read_answer(fold(join_pieces(cells[column.index]))) != "no"


def read_standing(
    reader: ValueReader,
    column: Column,
    columns: Sequence[Column],
    cells: Cells,
    of: StateSubject,
    as_column: StateColumn,
) -> StateReading:
    """Read the column that counts; where more than one of several is ticked, the others are said beside it."""
    reading = reader.read_state(column, cells[column.index], of, as_column)
    if not column.stands_for:
        return reading
    others = [
        reader.read_state(other, cells[other.index], of, as_column).proposal
        for other in columns
        if other is not column and other.stands_for and is_ticked(other, cells)
    ]
    if not others:
        return reading
    return replace(reading, also=tuple(others), questions=(*reading.questions, "contradiction"), certainty="ambiguous")
