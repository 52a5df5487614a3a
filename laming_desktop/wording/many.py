"""Many actions in words: what they have in common, where they differ, and what was done to all of them."""

from collections.abc import Callable
from datetime import date
from typing import Final

from laming_desktop.domain.many import ManyFacts, ManyField, ShiftedTimescale, Spread
from laming_desktop.domain.vocabulary import ACTION_STATES, PRIORITIES
from laming_desktop.wording.dates import join_words, say_count, say_date
from laming_desktop.wording.labels import NO_PRIORITY, NO_STATE, PRIORITY_WORDS, STATE_WORDS, label_field
from laming_desktop.wording.texts import clean, quote

MOST_SAID: Final = 3
LONGEST: Final = 60

_STATES: Final = {state: STATE_WORDS[state] for state in ACTION_STATES}
_PRIORITIES: Final = {priority: PRIORITY_WORDS[priority] for priority in PRIORITIES}


def name_state(value: str | None) -> str:
    """Name the state of an action by the value that the register keeps."""
    return next((words for state, words in _STATES.items() if state == value), NO_STATE)


def name_priority(value: str | None) -> str:
    """Name a priority by the value that the register keeps."""
    return next((words for priority, words in _PRIORITIES.items() if priority == value), NO_PRIORITY)


def say_mixed_words(spread: Spread, name: Callable[[str | None], str]) -> str:
    """Say how many have which of a few named values: "Mixed: 5 High, 3 Medium"."""
    if spread.different > MOST_SAID:
        return f"Mixed: {spread.different:,} different"
    return f"Mixed: {', '.join(f'{count:,} {name(value)}' for value, count in spread.values)}"


def say_mixed_texts(spread: Spread) -> str:
    """Say which free words are there: "Mixed: September 2009 in 2, two others"."""
    if spread.is_common:
        return ""
    first, count = spread.values[0]
    others = spread.different - 1
    said = f"{clean(first, LONGEST)} in {count:,}" if first else f"empty in {count:,}"
    return f"Mixed: {said}, {say_count(others, 'other')}"


def say_empty(facts: ManyFacts) -> str:
    """Say that a field is empty in all of them."""
    return f"Empty in all {facts.count:,}"


def say_owners(facts: ManyFacts) -> str:
    """Say in an empty box who owns them: "Mixed: 6 owners, Head of Safeguarding in 2"."""
    if not facts.owners:
        return f"No owner in any of the {facts.count:,}"
    shared = sum(owner.actions == facts.count for owner in facts.owners)
    partly = [owner for owner in facts.owners if owner.actions < facts.count]
    if not partly:
        return "Add an owner to all…"
    said = f"{clean(partly[0].name, LONGEST)} in {partly[0].actions:,}"
    return f"Mixed: {say_count(len(partly), 'more owner' if shared else 'owner')}, {said}"


def say_field_done(field: ManyField, value: str, count: int) -> str:
    """Say that a field of many actions was given a value: "State of 8 actions set to At risk."."""
    many = say_count(count, "action")
    if field == "state":
        return f"State of {many} set to {name_state(value or None)}."
    if field == "priority":
        return f"Priority of {many} set to {name_priority(value or None)}."
    name = label_field(field)
    return f"{name} of {many} set to {quote(value)}." if value.strip() else f"{name} of {many} emptied."


def say_shift(shifted: list[ShiftedTimescale]) -> str:
    """Say before it is done what moving the timescales would make of them."""
    moved = [found for found in shifted if found.after is not None]
    staying = [found.reference for found in shifted if found.after is None]
    if not moved:
        return "None of these timescales names one day that could be moved."
    shown = [f"{found.reference} {quote(found.before)} to {quote(found.after or '')}" for found in moved[:MOST_SAID]]
    more = len(moved) - len(shown)
    said = f"{len(moved):,} of {len(shifted):,} move: {'; '.join(shown)}{f'; {more:,} more' if more else ''}."
    if not staying:
        return said
    named = join_words(
        [*staying[:MOST_SAID], *([f"{len(staying) - MOST_SAID:,} more"] if len(staying) > MOST_SAID else [])]
    )
    stays = "names no one day and stays" if len(staying) == 1 else "name no one day and stay"
    return f"{said} {named} {stays}."


def say_shift_done(count: int) -> str:
    """Say that timescales were moved; the ones before stay on record."""
    return f"Timescale of {say_count(count, 'action')} moved. What was promised before stays on the timeline."


def say_progress_done(count: int, on: date) -> str:
    """Say that an update was added to all."""
    return f"Update as at {say_date(on)} added to {say_count(count, 'action')}."


def say_removed(count: int, reference: str, updates: int) -> str:
    """Say what was removed: "A45 and its 2 updates removed."."""
    what = reference if count == 1 else say_count(count, "action")
    whose = "its" if count == 1 else "their"
    return f"{what} and {whose} {say_count(updates, 'update')} removed." if updates else f"{what} removed."


def say_moved(count: int, reference: str, number: str) -> str:
    """Say where actions were moved to."""
    what = reference if count == 1 else say_count(count, "action")
    return f"{what} moved to recommendation {clean(number)}."


def say_linked(count: int, reference: str, number: str) -> str:
    """Say what actions answer as well now."""
    what = reference if count == 1 else say_count(count, "action")
    return f"{what} linked to recommendation {clean(number)}."
