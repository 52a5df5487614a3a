"""Read what an old workbook (.xls of Excel 97 and later) says before its sheets: their names, strings, formats, grounds."""

from dataclasses import dataclass, field
from pathlib import Path
from struct import error as StructError  # noqa: N812 - struct names its error as a function
from struct import unpack_from
from typing import Final

from laming_desktop.importers.formats.colours import read_colour
from laming_desktop.importers.formats.workbook.cell_styles import CellStyle
from laming_desktop.importers.formats.workbook.palette import PALETTE
from laming_desktop.importers.formats.workbook.records import CONTINUE, ContinuedStrings, read_string, walk_records
from laming_desktop.importers.formats.workbook.showing import BUILT_IN_FORMATS, Shower
from laming_desktop.importers.formats.workbook.texts import clean_text
from laming_desktop.importers.grid import Colour, SourceSheet
from laming_desktop.importers.refusals import refuse

BEGIN, END = 0x0809, 0x000A
_EXCEL_97: Final = 0x0600
_FILE_PASS, _DATE_MODE, _OTHER_BOOK = 0x002F, 0x0022, 0x01AE
_FORMAT, _STYLE, _PALETTE, _SHEET, _STRINGS = 0x041E, 0x00E0, 0x0092, 0x0085, 0x00FC
_WORKSHEET, _SOLID, _FIRST_OWN_COLOUR = 0, 1, 8
_OWN_BOOK, _ADD_IN = 0x0401, 0x3A01


@dataclass(slots=True)
class OldBook:
    """What the sheets of an old workbook share, and where each begins; `starts` is None for a sheet without cells."""

    stream: bytes
    sheets: list[SourceSheet] = field(default_factory=list[SourceSheet])
    starts: list[int | None] = field(default_factory=list["int | None"])
    strings: list[str] = field(default_factory=list[str])
    styles: list[CellStyle] = field(default_factory=list[CellStyle])
    is_1904: bool = False
    has_links: bool = False


def is_excel_97(stream: bytes) -> bool:
    """Tell whether a stream is of the format of Excel 97 to 2003; older ones are made otherwise."""
    return len(stream) > 8 and unpack_from("<HHH", stream)[0] == BEGIN and unpack_from("<H", stream, 4)[0] == _EXCEL_97  # noqa: PLR2004


def read_old_book(path: Path, stream: bytes) -> OldBook:
    """Read the first part of the stream; raise UnreadableDocumentError where it is encrypted or damaged."""
    reading = _Globals(path, OldBook(stream))
    try:
        reading.read()
    except (StructError, ValueError, IndexError) as error:
        raise refuse(path, "damaged") from error
    if not reading.book.sheets:
        raise refuse(path, "damaged")
    return reading.book


class _Globals:
    """Gathers the records that stand before the sheets."""

    def __init__(self, path: Path, book: OldBook) -> None:
        self.book = book
        self._path = path
        self._formats = dict(BUILT_IN_FORMATS)
        self._marks: list[tuple[int, int, int]] = []
        self._palette = list(PALETTE)
        self._string_pieces: list[bytes] = []

    def read(self) -> None:
        """Read to the end of the first part."""
        before = 0
        for kind, _, data in walk_records(self.book.stream):
            if kind == END:
                break
            if kind != CONTINUE:
                self._take(kind, data)
                before = kind
            elif before == _STRINGS:
                self._string_pieces.append(data)
        self._make_styles()
        if self._string_pieces:
            (count,) = unpack_from("<I", self._string_pieces[0], 4)
            strings = ContinuedStrings(self._string_pieces)
            strings.skip(8)
            self.book.strings = [clean_text(text) for text in strings.read_all(count)]

    def _take(self, kind: int, data: bytes) -> None:
        if kind == _FILE_PASS:
            raise refuse(self._path, "encrypted")
        if kind == _DATE_MODE:
            self.book.is_1904 = data[:1] == b"\x01"
        elif kind == _FORMAT:
            self._formats[unpack_from("<H", data)[0]] = read_string(data, 2)
        elif kind == _STYLE:
            self._marks.append(_read_style(data))
        elif kind == _PALETTE:
            self._read_palette(data)
        elif kind == _SHEET:
            self._add_sheet(data)
        elif kind == _STRINGS:
            self._string_pieces = [data]
        elif kind == _OTHER_BOOK and unpack_from("<H", data, 2)[0] not in {_OWN_BOOK, _ADD_IN}:
            self.book.has_links = True

    def _read_palette(self, data: bytes) -> None:
        (count,) = unpack_from("<H", data)
        for at in range(min(count, 56)):
            red, green, blue = unpack_from("<BBB", data, 2 + 4 * at)
            self._palette[_FIRST_OWN_COLOUR + at] = f"{red:02x}{green:02x}{blue:02x}"

    def _add_sheet(self, data: bytes) -> None:
        start, state, kind = unpack_from("<IBB", data)
        name = clean_text(read_string(data, 6, short=True))
        self.book.sheets.append(SourceSheet(len(self.book.sheets) + 1, name, bool(state & 3)))
        self.book.starts.append(start if kind == _WORKSHEET else None)

    def _make_styles(self) -> None:
        showers: dict[int, Shower] = {}
        for form, pattern, ground in self._marks:
            shower = showers.get(form)
            if shower is None:
                shower = showers[form] = Shower(self._formats.get(form, "General"), is_1904=self.book.is_1904)
            colour: Colour = ""
            if pattern == _SOLID and ground < len(self._palette):
                colour = read_colour(self._palette[ground])
            self.book.styles.append(CellStyle(shower, colour))
        if not self.book.styles:
            self.book.styles.append(CellStyle(Shower("General", is_1904=self.book.is_1904), ""))


def _read_style(data: bytes) -> tuple[int, int, int]:
    """Read the number of a style's format, the pattern of its ground and the number of the ground's colour."""
    (form,) = unpack_from("<H", data, 2)
    edges, grounds = unpack_from("<IH", data, 14)
    return form, edges >> 26, grounds & 0x7F
