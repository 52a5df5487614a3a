"""Drop lines that a scanner read twice, the second time badly, and lines that hold no word of the document."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from laming_desktop.domain.proposals import Finding
from laming_desktop.importers.grid import Column, Row, Table
from laming_desktop.importers.proposals.drafts import place_cell
from laming_desktop.importers.texts.ordering import order_rows

_LIKE: Final = 0.65
_LONGEST: Final = 160
_FEWEST_WORDS: Final = 3
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


def drop_garbled_lines(table: Table, *, is_scan: bool) -> tuple[Table, tuple[Finding, ...]]:
    """Drop badly read repetitions from a scanned table of recommendations; tables with actions are left alone."""
    numbered = order_rows(table)
    has_noise = is_scan or any(row.noise for row in numbered)
    if table.find("action") is not None or not has_noise:
        return table, ()
    findings: list[Finding] = []
    rows = [item.row for item in numbered]
    opens = [bool(item.numbers) for item in numbered]
    vocabulary = _count_words(rows)
    for column in table.list_columns("recommendation", "response"):
        _drop_repeated(rows, opens, column, findings)
        _drop_gibberish(rows, opens, column, vocabulary, findings)
    kept = tuple(row for row in rows if row.filled)
    return replace(table, rows=kept), tuple(findings)


def _count_words(rows: Sequence[Row]) -> Counter[str]:
    return Counter(word.casefold() for row in rows for cell in row.cells for word in _WORD.findall(cell))


def _drop_repeated(rows: list[Row], opens: Sequence[bool], column: Column, findings: list[Finding]) -> None:
    places = [place for place, row in enumerate(rows) if row.cell(column.index)]
    for one, other in pairwise(places):
        if other - one > 1 or (opens[one] and opens[other]):
            continue
        before, after = rows[one].cell(column.index), rows[other].cell(column.index)
        if before and after and _is_misread(before, after):
            dropped = one if opens[other] else other
            _drop(rows, dropped, column, findings)


def _is_misread(one: str, other: str) -> bool:
    if len(one) > _LONGEST or len(other) > _LONGEST or min(len(one), len(other)) < 12:  # noqa: PLR2004
        return False
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio() >= _LIKE


def _drop_gibberish(
    rows: list[Row], opens: Sequence[bool], column: Column, vocabulary: Counter[str], findings: list[Finding]
) -> None:
    for place, row in enumerate(rows):
        words = _WORD.findall(row.cell(column.index))
        if opens[place] or len(words) < _FEWEST_WORDS or len(row.cell(column.index)) > _LONGEST:
            continue
        if all(word.islower() and vocabulary[word.casefold()] == 1 for word in words):
            _drop(rows, place, column, findings)


def _drop(rows: list[Row], place: int, column: Column, findings: list[Finding]) -> None:
    where = place_cell(rows[place].place, column)
    findings.append(Finding("dropped", "garbled_line_dropped", where, rows[place].cell(column.index)))
    rows[place] = rows[place].with_cell(column.index, "")
