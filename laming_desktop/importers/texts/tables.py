"""Find the tables of a document: headings, the rows below them with their places, and the lines that belong to none."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from laming_desktop.domain.proposals import CellPlace
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.importers.cells.numbering import read_number
from laming_desktop.importers.columns.headings import is_heading_row, is_sure_heading_row, recognise_heading
from laming_desktop.importers.grid import GridRow, Line, Row, Table
from laming_desktop.importers.texts.page_headings import is_new_heading, is_same_heading, join_heading
from laming_desktop.importers.texts.splitting import STEP_LINES
from laming_desktop.importers.texts.wrapping import join_wrapped
from laming_desktop.importers.themes import is_band_title

KEY_TABLE: Final = -1
"""The table that a line of a key is said to stand in."""
_LONG_FIRST_CELL: Final = 25
_VERY_LONG: Final = 60
_RECENT: Final = 80


@dataclass(frozen=True, slots=True)
class LooseLine:
    """A line that belongs to no table; `table` is the number of the table it stands in or after, 0 before the first."""

    number: int
    text: str
    cells: tuple[str, ...]
    table: int
    is_inside: bool = False
    grid: GridRow | None = None


@dataclass(frozen=True, slots=True)
class RepeatedHeading:
    """A heading that stands above a page of a table, as the page has it."""

    place: CellPlace
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WrappedRow:
    """A row to which the lines below it were joined; `was_full` where it had all its cells before, so that is a guess."""

    place: CellPlace
    text: str
    was_full: bool


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of a document and what stands around them."""

    tables: tuple[Table, ...]
    loose: tuple[LooseLine, ...]
    repeated: tuple[RepeatedHeading, ...]
    wrapped: tuple[WrappedRow, ...] = ()


@dataclass(slots=True)
class _Finder:
    """The walk over the lines: what has been found so far and where the walk stands."""

    lines: Sequence[Line]
    progress: Progress
    chosen: int | None = None
    headings: list[tuple[str, ...]] = field(default_factory=list[tuple[str, ...]])
    heading_rows: list[int] = field(default_factory=list[int])
    rows: list[list[Row]] = field(default_factory=list[list[Row]])
    loose: list[LooseLine] = field(default_factory=list[LooseLine])
    repeated: list[RepeatedHeading] = field(default_factory=list[RepeatedHeading])
    wrapped: list[WrappedRow] = field(default_factory=list[WrappedRow])
    counts: Counter[str] = field(default_factory=Counter[str])
    page: int = 0
    has_pages: bool = False
    row: int = 0
    opens_page: bool = False
    after_gap: bool = False
    after_loose: bool = False
    in_broken: bool = False

    def walk(self) -> Tables:
        """Go over all lines once."""
        self.counts = Counter(line.text for line in self.lines if len(line.cells) == 1)
        at = 0
        while at < len(self.lines):
            if at % STEP_LINES == 0:
                self.progress.step(at, len(self.lines))
            at += self._take(at)
        tables = tuple(
            Table(number, heading, tuple(rows if self.has_pages else map(_forget_page, rows)), heading_row=line)
            for number, (heading, rows, line) in enumerate(
                zip(self.headings, self.rows, self.heading_rows, strict=True), 1
            )
        )
        return Tables(tables, _mark_inside(self.loose, tables), tuple(self.repeated), tuple(self.wrapped))

    def _take(self, at: int) -> int:
        line = self.lines[at]
        if line.is_blank:
            self.after_gap = True
            return 1
        if self._is_heading(line):
            return self._take_heading(at)
        used = 1
        if self.headings and self._is_lone_band(at):
            self._take_row(Line(line.number, (line.text, ""), line.starts_page))
        elif self.headings and self._is_row(line):
            line, used = join_wrapped(self.lines, at, len(self.headings[-1]))
            self._take_row(line)
            if used > 1:
                text = " ".join(below.text for below in self.lines[at + 1 : at + used])
                is_full = len(self.lines[at].cells) >= len(self.headings[-1])
                self.wrapped.append(WrappedRow(self.rows[-1][-1].place, text, is_full))
        else:
            self.loose.append(LooseLine(line.number, line.text, line.cells, len(self.headings)))
            self.after_loose = True
        self.after_gap = False
        return used

    def _is_heading(self, line: Line) -> bool:
        """Tell whether a line is a heading; below a heading another one stands after a gap, or is one beyond doubt."""
        if self.chosen is not None:
            is_again = bool(self.headings) and is_same_heading(line.cells, self.headings[-1])
            return line.number == self.chosen or is_again
        if not self.headings:
            return is_heading_row(line.cells)
        if is_same_heading(line.cells, self.headings[-1]):
            return True
        is_apart = self.after_gap or self.after_loose or line.starts_page
        return is_sure_heading_row(line.cells) or (is_apart and line.cells[0] != "" and is_heading_row(line.cells))

    def _take_heading(self, at: int) -> int:
        line = self.lines[at]
        known = self.headings[-1] if self.headings and not is_new_heading(line.cells, self.headings[-1]) else None
        heading, used = join_heading(self.lines, at, known)
        if known is None:
            self.headings.append(heading)
            self.heading_rows.append(line.number)
            self.rows.append([])
            self.page = 0
        self.page += 1
        self.row = 0
        if known is not None:
            self.has_pages = True
            place = CellPlace(page=self.page, table=len(self.headings), line=line.number)
            cells = tuple(cell for below in self.lines[at : at + used] for cell in below.cells if cell)
            self.repeated.append(RepeatedHeading(place, cells))
        self.opens_page, self.after_gap, self.after_loose, self.in_broken = True, False, False, False
        return used

    def _is_lone_band(self, at: int) -> bool:
        """Tell whether a line of one cell is a title over the rows below it that stands nowhere else."""
        text = self.lines[at].text
        if len(self.lines[at].cells) > 1 or not is_band_title(text):
            return False
        following = next((line for line in self.lines[at + 1 : at + 4] if not line.is_blank), None)
        is_row = following is not None and len(following.cells) * 2 > len(self.headings[-1])
        return is_row and following is not None and not self._is_heading(following) and self.counts[text] == 1

    def _is_row(self, line: Line) -> bool:
        if len(line.cells) < 2:  # noqa: PLR2004
            return False
        if not self.after_loose:
            return True
        width = len(self.headings[-1])
        is_numbered = not line.cells[0] or read_number(line.cells[0]) is not None
        return abs(len(line.cells) - width) <= 1 or (is_numbered and len(line.cells) > 2)  # noqa: PLR2004

    def _take_row(self, line: Line) -> None:
        heading = self.headings[-1]
        is_broken = self._is_broken(line, heading)
        if line.starts_page or (is_broken and not self.in_broken and self.after_gap):
            self.page += 1
            self.row = 0
            self.opens_page = self.has_pages = True
        self.in_broken = is_broken
        self.row += 1
        place = CellPlace(page=self.page, table=len(self.headings), row=self.row, line=line.number)
        cells = line.cells + ("",) * (len(heading) - len(line.cells))
        self.rows[-1].append(Row(place, cells, self.opens_page, is_broken))
        self.opens_page, self.after_loose = False, False

    def _is_broken(self, line: Line, heading: Sequence[str]) -> bool:
        """Tell whether a scanner read a line of the table without its columns."""
        first = line.cells[0]
        if read_number(first) is not None:
            return False
        if len(line.cells) * 2 > len(heading):
            numbers_stand_first = any(read_number(row.cells[0]) is not None for row in self.rows[-1][-_RECENT:])
            is_short = len(line.cells) < len(heading) and recognise_heading(heading[0]) in {None, "reference"}
            return is_short and numbers_stand_first and (self.in_broken or len(first) > _VERY_LONG)
        return self.in_broken or len(first) > _LONG_FIRST_CELL


def find_tables(lines: Sequence[Line], progress: Progress = SILENT, heading_row: int | None = None) -> Tables:
    """Find the tables among lines of cells; a line that the user chose for the headings is taken as it is."""
    return _Finder(lines, progress, heading_row).walk()


def _forget_page(row: Row) -> Row:
    """Give a row of a text that has no pages."""
    return replace(row, place=replace(row.place, page=None))


def _mark_inside(loose: Sequence[LooseLine], tables: Sequence[Table]) -> tuple[LooseLine, ...]:
    last = {table.number: table.rows[-1].place.line or 0 for table in tables if table.rows}
    return tuple(
        LooseLine(line.number, line.text, line.cells, line.table, line.number < last.get(line.table, 0))
        for line in loose
    )
