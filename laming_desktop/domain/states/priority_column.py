"""Reading a cell of a priority column, also when it holds something else."""

import re
from collections.abc import Mapping
from typing import Final

from laming_desktop.domain.states.changes import find_current
from laming_desktop.domain.states.colours import PRIORITY_OF, find_colour
from laming_desktop.domain.states.keys import find_meaning
from laming_desktop.domain.states.marks import is_nothing, read_answer
from laming_desktop.domain.states.misplaced import move_from_priority
from laming_desktop.domain.states.priorities import PriorityFinding, find_priority
from laming_desktop.domain.states.reading import Move, Proposal, StateReading
from laming_desktop.domain.states.tidying import fold, unbracket
from laming_desktop.domain.states.verdicts import least_sure

_SIDES: Final = re.compile(r"\s-\s|[,;:(\[\n]|\s/\s|\.\s")


def read_priority(text: str, key: Mapping[str, str] | None, heading: str) -> StateReading:
    """Read a priority; what belongs to another column is moved there, what is on no known scale is asked about."""
    folded = unbracket(fold(text))
    return (
        _read_by_key(text, key)
        or _read_changed(text, folded, key)
        or _read_plain(text, folded)
        or _read_colour(text, folded)
        or _read_under_heading(text, folded, heading)
        or _read_misplaced(text, folded)
        or _read_beside(text, folded, key)
        or StateReading(text, questions=("scale_unknown",), certainty="not_understood")
    )


def _read_by_key(text: str, key: Mapping[str, str] | None) -> StateReading | None:
    meaning = find_meaning(text, key)
    found = _find_in_meaning(meaning) if meaning is not None else None
    if found is None or not found.priorities:
        return None
    return StateReading(text, Proposal(priority=found.priorities[0]))


def _find_in_meaning(meaning: str) -> PriorityFinding | None:
    """Read the words of a key: as a whole, else its first part: "High - within three months"."""
    folded = fold(meaning)
    first = re.split(r"\s-\s|[,;:(.]", folded, maxsplit=1)[0].strip()
    return find_priority(folded) or find_priority(first)


def _read_changed(text: str, folded: str, key: Mapping[str, str] | None) -> StateReading | None:
    current = find_current(folded)
    if current is None:
        return None
    now = _find_or_by_key(current[0], key)
    if now is None or not now.priorities or (current[1] and _find_or_by_key(current[1], key) is None):
        return None
    certainty = least_sure(now.certainty, "likely")
    return StateReading(
        text, Proposal(priority=now.priorities[0]), questions=(*now.questions, "changed"), certainty=certainty
    )


def _find_or_by_key(words: str, key: Mapping[str, str] | None) -> PriorityFinding | None:
    meaning = find_meaning(words, key)
    return (_find_in_meaning(meaning) if meaning else None) or find_priority(words)


def _read_plain(text: str, folded: str) -> StateReading | None:
    found = find_priority(folded)
    if found is None:
        return None
    proposals = tuple(Proposal(priority=priority) for priority in found.priorities) or (Proposal(),)
    return StateReading(text, proposals[0], proposals[1:], found.questions, found.certainty)


def _read_colour(text: str, folded: str) -> StateReading | None:
    """Read a colour that stands for a priority, or is a RAG mark in the wrong column."""
    colour = find_colour(folded)
    if colour is None:
        return None
    moved = Proposal(moves_to=Move("rag", text.strip()))
    priority = PRIORITY_OF.get(colour)
    if priority is None:
        return StateReading(text, moved, questions=("wrong_column",), certainty="likely")
    return StateReading(text, Proposal(priority=priority), (moved,), ("wrong_column",), "ambiguous")


def _read_under_heading(text: str, folded: str, heading: str) -> StateReading | None:
    """Read a cross or tick in a column that stands for one priority."""
    found = find_priority(fold(heading).strip("?")) if read_answer(folded) == "yes" else None
    if found is None or len(found.priorities) != 1 or fold(heading) in {"priority", "p"}:
        return None
    return StateReading(text, Proposal(priority=found.priorities[0]))


def _read_misplaced(text: str, folded: str) -> StateReading | None:
    move = move_from_priority(text.strip(), folded)
    if move is None:
        return None
    return StateReading(text, Proposal(moves_to=move), questions=("wrong_column",), certainty="likely")


def _read_beside(text: str, folded: str, key: Mapping[str, str] | None) -> StateReading | None:
    """Read a priority with something else beside it: "High - complete", "High (statutory)"."""
    parts = [part.strip(" )]-") for part in _SIDES.split(folded, maxsplit=1) if part.strip(" )]-")]
    if len(parts) != 2:  # noqa: PLR2004
        return None
    findings = [_find_or_by_key(part, key) for part in parts]
    found, rest = (findings[0], parts[1]) if findings[0] else (findings[1], parts[0])
    if found is None or not found.priorities:
        return None
    at = folded.find(rest)
    written = text.strip()[at : at + len(rest)] if len(folded) == len(text.strip()) else rest
    move = None if is_nothing(rest) else move_from_priority(written, rest)
    questions = (*found.questions, "wrong_column") if move else found.questions
    proposal = Proposal(priority=found.priorities[0], moves_to=move)
    also = tuple(Proposal(priority=priority) for priority in found.priorities[1:])
    return StateReading(text, proposal, also, questions, least_sure(found.certainty, "likely"))
