"""What the list can be narrowed by, each choice with how many actions it would show."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeAlias, get_args

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from laming_desktop.domain.plan_filter import DueChoice, Lacking, PastChoice, PlanFilter
from laming_desktop.domain.vocabulary import ACTION_STATES, POSITIONS, PRIORITIES
from laming_desktop.store.actions import count_actions
from laming_desktop.store.counted import read_standings
from laming_desktop.store.document_tables import ImportBatchRecord
from laming_desktop.store.national_tables import GuidanceRecord, WaitRecord
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


ChoiceField = Literal[
    "owners",
    "themes",
    "priorities",
    "states",
    "positions",
    "due",
    "lacking",
    "past",
    "inquiries",
    "agencies",
    "waiting_for",
    "quiet",
    "imports",
]
CHOICE_FIELDS: Final[tuple[ChoiceField, ...]] = get_args(ChoiceField)
QUIET_CHOICES: Final = (28, 56, 91, 182)
"""Days without a word that can be asked for."""


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """The choices of each field of a filter, most by name; "none" where nobody has said yet; imports by their id."""

    owners: Counted
    themes: Counted
    priorities: Counted
    states: Counted
    positions: Counted
    due: Counted
    lacking: Counted
    past: Counted
    inquiries: Counted
    agencies: Counted
    waiting_for: Counted
    quiet: Counted
    imports: Counted


def filter_choices(register: Register, *, today: date) -> FilterChoices:
    """Give every choice of every field with its number of actions."""
    with register.reading():
        return FilterChoices(**{one: count_choices(register, one, today=today) for one in CHOICE_FIELDS})


def count_choices(register: Register, field: ChoiceField, *, today: date) -> Counted:
    """Give every choice of one field with its number of actions."""
    if field in _ONE_BY_ONE:
        asked = _ONE_BY_ONE[field](register)
        return tuple((key, count_actions(register, each, today=today)) for key, each in asked)
    if field == "owners":
        return tuple((owner.name, owner.actions) for owner in list_owners(register))
    if field == "themes":
        return _count_themes(register)
    if field == "positions":
        return _count_positions(register)
    if field == "priorities":
        return _count_words(register, ActionRecord.priority, PRIORITIES)
    return _count_words(register, ActionRecord.state, ACTION_STATES)


def name_imports(register: Register) -> dict[str, str]:
    """Name each import by its document and day, by its id."""
    own = ImportBatchRecord
    with register.reading() as connection:
        rows = connection.execute(select(own.id, own.document, own.read_at))
        return {batch_id: f"{document}, {read_at[:10]}" for batch_id, document, read_at in rows}


def _list_agencies(register: Register) -> list[tuple[str, PlanFilter]]:
    names = [owner.name for owner in list_owners(register) if owner.kind == "agency"]
    return [(name, PlanFilter(agencies=(name,))) for name in (*names, "none")] if names else []


def _list_inquiries(register: Register) -> list[tuple[str, PlanFilter]]:
    query = select(InquiryRecord.title).order_by(InquiryRecord.place, InquiryRecord.id)
    with register.reading() as connection:
        return [(title, PlanFilter(inquiries=(title,))) for title in connection.execute(query).scalars()]


def _list_waited_for(register: Register) -> list[tuple[str, PlanFilter]]:
    query = select(GuidanceRecord.title).where(GuidanceRecord.id.in_(select(WaitRecord.guidance_id)))
    with register.reading() as connection:
        titles = connection.execute(query.order_by(GuidanceRecord.place, GuidanceRecord.id)).scalars()
        return [(title, PlanFilter(waiting_for=(title,))) for title in titles]


def _list_imports(register: Register) -> list[tuple[str, PlanFilter]]:
    with register.reading() as connection:
        ids = connection.execute(select(ImportBatchRecord.id).order_by(ImportBatchRecord.id.desc())).scalars()
        return [(batch_id, PlanFilter(batch_id=batch_id)) for batch_id in ids]


_ONE_BY_ONE: Final[Mapping[ChoiceField, Callable[[Register], Sequence[tuple[str, PlanFilter]]]]] = {
    "due": lambda _: [(choice, PlanFilter(due=(choice,))) for choice in get_args(DueChoice)],
    "lacking": lambda _: [(what, PlanFilter(lacking=(what,))) for what in get_args(Lacking)],
    "past": lambda _: [(what, PlanFilter(past=(what,))) for what in get_args(PastChoice)],
    "quiet": lambda _: [(str(days), PlanFilter(quiet_days=days)) for days in QUIET_CHOICES],
    "agencies": _list_agencies,
    "inquiries": _list_inquiries,
    "waiting_for": _list_waited_for,
    "imports": _list_imports,
}
"""The fields whose choices are counted one by one, with the filter of each choice."""


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
