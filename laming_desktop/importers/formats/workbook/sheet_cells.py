"""Read the cells of one sheet of an .xlsx workbook as they stream by, and only those that hold something.

The handlers run some hundred thousand times for a large plan, so they do the least they can.
"""

from collections.abc import Sequence
from typing import Final

from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.formats.workbook.cell_styles import CellStyle
from laming_desktop.importers.formats.workbook.iso_days import find_serial
from laming_desktop.importers.formats.workbook.parts import Attributes, Package
from laming_desktop.importers.formats.workbook.references import cut_letters, read_column
from laming_desktop.importers.formats.workbook.sheet_content import (
    MOST_COLUMNS,
    MOST_ROWS,
    CellNote,
    SheetContent,
    SheetRow,
)
from laming_desktop.importers.formats.workbook.sheet_shape import SheetShape
from laming_desktop.importers.formats.workbook.texts import Runs, decode_text
from laming_desktop.importers.grid import Colour

_YES: Final = frozenset({"1", "true", "on"})
_MOST_NOTES: Final = 200
_LOOK_UP_EVERY: Final = 2000


class SheetCells:
    """Gathers the rows of a sheet while the parser walks over it."""

    def __init__(self, strings: Sequence[str], styles: Sequence[CellStyle], progress: Progress) -> None:
        """Take what the sheets of the workbook share."""
        self.content = SheetContent()
        self._strings = strings
        self._styles = {str(at): style for at, style in enumerate(styles)}
        self._plain = styles[0]
        self._progress = progress
        self._shape = SheetShape(self.content)
        self._places: dict[str, int] = {}
        self._runs = Runs()
        self._words = self._runs.words
        self._formulas: dict[str, str] = {}
        self._rows_met = self._row = 0
        self._row_facts: Attributes = {}
        self._cells: dict[int, str] = {}
        self._colours: dict[int, Colour] = {}
        self._column = -1
        self._facts: Attributes = {}
        self._value = ""
        self._formula: tuple[Attributes, str] | None = None

    def read(self, package: Package, part: str) -> SheetContent:
        """Read the part of a sheet."""
        starts = {
            "row": self._begin_row,
            "c": self._begin_cell,
            "v": self._runs.begin_text,
            "f": self._begin_formula,
            "t": self._runs.begin_text,
            "rPh": self._runs.begin_guide,
        }
        ends = {
            "row": self._end_row,
            "c": self._end_cell,
            "v": self._end_value,
            "f": self._end_formula,
            "t": self._runs.end_text,
            "rPh": self._runs.end_guide,
        }
        package.parse(part, {**starts, **self._shape.starts}, {**ends, **self._shape.ends}, self._words.append)
        return self.content

    def _begin_row(self, attributes: Attributes) -> None:
        written = attributes.get("r", "")
        self._row = int(written) if written.isdigit() and len(written) < 8 else self._row + 1  # noqa: PLR2004
        self._row_facts = attributes
        self._column = -1

    def _end_row(self) -> None:
        self._rows_met += 1
        if not self._rows_met % _LOOK_UP_EVERY:
            self._progress.step(0, 1)
        if not self._cells:
            if self._colours:
                self._colours = {}
            return
        if len(self.content.rows) < MOST_ROWS:
            facts = self._row_facts
            is_hidden = facts.get("hidden") in _YES or facts.get("ht") == "0"
            self.content.rows.append(SheetRow(self._row, self._cells, self._colours, is_hidden))
        else:
            self.content.rows_cut = True
        self._cells, self._colours = {}, {}

    def _begin_cell(self, attributes: Attributes) -> None:
        self._facts = attributes
        self._value = ""

    def _end_value(self) -> None:
        self._value = "".join(self._words)

    def _begin_formula(self, attributes: Attributes) -> None:
        self._words.clear()
        self._formula = (attributes, "")

    def _end_formula(self) -> None:
        if self._formula is not None:
            self._formula = (self._formula[0], "".join(self._words))

    def _end_cell(self) -> None:
        facts = self._facts
        reference = facts.get("r")
        if reference is None:
            column = self._column + 1
        else:
            letters = cut_letters(reference)
            column = self._places.get(letters, -1)
            if column < 0:
                column = self._places[letters] = read_column(letters)
        self._column = column
        style = self._styles.get(facts.get("s", "0"), self._plain)
        text = self._read_text(facts.get("t", "n"), style)
        if self._formula is not None:
            self._note_formula(facts.get("t"), text)
        if not 0 <= column < MOST_COLUMNS:
            self.content.columns_cut = self.content.columns_cut or bool(text)
            return
        if text and not text.isspace():
            self._cells[column] = text
        if style.colour:
            self._colours[column] = style.colour

    def _read_text(self, kind: str, style: CellStyle) -> str:
        """Read the value of the cell as the workbook shows it."""
        value = self._value
        if kind == "inlineStr":
            text = self._runs.take()
        elif not value:
            return ""
        elif kind == "n":
            return self._show_number(value, style)
        elif kind == "s":
            text = self._strings[int(value)] if value.isdigit() and int(value) < len(self._strings) else ""
        else:
            return self._read_rare(kind, value, style)
        return text if style.shower.around_texts is None else style.shower.show_text(text)

    def _show_number(self, value: str, style: CellStyle) -> str:
        shown = style.shower.show(value)
        return "" if self._shape.hides_noughts and shown.strip("0.") == "" else shown

    def _read_rare(self, kind: str, value: str, style: CellStyle) -> str:
        """Read a truth, an error, a day written out, or the words that a formula gives."""
        if kind == "b":
            return "TRUE" if value.strip() in _YES else "FALSE"
        if kind == "e":
            if len(self.content.errors) < _MOST_NOTES:
                self.content.errors.append(CellNote(self._row, self._column, value))
            return value
        if kind == "d":
            serial = find_serial(value, is_1904=style.shower.is_1904)
            return value if serial is None else style.shower.show_day(serial)
        return style.shower.show_text(decode_text(value))

    def _note_formula(self, kind: str | None, text: str) -> None:
        """Keep the formula of a cell that has no value, as a program that does not calculate leaves it."""
        facts, words = self._formula or ({}, "")
        self._formula = None
        shared = facts.get("si", "")
        if facts.get("t") == "shared" and words:
            self._formulas[shared] = words
        if text or self._value or kind == "str" or len(self.content.without_value) >= _MOST_NOTES:
            return
        self.content.without_value.append(
            CellNote(self._row, self._column, f"={words or self._formulas.get(shared, '')}")
        )
