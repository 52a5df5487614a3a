"""The values of our own documents: words that we wrote ourselves are known, anything else is read as in any document."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from laming_desktop.domain.owners.grammar import read_owners
from laming_desktop.domain.owners.reading import KnownOwner, OwnersReading
from laming_desktop.domain.papers.mark_words import MARK_WORDS
from laming_desktop.domain.states.grammar import read_state
from laming_desktop.domain.states.reading import Proposal, StateReading
from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.domain.timescales.reading import ReadingContext, TimescaleReading
from laming_desktop.domain.vocabulary import ACTION_STATES, POSITIONS, ActionState, Position
from laming_desktop.importers.cells.unseen import drop_unseen
from laming_desktop.importers.cells.values import LONGEST_VALUE

_STATES: Final[Mapping[str, ActionState]] = {MARK_WORDS[state].casefold(): state for state in ACTION_STATES}
_POSITIONS: Final[Mapping[str, Position]] = {MARK_WORDS[position].casefold(): position for position in POSITIONS}


class OwnValues:
    """Reads the cells of a document of our own."""

    def __init__(self, known_owners: tuple[KnownOwner, ...]) -> None:
        self._known_owners = known_owners

    def read_state(self, text: str) -> StateReading:
        """Read the state of an action."""
        state = _STATES.get(text.strip().casefold())
        if state is not None:
            return StateReading(text, Proposal(action_state=state))
        return _bound(text) or replace(read_state(drop_unseen(text), column="status", of="action"), text=text)

    def read_position(self, text: str) -> StateReading:
        """Read how things stand on a recommendation."""
        position = _POSITIONS.get(text.strip().casefold())
        if position is not None:
            return StateReading(text, Proposal(local_position=position))
        read = read_state(drop_unseen(text), column="assessment", of="recommendation")
        return _bound(text) or replace(read, text=text)

    def read_response(self, text: str) -> StateReading:
        """Read what a response says of its recommendation."""
        read = read_state(drop_unseen(text), column="response", of="recommendation")
        return _bound(text) or replace(read, text=text)

    def read_priority(self, text: str) -> StateReading:
        """Read a priority."""
        return _bound(text) or replace(read_state(drop_unseen(text), column="priority", of="action"), text=text)

    def read_time(self, text: str) -> TimescaleReading:
        """Read a timescale, a start or a review."""
        if len(text) > LONGEST_VALUE:
            return TimescaleReading(text, "unknown", certainty="not_understood")
        return replace(read_timescale(drop_unseen(text), ReadingContext()), text=text)

    def read_owners(self, text: str) -> OwnersReading:
        """Read the owners of an action."""
        if len(text) > LONGEST_VALUE:
            return OwnersReading(text, certainty="not_understood")
        return replace(read_owners(drop_unseen(text), known=self._known_owners, heading=None), text=text)


def _bound(text: str) -> StateReading | None:
    """Give a reading of a text that is too long to be one, None for any other."""
    return StateReading(text, certainty="not_understood") if len(text) > LONGEST_VALUE else None
