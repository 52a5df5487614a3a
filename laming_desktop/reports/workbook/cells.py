"""Texts as cells of a workbook: split where one cell cannot hold them, and never taken for a formula."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from laming_desktop.domain.papers.sheets import Sheet, SheetColumn, SheetValue

LONGEST: Final = 32_000
"""A cell holds 32,767 units of UTF-16; some room is left for what an editor adds."""
_FORMULA: Final = re.compile(r"\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20|%]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_NO_CHARACTER: Final = re.compile("[\ufffe\uffff]")


def is_like_formula(text: str) -> bool:
    """Tell whether a text begins as a formula does, so that it must keep the sign that it is none."""
    return _FORMULA.match(text) is not None


def clean_value(text: str) -> str:
    """Give a text that a workbook can hold, its lines ended alike; halves of characters are shown by their code."""
    text = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    if text.isascii():
        return text
    text = _SURROGATE.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)
    return _NO_CHARACTER.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def split_text(text: str) -> tuple[str, ...]:
    """Split a text into pieces that a cell can hold each; one that fits is one piece."""
    if len(text) <= LONGEST // 2:
        return (text,)
    pieces: list[str] = []
    start = units = 0
    for place, letter in enumerate(text):
        wide = 2 if ord(letter) > 0xFFFF else 1  # noqa: PLR2004  what UTF-16 writes as two
        if units + wide > LONGEST:
            pieces.append(text[start:place])
            start, units = place, 0
        units += wide
    return (*pieces, text[start:])


def widen(sheet: Sheet) -> Sheet:
    """Give a sheet whose texts all fit: what is too long goes on in columns of its own, "Action (2)", "Action (3)"."""
    pieces = [_count_pieces(sheet.rows, at) for at in range(len(sheet.columns))]
    if all(count == 1 for count in pieces):
        return sheet
    columns = tuple(
        column for column, count in zip(sheet.columns, pieces, strict=True) for column in _continue(column, count)
    )
    rows = [
        tuple(part for value, count in zip(row, pieces, strict=True) for part in _split(value, count))
        for row in sheet.rows
    ]
    return Sheet(sheet.name, columns, rows, sheet.fixed)


def _count_pieces(rows: Sequence[Sequence[SheetValue]], at: int) -> int:
    texts = (row[at] for row in rows)
    return max(
        (len(split_text(text)) for text in texts if isinstance(text, str) and len(text) > LONGEST // 2), default=1
    )


def _continue(column: SheetColumn, count: int) -> Iterator[SheetColumn]:
    yield column
    for number in range(2, count + 1):
        yield SheetColumn(f"{column.head} ({number})", column.width, column.is_identity, column.is_told)


def _split(value: SheetValue, count: int) -> tuple[SheetValue, ...]:
    parts: tuple[SheetValue, ...] = split_text(value) if isinstance(value, str) else (value,)
    return (*parts, *([None] * (count - len(parts))))
