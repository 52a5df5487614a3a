"""Read the names that a workbook gives to its cells: "C5", "A1:D9"."""

import re
from typing import Final

from laming_desktop.importers.formats.workbook.sheet_content import CellRange

_CELL: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_FIGURES: Final = "0123456789"
_LETTERS: Final = 26


def read_column(letters: str) -> int:
    """Give the place of a column from 0: "A" is 0, "AA" is 26; -1 for what is no column."""
    place = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z":
            return -1
        place = place * _LETTERS + ord(letter) - 64
    return place - 1


def name_column(column: int) -> str:
    """Give the letters of a column that counts from 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(65 + rest) + letters
    return letters


def cut_letters(reference: str) -> str:
    """Give the letters of a cell's name."""
    return reference.rstrip(_FIGURES)


def read_cell(reference: str) -> tuple[int, int] | None:
    """Read the name of a cell as row from 1 and column from 0."""
    match = _CELL.fullmatch(reference.strip())
    return (int(match[2]), read_column(match[1])) if match else None


def read_range(reference: str) -> CellRange | None:
    """Read the name of a range; one cell is a range too."""
    first, _, last = reference.partition(":")
    start, end = read_cell(first), read_cell(last or first)
    if start is None or end is None:
        return None
    return CellRange(min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1]))
