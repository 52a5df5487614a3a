"""Read documents into a register."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from laming_desktop.cli.import_arguments import read_choices
from laming_desktop.cli.import_report import add_up, find_place, list_differences, list_findings, make_report
from laming_desktop.cli.opening import open_for
from laming_desktop.cli.output import print_json, print_line
from laming_desktop.cli.picking import find_inquiry_id
from laming_desktop.cli.session import Session
from laming_desktop.domain.errors import CannotWriteError
from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.domain.reading_choices import NO_CHOICES
from laming_desktop.operations.imports.choosing import choose_rows
from laming_desktop.operations.imports.column_mappings import read_mapping, write_mapping
from laming_desktop.operations.imports.importing import import_document, prepare_import, read
from laming_desktop.operations.imports.inquiries import aim_at_inquiry
from laming_desktop.operations.imports.plan import ImportCounts, ImportPlan
from laming_desktop.store.reading import list_inquiries
from laming_desktop.store.register import Register
from laming_desktop.wording.documents import say_finding_with_place, say_findings, say_place
from laming_desktop.wording.imports import say_held, say_imported, say_preview
from laming_desktop.wording.questions import say_question_code

PASTED: Final = Path("-")
PASTED_NAME: Final = Path("Pasted text")


def run_import(arguments: Namespace, session: Session) -> int:
    """Import documents one after the other, or show what that would do; all are read before the first is written."""
    mapping: Path | None = arguments.mapping
    is_new = mapping is not None and not mapping.exists()
    choices = read_choices(arguments, NO_CHOICES if mapping is None or is_new else read_mapping(mapping))
    with open_for(session, arguments.file, read_only=arguments.preview, is_import=True) as register:
        readings = [
            read(register, PASTED_NAME, choices=choices, pasted=_read_pasted(), reader=session.reader)
            if path == PASTED
            else read(register, path, choices=choices, reader=session.reader)
            for path in arguments.documents
        ]
        if mapping is not None and is_new:
            _keep_mapping(mapping, readings[0])
        if arguments.inquiry:
            wanted = find_inquiry_id(register, arguments.inquiry)
            title = next(one.title for one in list_inquiries(register) if one.id == wanted)
            readings = [aim_at_inquiry(reading, title) for reading in readings]
        if arguments.on_conflict == "stop" and not arguments.preview:
            _check_all(register, readings, session, arguments)
        done = [_import(register, reading, session, arguments) for reading in readings]
    if arguments.json:
        reports = [make_report(plan, counts) for plan, counts in done]
        print_json({**add_up([counts for _, counts in done], reports), "documents": reports})
        return 0
    for plan, counts in done:
        _say(plan, counts, is_preview=arguments.preview)
    return 0


def _read_pasted() -> str:
    """Read what comes through the standard input, in Unicode or as Windows writes it."""
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        return sys.stdin.read()
    content: bytes = stream.read()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _keep_mapping(path: Path, reading: DocumentReading) -> None:
    """Write what the columns were taken for into a new file."""
    try:
        write_mapping(path, reading)
    except OSError as error:
        raise CannotWriteError(path, "failed") from error


def _check_all(register: Register, readings: Sequence[DocumentReading], session: Session, arguments: Namespace) -> None:
    """Stop before the first document is written where any of them would change an item."""
    for reading in readings:
        plan = prepare_import(register, reading, today=session.today, answers=dict(arguments.answer))
        choose_rows(plan, skip=(), decisions={}, on_conflict="stop")


def _import(
    register: Register, reading: DocumentReading, session: Session, arguments: Namespace
) -> tuple[ImportPlan, ImportCounts]:
    """Import one document, or only compare it with the register."""
    answers = dict(arguments.answer)
    plan = prepare_import(register, reading, today=session.today, answers=answers)
    if arguments.preview:
        return plan, plan.count()
    result = import_document(register, plan, now=session.clock(), answers=answers, on_conflict=arguments.on_conflict)
    return plan, result.counts


def _say(plan: ImportPlan, counts: ImportCounts, *, is_preview: bool) -> None:
    """Say what an import did or would do, doubts first."""
    print_line(_sum_up(plan, counts, is_preview=is_preview))
    if not is_preview and (counts.held or counts.skipped):
        print_line(f"  {say_held(counts.held, counts.skipped)}")
    for words in _list_questions(plan):
        print_line(f"  {words}")
    for finding in list_differences(plan):
        print_line(f"  Kept ours, {say_finding_with_place(finding)}")
    findings = list_findings(plan)
    for kind, word in (("doubtful", "Doubtful"), ("repaired", "Repaired"), ("dropped", "Left out"), ("told", "Note")):
        for line in say_findings([finding for finding in findings if finding.kind == kind]):
            print_line(f"  {word}, {line}")


def _sum_up(plan: ImportPlan, counts: ImportCounts, *, is_preview: bool) -> str:
    """Say in one line what an import did or would do."""
    if is_preview:
        return say_preview(
            plan.reading.name,
            new=counts.new,
            updated=counts.updated,
            same=counts.same,
            problems=sum(finding.kind == "doubtful" for finding in list_findings(plan)),
            questions=counts.questions,
        )
    if counts.held + counts.skipped and not (counts.new or counts.updated or counts.same):
        return f"{plan.reading.name}: nothing was written."
    return say_imported(
        plan.reading.name,
        recommendations=counts.new_recommendations,
        actions=counts.new_actions,
        updated=counts.updated,
        same=counts.same,
        questions=counts.questions,
    )


def _list_questions(plan: ImportPlan) -> Iterator[str]:
    """Say the questions that stay open, each with its place; one about a row with its item and id."""
    for row in plan.rows:
        for question in row.questions:
            if question.default is None:
                words = say_question_code(question.code, question.about)
                likest = f" ({row.suggestion.label}; {question.id})" if row.suggestion and question.id else ""
                yield f"Question, {say_place(find_place(row, question))}: {words}{likest}"
