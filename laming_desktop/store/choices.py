"""What the list can be narrowed by, each choice with how many actions it would show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias, get_args

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from laming_desktop.domain.plan_filter import PastChoice, PlanFilter
from laming_desktop.domain.vocabulary import ACTION_STATES, POSITIONS, PRIORITIES
from laming_desktop.store.actions import count_actions
from laming_desktop.store.counted import read_standings
from laming_desktop.store.owners import list_owners
from laming_desktop.store.plan_tables import (
    ActionRecord,
    AnswerRecord,
    InquiryRecord,
    RecommendationRecord,
    ThemeRecord,
)
from laming_desktop.store.register import Register

Counted: TypeAlias = tuple[tuple[str, int], ...]
"""Values of a filter's field with the number of actions that have them, in the order in which to offer them."""


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """The choices of each field of a filter, owners and themes by name; "none" where nobody has said yet."""

    owners: Counted
    themes: Counted
    priorities: Counted
    states: Counted
    positions: Counted
    due: Counted
    lacking: Counted
    past: Counted


def filter_choices(register: Register, *, today: date) -> FilterChoices:
    """Give every choice of every field with its number of actions."""
    with register.reading():
        return FilterChoices(
            owners=tuple((owner.name, owner.actions) for owner in list_owners(register)),
            themes=_count_themes(register),
            priorities=_count_words(register, ActionRecord.priority, PRIORITIES),
            states=_count_words(register, ActionRecord.state, ACTION_STATES),
            positions=_count_positions(register),
            due=(
                ("overdue", count_actions(register, PlanFilter(due=("overdue",)), today=today)),
                ("next_30_days", count_actions(register, PlanFilter(due=("next_30_days",)), today=today)),
                ("not_written", count_actions(register, PlanFilter(due=("not_written",)), today=today)),
                ("not_read", count_actions(register, PlanFilter(due=("not_read",)), today=today)),
            ),
            lacking=(
                ("owner", count_actions(register, PlanFilter(lacking=("owner",)), today=today)),
                ("timescale", count_actions(register, PlanFilter(lacking=("timescale",)), today=today)),
                ("progress", count_actions(register, PlanFilter(lacking=("progress",)), today=today)),
                ("state", count_actions(register, PlanFilter(lacking=("state",)), today=today)),
                ("priority", count_actions(register, PlanFilter(lacking=("priority",)), today=today)),
            ),
            past=tuple(
                (what, count_actions(register, PlanFilter(past=(what,)), today=today)) for what in get_args(PastChoice)
            ),
        )


def _count_words(register: Register, column: InstrumentedAttribute[str | None], words: Sequence[str]) -> Counted:
    query = select(column.label("word"), func.count().label("actions")).group_by(column)
    with register.reading() as connection:
        counts = {row.word or "none": row.actions for row in connection.execute(query)}
    return tuple((word, counts.get(word, 0)) for word in (*words, "none"))


def _count_themes(register: Register) -> Counted:
    """Count the actions under each theme, those of sub-items under their parent's, each action once."""
    own, parent = RecommendationRecord, aliased(RecommendationRecord)
    of_theme = (
        select(func.coalesce(own.theme_id, parent.theme_id).label("theme_id"), AnswerRecord.action_id)
        .join(AnswerRecord, AnswerRecord.recommendation_id == own.id)
        .outerjoin(parent, parent.id == own.parent_id)
        .subquery()
    )
    query = (
        select(ThemeRecord.name, func.count(of_theme.c.action_id.distinct()))
        .join(InquiryRecord, InquiryRecord.id == ThemeRecord.inquiry_id)
        .outerjoin(of_theme, of_theme.c.theme_id == ThemeRecord.id)
        .group_by(ThemeRecord.id)
        .order_by(InquiryRecord.place, InquiryRecord.id, ThemeRecord.place, ThemeRecord.id)
    )
    with register.reading() as connection:
        return tuple((name, count) for name, count in connection.execute(query))


def _count_positions(register: Register) -> Counted:
    """Count the actions of the recommendations at each position that counts, each action once."""
    with register.reading() as connection:
        standings = read_standings(connection)
        links = connection.execute(select(AnswerRecord.recommendation_id, AnswerRecord.action_id)).all()
    actions: Mapping[str, set[str]] = {position: set() for position in POSITIONS}
    for recommendation_id, action_id in links:
        actions[standings[recommendation_id].counted].add(action_id)
    return tuple((position, len(actions[position])) for position in POSITIONS)
