"""A filter of the plan as conditions of SQL, for actions and for recommendations.

For actions, theme and position look at any one recommendation that they answer; for recommendations, what is asked
of actions is asked of any one action that answers them.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, case, false, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from laming_desktop.domain.plan_filter import DueChoice, PastChoice, PlanFilter
from laming_desktop.domain.search_words import SearchTerm, read_search
from laming_desktop.domain.vocabulary import ActionState
from laming_desktop.store.conditions import Condition
from laming_desktop.store.counted import list_standing_at
from laming_desktop.store.document_tables import ImportCellRecord, ImportRowRecord, QuestionRecord
from laming_desktop.store.due import ACTION_SLOT, DUE
from laming_desktop.store.folding import fold
from laming_desktop.store.journal_tables import ChangeRecord
from laming_desktop.store.lacking import FAULTS, is_open, is_quiet_for, is_read, is_written, lacks
from laming_desktop.store.national_tables import GuidanceRecord, WaitRecord
from laming_desktop.store.ordering import choose_ids
from laming_desktop.store.plan_tables import (
    ActionOwnerRecord,
    ActionRecord,
    AnswerRecord,
    InquiryRecord,
    OwnerAliasRecord,
    OwnerRecord,
    PositionRecord,
    ProgressRecord,
    RecommendationRecord,
    ResponseRecord,
    ThemeRecord,
    TimescaleRecord,
)
from laming_desktop.store.since_meeting import SINCE_CHOICES, find_next_meeting, list_since_meeting
from laming_desktop.store.text_conditions import action_holds, recommendation_holds

_STATES_ONCE: Final[Mapping[PastChoice, ActionState]] = {
    "was_off_track": "off_track",
    "was_at_risk": "at_risk",
    "was_complete": "complete",
}
_DUE_SOON: Final = timedelta(days=30)
_Parent = aliased(RecommendationRecord)


class Narrowing:
    """The conditions that one filter sets as at one day."""

    def __init__(self, connection: Connection, asked: PlanFilter, today: date) -> None:
        self._connection = connection
        self._asked = asked
        self._today = today
        self._terms = read_search(asked.text)
        self._standing = list_standing_at(connection, asked.positions) if asked.positions else None

    def narrow_actions(self) -> list[Condition]:
        """Give what an action must answer to."""
        conditions = [*self._about_action(), *self._about_action_or_item()]
        about = self._about_recommendation()
        if about:
            conditions.append(_answers(*about))
        conditions.extend(_action_has(term) for term in self._terms)
        return conditions

    def narrow_recommendations(self) -> list[Condition]:
        """Give what a recommendation must answer to."""
        conditions = self._about_recommendation()
        about = self._about_action()
        if about:
            conditions.append(_is_answered(*about))
        if self._asked.with_questions:
            conditions.append(or_(_has_question(RecommendationRecord.id), _is_answered(_has_question(ActionRecord.id))))
        if self._asked.needs_attention:
            faulty = _is_answered(or_(self._is_faulty(), _has_question(ActionRecord.id)))
            conditions.append(or_(_has_question(RecommendationRecord.id), faulty))
        if self._asked.batch_id is not None:
            batch = self._asked.batch_id
            own, its = _came_with(RecommendationRecord.id, batch), _came_with(ActionRecord.id, batch)
            conditions.append(or_(own, _is_answered(its)))
        conditions.extend(_recommendation_has(term) for term in self._terms)
        return conditions

    def narrow_bands(self) -> list[Condition]:
        """Give what a recommendation must answer to so that an action is shown under it."""
        return self._about_recommendation()

    def _about_action_or_item(self) -> list[Condition]:
        conditions: list[Condition] = []
        if self._asked.with_questions:
            conditions.append(_has_question(ActionRecord.id))
        if self._asked.needs_attention:
            conditions.append(or_(self._is_faulty(), _has_question(ActionRecord.id)))
        if self._asked.batch_id is not None:
            conditions.append(_came_with(ActionRecord.id, self._asked.batch_id))
        return conditions

    def _about_action(self) -> list[Condition]:
        asked = self._asked
        conditions: list[Condition] = []
        if asked.priorities:
            conditions.append(_is_one_of(ActionRecord.priority, asked.priorities))
        if asked.states:
            conditions.append(_is_one_of(ActionRecord.state, asked.states))
        if asked.owners:
            conditions.append(_is_owned_by(asked.owners))
        if asked.due:
            conditions.append(or_(*(self._falls_due(choice) for choice in asked.due)))
        if asked.lacking:
            conditions.append(or_(*(lacks(what, self._today) for what in asked.lacking)))
        if asked.past:
            conditions.append(or_(*(self._had(what) for what in asked.past)))
        if asked.agencies:
            conditions.append(_is_acted_on_by(asked.agencies))
        if asked.waiting_for:
            conditions.append(_waits_for(asked.waiting_for))
        if asked.quiet_days:
            conditions.append(is_quiet_for(timedelta(days=asked.quiet_days), self._today))
        return conditions

    def _about_recommendation(self) -> list[Condition]:
        conditions: list[Condition] = []
        if self._asked.themes:
            conditions.append(_has_theme(self._asked.themes))
        if self._asked.inquiries:
            conditions.append(_is_of_inquiry(self._asked.inquiries))
        if self._standing is not None:
            conditions.append(RecommendationRecord.id.in_(choose_ids(self._standing)))
        return conditions

    def _is_faulty(self) -> Condition:
        """Ask for actions that somebody should look at."""
        return or_(self._falls_due("overdue"), *(lacks(what, self._today) for what in FAULTS))

    def _falls_due(self, choice: DueChoice) -> Condition:
        if choice == "not_written":
            return ~is_written()
        if choice == "not_read":
            return is_written() & ~is_read()
        if choice == "overdue":
            return _due_where(DUE.c.lateness == "overdue")
        until = self._today + _DUE_SOON
        if choice == "before_meeting":
            meeting = find_next_meeting(self._connection, self._today)
            until = until if meeting is None else meeting.on - timedelta(days=1)
        soon = _due_where(DUE.c.next_due.between(self._today.isoformat(), until.isoformat()))
        return soon & is_open() if choice == "before_meeting" else soon

    def _had(self, what: PastChoice) -> Condition:
        """Ask the journal for a state that an action has ever had or what is new, or its timescales for how many there are."""
        if what in _STATES_ONCE:
            then = ChangeRecord
            was = select(then.item_id).where(
                then.item_table == "action", func.json_extract(then.after, "$.state") == _STATES_ONCE[what]
            )
            return ActionRecord.id.in_(was)
        for choice in SINCE_CHOICES:
            if what == choice:
                found = list_since_meeting(self._connection, choice, self._today)
                return ActionRecord.id.in_(choose_ids(sorted(found)))
        least = 2 if what == "date_changed" else 3
        scales = select(TimescaleRecord.action_id).group_by(TimescaleRecord.action_id).having(func.count() >= least)
        return ActionRecord.id.in_(scales)


def _is_one_of(column: InstrumentedAttribute[str | None], values: tuple[str, ...]) -> Condition:
    """Compare with alternatives, of which "none" stands for nothing said."""
    said = [value for value in values if value != "none"]
    return or_(column.in_(said) if said else false(), column.is_(None) if "none" in values else false())


def _is_owned_by(names: tuple[str, ...]) -> Condition:
    folded = [fold(name.strip()) for name in names]
    known = (
        select(OwnerRecord.id)
        .where(or_(func.folded(OwnerRecord.name).in_(folded), func.folded(OwnerRecord.initials).in_(folded)))
        .union(select(OwnerAliasRecord.owner_id).where(func.folded(OwnerAliasRecord.alias).in_(folded)))
    )
    return ActionRecord.id.in_(select(ActionOwnerRecord.action_id).where(ActionOwnerRecord.owner_id.in_(known)))


def _is_acted_on_by(agencies: tuple[str, ...]) -> Condition:
    """Ask for actions among whose owners is one of these agencies; "none" for those among whose owners is no agency."""
    own = ActionOwnerRecord
    folded = [fold(name.strip()) for name in agencies if name != "none"]
    agency = select(own.action_id).join(OwnerRecord, OwnerRecord.id == own.owner_id)
    agency = agency.where(OwnerRecord.kind == "agency")
    named = ActionRecord.id.in_(agency.where(func.folded(OwnerRecord.name).in_(folded)))
    return or_(named, ActionRecord.id.not_in(agency)) if "none" in agencies else named


def _waits_for(titles: tuple[str, ...]) -> Condition:
    folded = [fold(title.strip()) for title in titles]
    waits = select(WaitRecord.action_id).join(GuidanceRecord, GuidanceRecord.id == WaitRecord.guidance_id)
    return ActionRecord.id.in_(waits.where(func.folded(GuidanceRecord.title).in_(folded)))


def _is_of_inquiry(titles: tuple[str, ...]) -> Condition:
    folded = [fold(title.strip()) for title in titles]
    known = select(InquiryRecord.id).where(func.folded(InquiryRecord.title).in_(folded))
    return RecommendationRecord.inquiry_id.in_(known)


def _has_theme(themes: tuple[str, ...]) -> Condition:
    """Ask for themes by name or id, or for none (""); a sub-item stands under its parent's."""
    folded = [fold(theme.strip()) for theme in themes if theme]
    known = select(ThemeRecord.id).where(or_(ThemeRecord.id.in_(themes), func.folded(ThemeRecord.name).in_(folded)))
    parent = select(_Parent.theme_id).where(_Parent.id == RecommendationRecord.parent_id).scalar_subquery()
    theme = func.coalesce(RecommendationRecord.theme_id, parent)
    return or_(theme.in_(known), theme.is_(None)) if "" in themes else theme.in_(known)


def _answers(*conditions: Condition) -> Condition:
    """Ask for actions that answer a recommendation of which all of this is true."""
    chosen = select(RecommendationRecord.id).where(*conditions)
    return ActionRecord.id.in_(select(AnswerRecord.action_id).where(AnswerRecord.recommendation_id.in_(chosen)))


def _is_answered(*conditions: Condition) -> Condition:
    """Ask for recommendations that are answered by an action of which all of this is true."""
    chosen = select(ActionRecord.id).where(*conditions)
    answered = select(AnswerRecord.recommendation_id).where(AnswerRecord.action_id.in_(chosen))
    return RecommendationRecord.id.in_(answered)


def _due_where(condition: Condition) -> Condition:
    return ACTION_SLOT.in_(select(DUE.c.slot).where(condition))


def find_item_of(table: InstrumentedAttribute[str], item_id: InstrumentedAttribute[str]) -> ColumnElement[str]:
    """Give the recommendation or action that a row belongs to, itself where it is one."""
    owners: dict[str, Any] = {
        "timescale": (TimescaleRecord.id, TimescaleRecord.action_id),
        "progress": (ProgressRecord.id, ProgressRecord.action_id),
        "action_owner": (ActionOwnerRecord.id, ActionOwnerRecord.action_id),
        "response": (ResponseRecord.id, ResponseRecord.recommendation_id),
        "position": (PositionRecord.id, PositionRecord.recommendation_id),
    }
    whens = {name: select(owner).where(own == item_id).scalar_subquery() for name, (own, owner) in owners.items()}
    return case(whens, value=table, else_=item_id)


def _has_question(item: InstrumentedAttribute[str]) -> Condition:
    owner = find_item_of(QuestionRecord.item_table, QuestionRecord.item_id)
    return item.in_(select(owner).where(QuestionRecord.answer.is_(None)))


def _came_with(item: InstrumentedAttribute[str], batch_id: str) -> Condition:
    owner = find_item_of(ImportCellRecord.item_table, ImportCellRecord.item_id)
    singly = select(owner).where(ImportCellRecord.batch_id == batch_id)
    together = select(ImportRowRecord.item_id).where(ImportRowRecord.batch_id == batch_id)
    return or_(item.in_(singly), item.in_(together))


def _action_has(term: SearchTerm) -> Condition:
    return or_(action_holds(term), _answers(recommendation_holds(term)))


def _recommendation_has(term: SearchTerm) -> Condition:
    return or_(recommendation_holds(term), _is_answered(action_holds(term)))
