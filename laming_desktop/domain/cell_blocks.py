"""Blocks of cells as the clipboard carries them between programs: words parted by tabs, and a table of a web page."""

import csv
from collections.abc import Sequence
from html import escape
from io import StringIO
from typing import Final

FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r")
"""The signs with which a spreadsheet takes a text for a formula."""
GUARD: Final = "'"
"""The sign before a text that tells a spreadsheet to take it as it stands."""
LONGEST_CELL: Final = 1_000_000

Block = tuple[tuple[str, ...], ...]


def read_block(text: str) -> Block:
    """Read a block of cells: one row a line, cells parted by tabs, cells of several lines in quotation marks.

    Rows are filled up to the same number of cells; empty rows at the end are left out.
    """
    if csv.field_size_limit() < LONGEST_CELL:
        csv.field_size_limit(LONGEST_CELL)
    lines = StringIO(text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", ""), newline="")
    try:
        rows = [[_read_cell(cell) for cell in row] for row in csv.reader(lines, delimiter="\t")]
    except csv.Error:
        rows = [[_read_cell(cell) for cell in line.split("\t")] for line in text.splitlines()]
    while rows and not any(rows[-1]):
        rows.pop()
    width = max((len(row) for row in rows), default=0)
    return tuple(tuple(row + [""] * (width - len(row))) for row in rows)


def write_block(rows: Sequence[Sequence[str]]) -> str:
    """Write a block of cells for a spreadsheet; no cell can be taken for a formula."""
    written = StringIO(newline="")
    writer = csv.writer(written, delimiter="\t", lineterminator="\r\n")
    writer.writerows([guard_cell(cell) for cell in row] for row in rows)
    return written.getvalue()


def write_table(rows: Sequence[Sequence[str]]) -> str:
    """Write a block of cells as the table of a web page; its first row are headings."""
    lines = [
        "".join(f"<{tag}>{escape(guard_cell(cell)).replace(chr(10), '<br>')}</{tag}>" for cell in row)
        for place, row in enumerate(rows)
        for tag in ("th" if place == 0 else "td",)
    ]
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def guard_cell(cell: str) -> str:
    """Put the guard before a cell that a spreadsheet would take for a formula, and before one that begins with the guard."""
    return GUARD + cell if cell.startswith((*FORMULA_SIGNS, GUARD)) else cell


def _read_cell(cell: str) -> str:
    """Give the words of a cell without the guard that we put before a formula, and without outer blanks."""
    is_guarded = cell.startswith(GUARD) and cell[1:].startswith((*FORMULA_SIGNS, GUARD))
    return (cell[1:] if is_guarded else cell).strip()
