"""Tell where progress names no day, because an update must have one."""

from collections.abc import Iterator
from dataclasses import replace

from laming_desktop.domain.days import write_day
from laming_desktop.domain.proposals import Finding
from laming_desktop.importers.cells.values import DocumentFacts
from laming_desktop.importers.grid import Table


def tell_undated_progress(table: Table, facts: DocumentFacts) -> Iterator[Finding]:
    """Tell each progress column without an as-at date, and the document's day when its updates take that."""
    if facts.as_at is not None:
        return
    day = facts.document_date
    for column in table.columns:
        if column.kind == "progress" and column.as_at is None and any(row.cell(column.index) for row in table.rows):
            place = replace(table.rows[0].place, row=None, line=None)
            code = "progress_undated" if day is None else "progress_dated_as_document"
            yield Finding("doubtful", code, place, column.heading, "" if day is None else write_day(day))
