"""Writing a reading of a state cell as plain values, and reading it back; the shapes are those of the command line."""

from collections.abc import Mapping, Sequence
from typing import cast

from laming_desktop.domain.states.reading import Move, Proposal, StateQuestionCode, StateReading
from laming_desktop.domain.vocabulary import ActionState, Certainty, Position, Priority, ResponsePosition


def as_plain(reading: StateReading) -> dict[str, object]:
    """Give a reading as {"proposal", "questions", "certainty", "also"}; fields not proposed are left out."""
    plain: dict[str, object] = {
        "proposal": _proposal_as_plain(reading.proposal),
        "questions": list(reading.questions),
        "certainty": reading.certainty,
    }
    if reading.also:
        plain["also"] = [_proposal_as_plain(proposal) for proposal in reading.also]
    return plain


def from_plain(text: str, plain: Mapping[str, object]) -> StateReading:
    """Give the reading of a cell's text that `as_plain` wrote."""
    also = cast("Sequence[Mapping[str, object]]", plain.get("also", ()))
    return StateReading(
        text,
        _proposal_from_plain(cast("Mapping[str, object]", plain.get("proposal", {}))),
        tuple(_proposal_from_plain(proposal) for proposal in also),
        tuple(cast("Sequence[StateQuestionCode]", plain.get("questions", ()))),
        cast("Certainty", plain.get("certainty", "certain")),
    )


def _proposal_as_plain(proposal: Proposal) -> dict[str, object]:
    fields: dict[str, object | None] = {
        "priority": proposal.priority,
        "action_state": proposal.action_state,
        "local_position": proposal.local_position,
        "response_position": proposal.response_position,
        "moves_to": _move_as_plain(proposal.moves_to),
    }
    return {field: value for field, value in fields.items() if value is not None}


def _move_as_plain(move: Move | None) -> dict[str, str] | None:
    if move is None:
        return None
    return {"field": move.field} if move.as_value is None else {"field": move.field, "as": move.as_value}


def _proposal_from_plain(plain: Mapping[str, object]) -> Proposal:
    move = cast("Mapping[str, str] | None", plain.get("moves_to"))
    return Proposal(
        cast("Priority | None", plain.get("priority")),
        cast("ActionState | None", plain.get("action_state")),
        cast("Position | None", plain.get("local_position")),
        cast("ResponsePosition | None", plain.get("response_position")),
        None if move is None else Move(move["field"], move.get("as")),
    )
