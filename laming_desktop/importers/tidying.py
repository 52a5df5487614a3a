"""Take out of a table's cells what is no word of the document: tags, remains of headings, scan noise."""

from dataclasses import replace

from laming_desktop.domain.proposals import Finding
from laming_desktop.importers.drafts import place_cell
from laming_desktop.importers.grid import Row, Table
from laming_desktop.importers.markup import remove_markup


def tidy_table(table: Table) -> tuple[Table, tuple[Finding, ...]]:
    """Tidy the rows of a table; give it with what was taken out."""
    findings: list[Finding] = []
    rows = [_tidy_row(row, table, findings) for row in table.rows]
    return replace(table, rows=tuple(row for row in rows if row.filled)), tuple(findings)


def _tidy_row(row: Row, table: Table, findings: list[Finding]) -> Row:
    for column in table.columns:
        text, tags = remove_markup(row.cell(column.index))
        if tags:
            findings.append(Finding("told", "markup_removed", place_cell(row.place, column), tags, text[:80]))
            row = row.with_cell(column.index, text)
    return row
