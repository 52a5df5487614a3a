"""Leave out the rows of a table that say nothing of a plan: "None", totals, keys, and the empty rows of a template."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from laming_desktop.domain.proposals import Finding
from laming_desktop.importers.cells.numbering import read_numbers
from laming_desktop.importers.columns.headings import fold_heading
from laming_desktop.importers.grid import ColumnKind, Line, Row, Table
from laming_desktop.importers.grids.keys import find_key_rows
from laming_desktop.importers.grids.parts import is_apart

_NOTHING: Final = re.compile(
    r"^(?:none|nil|n/?a|nothing|nil return|none (?:made|issued|reported|received|outstanding|at present)|not applicable|"
    r"(?:there (?:are|were) )?no (?:new |further |other |outstanding )?(?:recommendations?|actions?|updates?|items?)\b.{0,40}|"
    r"nothing to report|this (?:row|page|section) (?:is )?intentionally (?:left )?blank)$"
)
_TOTAL: Final = re.compile(
    r"^(?:(?:sub ?|grand )?totals?|sum|average|count|number of (?:actions|recommendations))\b.{0,40}$"
)
_SPOKEN: Final[frozenset[ColumnKind]] = frozenset({"recommendation", "action", "response", "progress", "outcome"})
_TEXT: Final[frozenset[ColumnKind]] = frozenset({"recommendation", "action"})
_NUMBER: Final[frozenset[ColumnKind]] = frozenset({"reference", "action_reference", "inquiry"})
_VALUES: Final[frozenset[ColumnKind]] = frozenset(
    {"owners", "timescale", "start", "review", "priority", "rag", "status", "mark", "addressees", "theme", "identity"}
)
_FIGURE: Final = re.compile(r"^[\d\s.,%()/£$+-]*$")
_FEWEST_REPEATS: Final = 3


def find_trailing(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Part the rows of a table from the notes that stand below it after a gap, one cell each."""
    end = len(lines)
    while end and (lines[end - 1].is_blank or sum(map(bool, lines[end - 1].cells)) == 1):
        end -= 1
    for at in range(end, len(lines)):
        if at and not lines[at].is_blank and is_apart(lines[at - 1], lines[at]) and not _is_merged(lines[at]):
            return tuple(lines[:at]), tuple(lines[at:])
    return tuple(lines), ()


def _is_merged(line: Line) -> bool:
    return line.grid is not None and bool(line.grid.merged)


def leave_out_rows(table: Table) -> tuple[Table, tuple[Finding, ...]]:
    """Leave out the rows that say nothing; give the table without them and what was left out."""
    kinds: dict[int, ColumnKind] = {column.index: column.kind for column in table.columns}
    defaults = _find_defaults(table, kinds)
    kept: list[Row] = []
    findings: list[Finding] = []
    empty: list[Row] = []
    key = find_key_rows(table.rows, kinds) if table.is_grid else frozenset[int]()
    first_blank = 0 if table.is_grid else _find_tail(table.rows, kinds, defaults)
    for at, row in enumerate(table.rows):
        filled = row.filled
        if row.is_broken or not filled or row.lead:
            kept.append(row)
            continue
        if at in key:
            findings.append(Finding("told", "key_left_out", row.place, _join(row)[:80]))
        elif _is_nothing(row, filled, kinds) or _is_total(row, filled):
            findings.append(Finding("told", "lines_dropped", row.place, _join(row)[:80]))
        elif at >= first_blank and _is_template(row, filled, kinds, defaults):
            empty.append(row)
        else:
            kept.append(row)
    if empty:
        findings.append(Finding("told", "template_rows", empty[0].place, _join(empty[0])[:80], str(len(empty))))
    return replace(table, rows=tuple(kept)), tuple(findings)


def _find_tail(rows: Sequence[Row], kinds: dict[int, ColumnKind], defaults: frozenset[tuple[int, str]]) -> int:
    """Find where the empty rows at the end of a text begin; rows between others may be what a scanner lost."""
    end = len(rows)
    while end and (not rows[end - 1].filled or _is_template(rows[end - 1], rows[end - 1].filled, kinds, defaults)):
        end -= 1
    return end


def _join(row: Row) -> str:
    return " | ".join(row.cells[index] for index in row.filled)


def _is_nothing(row: Row, filled: Sequence[int], kinds: dict[int, ColumnKind]) -> bool:
    """Tell whether a row says that there is nothing, in all of its cells but its number."""
    if max(len(row.cells[index]) for index in filled) > 80:  # noqa: PLR2004
        return False
    words = [index for index in filled if kinds.get(index) not in _NUMBER] or list(filled)
    if not all(_NOTHING.match(fold_heading(row.cells[index])) for index in words):
        return False
    return len(filled) == len(words) or any(kinds.get(index) in _TEXT for index in words)


def _is_total(row: Row, filled: Sequence[int]) -> bool:
    """Tell whether a row adds up: it begins with "Total" and holds nothing but figures."""
    first = row.cells[filled[0]]
    if len(first) > 60 or not _TOTAL.match(fold_heading(first)):  # noqa: PLR2004
        return False
    return len(filled) > 1 and all(_FIGURE.match(row.cells[index]) for index in filled[1:])


def _find_defaults(table: Table, kinds: dict[int, ColumnKind]) -> frozenset[tuple[int, str]]:
    """Find the values that a template puts into each row of a column."""
    counts: Counter[tuple[int, str]] = Counter()
    filled: Counter[int] = Counter()
    for row in table.rows:
        for index in row.filled:
            if kinds.get(index) not in _SPOKEN:
                counts[index, row.cells[index]] += 1
                filled[index] += 1
    return frozenset(key for key, count in counts.items() if count >= _FEWEST_REPEATS and count * 2 > filled[key[0]])


def _is_template(
    row: Row, filled: Sequence[int], kinds: dict[int, ColumnKind], defaults: frozenset[tuple[int, str]]
) -> bool:
    """Tell whether a row is numbered but not filled in: no words, and no values but those that stand in every row."""
    if not any(kind in _TEXT for kind in kinds.values()):
        return False
    if not any(kinds.get(index) in _NUMBER for index in filled) and len(filled) > 1:
        return all((index, row.cells[index]) in defaults for index in filled) and not _is_continued(row, kinds)
    if any(kinds.get(index) in _SPOKEN for index in filled) or _is_continued(row, kinds):
        return False
    if not any(kinds.get(index) in _NUMBER and read_numbers(row.cells[index]) for index in filled):
        return False
    values = [index for index in filled if kinds.get(index) in _VALUES]
    return all((index, row.cells[index]) in defaults for index in values)


def _is_continued(row: Row, kinds: dict[int, ColumnKind]) -> bool:
    """Tell whether the words of a row stand in a cell that is merged with the one above."""
    return row.grid is not None and any(kinds.get(index) in _TEXT for index in row.grid.merged)
