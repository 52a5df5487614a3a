"""The values of our own documents: words that we wrote ourselves are known, anything else is read as in any document."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache, partial
from typing import Final

from laming_desktop.domain.owners.grammar import read_owners
from laming_desktop.domain.owners.reading import KnownOwner, OwnersReading
from laming_desktop.domain.papers.mark_words import MARK_WORDS
from laming_desktop.domain.states.grammar import read_state
from laming_desktop.domain.states.reading import Proposal, StateColumn, StateReading, StateSubject
from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.domain.timescales.reading import ReadingContext, TimescaleReading
from laming_desktop.domain.vocabulary import ACTION_STATES, POSITIONS, ActionState, Position
from laming_desktop.importers.cells.unseen import drop_unseen
from laming_desktop.importers.cells.values import LONGEST_VALUE

_STATES: Final[Mapping[str, ActionState]] = {MARK_WORDS[state].casefold(): state for state in ACTION_STATES}
_POSITIONS: Final[Mapping[str, Position]] = {MARK_WORDS[position].casefold(): position for position in POSITIONS}


class OwnValues:
    """Reads the cells of one document of our own, each different cell once."""

    read_state: Callable[[str], StateReading]
    read_position: Callable[[str], StateReading]
    read_response: Callable[[str], StateReading]
    read_priority: Callable[[str], StateReading]
    read_time: Callable[[str], TimescaleReading]
    read_owners: Callable[[str], OwnersReading]

    def __init__(self, known_owners: tuple[KnownOwner, ...]) -> None:
        self.read_state = cache(_read_state)
        self.read_position = cache(_read_position)
        self.read_response = cache(partial(_read_mark, column="response", subject="recommendation"))
        self.read_priority = cache(partial(_read_mark, column="priority", subject="action"))
        self.read_time = cache(_read_time)
        self.read_owners = cache(partial(_read_owners, known_owners=known_owners))


def _read_state(text: str) -> StateReading:
    """Read the state of an action."""
    state = _STATES.get(text.strip().casefold())
    return StateReading(text, Proposal(action_state=state)) if state else _read_mark(text, "status", "action")


def _read_position(text: str) -> StateReading:
    """Read how things stand on a recommendation."""
    position = _POSITIONS.get(text.strip().casefold())
    if position is not None:
        return StateReading(text, Proposal(local_position=position))
    return _read_mark(text, "assessment", "recommendation")


def _read_mark(text: str, column: StateColumn, subject: StateSubject) -> StateReading:
    """Read a mark as in any document; one that is too long to be a mark is not understood."""
    if len(text) > LONGEST_VALUE:
        return StateReading(text, certainty="not_understood")
    return replace(read_state(drop_unseen(text), column=column, of=subject), text=text)


def _read_time(text: str) -> TimescaleReading:
    """Read a timescale, a start or a review."""
    if len(text) > LONGEST_VALUE:
        return TimescaleReading(text, "unknown", certainty="not_understood")
    return replace(read_timescale(drop_unseen(text), ReadingContext()), text=text)


def _read_owners(text: str, known_owners: tuple[KnownOwner, ...]) -> OwnersReading:
    """Read the owners of an action."""
    if len(text) > LONGEST_VALUE:
        return OwnersReading(text, certainty="not_understood")
    return replace(read_owners(drop_unseen(text), known=known_owners, heading=None), text=text)
