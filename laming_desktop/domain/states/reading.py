"""What a priority, mark, status or progress cell was read as: plain data."""

from dataclasses import dataclass
from typing import Literal

from laming_desktop.domain.vocabulary import ActionState, Certainty, Position, Priority, ResponsePosition

StateColumn = Literal["priority", "rag", "status", "assessment", "progress", "response"]
StateSubject = Literal["action", "recommendation"]
StateQuestionCode = Literal[
    "key_needed",
    "scale_unknown",
    "contradiction",
    "wrong_column",
    "changed",
    "computed_not_stored",
    "not_a_mark",
    "which_colour",
    "nothing_said",
]


@dataclass(frozen=True, slots=True)
class Move:
    """Words that stand in the wrong column: the field they belong to, and what they would be there."""

    field: str
    as_value: str | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a cell proposes; a field that is None is not proposed."""

    priority: Priority | None = None
    action_state: ActionState | None = None
    local_position: Position | None = None
    response_position: ResponsePosition | None = None
    moves_to: Move | None = None


@dataclass(frozen=True, slots=True)
class StateReading:
    """The proposal that a cell makes, other proposals that can be defended, open questions, and how sure it is."""

    text: str
    proposal: Proposal = Proposal()
    also: tuple[Proposal, ...] = ()
    questions: tuple[StateQuestionCode, ...] = ()
    certainty: Certainty = "certain"
