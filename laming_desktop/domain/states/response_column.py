"""Reading a cell of a column that holds answers to recommendations."""

import re
from collections.abc import Mapping
from typing import Final

from laming_desktop.domain.states.changes import find_current
from laming_desktop.domain.states.keys import find_meaning
from laming_desktop.domain.states.misplaced import is_timescale
from laming_desktop.domain.states.plain_states import find_plain_state
from laming_desktop.domain.states.reading import Move, Proposal, StateReading
from laming_desktop.domain.states.responses import ResponseFinding, find_response, find_stated_response
from laming_desktop.domain.states.tidying import fold, unbracket
from laming_desktop.domain.states.verdicts import least_sure

_SIDES: Final = re.compile(r"\s-\s|[,;:(\n]|\.\s|\band\b|\bbut\b|\s/\s")


def read_response(text: str, key: Mapping[str, str] | None) -> StateReading:
    """Read an answer; a state or date that stands in its column is moved to its own."""
    folded = unbracket(fold(text))
    meaning = find_meaning(text, key)
    explained = find_response(fold(meaning)) if meaning else None
    if explained is not None:
        return StateReading(text, Proposal(response_position=explained.position))
    return (
        _read_changed(text, folded)
        or _read_answer(text, find_response(folded))
        or _read_beside(text, folded)
        or _read_answer(text, find_stated_response(folded))
        or _read_misplaced(text, folded)
        or StateReading(text, certainty="not_understood")
    )


def _read_answer(text: str, found: ResponseFinding | None) -> StateReading | None:
    if found is None:
        return None
    return StateReading(text, Proposal(response_position=found.position), certainty=found.certainty)


def _read_changed(text: str, folded: str) -> StateReading | None:
    current = find_current(folded)
    if current is None:
        return None
    now = find_response(current[0])
    if now is None or (current[1] and find_response(current[1]) is None):
        return None
    proposal = Proposal(response_position=now.position)
    return StateReading(text, proposal, questions=("changed",), certainty=least_sure(now.certainty, "likely"))


def _read_beside(text: str, folded: str) -> StateReading | None:
    """Read an answer with a state or a reason beside it: "Accepted - complete", "Rejected: no resources"."""
    parts = [part.strip(" )") for part in _SIDES.split(folded, maxsplit=1) if part.strip(" )")]
    found = find_response(parts[0]) if len(parts) == 2 else None  # noqa: PLR2004
    if found is None:
        return None
    second = find_response(parts[1])
    if second is not None and second.position != found.position:
        proposal, other = (Proposal(response_position=answer.position) for answer in (found, second))
        return StateReading(text, proposal, (other,), ("contradiction",), "ambiguous")
    verdict = find_plain_state(parts[1])
    move = Move("status", verdict.first) if verdict is not None and verdict.first is not None else None
    proposal = Proposal(response_position=found.position, moves_to=move)
    return StateReading(text, proposal, questions=("wrong_column",) if move else (), certainty="likely")


def _read_misplaced(text: str, folded: str) -> StateReading | None:
    if is_timescale(folded):
        move = Move("timescale", text.strip())
    else:
        verdict = find_plain_state(folded)
        if verdict is None or verdict.first is None:
            return None
        move = Move("status", verdict.first)
    return StateReading(text, Proposal(moves_to=move), questions=("wrong_column",), certainty="likely")
