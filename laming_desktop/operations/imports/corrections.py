"""Put a value of a document right before it is imported; what the document wrote stays beside it.

Each correction gives another reading of the document, so that the plan made from it shows and writes the value.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.owners.reading import OwnerMention, OwnersReading
from laming_desktop.domain.proposals import DocumentReading, ProposedAction, ProposedRecommendation
from laming_desktop.domain.states.reading import Proposal, StateReading
from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.domain.timescales.reading import ReadingContext, TimescaleReading
from laming_desktop.domain.vocabulary import ActionState, Priority
from laming_desktop.operations.owner_book import OwnerChoice
from laming_desktop.operations.values import check_line


def read_document_timescale(reading: DocumentReading, words: str, today: date) -> TimescaleReading:
    """Read words as the document would mean them."""
    return read_timescale(words, ReadingContext(document_date=reading.document_date or today))


def correct_timescale(reading: DocumentReading, proposal: int, words: str, today: date) -> DocumentReading:
    """Read an action's timescale as these plainer words say; the document's words stay the timescale's words."""
    action = reading.actions[proposal]
    written = action.timescale.text if action.timescale and action.timescale.text.strip() else words
    read = read_document_timescale(reading, check_line("timescale", words), today)
    if read.nature == "unknown":
        raise RefusedValueError("timescale", words, "not_a_timescale")
    return _replace_action(
        reading, proposal, replace(action, timescale=replace(read, text=written, certainty="certain"))
    )


def correct_owners(reading: DocumentReading, proposal: int, owners: Sequence[OwnerChoice]) -> DocumentReading:
    """Give an action these owners in this order; nothing about them is open then."""
    action = reading.actions[proposal]
    mentions = tuple(
        OwnerMention(check_line("owners", one.name, may_be_empty=False), one.kind, one.role) for one in owners
    )
    written = (
        action.owners.text if action.owners and action.owners.text.strip() else "; ".join(one.name for one in owners)
    )
    return _replace_action(reading, proposal, replace(action, owners=OwnersReading(written, mentions)))


def correct_priority(reading: DocumentReading, proposal: int, priority: Priority | None) -> DocumentReading:
    """Give an action this priority; the document's word for it stays."""
    action = reading.actions[proposal]
    written = action.priority.text if action.priority and action.priority.text.strip() else priority or ""
    read = StateReading(written, Proposal(priority=priority))
    return _replace_action(reading, proposal, replace(action, priority=read))


def correct_state(reading: DocumentReading, proposal: int, state: ActionState | None) -> DocumentReading:
    """Give an action this state."""
    action = reading.actions[proposal]
    written = action.state.text if action.state and action.state.text.strip() else state or ""
    return _replace_action(
        reading, proposal, replace(action, state=StateReading(written, Proposal(action_state=state)))
    )


def correct_number(reading: DocumentReading, proposal: int, number: str) -> DocumentReading:
    """Give a recommendation this number; actions that stand under its old one go with it."""
    recommendation = reading.recommendations[proposal]
    words = check_line("number", number, may_be_empty=False).rstrip(".")
    taken = {
        other.number
        for place, other in enumerate(reading.recommendations)
        if place != proposal and other.inquiry == recommendation.inquiry
    }
    if words in taken:
        raise RefusedValueError("number", words, "taken")
    parent = words.rpartition(".")[0] or None
    renumbered = replace(recommendation, number=words, parent=parent if parent in taken else recommendation.parent)
    actions = tuple(_renumber(action, proposal, recommendation.number, words) for action in reading.actions)
    return replace(reading, recommendations=_put(reading.recommendations, proposal, renumbered), actions=actions)


def _renumber(action: ProposedAction, place: int, old: str | None, new: str) -> ProposedAction:
    """Let an action follow the recommendation it stands under, known by its place, else by its number, to another number."""
    if len(action.under) == len(action.recommendations):
        stays = [under != place for under in action.under]
    else:
        stays = [number != old for number in action.recommendations]
    if all(stays):
        return action
    kept = zip(action.recommendations, stays, strict=True)
    return replace(action, recommendations=tuple(number if is_other else new for number, is_other in kept))


def _put(
    recommendations: tuple[ProposedRecommendation, ...], place: int, item: ProposedRecommendation
) -> tuple[ProposedRecommendation, ...]:
    return (*recommendations[:place], item, *recommendations[place + 1 :])


def _replace_action(reading: DocumentReading, place: int, action: ProposedAction) -> DocumentReading:
    return replace(reading, actions=(*reading.actions[:place], action, *reading.actions[place + 1 :]))
