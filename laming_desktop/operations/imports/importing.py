"""Import a document: read it, show what would be written, write it as one change set."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from json import dumps
from pathlib import Path
from typing import Final

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.proposals import CellPlace, DocumentReading, Finding
from laming_desktop.domain.reading_choices import NO_CHOICES, ColumnChoice, ReadingChoices
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.importers.reading_request import DocumentReader, ReadingRequest
from laming_desktop.operations.catalogue import read_catalogue
from laming_desktop.operations.imports.choosing import ChosenRows, choose_rows
from laming_desktop.operations.imports.column_mappings import describe_mapping, remembered_choices
from laming_desktop.operations.imports.plan import Answers, Decision, ImportCounts, ImportPlan, ImportResult, PlannedRow
from laming_desktop.operations.imports.preparing import NO_ANSWERS, prepare_import
from laming_desktop.operations.imports.suggestions import CODE as SAME_ITEM
from laming_desktop.operations.imports.uncollected import pause_collecting
from laming_desktop.operations.imports.writing import ImportWriting
from laming_desktop.operations.imports.writing_actions import write_actions
from laming_desktop.operations.imports.writing_recommendations import write_recommendations
from laming_desktop.operations.imports.writing_sources import write_questions, write_sources
from laming_desktop.operations.owner_book import OwnerBook
from laming_desktop.operations.questions import LEAVE, write_answer
from laming_desktop.operations.sharing.forms import add_form_return, find_form, note_return
from laming_desktop.store.reading import list_owners, list_recommendations, list_themes
from laming_desktop.store.register import Register, Writing

__all__ = ["import_document", "prepare_import", "read"]

_ROWS_A_STEP: Final = 100


def read(
    register: Register,
    path: Path,
    progress: Progress = SILENT,
    *,
    choices: ReadingChoices = NO_CHOICES,
    pasted: str | None = None,
    reader: DocumentReader | None = None,
    with_remembered: bool = True,
) -> DocumentReading:
    """Read a document with what the register knows; UnreadableDocumentError where it holds no plan.

    Where the choices name no column, those of the last document with the same headings are taken, and that is told;
    not where they are to be left alone (`with_remembered` false).
    `pasted` are words from the clipboard that are read in the place of the file. Without a `reader` it is read in a child
    process, whose memory and time are limited and which Cancel kills.
    """
    request = ReadingRequest(
        path,
        pasted,
        choices,
        tuple(owner.as_known() for owner in list_owners(register)),
        tuple(theme.name for theme in list_themes(register)),
        tuple(item.number for item in list_recommendations(register)),
    )
    reader = reader or _get_reader()
    reading = reader(request, progress)
    if choices.columns or not with_remembered:
        return reading
    remembered = remembered_choices(register, [column.heading for column in reading.columns])
    if not _is_news(remembered, reading):
        return reading
    again = reader(replace(request, choices=replace(choices, columns=remembered)), progress)
    words = "; ".join(dict.fromkeys(choice.heading for choice in remembered if choice.heading))
    told = Finding("told", "columns_remembered", CellPlace(), words)
    return replace(again, findings=(told, *again.findings))


def _is_news(remembered: tuple[ColumnChoice, ...], reading: DocumentReading) -> bool:
    """Tell whether a document would be read otherwise with what is remembered of its columns."""
    return any(
        column.kind != choice.kind
        for choice in remembered
        for column in reading.columns
        if column.heading == choice.heading and choice.column in {None, column.column}
    )


def _get_reader() -> DocumentReader:
    from laming_desktop.operations.imports.reading_process import read_in_child  # noqa: PLC0415  only needed to import

    return read_in_child


def import_document(
    register: Register,
    plan: ImportPlan,
    *,
    now: datetime,
    answers: Answers | None = None,
    skip: Collection[str] = (),
    decisions: Mapping[str, Decision] | None = None,
    on_conflict: Decision = "update",
    progress: Progress = SILENT,
) -> ImportResult:
    """Write a prepared import as one change set: all rows but those skipped, with the questions answered so far.

    `answers` maps ids of questions to one of their choices, `skip` holds ids of rows. Questions left open are kept on
    their items. `decisions` maps ids of rows that would change an item to what happens to them, `on_conflict` is for
    all others: ImportStoppedError where one is to stop. A row that may be an item of the register is not written before
    its question is answered. `progress` counts rows; cancelled, nothing is written. Where every row is in the register
    already nothing is written either. A register that has changed since the preview is compared anew.
    """
    given = answers or NO_ANSWERS
    is_settling = any(
        question.code == SAME_ITEM and question.id in given for row in plan.rows for question in row.questions
    )
    if is_settling or register.head()[0] != plan.head:
        plan = prepare_import(register, plan.reading, today=plan.today, answers=given)
    chosen = choose_rows(plan, skip=skip, decisions=decisions or {}, on_conflict=on_conflict)
    counts = _count(plan, chosen, given)
    label = f"Import {plan.reading.name}"
    is_asking = any(
        question.id in given or question.default is None for row in chosen.rows for question in row.questions
    )
    form = find_form(register, plan.reading.own_journal)
    if not is_asking and all(row.fate == "same" for row in chosen.rows):
        if form is not None:
            name, digest = plan.reading.name, plan.reading.digest
            note_return(register, form, name=name, digest=digest, became="nothing_new", now=now)
        return ImportResult(Changes(None, label), counts, None)
    with pause_collecting(), register.write(label, kind="import") as writing:
        batch_id = _write(writing, plan, chosen.rows, given, now, progress)
        if form is not None:
            add_form_return(
                writing,
                form,
                name=plan.reading.name,
                digest=plan.reading.digest,
                became="merged",
                changes=sum(row.fate != "same" for row in chosen.rows),
                now=now,
            )
    return ImportResult(writing.changes, counts, batch_id)


def _count(plan: ImportPlan, chosen: ChosenRows, answers: Answers) -> ImportCounts:
    """Count what will be written, what is left out, what waits, and the questions that stay open."""
    counts = replace(plan, rows=chosen.rows).count()
    left_open = sum(
        question.default is None and answers.get(question.id, LEAVE) == LEAVE
        for row in chosen.rows
        for question in (*row.questions, *row.shared)
    )
    return replace(counts, questions=left_open, skipped=chosen.skipped, held=chosen.held)


def _write(
    writing: Writing,
    plan: ImportPlan,
    rows: tuple[PlannedRow, ...],
    answers: Answers,
    now: datetime,
    progress: Progress,
) -> str:
    """Write everything; give the id of the batch."""
    reading = plan.reading
    batch_id = writing.add(
        "import_batch",
        document=reading.name,
        digest=reading.digest,
        read_at=now.isoformat(),
        mapping=dumps(describe_mapping(reading), ensure_ascii=False),
    )
    importing = ImportWriting(writing, plan, batch_id, OwnerBook(writing))
    write_recommendations(importing, rows, _find_response_day(plan))
    write_actions(importing, rows)
    answered: list[tuple[str, str]] = []
    for done, row in enumerate(rows):
        if done % _ROWS_A_STEP == 0:
            progress.step(done, len(rows))
        write_sources(importing, row)
        answered.extend(write_questions(importing, row, answers))
    importing.add_all()
    progress.step(len(rows), len(rows))
    _date_plan(writing, reading)
    for question_id, answer in answered:
        write_answer(writing, question_id, answer, today=plan.today)
    return batch_id


def _find_response_day(plan: ImportPlan) -> date | None:
    """Give the day of the Government's response where the document speaks of the catalogue's inquiry."""
    catalogue = read_catalogue()
    return catalogue.response.published_on if plan.inquiry_title == catalogue.inquiry.title else None


def _date_plan(writing: Writing, reading: DocumentReading) -> None:
    """Keep the day from which the plan speaks, the first time that a plan is imported."""
    row = writing.list_rows("register")[0]
    if reading.actions and reading.document_date is not None and row["plan_date"] is None:
        writing.change("register", str(row["id"]), plan_date=reading.document_date)
