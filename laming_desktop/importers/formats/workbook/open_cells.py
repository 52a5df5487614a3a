"""Gather the cells of an OpenDocument workbook while a parser walks over them."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.formats.workbook.date_showing import DateFace, find_moment, show_moment
from laming_desktop.importers.formats.workbook.iso_days import find_serial
from laming_desktop.importers.formats.workbook.number_showing import show_general
from laming_desktop.importers.formats.workbook.open_styles import OpenStyles
from laming_desktop.importers.formats.workbook.parts import Attributes
from laming_desktop.importers.formats.workbook.sheet_content import (
    MOST_COLUMNS,
    MOST_ROWS,
    CellNote,
    CellRange,
    SheetContent,
    SheetRow,
)
from laming_desktop.importers.formats.workbook.texts import clean_text
from laming_desktop.importers.grid import Colour, SourceSheet

_HIDDEN: Final = frozenset({"collapse", "filter"})
_ERROR: Final = re.compile(r"#[A-Z/0]+[!?]?|Err:\d+")
_COUNT: Final = re.compile(r"[0-9]{1,7}")
_DAY: Final = DateFace(day=True, hours=True)
_MOST_NOTES: Final = 200
_MOST_SPACES: Final = 1000
_LOOK_UP_EVERY: Final = 2000
_OTHER_FILE: Final = "'file:"


class OpenCells:
    """Gathers sheets, rows and cells; elements come by their plain names."""

    def __init__(self, styles: OpenStyles, progress: Progress) -> None:
        """Take the styles, which are read on the way."""
        self.sheets: list[tuple[SourceSheet, SheetContent]] = []
        self._styles = styles
        self._progress = progress
        self._content = SheetContent()
        self._depth = 0
        self._columns: list[tuple[int, str]] = []
        self._next_column = self._row = self._rows = self._column = 0
        self._row_facts: Attributes = {}
        self._cell: Attributes | None = None
        self._cells: dict[int, str] = {}
        self._colours: dict[int, Colour] = {}
        self._paragraphs: list[str] = []
        self._words: list[str] | None = None
        self._in_headings = False
        self._starts: Mapping[str, Callable[[Attributes], None]] = {
            "table": self._begin_sheet,
            "table-column": self._add_column,
            "table-header-rows": self._begin_headings,
            "table-row": self._begin_row,
            "table-cell": self._begin_cell,
            "covered-table-cell": self._begin_cell,
            "p": self._begin_paragraph,
            "s": self._add_spaces,
            "tab": self._add_tab,
            "line-break": self._add_break,
        }
        self._ends: Mapping[str, Callable[[], None]] = {
            "table": self._end_sheet,
            "table-header-rows": self._end_headings,
            "table-row": self._end_row,
            "table-cell": self._end_cell,
            "covered-table-cell": self._end_covered,
            "p": self._end_paragraph,
        }

    def on_start(self, name: str, attributes: Attributes) -> None:
        """Begin an element."""
        if not self._depth:
            self._styles.on_start(name, attributes)
        act = self._starts.get(name)
        if act is not None:
            act(attributes)

    def on_end(self, name: str) -> None:
        """End an element."""
        if not self._depth:
            self._styles.on_end(name)
        act = self._ends.get(name)
        if act is not None:
            act()

    def on_text(self, words: str) -> None:
        """Take words, where a paragraph of a cell is open."""
        if self._words is not None:
            self._words.append(words)

    def note_comment(self, words: str) -> None:
        """Note a comment on the cell that is open."""
        if self._cell is not None and words.strip() and len(self._content.comments) < _MOST_NOTES:
            self._content.comments.append(CellNote(self._row, self._column, clean_text(words).strip()))

    def _begin_sheet(self, attributes: Attributes) -> None:
        """Begin a sheet; a table inside a cell is none, nor is the copy of another file's sheet."""
        self._depth += 1
        name = attributes.get("name", "")
        if self._depth > 1 or name.startswith(_OTHER_FILE):
            return
        is_hidden = self._styles.hides(attributes.get("style-name", ""))
        self._content = SheetContent()
        self.sheets.append((SourceSheet(len(self.sheets) + 1, name, is_hidden), self._content))
        self._columns = []
        self._next_column = self._row = self._rows = 0

    def _end_sheet(self) -> None:
        self._depth -= 1
        if not self._depth:
            self._content = SheetContent()

    def _add_column(self, attributes: Attributes) -> None:
        last = self._next_column + read_count(attributes, "number-columns-repeated") - 1
        if attributes.get("visibility") in _HIDDEN:
            self._content.hidden_columns.append((self._next_column, last))
        self._columns.append((last, attributes.get("default-cell-style-name", "")))
        self._next_column = last + 1

    def _begin_headings(self, _attributes: Attributes) -> None:
        self._in_headings = True

    def _end_headings(self) -> None:
        self._in_headings = False

    def _begin_row(self, attributes: Attributes) -> None:
        self._row_facts = attributes
        self._row += 1
        self._column = 0
        self._cells, self._colours = {}, {}
        self._rows += 1
        if not self._rows % _LOOK_UP_EVERY:
            self._progress.step(0, 1)

    def _end_row(self) -> None:
        """Keep a row that has words, as often as it stands for one; the numbers of empty ones are only counted."""
        repeated = read_count(self._row_facts, "number-rows-repeated")
        if self._cells:
            room = MOST_ROWS - len(self._content.rows)
            self._content.rows_cut = self._content.rows_cut or repeated > room
            shown = self._row_facts.get("visibility", "")
            for number in range(self._row, self._row + min(repeated, room)):
                self._content.rows.append(
                    SheetRow(number, dict(self._cells), dict(self._colours), shown in _HIDDEN, shown == "filter")
                )
                if self._in_headings:
                    self._content.heading_rows.add(number)
        self._row += repeated - 1

    def _begin_cell(self, attributes: Attributes) -> None:
        self._cell = attributes
        self._paragraphs.clear()

    def _end_covered(self) -> None:
        """Pass by a cell that a merged one covers; what it holds is not shown."""
        self._column += read_count(self._cell or {}, "number-columns-repeated")
        self._cell = None

    def _end_cell(self) -> None:
        facts = self._cell or {}
        repeated = read_count(facts, "number-columns-repeated")
        style = facts.get("style-name") or self._row_facts.get("default-cell-style-name") or self._find_style()
        text = self._read_text(facts, style)
        colour = self._styles.find_colour(style)
        columns = range(self._column, min(self._column + repeated, MOST_COLUMNS))
        if text and not text.isspace():
            self._cells.update(dict.fromkeys(columns, text))
            self._content.columns_cut = self._content.columns_cut or self._column + repeated > MOST_COLUMNS
        if colour:
            self._colours.update(dict.fromkeys(columns, colour))
        self._note(facts, text)
        self._column += repeated
        self._cell = None

    def _read_text(self, facts: Attributes, style: str) -> str:
        """Read the words that the cell shows; a day is written anew, so that its month cannot be taken for the day."""
        shown = clean_text("\n".join(self._paragraphs)).strip("\n")
        kind = facts.get("value-type", "")
        if kind == "date":
            return self._show_date(facts.get("date-value", ""), style) or shown
        if shown or not kind:
            return shown
        if kind == "boolean":
            return facts.get("boolean-value", "").upper()
        value = facts.get("value", "")
        try:
            return show_general(float(value)) if value else facts.get("string-value", "")
        except (ValueError, OverflowError):
            return value

    def _show_date(self, written: str, style: str) -> str:
        serial = find_serial(written, is_1904=False)
        moment = find_moment(serial, is_1904=False) if serial is not None else None
        if moment is None:
            return ""
        return show_moment(moment, self._styles.find_face(style) or _DAY)

    def _find_style(self) -> str:
        """Find the style that the column gives to cells without one."""
        return next((style for last, style in self._columns if self._column <= last), "")

    def _note(self, facts: Attributes, text: str) -> None:
        """Note ranges that are merged, and formulas that give nothing or an error."""
        across, down = read_count(facts, "number-columns-spanned"), read_count(facts, "number-rows-spanned")
        if across > 1 or down > 1:
            self._content.merges.append(
                CellRange(self._row, self._column, self._row + down - 1, self._column + across - 1)
            )
        formula = facts.get("formula", "")
        if not formula:
            return
        if not text and not facts.get("value-type") and len(self._content.without_value) < _MOST_NOTES:
            self._content.without_value.append(
                CellNote(self._row, self._column, formula.removeprefix("of:").removeprefix("oooc:"))
            )
        elif _ERROR.fullmatch(text) and len(self._content.errors) < _MOST_NOTES:
            self._content.errors.append(CellNote(self._row, self._column, text))

    def _begin_paragraph(self, _attributes: Attributes) -> None:
        if self._cell is not None:
            self._words = []

    def _end_paragraph(self) -> None:
        if self._words is not None:
            self._paragraphs.append("".join(self._words))
        self._words = None

    def _add_spaces(self, attributes: Attributes) -> None:
        self.on_text(" " * min(read_count(attributes, "c"), _MOST_SPACES))

    def _add_tab(self, _attributes: Attributes) -> None:
        self.on_text("\t")

    def _add_break(self, _attributes: Attributes) -> None:
        self.on_text("\n")


def read_count(attributes: Attributes, name: str) -> int:
    """Read how often something stands or how far it reaches; once where nothing is said."""
    written = attributes.get(name, "1")
    return max(1, int(written)) if _COUNT.fullmatch(written) else 1
