"""Write small workbooks in the format of Excel 97 (.xls), record by record, as no library of ours writes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from struct import pack

SECTOR = 512
FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
BOF, EOF, BOUND_SHEET, FORMAT, XF, DATE_MODE, SST, FILE_PASS = 0x809, 0x0A, 0x85, 0x41E, 0xE0, 0x22, 0xFC, 0x2F
NUMBER, LABEL_SST, BLANK, ROW, COLUMNS, MERGES, FILTER_MODE, ERROR = 0x203, 0xFD, 0x201, 0x208, 0x7D, 0xE5, 0x9B, 0x205
Value = str | float | None


@dataclass(frozen=True)
class OldStyle:
    """A style: the code of its format and the number of the colour of its ground, 10 for red; 64 for none."""

    code: str = "General"
    ground: int = 64


@dataclass(frozen=True)
class OldSheet:
    """A sheet: rows of values or of (value, number of a style), and what is hidden or merged in it, counted from 0."""

    name: str
    rows: Sequence[Sequence[Value | tuple[Value, int]]]
    hidden_rows: Sequence[int] = ()
    hidden_columns: Sequence[int] = ()
    merges: Sequence[tuple[int, int, int, int]] = ()
    is_hidden: bool = False
    is_filtered: bool = False
    more: bytes = b""


def make_record(kind: int, data: bytes = b"") -> bytes:
    return pack("<HH", kind, len(data)) + data


def make_string(text: str, length: str = "<H") -> bytes:
    return pack(length, len(text)) + b"\x01" + text.encode("utf-16-le")


def make_style(at: int, style: OldStyle) -> bytes:
    pattern = (style.ground != 64) << 26
    return make_record(XF, pack("<HHHIIIH", 0, 164 + at, 0, 0, 0, pattern, style.ground | 65 << 7))


def make_sheet(sheet: OldSheet, strings: list[str]) -> bytes:
    out = [make_record(BOF, pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0))]
    out.extend(make_record(COLUMNS, pack("<HHHHHH", at, at, 2048, 0, 1, 0)) for at in sheet.hidden_columns)
    out.extend([make_record(FILTER_MODE)] if sheet.is_filtered else [])
    out.extend(make_record(ROW, pack("<HHHHIHH", at, 0, 9, 255, 0, 0x20, 0)) for at in sheet.hidden_rows)
    for row, values in enumerate(sheet.rows):
        for column, cell in enumerate(values):
            value, style = cell if isinstance(cell, tuple) else (cell, 0)
            head = pack("<HHH", row, column, style)
            if isinstance(value, str):
                strings.append(value)
                out.append(make_record(LABEL_SST, head + pack("<I", len(strings) - 1)))
            elif value is not None:
                out.append(make_record(NUMBER, head + pack("<d", value)))
            elif style:
                out.append(make_record(BLANK, head))
    areas = b"".join(pack("<HHHH", *area) for area in sheet.merges)
    out.append(make_record(MERGES, pack("<H", len(sheet.merges)) + areas))
    return b"".join([*out, sheet.more, make_record(EOF)])


def make_stream(
    sheets: Sequence[OldSheet], styles: Sequence[OldStyle] = (OldStyle(),), *, is_1904: bool = False, more: bytes = b""
) -> bytes:
    """Make the stream of a workbook; `more` are records put before its sheets are named."""
    strings: list[str] = []
    bodies = [make_sheet(sheet, strings) for sheet in sheets]
    head = [make_record(BOF, pack("<HHHHII", 0x600, 5, 0, 0, 0, 0)), more, make_record(DATE_MODE, pack("<H", is_1904))]
    head.extend(make_record(FORMAT, pack("<H", 164 + at) + make_string(style.code)) for at, style in enumerate(styles))
    head.extend(make_style(at, style) for at, style in enumerate(styles))
    words = b"".join(make_string(text) for text in strings)
    tail = make_record(SST, pack("<II", len(strings), len(strings)) + words) + make_record(EOF)
    start = len(b"".join(head)) + len(tail) + sum(12 + 2 * len(sheet.name) for sheet in sheets)
    for sheet, body in zip(sheets, bodies, strict=True):
        head.append(make_record(BOUND_SHEET, pack("<IBB", start, sheet.is_hidden, 0) + make_string(sheet.name, "<B")))
        start += len(body)
    return b"".join([*head, tail, *bodies])


def wrap_stream(stream: bytes, name: str = "Workbook") -> bytes:
    """Put a stream into a compound file."""
    stream = stream.ljust(8 * SECTOR, b"\0")
    sectors = -(-len(stream) // SECTOR)
    tables = -(-(sectors + 1) // (SECTOR // 4 - 1))
    follow = [TABLE] * tables + [END] + [tables + 2 + at for at in range(sectors - 1)] + [END]
    follow += [FREE] * (tables * SECTOR // 4 - len(follow))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += pack("<IIIIIIIII", 0, tables, tables, 0, 4096, END, 0, END, 0)
    header += b"".join(pack("<I", at if at < tables else FREE) for at in range(109))
    entries = make_entry("Root Entry", 5, END, 0, child=1) + make_entry(name, 2, tables + 1, len(stream))
    directory = entries + make_entry("", 0, 0, 0) * 2
    return header + pack(f"<{len(follow)}I", *follow) + directory + stream.ljust(sectors * SECTOR, b"\0")


def make_entry(name: str, kind: int, first: int, size: int, child: int = FREE) -> bytes:
    words = name.encode("utf-16-le")
    head = words.ljust(64, b"\0") + pack("<HBBIII", len(words) + 2 if name else 0, kind, 1, FREE, FREE, child)
    return head + b"\0" * 36 + pack("<III", first, size, 0)


def make_old_workbook(
    sheets: Sequence[OldSheet], styles: Sequence[OldStyle] = (OldStyle(),), *, is_1904: bool = False, more: bytes = b""
) -> bytes:
    """Make a workbook."""
    return wrap_stream(make_stream(sheets, styles, is_1904=is_1904, more=more))
