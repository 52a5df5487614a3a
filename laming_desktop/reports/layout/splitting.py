"""How a group is cut where a page ends: whole rows first, lines of a tall row only when the page would stay empty."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import inf

from laming_desktop.reports.layout.cells import PAD_BOTTOM, PAD_TOP, Cell, cut_cell
from laming_desktop.reports.layout.tables import Group, Row, make_row, measure_cells

_TALL_ROW = 0.42
"""Share of the body above which a row is cut by lines."""
_LEAST_ROOM = 53.0
"""Points that must be left before a row is cut by lines: five lines."""


@dataclass(frozen=True, slots=True)
class Heights:
    """How rows are measured: `squeeze` points are taken off every row."""

    squeeze: float = 0.0

    def row(self, row: Row) -> float:
        """Give the height of a row."""
        return row.height - self.squeeze

    def beside(self, group: Group) -> float:
        """Give the height that the spanning cells need."""
        return measure_cells(group.beside) - self.squeeze if group.beside else 0.0

    def group(self, group: Group, enough: float = inf) -> float:
        """Give the height of a group; counting stops above `enough`, so that a long one is not summed for each page."""
        used = 0.0
        for row in group.rows:
            used += self.row(row)
            if used > enough:
                break
        return max(used, self.beside(group))


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows on either side of a cut, and whether the cut goes through a row."""

    first: tuple[Row, ...]
    rest: tuple[Row, ...]
    through: bool


def split_group(
    group: Group, room: float, body: float, heights: Heights, *, force: bool
) -> tuple[Group | None, Group | None]:
    """Give what fits in `room` and the rest; `force` cuts a row rather than leave the page empty."""
    rows = _split_rows(group, room, body, heights, force=force)
    parts_lead_in = group.lead is not None and len(rows.first) == 1 and not rows.through and not force
    if not rows.first or parts_lead_in:
        return None, group
    here, rest_beside = cut_cells(group.beside, room - PAD_TOP - PAD_BOTTOM)
    left_over = any(not cell.repeated for cell in rest_beside.values())
    done = replace(group, rows=rows.first, beside=here)
    if not rows.rest and not left_over:
        return done, None
    return done, replace(group, rows=_begin_rest(group, rows), beside=_repeat(group.again, rest_beside))


def cut_cells(cells: Mapping[str, Cell], room: float) -> tuple[dict[str, Cell], dict[str, Cell]]:
    """Give what of each cell fits, and what is left of those that do not."""
    here: dict[str, Cell] = {}
    rest: dict[str, Cell] = {}
    for key, cell in cells.items():
        here[key], after = cut_cell(cell, room)
        if after is not None:
            rest[key] = after
    return here, rest


def _split_rows(group: Group, room: float, body: float, heights: Heights, *, force: bool) -> _Rows:
    """Take whole rows while they fit, then lines of the next where that is better than an empty page."""
    used, count = 0.0, 0
    while count < len(group.rows) and used + heights.row(group.rows[count]) <= room:
        used += heights.row(group.rows[count])
        count += 1
    first, rest = group.rows[:count], group.rows[count:]
    if not rest or room - used <= _LEAST_ROOM:
        return _Rows(first, rest, through=False)
    if heights.row(rest[0]) > body * _TALL_ROW or (force and not count):
        halves = _cut_row(rest[0], room - used)
        if halves:
            return _Rows((*first, halves[0]), (halves[1], *rest[1:]), through=True)
    return _Rows(first, rest, through=False)


def _cut_row(row: Row, room: float) -> tuple[Row, Row] | None:
    """Make two rows of one by lines; None when one of its cells could not even begin on the first."""
    here, rest = cut_cells(row.cells, room - PAD_TOP - PAD_BOTTOM)
    if any(row.cells[key].blocks and not cell.blocks for key, cell in here.items()):
        return None
    after = _repeat(row.again, rest)
    return (
        replace(row, cells=here, height=measure_cells(here)),
        replace(row, cells=after, height=measure_cells(after)),
    )


def _repeat(again: Mapping[str, Cell], rest: Mapping[str, Cell]) -> dict[str, Cell]:
    """Give the cells of a continuation: what is left of each, else what is repeated of it."""
    return {**again, **rest}


def _begin_rest(group: Group, rows: _Rows) -> tuple[Row, ...]:
    """Give the rows of a continuation: below the repeated lead-in when whole sub-items follow, at least one.

    When all rows have ended and only a cell beside them goes on, the row beside it is the lead-in or empty.
    """
    if not rows.rest:
        return (group.lead or make_row({}, repeats=True),)
    if group.lead is not None and not rows.through:
        return (group.lead, *rows.rest)
    return rows.rest
