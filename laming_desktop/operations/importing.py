"""Import a document: read it, show what would be written, write it as one change set."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from json import dumps
from pathlib import Path

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.patches import Row
from laming_desktop.domain.proposals import DocumentReading, ProposedAction
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.operations.catalogue import read_catalogue
from laming_desktop.operations.import_plan import Answers, ImportCounts, ImportPlan, ImportResult, PlannedRow
from laming_desktop.operations.import_writing import ImportWriting
from laming_desktop.operations.matching import choose_inquiry, match_actions
from laming_desktop.operations.owner_book import OwnerBook
from laming_desktop.operations.planning_actions import plan_action
from laming_desktop.operations.planning_recommendations import plan_recommendation
from laming_desktop.operations.questions import write_answer
from laming_desktop.operations.snapshots import Snapshot, take_snapshot
from laming_desktop.operations.writing_actions import write_actions
from laming_desktop.operations.writing_recommendations import write_recommendations
from laming_desktop.operations.writing_sources import write_questions, write_sources
from laming_desktop.store.reading import list_owners, list_recommendations, list_themes
from laming_desktop.store.register import Register, Writing


def read(register: Register, path: Path, progress: Progress = SILENT) -> DocumentReading:
    """Read a document with what the register knows; UnreadableDocumentError where it holds no plan."""
    from laming_desktop.importers.document import read_document  # noqa: PLC0415  only needed to import

    return read_document(
        path,
        progress,
        [owner.as_known() for owner in list_owners(register)],
        known_themes=[theme.name for theme in list_themes(register)],
        known_numbers=[item.number for item in list_recommendations(register)],
    )


def prepare_import(register: Register, reading: DocumentReading, *, today: date) -> ImportPlan:
    """Compare a document with the register: what each of its rows would become. Nothing is written."""
    snapshot = take_snapshot(register)
    inquiry = choose_inquiry(snapshot.inquiries, snapshot.recommendations, reading.recommendations)
    inquiry_id = str(inquiry["id"]) if inquiry else None
    numbers = {str(row["number"]): row for row in snapshot.recommendations.get(inquiry_id or "", ()) if row["number"]}
    on = reading.as_at or reading.document_date or today
    recommendations = [
        plan_recommendation(index, proposal, numbers.get(proposal.number or ""), snapshot, on)
        for index, proposal in enumerate(reading.recommendations)
    ]
    matched = _match(reading.actions, numbers, snapshot)
    actions = [
        plan_action(index, proposal, row, snapshot, on)
        for index, (proposal, row) in enumerate(zip(reading.actions, matched, strict=True))
    ]
    title = str(inquiry["title"]) if inquiry else reading.title or Path(reading.name).stem
    rows = tuple(_order(reading, recommendations, actions))
    return ImportPlan(reading, inquiry_id, title, rows, reading.findings, register.head()[0], today)


def _match(proposals: tuple[ProposedAction, ...], numbers: Mapping[str, Row], snapshot: Snapshot) -> list[Row | None]:
    """Find for each action of a document the one in the register that it is."""
    groups: dict[str, list[int]] = {}
    for index, proposal in enumerate(proposals):
        groups.setdefault(proposal.recommendations[0] if proposal.recommendations else "", []).append(index)
    found: list[Row | None] = [None] * len(proposals)
    for number, indexes in groups.items():
        recommendation = numbers.get(number)
        answering = snapshot.answering.get(str(recommendation["id"]), ()) if recommendation else ()
        standing = [str(row["action_id"]) for row in answering]
        wanted = [proposals[index].text.text for index in indexes]
        matches = _match_words(standing, wanted, snapshot)
        for index, item_id in zip(indexes, matches, strict=True):
            found[index] = snapshot.actions[item_id] if item_id else None
    return found


def _match_words(standing: list[str], wanted: list[str], snapshot: Snapshot) -> list[str | None]:
    """Match by the words that the last document had for an action, then by those that it has now: it may be edited."""
    now = {item_id: str(snapshot.actions[item_id]["text"]) for item_id in standing}
    first = match_actions([(one, snapshot.imported.get((one, "text"), now[one])) for one in standing], wanted)
    left = [item_id for item_id in standing if item_id not in first]
    unmatched = [index for index, found in enumerate(first) if found is None]
    second = match_actions([(one, now[one]) for one in left], [wanted[index] for index in unmatched])
    for index, item_id in zip(unmatched, second, strict=True):
        first[index] = item_id
    return first


def _order(
    reading: DocumentReading, recommendations: list[PlannedRow], actions: list[PlannedRow]
) -> Iterator[PlannedRow]:
    """Put the rows in the order of the document: each recommendation, then the actions under it."""
    under: dict[str, list[PlannedRow]] = {}
    for row, proposal in zip(actions, reading.actions, strict=True):
        under.setdefault(proposal.recommendations[0] if proposal.recommendations else "", []).append(row)
    for row in recommendations:
        yield row
        yield from under.pop(row.reference or "", ())
    for left in under.values():
        yield from left


def import_document(
    register: Register,
    plan: ImportPlan,
    *,
    now: datetime,
    answers: Answers | None = None,
    skip: Collection[str] = (),
) -> ImportResult:
    """Write a prepared import as one change set: all rows but those skipped, with the questions answered so far.

    `answers` maps ids of questions to one of their choices, `skip` holds ids of rows. Questions left open are kept on
    their items. Where every row is in the register already nothing is written. A register that has changed since the
    preview is compared anew.
    """
    if register.head()[0] != plan.head:
        plan = prepare_import(register, plan.reading, today=plan.today)
    given = answers or {}
    rows = tuple(row for row in plan.rows if row.id not in skip)
    counts = replace(_count(plan, rows, given), skipped=len(plan.rows) - len(rows))
    label = f"Import {plan.reading.name}"
    is_asking = any(question.id in given or question.default is None for row in rows for question in row.questions)
    if not is_asking and all(row.fate == "same" for row in rows):
        return ImportResult(Changes(None, label), counts, None)
    with register.write(label, kind="import") as writing:
        batch_id = _write(writing, plan, rows, given, now)
    return ImportResult(writing.changes, counts, batch_id)


def _count(plan: ImportPlan, rows: tuple[PlannedRow, ...], answers: Answers) -> ImportCounts:
    """Count what will be written, and the questions that stay open."""
    counts = replace(plan, rows=rows).count()
    answered = sum(
        question.default is None and answers.get(question.id, "leave") != "leave"
        for row in rows
        for question in row.questions
    )
    return replace(counts, questions=counts.questions - answered)


def _write(writing: Writing, plan: ImportPlan, rows: tuple[PlannedRow, ...], answers: Answers, now: datetime) -> str:
    """Write everything; give the id of the batch."""
    reading = plan.reading
    mapping = {str(column.column): [column.heading, column.field] for column in reading.columns}
    batch_id = writing.add(
        "import_batch",
        document=reading.name,
        digest=reading.digest,
        read_at=now.isoformat(),
        mapping=dumps(mapping, ensure_ascii=False),
    )
    inquiry_id = plan.inquiry_id or writing.add("inquiry", title=plan.inquiry_title)
    numbers = {
        str(row["number"]): str(row["id"])
        for row in writing.list_rows("recommendation", inquiry_id=inquiry_id)
        if row["number"]
    }
    importing = ImportWriting(writing, plan, inquiry_id, batch_id, numbers, OwnerBook(writing))
    write_recommendations(importing, rows, _find_response_day(plan))
    write_actions(importing, rows)
    answered: list[tuple[str, str]] = []
    for row in rows:
        write_sources(importing, row)
        answered.extend(write_questions(importing, row, answers))
    importing.add_all()
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
