"""Everything the detail shows of one item, read in one go."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from laming_desktop.domain.errors import UnknownItemError
from laming_desktop.domain.meetings import Meeting
from laming_desktop.domain.national import Evidence, Guidance, GuidanceNote, Linked
from laming_desktop.domain.plan import (
    Action,
    HistoryEntry,
    ItemNote,
    Owner,
    PositionEntry,
    Question,
    Recommendation,
    SourceCell,
)
from laming_desktop.operations.national.links import list_linked
from laming_desktop.store.loading import load_actions
from laming_desktop.store.meetings import list_meetings
from laming_desktop.store.national import list_evidence, list_guidance, list_guidance_notes, list_waits
from laming_desktop.store.notes import list_notes
from laming_desktop.store.reading import (
    find_item,
    get_action,
    get_recommendation,
    list_history,
    list_inquiries,
    list_owners,
    list_positions,
    list_questions,
    list_recommendations,
    list_sources,
)
from laming_desktop.store.recommendations import list_titles, load_recommendations
from laming_desktop.store.register import Register

Item = TypeVar("Item", Action, Recommendation)
MOST_HISTORY = 400
MOST_ACTIONS = 40


@dataclass(frozen=True, slots=True)
class ActionFacts:
    """An action with what is shown beside it; `titles` are those of the recommendations it answers, in order.

    Where it is seen as it was (`is_past`), `now` is the action of today, None where that is gone.
    """

    action: Action
    titles: tuple[str, ...]
    read_owners: Callable[[], Sequence[Owner]]
    questions: Sequence[Question]
    sources: Sequence[SourceCell]
    history: Sequence[HistoryEntry]
    evidence: Sequence[Evidence] = ()
    waits_for: Sequence[Guidance] = ()
    kept_notes: Sequence[ItemNote] = ()
    is_past: bool = False
    now: Action | None = None
    meetings: Sequence[Meeting] = ()


@dataclass(frozen=True, slots=True)
class RecommendationFacts:
    """A recommendation with everything that is shown beside it.

    Its `actions` are also those of its sub-items; of very many (`action_count`) only the first. Where it is seen as it was (`is_past`), `now` is the recommendation of today, None where that is gone.
    """

    recommendation: Recommendation
    published_on: date | None
    sub_items: Sequence[Recommendation]
    actions: Sequence[Action]
    positions: Sequence[PositionEntry]
    questions: Sequence[Question]
    sources: Sequence[SourceCell]
    history: Sequence[HistoryEntry]
    evidence: Sequence[Evidence] = ()
    notes: Sequence[tuple[Guidance, GuidanceNote]] = ()
    kept_notes: Sequence[ItemNote] = ()
    is_past: bool = False
    now: Recommendation | None = None
    links: Sequence[Linked] = ()
    action_count: int = 0


def read_action_facts(register: Register, item_id: str, *, today: date) -> ActionFacts:
    """Read an action and what is shown beside it; UnknownItemError when it is gone."""
    action = get_action(register, item_id, today=today)
    return ActionFacts(
        action,
        list_titles(register, action.recommendation_ids),
        lambda: list_owners(register),
        list_questions(register, item_id),
        list_sources(register, item_id),
        list_history(register, item_id, limit=MOST_HISTORY),
        list_evidence(register, item_id),
        _read_waits(register, item_id),
        list_notes(register, item_id),
        register.present is not None,
        _read_now(register, lambda present: get_action(present, item_id, today=today)),
        list_meetings(register),
    )


def read_recommendation_facts(register: Register, item_id: str, *, today: date) -> RecommendationFacts:
    """Read a recommendation and what is shown beside it; UnknownItemError when it is gone."""
    shown = get_recommendation(register, item_id)
    inquiry = next((inquiry for inquiry in list_inquiries(register) if inquiry.id == shown.inquiry_id), None)
    sub_items = _read_sub_items(register, shown)
    references = list(dict.fromkeys([*shown.actions, *(one for item in sub_items for one in item.actions)]))
    return RecommendationFacts(
        shown,
        inquiry.published_on if inquiry else None,
        sub_items,
        _read_actions(register, references[:MOST_ACTIONS], today),
        list_positions(register, item_id),
        list_questions(register, item_id),
        list_sources(register, item_id),
        list_history(register, item_id, limit=MOST_HISTORY),
        list_evidence(register, item_id),
        _read_notes(register, item_id),
        list_notes(register, item_id),
        register.present is not None,
        _read_now(register, lambda present: get_recommendation(present, item_id)),
        list_linked(register, item_id),
        len(references),
    )


def _read_now(register: Register, read: Callable[[Register], Item]) -> Item | None:
    """Read an item of a register that is seen as it was as it is today; None where it is gone, or nothing is past."""
    if register.present is None:
        return None
    try:
        return read(register.present)
    except UnknownItemError:
        return None


def _read_waits(register: Register, action_id: str) -> Sequence[Guidance]:
    """Read the guidance that an action waits for."""
    wanted = {wait.guidance_id for wait in list_waits(register) if wait.action_id == action_id}
    return [one for one in list_guidance(register) if one.id in wanted] if wanted else ()


def _read_notes(register: Register, item_id: str) -> Sequence[tuple[Guidance, GuidanceNote]]:
    """Read what guidance says of a recommendation."""
    notes = {note.guidance_id: note for note in list_guidance_notes(register) if note.recommendation_id == item_id}
    return [(one, notes[one.id]) for one in list_guidance(register) if one.id in notes] if notes else ()


def _read_sub_items(register: Register, shown: Recommendation) -> Sequence[Recommendation]:
    """Read the sub-items of a recommendation; numbers find them unless another inquiry has the same ones."""
    if not shown.sub_items:
        return ()
    ids = [find_item(register, number)[1] for number in shown.sub_items]
    with register.reading() as connection:
        found = load_recommendations(connection, ids)
    if all(item.parent_id == shown.id for item in found):
        return found
    return [item for item in list_recommendations(register) if item.parent_id == shown.id]


def _read_actions(register: Register, references: Sequence[str], today: date) -> Sequence[Action]:
    """Read the actions with these references, all at once."""
    if not references:
        return ()
    ids = [find_item(register, reference)[1] for reference in references]
    with register.reading() as connection:
        return load_actions(connection, ids, today=today)
