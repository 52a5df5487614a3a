"""Where the cells of a table stand in its grid, for formats that merge cells across columns and down rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from laming_desktop.domain.papers.blocks import TableCell, TableColumn, TableGroup

NOTHING: Final = TableCell()


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell at column `at`, over `across` columns and `down` rows; `down` is 0 where it goes on from the row above."""

    cell: TableCell
    at: int
    across: int = 1
    down: int = 1
    is_lead: bool = False
    is_centred: bool = False


@dataclass(frozen=True, slots=True)
class PlacedHead:
    """A head of one or more columns with its note."""

    text: str
    note: str
    at: int
    across: int = 1
    down: int = 1
    is_centred: bool = False
    is_group: bool = False


def place_head(columns: Sequence[TableColumn]) -> list[list[PlacedHead]]:
    """Give one row of heads, or two where columns stand under heads of a group."""
    heads = list(_list_heads(columns))
    if not any(column.group for column in columns):
        return [heads]
    upper: list[PlacedHead] = []
    lower: list[PlacedHead] = []
    for head in heads:
        group = columns[head.at].group
        if not group:
            upper.append(PlacedHead(head.text, head.note, head.at, head.across, 2, head.is_centred))
            continue
        lower.append(head)
        before = upper[-1] if upper else None
        if before is not None and before.is_group and before.text == group and before.at + before.across == head.at:
            upper[-1] = PlacedHead(group, "", before.at, before.across + head.across, 1, is_centred=True, is_group=True)
        else:
            upper.append(PlacedHead(group, "", head.at, head.across, 1, is_centred=True, is_group=True))
    return [upper, lower]


def place_group(columns: Sequence[TableColumn], group: TableGroup) -> list[list[PlacedCell]]:
    """Give the rows of a group, each with cells in the order of the columns that fill the whole width."""
    places = {column.key: index for index, column in enumerate(columns)}
    beside = _place_cells(group.beside, places, columns)
    owns = [_place_cells(row.cells, places, columns) for row in group.rows]
    return [list(_place_row(own, number, len(owns), beside, len(columns))) for number, own in enumerate(owns)]


def _list_heads(columns: Sequence[TableColumn]) -> Iterator[PlacedHead]:
    """Give the head of each column; one without words shares that of the column before it."""
    shown: list[PlacedHead] = []
    for at, column in enumerate(columns):
        if shown and not column.head and not column.note:
            before = shown[-1]
            shown[-1] = PlacedHead(before.text, before.note, before.at, before.across + 1, 1, before.is_centred)
        else:
            shown.append(PlacedHead(column.head, column.note, at, is_centred=column.centred))
    yield from shown


def _place_cells(
    cells: Mapping[str, TableCell], places: Mapping[str, int], columns: Sequence[TableColumn]
) -> dict[int, PlacedCell]:
    """Give cells by the column at which they begin; one that names no column of the table is left out."""
    placed: dict[int, PlacedCell] = {}
    for key, cell in cells.items():
        covered = sorted(places[name] for name in (cell.columns or (key,)) if name in places)
        if covered:
            at, across = covered[0], covered[-1] - covered[0] + 1
            is_centred = cell.centred or columns[at].centred
            placed[at] = PlacedCell(cell, at, across, 1, columns[at].lead, is_centred)
    return placed


def _place_row(
    own: Mapping[int, PlacedCell], number: int, rows: int, beside: Mapping[int, PlacedCell], width: int
) -> Iterator[PlacedCell]:
    """Give the cells of one row: those beside the group where it begins or goes on, its own, and empty ones.

    Where a row has a cell of its own in the place of one beside it, that of the group stands if it has further rows.
    """
    starts = sorted({*own, *beside})
    at = 0
    while at < width:
        room = next((later for later in starts if later > at), width) - at
        spanning = beside.get(at)
        if spanning is not None and (rows > 1 or at not in own):
            down = 0 if number else rows
            across = min(spanning.across, width - at)
            yield PlacedCell(spanning.cell, at, across, down, spanning.is_lead, spanning.is_centred)
        else:
            found = own.get(at, PlacedCell(NOTHING, at))
            across = min(found.across, room)
            yield PlacedCell(found.cell, at, across, 1, found.is_lead and bool(found.cell.parts), found.is_centred)
        at += across
