"""Read the cells of one sheet of an old workbook (.xls) out of its records."""

from collections.abc import Callable, Mapping
from pathlib import Path
from struct import error as StructError  # noqa: N812 - struct names its error as a function
from struct import pack, unpack, unpack_from
from typing import Final

from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.formats.workbook.old_book import BEGIN, END, OldBook
from laming_desktop.importers.formats.workbook.records import read_string, walk_records
from laming_desktop.importers.formats.workbook.sheet_content import (
    MOST_COLUMNS,
    CellNote,
    CellRange,
    SheetContent,
    SheetRow,
)
from laming_desktop.importers.formats.workbook.texts import clean_text
from laming_desktop.importers.refusals import refuse

_ERRORS: Final = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_FILTER_MODE: Final = 0x009B
_ROW_HIDDEN: Final = 0x20
_WORDS, _TRUTH, _ERROR, _NOTHING = 0, 1, 2, 3
_MOST_NOTES: Final = 200
_MOST_RANGES: Final = 100_000
_LOOK_UP_EVERY: Final = 5000


class OldCells:
    """Gathers the cells of a sheet while its records pass by."""

    def __init__(self, book: OldBook) -> None:
        """Take what the sheets of the workbook share."""
        self.content = SheetContent()
        self._book = book
        self._rows: dict[int, SheetRow] = {}
        self._hidden: set[int] = set()
        self._is_filtered = False
        self._waiting: tuple[int, int, int] | None = None
        self._acts: Mapping[int, Callable[[bytes], None]] = {
            0x00FD: self._add_shared,
            0x0203: self._add_number,
            0x027E: self._add_packed,
            0x00BD: self._add_many_packed,
            0x0204: self._add_label,
            0x00D6: self._add_label,
            0x0205: self._add_truth,
            0x0006: self._add_formula,
            0x0207: self._add_words_of_formula,
            0x0201: self._add_blank,
            0x00BE: self._add_many_blank,
            0x0208: self._take_row,
            0x007D: self._take_columns,
            0x00E5: self._take_merges,
            _FILTER_MODE: self._take_filter,
        }

    def read(self, path: Path, start: int, progress: Progress) -> SheetContent:
        """Read the records of the sheet that begins at a place of the stream."""
        depth = 0
        try:
            for at, (kind, _, data) in enumerate(walk_records(self._book.stream, start)):
                if not at % _LOOK_UP_EVERY:
                    progress.step(0, 1)
                depth += (kind == BEGIN) - (kind == END)
                if not depth:
                    break
                act = self._acts.get(kind) if depth == 1 else None
                if act is not None:
                    act(data)
        except (StructError, ValueError, IndexError) as error:
            raise refuse(path, "damaged") from error
        return self._finish()

    def _finish(self) -> SheetContent:
        self._note_waiting()
        for number in sorted(self._rows):
            row = self._rows[number]
            if row.cells:
                row.is_hidden = number in self._hidden
                row.is_filtered = row.is_hidden and self._is_filtered
                self.content.rows.append(row)
        return self.content

    def _put(self, row: int, column: int, style: int, text: str) -> None:
        styles = self._book.styles
        found = styles[style] if style < len(styles) else styles[0]
        if column >= MOST_COLUMNS:
            self.content.columns_cut = True
            return
        kept = self._rows.get(row + 1)
        if kept is None:
            kept = self._rows[row + 1] = SheetRow(row + 1, {}, {})
        if text and not text.isspace():
            kept.cells[column] = text
        if found.colour:
            kept.colours[column] = found.colour

    def _show(self, style: int, number: float) -> str:
        styles = self._book.styles
        return (styles[style] if style < len(styles) else styles[0]).shower.show(repr(number))

    def _show_text(self, style: int, text: str) -> str:
        styles = self._book.styles
        return (styles[style] if style < len(styles) else styles[0]).shower.show_text(text)

    def _add_shared(self, data: bytes) -> None:
        row, column, style, at = unpack_from("<HHHI", data)
        strings = self._book.strings
        self._put(row, column, style, self._show_text(style, strings[at]) if at < len(strings) else "")

    def _add_number(self, data: bytes) -> None:
        row, column, style, number = unpack_from("<HHHd", data)
        self._put(row, column, style, self._show(style, number))

    def _add_packed(self, data: bytes) -> None:
        row, column, style, packed = unpack_from("<HHHI", data)
        self._put(row, column, style, self._show(style, unpack_number(packed)))

    def _add_many_packed(self, data: bytes) -> None:
        row, first = unpack_from("<HH", data)
        for at in range((len(data) - 6) // 6):
            style, packed = unpack_from("<HI", data, 4 + 6 * at)
            self._put(row, first + at, style, self._show(style, unpack_number(packed)))

    def _add_label(self, data: bytes) -> None:
        row, column, style = unpack_from("<HHH", data)
        self._put(row, column, style, self._show_text(style, clean_text(read_string(data, 6))))

    def _add_truth(self, data: bytes) -> None:
        row, column, style, value, is_error = unpack_from("<HHHBB", data)
        self._put(row, column, style, self._name_value(row, column, value, is_error=bool(is_error)))

    def _name_value(self, row: int, column: int, value: int, *, is_error: bool) -> str:
        if not is_error:
            return "TRUE" if value else "FALSE"
        name = _ERRORS.get(value, "#N/A")
        if len(self.content.errors) < _MOST_NOTES:
            self.content.errors.append(CellNote(row + 1, column, name))
        return name

    def _add_formula(self, data: bytes) -> None:
        """Read what a formula gave: a number, or by its last two bytes words that follow, a truth, an error, nothing."""
        self._note_waiting()
        row, column, style = unpack_from("<HHH", data)
        kind, value, mark, flags = unpack_from("<BxBxxxHH", data, 6)
        if mark != 0xFFFF:  # noqa: PLR2004 - the mark of a value that is no number
            self._put(row, column, style, self._show(style, unpack_from("<d", data, 6)[0]))
        elif kind == _WORDS or (kind == _NOTHING and flags & 3):
            self._waiting = (row, column, style)
        elif kind in {_TRUTH, _ERROR}:
            self._put(row, column, style, self._name_value(row, column, value, is_error=kind == _ERROR))

    def _add_words_of_formula(self, data: bytes) -> None:
        if self._waiting is not None:
            row, column, style = self._waiting
            self._waiting = None
            self._put(row, column, style, clean_text(read_string(data, 0)))

    def _note_waiting(self) -> None:
        """Note the formula whose words never came: it was not calculated when the workbook was saved."""
        if self._waiting is not None and len(self.content.without_value) < _MOST_NOTES:
            self.content.without_value.append(CellNote(self._waiting[0] + 1, self._waiting[1], "="))
        self._waiting = None

    def _add_blank(self, data: bytes) -> None:
        row, column, style = unpack_from("<HHH", data)
        self._put(row, column, style, "")

    def _add_many_blank(self, data: bytes) -> None:
        row, first = unpack_from("<HH", data)
        for at in range(min((len(data) - 6) // 2, MOST_COLUMNS)):
            self._put(row, first + at, unpack_from("<H", data, 4 + 2 * at)[0], "")

    def _take_row(self, data: bytes) -> None:
        (row,) = unpack_from("<H", data)
        (flags,) = unpack_from("<H", data, 12)
        if flags & _ROW_HIDDEN:
            self._hidden.add(row + 1)

    def _take_columns(self, data: bytes) -> None:
        first, last = unpack_from("<HH", data)
        (flags,) = unpack_from("<H", data, 8)
        if flags & 1:
            self.content.hidden_columns.append((first, last))

    def _take_merges(self, data: bytes) -> None:
        (count,) = unpack_from("<H", data)
        for at in range(min(count, (len(data) - 2) // 8)):
            top, bottom, left, right = unpack_from("<HHHH", data, 2 + 8 * at)
            if len(self.content.merges) < _MOST_RANGES and top <= bottom and left <= right:
                self.content.merges.append(CellRange(top + 1, left, bottom + 1, right))

    def _take_filter(self, _data: bytes) -> None:
        self._is_filtered = True


def unpack_number(packed: int) -> float:
    """Unpack a number of 30 bits: a whole one or the upper part of a broken one, perhaps times a hundred."""
    if packed & 2:
        number = float((packed >> 2) - ((packed >> 31) << 30))
    else:
        (number,) = unpack("<d", pack("<II", 0, packed & 0xFFFFFFFC))
    return number / 100 if packed & 1 else number
