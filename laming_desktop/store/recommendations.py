"""Recommendations with all that is known about each, in the inquiry's own order."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, func, select
from sqlalchemy.orm import aliased

from laming_desktop.domain.errors import UnknownItemError
from laming_desktop.domain.plan import Recommendation, Response
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.store.counted import StandingAt, read_standings
from laming_desktop.store.due import refresh_due
from laming_desktop.store.filtering import Narrowing
from laming_desktop.store.ordering import choose_ids, rank_recommendations
from laming_desktop.store.plan_tables import (
    ActionRecord,
    AnswerRecord,
    RecommendationRecord,
    ResponseRecord,
    ThemeRecord,
)
from laming_desktop.store.register import Register
from laming_desktop.store.words import AUDIENCES, RESPONSE_POSITIONS

_ANY = PlanFilter()
_Parent = aliased(RecommendationRecord)


def list_recommendations(
    register: Register, asked: PlanFilter = _ANY, *, today: date | None = None
) -> list[Recommendation]:
    """Give the recommendations that answer to a filter, sub-items after their parent; `today` is for a filter by due."""
    with register.reading() as connection:
        ids = list_recommendation_ids(register, connection, asked, today=today)
        return load_recommendations(connection, ids)


def get_recommendation(register: Register, recommendation_id: str) -> Recommendation:
    """Give one recommendation; UnknownItemError when there is none with this id."""
    with register.reading() as connection:
        found = load_recommendations(connection, [recommendation_id])
    if not found:
        raise UnknownItemError(recommendation_id)
    return found[0]


def list_titles(register: Register, ids: Sequence[str]) -> tuple[str, ...]:
    """Give the title of each of these recommendations, or its text where it has none, in this order."""
    own = RecommendationRecord
    query = select(own.id, func.coalesce(func.nullif(own.title, ""), own.text)).where(own.id.in_(choose_ids(ids)))
    with register.reading() as connection:
        titles = {row[0]: row[1] for row in connection.execute(query)}
    return tuple(titles[own_id] for own_id in ids if own_id in titles)


def list_recommendation_ids(
    register: Register, connection: Connection, asked: PlanFilter, *, today: date | None = None
) -> list[str]:
    """Give the ids of the recommendations that answer to a filter, in order."""
    if asked.due or asked.needs_attention:
        if today is None:
            raise ValueError("a filter by due needs to know the day")
        refresh_due(register, today)
    conditions = Narrowing(connection, asked, today or date.min).narrow_recommendations()
    ranked = rank_recommendations()
    query = (
        select(RecommendationRecord.id)
        .join(ranked, ranked.c.id == RecommendationRecord.id)
        .where(*conditions)
        .order_by(ranked.c.rank)
    )
    return list(connection.execute(query).scalars())


def load_recommendations(connection: Connection, ids: Collection[str]) -> list[Recommendation]:
    """Give the recommendations with these ids, in this order; ids that are not there are left out."""
    standings = read_standings(connection)
    responses, actions = _load_responses(connection, ids), _load_actions(connection, ids)
    sub_items = _load_sub_items(connection, ids)
    own = RecommendationRecord
    query = (
        select(
            own.id,
            own.number,
            own.inquiry_id,
            own.parent_id,
            _Parent.number.label("parent_number"),
            ThemeRecord.id.label("theme_id"),
            ThemeRecord.name.label("theme"),
            own.title,
            own.text,
            own.addressees,
            own.audience,
        )
        .outerjoin(_Parent, _Parent.id == own.parent_id)
        .outerjoin(ThemeRecord, ThemeRecord.id == func.coalesce(own.theme_id, _Parent.theme_id))
        .where(own.id.in_(choose_ids(ids)))
    )
    found = {row.id: row for row in connection.execute(query)}
    return [
        _make_recommendation(
            found[own_id],
            standings[own_id],
            tuple(responses.get(own_id, ())),
            tuple(actions.get(own_id, ())),
            tuple(sub_items.get(own_id, ())),
        )
        for own_id in ids
        if own_id in found
    ]


def _make_recommendation(
    row: Row[*tuple[Any, ...]],
    standing: StandingAt,
    responses: tuple[Response, ...],
    actions: tuple[str, ...],
    sub_items: tuple[str, ...],
) -> Recommendation:
    return Recommendation(
        id=row.id,
        number=row.number,
        inquiry_id=row.inquiry_id,
        parent_id=row.parent_id,
        parent_number=row.parent_number,
        theme_id=row.theme_id,
        theme=row.theme,
        title=row.title,
        text=row.text,
        addressees=row.addressees,
        audience=AUDIENCES.find(row.audience),
        responses=responses,
        local_position=standing.local,
        national_position=standing.national,
        counted_position=standing.counted,
        counted_at=standing.counted_at,
        actions=actions,
        sub_items=sub_items,
    )


def _load_responses(connection: Connection, ids: Collection[str]) -> dict[str, list[Response]]:
    own = ResponseRecord
    query = (
        select(own.id, own.recommendation_id, own.body, own.on, own.position, own.text)
        .where(own.recommendation_id.in_(choose_ids(ids)))
        .order_by(own.on, own.id)
    )
    responses: dict[str, list[Response]] = {}
    for own_id, recommendation_id, body, on, position, text in connection.execute(query):
        response = Response(own_id, recommendation_id, body, on, RESPONSE_POSITIONS.find(position), text)
        responses.setdefault(recommendation_id, []).append(response)
    return responses


def _load_actions(connection: Connection, ids: Collection[str]) -> dict[str, list[str]]:
    query = (
        select(AnswerRecord.recommendation_id, ActionRecord.reference)
        .join(ActionRecord, ActionRecord.id == AnswerRecord.action_id)
        .where(AnswerRecord.recommendation_id.in_(choose_ids(ids)))
        .order_by(AnswerRecord.place, AnswerRecord.id)
    )
    actions: dict[str, list[str]] = {}
    for recommendation_id, reference in connection.execute(query):
        actions.setdefault(recommendation_id, []).append(reference)
    return actions


def _load_sub_items(connection: Connection, ids: Collection[str]) -> dict[str, list[str]]:
    own = RecommendationRecord
    query = select(own.parent_id, own.number).where(own.parent_id.in_(choose_ids(ids))).order_by(own.place, own.id)
    sub_items: dict[str, list[str]] = {}
    for parent_id, number in connection.execute(query):
        if parent_id is not None:
            sub_items.setdefault(parent_id, []).append(number)
    return sub_items
