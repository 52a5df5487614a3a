"""What an import does or did, as plain values for a script."""

from collections.abc import Iterator, Sequence
from typing import Final

from laming_desktop.domain.proposals import CellPlace, ColumnReading, DocumentPart, Finding
from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.operations.imports.plan import (
    ImportCounts,
    ImportPlan,
    PlannedField,
    PlannedQuestion,
    PlannedRow,
    Suggestion,
)
from laming_desktop.wording.findings import say_finding

Report = dict[str, object]
_TOLD: Final = "told"


def make_report(plan: ImportPlan, counts: ImportCounts) -> Report:
    """Give what an import of one document did, with every row as it was proposed."""
    findings = [*list_differences(plan), *list_findings(plan)]
    return {
        "document": plan.reading.name,
        "kind": plan.reading.kind,
        "digest": plan.reading.digest,
        "new": counts.new,
        "updated": counts.updated,
        "same": counts.same,
        "recommendations": counts.new_recommendations,
        "actions": counts.new_actions,
        "skipped": counts.skipped,
        "held": counts.held,
        "problems": [_show_finding(finding) for finding in findings if finding.kind != _TOLD],
        "notes": [_show_finding(finding) for finding in findings if finding.kind == _TOLD],
        "questions": [
            _show_question(row, question) for row in plan.rows for question in row.questions if question.default is None
        ],
        "rows": [_show_row(row) for row in plan.rows],
        "columns": [_show_column(column) for column in plan.reading.columns],
        "parts": [_show_part(part) for part in plan.reading.parts],
        "choices": _show_choices(plan.reading.choices),
    }


def add_up(counts: Sequence[ImportCounts], reports: Sequence[Report]) -> Report:
    """Add up the reports of several documents."""
    lists = {
        name: [entry for report in reports for entry in _read_list(report, name)]
        for name in ("problems", "notes", "questions")
    }
    return {
        "new": sum(one.new for one in counts),
        "updated": sum(one.updated for one in counts),
        "same": sum(one.same for one in counts),
        "recommendations": sum(one.new_recommendations for one in counts),
        "actions": sum(one.new_actions for one in counts),
        "skipped": sum(one.skipped for one in counts),
        "held": sum(one.held for one in counts),
        **lists,
    }


def _read_list(report: Report, name: str) -> list[object]:
    """Give a list of a report."""
    value = report[name]
    return [*value] if isinstance(value, list) else []


def list_findings(plan: ImportPlan) -> list[Finding]:
    """List what the reading found, of the whole document and of its rows, each thing once."""
    findings = (*plan.findings, *(finding for row in plan.rows for finding in row.findings))
    return list(dict.fromkeys(findings))


def list_differences(plan: ImportPlan) -> Iterator[Finding]:
    """Give as findings where ours was kept because the document differs in a few words only."""
    for row in plan.rows:
        for question in row.questions:
            if question.default is not None:
                yield Finding("doubtful", question.code, find_place(row, question), question.about)


def find_place(row: PlannedRow, question: PlannedQuestion) -> CellPlace:
    """Find the cell that a question is about."""
    field = row.find_field(question.field)
    return field.place if field else row.place


def _show_finding(finding: Finding) -> Report:
    """Give one finding as plain values; `row` is the line where the document has no rows."""
    place = finding.place
    return {
        "page": place.page,
        "row": _count_row(place),
        "column": place.heading or None,
        "sheet": place.sheet or None,
        "table": place.table,
        "kind": finding.kind,
        "code": finding.code,
        "reason": say_finding(finding),
        "text": finding.text,
    }


def _count_row(place: CellPlace) -> int | None:
    return place.row if place.row is not None else place.line


def _show_place(place: CellPlace) -> Report:
    """Give where a cell stands."""
    return {
        "sheet": place.sheet or None,
        "page": place.page,
        "table": place.table,
        "row": _count_row(place),
        "column": place.column,
        "heading": place.heading or None,
    }


def _show_question(row: PlannedRow, question: PlannedQuestion) -> Report:
    """Give one question that stays open."""
    place = find_place(row, question)
    return {
        "id": question.id,
        "item": row.label,
        "page": place.page,
        "row": _count_row(place),
        "field": question.field,
        "code": question.code,
        "about": question.about,
        "choices": list(question.choices),
    }


def _show_row(row: PlannedRow) -> Report:
    """Give one row of the document: what it becomes, field by field."""
    return {
        "id": row.id,
        "table": row.table,
        "fate": row.fate,
        "label": row.label,
        "item": row.item_id,
        "reference": row.reference,
        "place": _show_place(row.place),
        "fields": [_show_field(field) for field in row.fields],
        "questions": [{**_show_question(row, question), "default": question.default} for question in row.questions],
        "suggestion": _show_suggestion(row.suggestion) if row.suggestion else None,
        "findings": [_show_finding(finding) for finding in row.findings],
    }


def _show_field(field: PlannedField) -> Report:
    """Give one field: the document's words, what is written, what stands there, how sure that is, and its place."""
    return {
        "field": field.field,
        "document": field.document,
        "written": field.written,
        "before": field.before,
        "certainty": field.certainty,
        "place": _show_place(field.place),
    }


def _show_suggestion(suggestion: Suggestion) -> Report:
    """Give the item that a row may be, with the differences word by word."""
    return {
        "item": suggestion.item_id,
        "label": suggestion.label,
        "likeness": suggestion.likeness,
        "differences": [{"kind": run.kind, "text": run.text} for run in suggestion.differences],
    }


def _show_column(column: ColumnReading) -> Report:
    """Give what a column was taken for."""
    return {
        "table": column.table,
        "column": column.column,
        "heading": column.heading,
        "kind": column.kind,
        "field": column.field,
        "certainty": column.certainty,
        "as_at": column.as_at.isoformat() if column.as_at else None,
        "chosen": column.is_chosen,
        "samples": list(column.samples),
    }


def _show_part(part: DocumentPart) -> Report:
    """Give one table or sheet of the document."""
    return {
        "table": part.table,
        "sheet": part.sheet or None,
        "page": part.page,
        "use": part.use,
        "rows": part.rows,
        "heading_row": part.heading_row,
        "hidden": part.is_hidden,
    }


def _show_choices(choices: ReadingChoices) -> Report:
    """Give how the document was read, as decided or as found."""
    return {
        "sheet": choices.sheet,
        "table": choices.table,
        "heading_row": choices.heading_row,
        "encoding": choices.encoding,
        "separator": choices.separator,
        "date_order": choices.date_order,
        "with_hidden": choices.with_hidden,
        "columns": [
            {"heading": column.heading, "kind": column.kind, "column": column.column} for column in choices.columns
        ],
    }
