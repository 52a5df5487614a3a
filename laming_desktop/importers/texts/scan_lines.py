"""Mend pages that a scanner read without their columns, some of it many times over, as far as that can be done honestly."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from laming_desktop.domain.proposals import CellPlace, Finding
from laming_desktop.importers.cells.numbering import read_number, sort_key
from laming_desktop.importers.cells.sentences import join_words
from laming_desktop.importers.grid import Row, Table
from laming_desktop.importers.texts.consensus import find_consensus, find_repeated_lines
from laming_desktop.importers.texts.interleaving import untangle

_NUMBER: Final = re.compile(r"(?<![\w.])(?P<number>\d{1,3}(?:\.\d{1,2})?)\s+(?=[A-Z])")


@dataclass(slots=True)
class _Part:
    """What a broken page says of one number; `number` is empty for what continues the row above."""

    number: str
    fragments: list[str]
    lines: list[str]


def mend_broken_rows(table: Table) -> tuple[Table, tuple[Finding, ...]]:
    """Replace the rows of broken pages by what can be recovered from them; all else is told."""
    if not any(row.is_broken for row in table.rows):
        return table, ()
    rows: list[Row] = []
    findings: list[Finding] = []
    groups = [(broken, list(group)) for broken, group in groupby(table.rows, key=lambda row: row.is_broken)]
    for place, (broken, group) in enumerate(groups):
        if not broken:
            rows.extend(group)
            continue
        after = groups[place + 1][1] if place + 1 < len(groups) else []
        rows.extend(_mend(table, group, _find_last(table, rows), _find_first(table, after), findings))
    return replace(table, rows=tuple(rows)), tuple(findings)


def _find_last(table: Table, rows: Sequence[Row]) -> str:
    index = table.find("reference")
    return next((number for row in reversed(rows) if (number := read_number(row.cell(index)))), "")


def _find_first(table: Table, rows: Sequence[Row]) -> str:
    index = table.find("reference")
    return next((number for row in rows if (number := read_number(row.cell(index)))), "")


def _mend(table: Table, group: Sequence[Row], before: str, after: str, findings: list[Finding]) -> list[Row]:
    place = group[0].place
    lines = [row.cells[0] for row in group]
    for row in group:
        rest = " ".join(cell for cell in row.cells[1:] if cell)
        if rest:
            findings.append(Finding("dropped", "scan_noise_dropped", row.place, rest))
    repeated = find_repeated_lines(lines)
    fragments = find_consensus([lines[at] for at in sorted(repeated)])
    findings.extend(
        Finding("dropped", "duplicated_lines_dropped", group[at].place, lines[at]) for at in sorted(repeated)
    )
    clean = [line for at, line in enumerate(lines) if at not in repeated]
    parts = _part(fragments, clean, before, after)
    return [row for part in parts for row in _make_rows(table, part, place, findings)]


def _part(fragments: Sequence[str], clean: Sequence[str], before: str, after: str) -> list[_Part]:
    """Part what was recovered at the numbers that may stand between those above and below."""
    parts = [_Part("", [], [])]
    for fragment in fragments:
        number, text = _take_number(fragment, parts[-1].number or before, after)
        if number:
            parts.append(_Part(number, [], []))
        parts[-1].fragments.append(text)
    for line in clean:
        number, text = _take_number(line, parts[-1].number or before, after)
        if number:
            parts.append(_Part(number, [], []))
        parts[-1].lines.append(text)
    return [part for part in parts if part.fragments or part.lines]


def _take_number(text: str, before: str, after: str) -> tuple[str, str]:
    match = _NUMBER.match(text)
    if match is None:
        return "", text
    key = sort_key(match["number"])
    is_next = (not before or sort_key(before) < key) and (not after or key < sort_key(after))
    return (match["number"], text[match.end() :]) if is_next else ("", text)


def _make_rows(table: Table, part: _Part, place: CellPlace, findings: list[Finding]) -> Iterator[Row]:
    text, response = _read_part(part, place, findings)
    if part.number:
        findings.append(Finding("doubtful", "recovered_from_scan", place, text[:120], part.number))
    columns = {
        table.find("reference"): part.number,
        table.find("recommendation"): text,
        _find_second(table): response,
    }
    cells = tuple(columns.get(index, "") for index in range(len(table.columns)))
    yield Row(place, cells, certainty="ambiguous")


def _find_second(table: Table) -> int | None:
    """Find the column of long texts beside the recommendations."""
    response = table.find("response")
    return table.find("action") if response is None else response


def _read_part(part: _Part, place: CellPlace, findings: list[Finding]) -> tuple[str, str]:
    """Tell a recommendation's words from those beside it."""
    if not part.number:
        return "", _join([*part.fragments, *part.lines])
    if part.fragments:
        return part.fragments[0], _join([*part.fragments[1:], *part.lines])
    untangled = untangle(part.lines)
    if untangled is None:
        findings.append(Finding("doubtful", "columns_tangled", place, part.lines[0], part.number))
        return _join(part.lines), ""
    findings.append(Finding("doubtful", "columns_untangled", place, untangled[0], part.number))
    return untangled


def _join(texts: Sequence[str]) -> str:
    joined = ""
    for text in texts:
        joined = join_words(joined, text)
    return joined
