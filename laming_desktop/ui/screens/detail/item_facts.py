"""Everything the detail shows of one item, read in one go."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from laming_desktop.domain.plan import (
    Action,
    HistoryEntry,
    Owner,
    PositionEntry,
    Question,
    Recommendation,
    SourceCell,
)
from laming_desktop.store.reading import (
    find_item,
    get_action,
    get_recommendation,
    list_history,
    list_inquiries,
    list_owners,
    list_positions,
    list_questions,
    list_sources,
)
from laming_desktop.store.register import Register

MOST_HISTORY = 400


@dataclass(frozen=True, slots=True)
class ActionFacts:
    """An action with what is shown beside it; `titles` are those of the recommendations it answers, in order."""

    action: Action
    titles: tuple[str, ...]
    read_owners: Callable[[], Sequence[Owner]]
    questions: Sequence[Question]
    sources: Sequence[SourceCell]
    history: Sequence[HistoryEntry]


@dataclass(frozen=True, slots=True)
class RecommendationFacts:
    """A recommendation with everything that is shown beside it."""

    recommendation: Recommendation
    published_on: date | None
    sub_items: Sequence[Recommendation]
    actions: Sequence[Action]
    positions: Sequence[PositionEntry]
    questions: Sequence[Question]
    sources: Sequence[SourceCell]
    history: Sequence[HistoryEntry]


def read_action_facts(register: Register, item_id: str, *, today: date) -> ActionFacts:
    """Read an action and what is shown beside it; UnknownItemError when it is gone."""
    action = get_action(register, item_id, today=today)
    answered = [get_recommendation(register, answered_id) for answered_id in action.recommendation_ids]
    return ActionFacts(
        action,
        tuple(recommendation.title or recommendation.text for recommendation in answered),
        lambda: list_owners(register),
        list_questions(register, item_id),
        list_sources(register, item_id),
        list_history(register, item_id, limit=MOST_HISTORY),
    )


def read_recommendation_facts(register: Register, item_id: str, *, today: date) -> RecommendationFacts:
    """Read a recommendation and what is shown beside it; UnknownItemError when it is gone."""
    shown = get_recommendation(register, item_id)
    inquiry = next((inquiry for inquiry in list_inquiries(register) if inquiry.id == shown.inquiry_id), None)
    return RecommendationFacts(
        shown,
        inquiry.published_on if inquiry else None,
        [get_recommendation(register, find_item(register, number)[1]) for number in shown.sub_items],
        [get_action(register, find_item(register, reference)[1], today=today) for reference in shown.actions],
        list_positions(register, item_id),
        list_questions(register, item_id),
        list_sources(register, item_id),
        list_history(register, item_id, limit=MOST_HISTORY),
    )
