"""Take out of a table's cells what is no word of the document: tags, remains of headings, scan noise."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from laming_desktop.domain.proposals import Finding
from laming_desktop.importers.grid import Column, Row, Table
from laming_desktop.importers.proposals.drafts import place_cell
from laming_desktop.importers.texts.garbled import drop_garbled_lines
from laming_desktop.importers.texts.markup import remove_markup
from laming_desktop.importers.texts.page_headings import fits_heading
from laming_desktop.importers.texts.scan_lines import mend_broken_rows

_SIGN: Final = re.compile(
    r"^\W?(?:[xX\u2713\u2714\u2611\u221a\u25cf\u2022\u25a0*YyNn]|yes|no|n/?a|\d{1,3}\s?%)\W?$", re.IGNORECASE
)
_COLOUR: Final = re.compile(r"^(?:green|amber|red|blue|grey|yellow)$", re.IGNORECASE)
_STROKES: Final = frozenset({"1", "I", "|", "l"})
_STROKE: Final = re.compile(r"^(?:[\W_]*|[\W_]*[1lIi|\u0142][\W_]*)$")
_ONE_TOKEN: Final = re.compile(r"^\W*\w{0,14}(?:[.,]\w{1,6})?\W*$")
_HALF: Final = 0.5


def tidy_table(table: Table) -> tuple[Table, tuple[Finding, ...]]:
    """Tidy the rows of a table; give it with what was taken out."""
    findings: list[Finding] = list(_tell_extra_cells(table))
    extra = len(findings)
    rows = [_drop_markup(row, table, findings) for row in table.rows]
    marks = table.list_columns("mark")
    allowed = _find_allowed(rows, marks)
    rows = [_drop_mark_noise(row, marks, findings, allowed) for row in rows]
    tidied = replace(table, rows=tuple(row for row in rows if row.filled))
    tidied, mended = mend_broken_rows(tidied)
    tidied, garbled = drop_garbled_lines(tidied, is_scan=len(findings) > extra)
    return tidied, (*findings, *mended, *garbled)


def tidy_grid(table: Table) -> tuple[Table, tuple[Finding, ...]]:
    """Tidy the rows of a table that its format draws: each gets all its cells, and tags are taken out of them."""
    findings: list[Finding] = list(_tell_extra_cells(table))
    width = len(table.columns)
    full = [
        row if len(row.cells) >= width else replace(row, cells=row.cells + ("",) * (width - len(row.cells)))
        for row in table.rows
    ]
    rows = [
        _drop_markup(row, table, findings) if any("<" in cell or "&" in cell for cell in row.cells) else row
        for row in full
    ]
    kept = tuple(row for row in rows if row.lead or any(row.cells) or (row.grid is not None and row.grid.merged))
    return replace(table, rows=kept), tuple(findings)


def _tell_extra_cells(table: Table) -> Iterator[Finding]:
    """Tell the cells that stand beyond the last heading; they are kept as notes."""
    extra = [column for column in table.columns if column.index >= len(table.heading)]
    for row in table.rows:
        for column in extra:
            if row.cell(column.index):
                yield Finding("doubtful", "extra_cell", place_cell(row.place, column), row.cell(column.index))


def _drop_markup(row: Row, table: Table, findings: list[Finding]) -> Row:
    for column in table.columns:
        text, tags = remove_markup(row.cell(column.index))
        if tags:
            findings.append(Finding("told", "markup_removed", place_cell(row.place, column), tags, text[:80]))
            row = row.with_cell(column.index, text)
    return row


def _find_allowed(rows: Sequence[Row], marks: Sequence[Column]) -> frozenset[str]:
    """Find the glyphs and colour words that a document marks with, as its other rows show."""
    inner = [row.cell(column.index) for row in rows if not _is_under_heading(row) for column in marks]
    strokes = [cell for cell in inner if cell in _STROKES]
    words = {cell.casefold() for cell in inner if _COLOUR.match(cell)}
    most = _HALF * len(rows) <= len(strokes)
    return frozenset(strokes if most else ()) | words


def _is_under_heading(row: Row) -> bool:
    """Tell whether a repeated heading stands right above a row."""
    return row.opens_page and (row.place.page or 1) > 1


def _drop_mark_noise(row: Row, marks: Sequence[Column], findings: list[Finding], allowed: frozenset[str]) -> Row:
    for column in marks:
        text = row.cell(column.index)
        if not text or row.is_broken or text.casefold() in allowed or text in allowed:
            continue
        is_remains = _is_under_heading(row) and not _SIGN.match(text)
        is_remains = is_remains and (fits_heading(text, column.heading) or bool(_ONE_TOKEN.match(text)))
        if is_remains or (_STROKE.match(text) and not _SIGN.match(text)):
            code = "heading_remains_dropped" if is_remains else "scan_noise_dropped"
            findings.append(Finding("dropped", code, place_cell(row.place, column), text))
            row = row.with_cell(column.index, "")
    return row
