"""A table of blocks set into columns, bands and groups of rows that can be placed on pages."""

from collections.abc import Iterator, Mapping

from typing_extensions import override

from laming_desktop.domain.papers.blocks import Table, TableCell, TableColumn, TableGroup, TableRow
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.reports.layout.cells import PAD_LEFT, Cell, Lines, make_cell, repeat_cell
from laming_desktop.reports.layout.tables import Band, Column, Group, Item, Row, TableForm, make_row
from laming_desktop.reports.layout.typography import HEAD, HEAD_NOTE, NOTHING
from laming_desktop.reports.layout.wrapping import Wrapper
from laming_desktop.reports.setting_cells import CellSetter
from laming_desktop.reports.sharing_width import share_widths

_STRIDE = 64
"""Groups between two tellings of progress."""


def set_table(
    table: Table, wrapper: Wrapper, width: float, progress: Progress = SILENT
) -> tuple[TableForm, list[Item]]:
    """Set a table in `width` points: its columns, and its bands and groups in their order.

    An empty table says so in one row.
    """
    form, items = begin_table(table, wrapper, width, progress)
    return form, list(items)


def begin_table(
    table: Table, wrapper: Wrapper, width: float, progress: Progress = SILENT
) -> tuple[TableForm, Iterator[Item]]:
    """Set the columns of a table, and its bands and groups one by one as they are asked for.

    The form learns of wide cells while the groups are set.
    """
    widths = share_widths(table, width, wrapper)
    setter = TableSetter(table, widths, wrapper)
    form = TableForm(_set_columns(table.columns, widths, wrapper), setter.wide)
    if not any(band.groups for band in table.bands):
        return form, iter((_set_nothing(table, wrapper, width),))
    return form, setter.set_items(table, progress)


class TableSetter:
    """Sets the groups of one table; `wide` gathers the names of its wide cells with the columns that each covers."""

    def __init__(self, table: Table, widths: Mapping[str, float], wrapper: Wrapper) -> None:
        self._cells = CellSetter(wrapper, table.columns, widths)
        self.wide: dict[str, tuple[str, ...]] = {"": tuple(column.key for column in table.columns)}

    def set_items(self, table: Table, progress: Progress) -> Iterator[Item]:
        """Set each band and its groups; a band without groups is left out."""
        total = sum(len(band.groups) for band in table.bands)
        done = 0
        for band in table.bands:
            if band.text and band.groups:
                yield Band(band.text, band.note)
            for group in band.groups:
                if done % _STRIDE == 0:
                    progress.step(done, total)
                yield self._set_group(group)
                done += 1

    def _set_group(self, group: TableGroup) -> Group:
        """Set the rows of a group and the cells that run beside them."""
        lead = make_row(self.repeat_cells(group.lead.cells, muted=True), repeats=True) if group.lead else None
        return Group(
            name=group.name,
            rows=tuple([self._set_row(row) for row in group.rows]),
            beside=self._set_cells(group.beside) if group.beside else {},
            again=_LaterCells(self, group.again),
            lead=lead,
            keeps_next=group.keeps_next,
            count=len(group.rows),
        )

    def _set_row(self, row: TableRow) -> Row:
        """Set a row."""
        return make_row(self._set_cells(row.cells), _LaterCells(self, row.again))

    def _set_cells(self, cells: Mapping[str, TableCell]) -> dict[str, Cell]:
        """Set cells by column, or by the name of a wide cell."""
        return {
            self._name(key, cell) if cell.columns else key: self._cells.set_cell(cell, key)
            for key, cell in cells.items()
        }

    def repeat_cells(self, cells: Mapping[str, TableCell], *, muted: bool = False) -> dict[str, Cell]:
        """Set cells that tell once more what was told before."""
        return {
            self._name(key, cell) if cell.columns else key: repeat_cell(self._cells.set_cell(cell, key, muted=muted))
            for key, cell in cells.items()
        }

    def _name(self, key: str, cell: TableCell) -> str:
        """Give a wide cell the name of the columns that it covers."""
        if len(cell.columns) == 1:
            return cell.columns[0]
        name = "+".join(cell.columns)
        self.wide[name] = cell.columns
        self._cells.widen(key, cell.columns)
        return name


class _LaterCells(Mapping[str, Cell]):
    """What a continuation repeats, set only when a page cuts it."""

    __slots__ = ("_cells", "_set", "_setter")

    def __init__(self, setter: TableSetter, cells: Mapping[str, TableCell]) -> None:
        self._setter = setter
        self._cells = cells
        self._set: dict[str, Cell] | None = None

    def _find(self) -> dict[str, Cell]:
        """Give the cells, set now when they were not yet."""
        if self._set is None:
            self._set = self._setter.repeat_cells(self._cells)
        return self._set

    @override
    def __getitem__(self, key: str) -> Cell:
        return self._find()[key]

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._find())

    @override
    def __len__(self) -> int:
        return len(self._find())


def _set_columns(columns: tuple[TableColumn, ...], widths: Mapping[str, float], wrapper: Wrapper) -> tuple[Column, ...]:
    """Set the heads; one that the next columns share is as wide as the widest of them."""
    made: list[Column] = []
    for nth, column in enumerate(columns):
        shared = 1 + next(
            (count for count, after in enumerate(columns[nth + 1 :]) if after.head), len(columns) - nth - 1
        )
        room = max(widths[one.key] for one in columns[nth : nth + shared])
        head = _set_head(wrapper, room, column) if column.head or nth == 0 else None
        made.append(Column(column.key, widths[column.key], head, column.ruled, group=column.group, lead=column.lead))
    return tuple(made)


def _set_head(wrapper: Wrapper, width: float, column: TableColumn) -> Cell:
    """Set the head of a column: its name over a note."""
    room = width - (2 if column.centred else 2 * PAD_LEFT)
    alignment = "centre" if column.centred else "left"
    blocks = [Lines(tuple(wrapper.balance(column.head, HEAD, room)), HEAD, alignment=alignment)]
    if column.note:
        blocks.append(Lines(tuple(wrapper.balance(column.note, HEAD_NOTE, room)), HEAD_NOTE, alignment=alignment))
    return make_cell(*blocks)


def _set_nothing(table: Table, wrapper: Wrapper, width: float) -> Group:
    """Set the row that says that the table is empty."""
    lines = Lines(tuple(wrapper.wrap(table.empty, NOTHING, width - 2 * PAD_LEFT)), NOTHING)
    return Group("", (make_row({"": make_cell(lines)}),), {})
