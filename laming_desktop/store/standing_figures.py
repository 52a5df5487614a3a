"""What a page that tells where the plan stands reads of the register, by SQL that looks at no row twice."""

from datetime import date

from sqlalchemy import func, select

from laming_desktop.domain.dashboard import NamedAction, StandingItem
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.store.counted import read_standings
from laming_desktop.store.due import ACTION_SLOT, DUE, refresh_due
from laming_desktop.store.filtering import Narrowing
from laming_desktop.store.national_tables import GuidanceRecord, WaitRecord
from laming_desktop.store.ordering import rank_recommendations
from laming_desktop.store.plan_tables import (
    ActionOwnerRecord,
    ActionRecord,
    AnswerRecord,
    OwnerRecord,
    ProgressRecord,
    RecommendationRecord,
    ThemeRecord,
)
from laming_desktop.store.register import Register


def list_standing_items(register: Register) -> list[StandingItem]:
    """List the recommendations in the inquiry's order, sub-items left out: these decide for those above them."""
    own, ranked = RecommendationRecord, rank_recommendations()
    answers = (
        select(AnswerRecord.recommendation_id.label("id"), func.count().label("actions"))
        .group_by(AnswerRecord.recommendation_id)
        .subquery()
    )
    query = (
        select(own.id, own.number, own.title, own.text, own.inquiry_id, ThemeRecord.name, answers.c.actions)
        .join(ranked, ranked.c.id == own.id)
        .outerjoin(ThemeRecord, ThemeRecord.id == own.theme_id)
        .outerjoin(answers, answers.c.id == own.id)
        .where(own.parent_id.is_(None))
        .order_by(ranked.c.rank)
    )
    with register.reading() as connection:
        standings = read_standings(connection)
        return [
            StandingItem(
                own_id, number, title or text, inquiry_id, theme or "", standings[own_id].counted, actions or 0
            )
            for own_id, number, title, text, inquiry_id, theme, actions in connection.execute(query)
        ]


def count_states(register: Register) -> dict[str | None, int]:
    """Count the actions in each state; None where nobody has said."""
    query = select(ActionRecord.state, func.count()).group_by(ActionRecord.state)
    with register.reading() as connection:
        return {row[0]: row[1] for row in connection.execute(query)}


def count_states_by_agency(register: Register) -> dict[str, dict[str | None, int]]:
    """Count the actions of each agency in each state; one of two agencies counts at both, "none" has those of none."""
    link = ActionOwnerRecord
    acts = (
        select(link.action_id, OwnerRecord.name)
        .join(OwnerRecord, OwnerRecord.id == link.owner_id)
        .where(OwnerRecord.kind == "agency")
        .distinct()
        .subquery()
    )
    name = func.coalesce(acts.c.name, "none")
    query = (
        select(name, ActionRecord.state, func.count())
        .outerjoin(acts, acts.c.action_id == ActionRecord.id)
        .group_by(name, ActionRecord.state)
    )
    found: dict[str, dict[str | None, int]] = {}
    with register.reading() as connection:
        for agency, state, count in connection.execute(query):
            found.setdefault(agency, {})[state] = count
    return found


def count_owners_of(register: Register, asked: PlanFilter, today: date) -> int:
    """Count the owners of the actions that answer to a filter."""
    own = ActionOwnerRecord
    with register.reading() as connection:
        chosen = select(ActionRecord.id).where(*Narrowing(connection, asked, today).narrow_actions())
        query = select(func.count(own.owner_id.distinct())).where(own.action_id.in_(chosen))
        return connection.execute(query).scalar_one()


def count_waiting_for_published(register: Register, today: date) -> int:
    """Count the actions that wait although something they wait for is out."""
    own = WaitRecord
    query = (
        select(func.count(own.action_id.distinct()))
        .join(GuidanceRecord, GuidanceRecord.id == own.guidance_id)
        .join(ActionRecord, ActionRecord.id == own.action_id)
        .where(GuidanceRecord.done_on <= today, ActionRecord.state == "waiting")
    )
    with register.reading() as connection:
        return connection.execute(query).scalar_one()


def list_longest_overdue(register: Register, today: date, most: int) -> list[NamedAction]:
    """List what is overdue for longest."""
    own = ActionRecord
    with register.reading() as connection:
        refresh_due(register, today)
        query = (
            select(own.id, own.reference, own.title, own.text, DUE.c.days_late)
            .join(DUE, DUE.c.slot == ACTION_SLOT)
            .where(DUE.c.lateness == "overdue")
            .order_by(DUE.c.days_late.desc(), func.length(own.reference), own.reference)
            .limit(most)
        )
        return [
            NamedAction(own_id, reference, title or text, days_late=days)
            for own_id, reference, title, text, days in connection.execute(query)
        ]


def list_latest_updates(register: Register, today: date, most: int) -> list[NamedAction]:
    """List the updates said last that still stand, none of a later day."""
    own = ProgressRecord
    replaced = select(own.replaces_id).where(own.replaces_id.is_not(None))
    query = (
        select(ActionRecord.id, ActionRecord.reference, own.text, own.on)
        .join(ActionRecord, ActionRecord.id == own.action_id)
        .where(own.on <= today, own.id.not_in(replaced))
        .order_by(own.on.desc(), own.id.desc())
        .limit(most)
    )
    with register.reading() as connection:
        return [
            NamedAction(own_id, reference, text, on=on) for own_id, reference, text, on in connection.execute(query)
        ]
