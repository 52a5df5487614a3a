"""Read documents into a register."""

from argparse import Namespace
from collections.abc import Iterator
from typing import Final

from laming_desktop.cli.opening import open_for
from laming_desktop.cli.output import print_json, print_line
from laming_desktop.cli.session import Session
from laming_desktop.domain.proposals import CellPlace, DocumentReading, Finding
from laming_desktop.operations.import_plan import ImportCounts, ImportPlan, PlannedQuestion, PlannedRow
from laming_desktop.operations.importing import import_document, prepare_import, read
from laming_desktop.store.register import Register
from laming_desktop.wording.documents import say_finding_with_place, say_findings, say_place
from laming_desktop.wording.findings import say_finding
from laming_desktop.wording.imports import say_imported, say_preview
from laming_desktop.wording.questions import say_question_code

_TOLD: Final = "told"
Report = dict[str, object]


def run_import(arguments: Namespace, session: Session) -> int:
    """Import documents one after the other, or show what that would do; all are read before the first is written."""
    with open_for(session, arguments.file, read_only=arguments.preview) as register:
        readings = [read(register, path) for path in arguments.documents]
        done = [_import(register, reading, session, is_preview=arguments.preview) for reading in readings]
    if arguments.json:
        reports = [_make_report(plan, counts) for plan, counts in done]
        print_json({**_add_up([counts for _, counts in done], reports), "documents": reports})
        return 0
    for plan, counts in done:
        _say(plan, counts, is_preview=arguments.preview)
    return 0


def _import(
    register: Register, reading: DocumentReading, session: Session, *, is_preview: bool
) -> tuple[ImportPlan, ImportCounts]:
    """Import one document, or only compare it with the register."""
    plan = prepare_import(register, reading, today=session.today)
    if is_preview:
        return plan, plan.count()
    return plan, import_document(register, plan, now=session.clock()).counts


def _list_findings(plan: ImportPlan) -> list[Finding]:
    """List what the reading found, of the whole document and of its rows, each thing once."""
    findings = (*plan.findings, *(finding for row in plan.rows for finding in row.findings))
    return list(dict.fromkeys(findings))


def _make_report(plan: ImportPlan, counts: ImportCounts) -> Report:
    """Give what an import did as plain values."""
    findings = [*_list_differences(plan), *_list_findings(plan)]
    return {
        "document": plan.reading.name,
        "new": counts.new,
        "updated": counts.updated,
        "same": counts.same,
        "recommendations": counts.new_recommendations,
        "actions": counts.new_actions,
        "problems": [_show_finding(finding) for finding in findings if finding.kind != _TOLD],
        "notes": [_show_finding(finding) for finding in findings if finding.kind == _TOLD],
        "questions": list(_show_questions(plan)),
    }


def _show_finding(finding: Finding) -> Report:
    """Give one finding as plain values; `row` is the line where the document has no rows."""
    place = finding.place
    return {
        "page": place.page,
        "row": place.row if place.row is not None else place.line,
        "column": place.heading or None,
        "kind": finding.kind,
        "code": finding.code,
        "reason": say_finding(finding),
        "text": finding.text,
    }


def _find_place(row: PlannedRow, question: PlannedQuestion) -> CellPlace:
    """Find the cell that a question is about."""
    field = row.find_field(question.field)
    return field.place if field else row.place


def _list_differences(plan: ImportPlan) -> Iterator[Finding]:
    """Give as findings where ours was kept because the document differs in a few words only."""
    for row in plan.rows:
        for question in row.questions:
            if question.default is not None:
                yield Finding("doubtful", question.code, _find_place(row, question), question.about)


def _show_questions(plan: ImportPlan) -> Iterator[Report]:
    """Give the questions that stay open."""
    for row in plan.rows:
        for question in row.questions:
            if question.default is None:
                place = _find_place(row, question)
                yield {
                    "id": question.id,
                    "item": row.label,
                    "page": place.page,
                    "row": place.row if place.row is not None else place.line,
                    "field": question.field,
                    "code": question.code,
                    "about": question.about,
                    "choices": list(question.choices),
                }


def _add_up(counts: list[ImportCounts], reports: list[Report]) -> Report:
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
        **lists,
    }


def _read_list(report: Report, name: str) -> list[object]:
    """Give a list of a report."""
    value = report[name]
    return [*value] if isinstance(value, list) else []


def _say(plan: ImportPlan, counts: ImportCounts, *, is_preview: bool) -> None:
    """Say what an import did or would do, doubts first."""
    name = plan.reading.name
    findings = _list_findings(plan)
    if is_preview:
        problems = sum(finding.kind == "doubtful" for finding in findings)
        print_line(
            say_preview(
                name,
                new=counts.new,
                updated=counts.updated,
                same=counts.same,
                problems=problems,
                questions=counts.questions,
            )
        )
    else:
        print_line(
            say_imported(
                name,
                recommendations=counts.new_recommendations,
                actions=counts.new_actions,
                updated=counts.updated,
                same=counts.same,
                questions=counts.questions,
            )
        )
    for row in plan.rows:
        for question in row.questions:
            if question.default is None:
                words = say_question_code(question.code, question.about)
                print_line(f"  Question, {say_place(_find_place(row, question))}: {words}")
    for finding in _list_differences(plan):
        print_line(f"  Kept ours, {say_finding_with_place(finding)}")
    for kind, word in (("doubtful", "Doubtful"), ("repaired", "Repaired"), ("dropped", "Left out"), ("told", "Note")):
        for line in say_findings([finding for finding in findings if finding.kind == kind]):
            print_line(f"  {word}, {line}")
