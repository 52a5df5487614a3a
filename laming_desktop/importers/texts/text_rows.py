"""Tell which rows of a text are not as its headings say: quotation marks that stay open, cells too few or too many."""

from collections.abc import Iterator, Sequence
from typing import Final

from laming_desktop.domain.proposals import CellPlace, Finding
from laming_desktop.importers.grid import Line, Table
from laming_desktop.importers.texts.splitting import find_unclosed
from laming_desktop.importers.texts.tables import Tables

_MOST_TOLD: Final = 12
_MOST_QUOTES: Final = 30
_LONGEST: Final = 80
_WRITTEN: Final = frozenset({",", ";"})
"""Separators of files that programs write, in which a quotation mark is no word."""


def tell_rows(
    text: tuple[tuple[str, bool], ...], lines: Sequence[Line], separator: str, found: Tables
) -> Iterator[Finding]:
    """Tell what is odd about the rows of the tables in a text that was split at a separator."""
    tables = {row.place.line: table.number for table in found.tables for row in table.rows}
    open_quotes = {*find_unclosed(text, separator), *(_list_open(lines) if separator in _WRITTEN else ())}
    for number in sorted(open_quotes)[:_MOST_QUOTES]:
        if number in tables:
            place = CellPlace(table=tables[number], line=number)
            yield Finding("doubtful", "unclosed_quote", place, _show_quote(text[number - 1][0]))
    widths = {line.number: len(line.cells) for line in lines}
    joined = {row.place.line for row in found.wrapped}
    for table in found.tables:
        yield from _tell_ragged(table, [line for line in _list_ragged(table, widths) if line not in joined])


def _list_open(lines: Sequence[Line]) -> Iterator[int]:
    """List the lines of which a cell begins with a quotation mark that has no other."""
    for line in lines:
        if any(cell.startswith('"') and cell.count('"') % 2 for cell in line.cells):
            yield line.number


def _show_quote(line: str) -> str:
    start = line.rfind('"') if line.count('"') == 1 else line.find('"')
    return line[max(0, start) :][:_LONGEST]


def _list_ragged(table: Table, widths: dict[int, int]) -> Iterator[int]:
    for row in table.rows:
        line = row.place.line
        if line is not None and widths.get(line, len(table.heading)) != len(table.heading):
            yield line


def _tell_ragged(table: Table, ragged: Sequence[int]) -> Iterator[Finding]:
    """Tell the lines of a table whose cells do not fit the headings, all as one."""
    if not ragged:
        return
    shown = ", ".join(map(str, ragged[:_MOST_TOLD]))
    more = f" and {len(ragged) - _MOST_TOLD} more" if len(ragged) > _MOST_TOLD else ""
    words = "line" if len(ragged) == 1 else "lines"
    yield Finding("told", "ragged_rows", CellPlace(table=table.number), detail=f"{words} {shown}{more}")
