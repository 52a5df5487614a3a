"""A table as the papers know it: columns, bands, and groups of rows with cells that run beside several rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from laming_desktop.reports.layout.cells import PAD_BOTTOM, PAD_TOP, Cell

BAND_HEIGHT = 18.0


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `head` names it, `rule` draws a line left of it, columns of one `group` share a head above theirs.

    A column without a head is spanned by the head of the one before it. A `lead` column heads its row for a listener.
    """

    key: str
    width: float
    head: Cell | None
    rule: bool = False
    centred: bool = False
    group: str = ""
    lead: bool = False


@dataclass(frozen=True, slots=True)
class TableForm:
    """The columns of a table, and for each name of a wide cell the columns that it covers."""

    columns: tuple[Column, ...]
    wide: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    @property
    def width(self) -> float:
        """Give the width of the table."""
        return sum(column.width for column in self.columns)


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """Cells by column or name of a wide cell; `again` is what a continuation of this row repeats.

    `origin` is the same for all parts of a cut row; a row that only repeats has none.
    """

    cells: Mapping[str, Cell]
    again: Mapping[str, Cell] = field(default_factory=dict[str, Cell])
    height: float = 0.0
    origin: object | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Rows that belong together, and cells that run beside all of them.

    `again` is what a continuation repeats of the spanning cells, `lead` what stands above sub-items on the next page:
    a group with one never parts its first row from the second. `count` is the number of rows before any cut. A group
    that `keeps_next` never parts from the one after it.
    """

    name: str
    rows: tuple[Row, ...]
    beside: Mapping[str, Cell]
    again: Mapping[str, Cell] = field(default_factory=dict[str, Cell])
    lead: Row | None = None
    keeps_next: bool = False
    count: int = 1
    origin: object = field(default_factory=object)


@dataclass(frozen=True, slots=True)
class Band:
    """A theme's heading across the table."""

    text: str
    note: str
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Continues:
    """The line under a cut group."""

    name: str


Item = Band | Group


def make_row(cells: Mapping[str, Cell], again: Mapping[str, Cell] | None = None, *, repeats: bool = False) -> Row:
    """Make a row as high as its highest cell."""
    return Row(cells, again or {}, measure_cells(cells), None if repeats else object())


def measure_cells(cells: Mapping[str, Cell]) -> float:
    """Give the height that cells beside each other need, with padding."""
    return max([cell.height for cell in cells.values()], default=0.0) + PAD_TOP + PAD_BOTTOM
