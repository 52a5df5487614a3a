"""Whole actions out of their rows: a handful of queries however many actions there are."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import Connection, select

from laming_desktop.domain.plan import Action, ActionOwner, ProgressUpdate, TimescaleEntry
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.store.due import find_due, read_starts_on
from laming_desktop.store.open_questions import count_open_questions
from laming_desktop.store.ordering import choose_ids, rank_recommendations
from laming_desktop.store.plan_tables import (
    ActionOwnerRecord,
    ActionRecord,
    AnswerRecord,
    OwnerRecord,
    ProgressRecord,
    RecommendationRecord,
    TimescaleRecord,
)
from laming_desktop.store.timescales import read_reading
from laming_desktop.store.words import ACTION_STATES, OWNER_KINDS, OWNER_ROLES, PRIORITIES


def load_actions(connection: Connection, ids: Sequence[str], *, today: date) -> list[Action]:
    """Give the actions with these ids, in this order; ids that are not there are left out."""
    owners, scales = _load_owners(connection, ids), _load_timescales(connection, ids)
    progress, answers = _load_progress(connection, ids), _load_answers(connection, ids)
    questions = count_open_questions(connection, ids)
    starts_on = read_starts_on(connection)
    record = ActionRecord
    rows = connection.execute(
        select(
            record.id,
            record.reference,
            record.title,
            record.text,
            record.outcome,
            record.steps,
            record.priority,
            record.priority_text,
            record.state,
            record.owners_text,
            record.start_text,
            record.start_on,
            record.review_text,
            record.review_on,
        ).where(record.id.in_(choose_ids(ids)))
    )
    actions: dict[str, Action] = {}
    for own_id, reference, title, text, outcome, steps, priority, priority_text, state, owners_text, *days in rows:
        start_text, start_on, review_text, review_on = days
        timescales = tuple(scales.get(own_id, ()))
        updates = tuple(progress.get(own_id, ()))
        actions[own_id] = Action(
            id=own_id,
            reference=reference,
            title=title,
            text=text,
            outcome=outcome,
            steps=steps,
            priority=PRIORITIES.find(priority),
            priority_text=priority_text,
            state=ACTION_STATES.find(state),
            owners=tuple(owners.get(own_id, ())),
            owners_text=owners_text,
            timescales=timescales,
            due=find_due(
                timescales[-1].reading if timescales else None,
                ACTION_STATES.find(state),
                today=today,
                updates=[update.on for update in updates],
                starts_on=starts_on,
            ),
            progress=updates,
            recommendation_ids=tuple(answer for answer, _ in answers.get(own_id, ())),
            recommendations=tuple(number for _, number in answers.get(own_id, ())),
            open_questions=questions.get(own_id, 0),
            start_text=start_text,
            start_on=start_on,
            review_text=review_text,
            review_on=review_on,
        )
    return [actions[own_id] for own_id in ids if own_id in actions]


def _load_owners(connection: Connection, ids: Iterable[str]) -> dict[str, list[ActionOwner]]:
    link = ActionOwnerRecord
    query = (
        select(link.action_id, link.owner_id, OwnerRecord.name, OwnerRecord.kind, link.role, link.written)
        .join(OwnerRecord, OwnerRecord.id == link.owner_id)
        .where(link.action_id.in_(choose_ids(ids)))
        .order_by(link.place, link.id)
    )
    owners: dict[str, list[ActionOwner]] = {}
    for action_id, owner_id, name, kind, role, written in connection.execute(query):
        owner = ActionOwner(owner_id, name, OWNER_KINDS.read(kind), OWNER_ROLES.find(role), written)
        owners.setdefault(action_id, []).append(owner)
    return owners


def _load_timescales(connection: Connection, ids: Iterable[str]) -> dict[str, list[TimescaleEntry]]:
    scale = TimescaleRecord
    query = (
        select(scale.id, scale.action_id, scale.reading, scale.reason, scale.agreed_by, scale.revised_on)
        .where(scale.action_id.in_(choose_ids(ids)))
        .order_by(scale.place, scale.id)
    )
    scales: dict[str, list[TimescaleEntry]] = {}
    known: dict[str, TimescaleReading] = {}
    for own_id, action_id, written, reason, agreed_by, revised_on in connection.execute(query):
        reading = known.get(written) or known.setdefault(written, read_reading(written))
        entry = TimescaleEntry(own_id, action_id, reading, reason, agreed_by, revised_on)
        scales.setdefault(action_id, []).append(entry)
    return scales


def _load_progress(connection: Connection, ids: Iterable[str]) -> dict[str, list[ProgressUpdate]]:
    update = ProgressRecord
    query = (
        select(update.id, update.action_id, update.on, update.text, update.author, update.state, update.replaces_id)
        .where(update.action_id.in_(choose_ids(ids)))
        .order_by(update.on.desc(), update.id.desc())
    )
    rows = connection.execute(query).all()
    replaced = {row.replaces_id for row in rows}
    progress: dict[str, list[ProgressUpdate]] = {}
    for own_id, action_id, on, text, author, state, replaces_id in rows:
        entry = ProgressUpdate(
            own_id, action_id, on, text, author, ACTION_STATES.find(state), replaces_id, own_id in replaced
        )
        progress.setdefault(action_id, []).append(entry)
    return progress


def _load_answers(connection: Connection, ids: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
    ranked = rank_recommendations()
    query = (
        select(AnswerRecord.action_id, RecommendationRecord.id, RecommendationRecord.number)
        .join(RecommendationRecord, RecommendationRecord.id == AnswerRecord.recommendation_id)
        .join(ranked, ranked.c.id == RecommendationRecord.id)
        .where(AnswerRecord.action_id.in_(choose_ids(ids)))
        .order_by(ranked.c.rank)
    )
    answers: dict[str, list[tuple[str, str]]] = {}
    for action_id, own_id, number in connection.execute(query):
        answers.setdefault(action_id, []).append((own_id, number))
    return answers
