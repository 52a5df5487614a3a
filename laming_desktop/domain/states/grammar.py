"""Reading a cell of a priority, RAG, status, assessment, response or progress column into a proposal."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from laming_desktop.domain.states.changes import find_current
from laming_desktop.domain.states.colours import find_colour
from laming_desktop.domain.states.headings import (
    answer_position,
    answer_state,
    find_heading_colour,
    is_question,
    stands_for_something,
)
from laming_desktop.domain.states.marks import (
    drop_trend,
    is_arrow,
    is_bullet,
    is_cross,
    is_heading_again,
    is_not_applicable,
    is_nothing,
    is_template,
    read_answer,
)
from laming_desktop.domain.states.misplaced import is_timescale
from laming_desktop.domain.states.priorities import find_priority
from laming_desktop.domain.states.priority_column import read_priority
from laming_desktop.domain.states.reading import (
    Move,
    Proposal,
    StateColumn,
    StateQuestionCode,
    StateReading,
    StateSubject,
)
from laming_desktop.domain.states.response_column import read_response
from laming_desktop.domain.states.responses import find_misplaced_response
from laming_desktop.domain.states.standing import as_reading, position_reading, read_standing
from laming_desktop.domain.states.tidying import drop_doubt, fold, unbracket
from laming_desktop.domain.states.verdicts import least_sure

_LONGEST_MARK: Final = 2
_UNRATED: Final = re.compile(
    r"(?:not|un|no)[ -]?(?:yet )?(?:been )?(?:rated|assessed|scored|rating|assessment|score)(?: yet)?"
)
_UNDECIDED: Final = re.compile(r"not (?:yet |been )*(?:agreed|adopted|endorsed|supported)")
"""Of an action this says how far it is, not what was answered."""
_SIDES: Final = re.compile(r"\s*(?:\s-\s|[,;:/(]|\band\b|\bbut\b)\s*")


def read_state(
    text: str,
    *,
    column: StateColumn,
    of: StateSubject,
    key: Mapping[str, str] | None = None,
    heading: str | None = None,
) -> StateReading:
    """Read one cell; `key` is what the document says of its marks, `heading` the words over the column."""
    folded = fold(text)
    bare = drop_doubt(text)
    if bare != text and folded.strip("? "):
        sure = read_state(bare, column=column, of=of, key=key, heading=heading)
        return replace(sure, text=text, certainty=least_sure(sure.certainty, "likely"))
    marked = _read_mark(text, folded, of, heading or "") if column not in {"priority", "response"} else None
    reading = marked or _read_empty(text, folded, column, of)
    if reading is not None:
        return reading
    if column == "priority":
        return read_priority(text, key, heading or "")
    if column == "response":
        return read_response(text, key)
    return _read_changed(text, folded, of, key) or _read_state_words(text, folded, column, of, key)


def _read_mark(text: str, folded: str, of: StateSubject, heading: str) -> StateReading | None:
    """Read a cross, tick, yes or no by the heading over it, and tell a heading that is only repeated."""
    if not heading or not stands_for_something(heading, of):
        return None
    answer = read_answer(folded)
    if answer is None and find_colour(folded) is not None and find_colour(folded) == find_heading_colour(heading):
        answer = None if folded.startswith(("(", "[")) else "yes"
    if answer is None:
        is_again = is_heading_again(text, heading)
        return StateReading(text, questions=("not_a_mark",)) if is_again else None
    if of == "recommendation":
        position = answer_position(heading, answer)
        reading = None if position is None else position_reading(text, position)
        denied = answer_position(heading, "no")
        other = None if denied is None else position_reading(text, denied)
    else:
        state = answer_state(heading, answer)
        reading = None if state is None else as_reading(text, state, of)
        denied_state = answer_state(heading, "no")
        other = None if denied_state is None else as_reading(text, denied_state, of)
    if reading is not None and other is not None and is_cross(folded) and is_question(heading):
        return replace(reading, also=(other.proposal, *reading.also), certainty="ambiguous")
    return reading


def _read_empty(text: str, folded: str, column: StateColumn, of: StateSubject) -> StateReading | None:
    """Read a cell that says nothing: blank, not applicable, an unfilled form, arrows and bullets."""
    if is_not_applicable(folded):
        position = "not_applicable" if of == "recommendation" and column not in {"priority", "response"} else None
        return StateReading(text, Proposal(local_position=position), certainty="likely" if position else "certain")
    if is_arrow(text):
        return StateReading(text, questions=("not_a_mark",), certainty="not_understood")
    if is_template(folded) or is_bullet(text):
        return StateReading(text, questions=("not_a_mark",))
    if not folded and text.strip():
        return _read_signs(text, column)
    is_unrated = of == "action" and _UNRATED.fullmatch(folded) is not None
    return StateReading(text, questions=("nothing_said",)) if is_unrated or is_nothing(folded) else None


def _read_signs(text: str, column: StateColumn) -> StateReading:
    """Read a cell of stars or stops alone: stars may be a scale of priorities, others are no marks."""
    if column == "priority" and set(text.strip()) & {"*", "!"}:
        return StateReading(text, questions=("scale_unknown",), certainty="not_understood")
    return StateReading(text, questions=("nothing_said",))


def _read_changed(text: str, folded: str, of: StateSubject, key: Mapping[str, str] | None) -> StateReading | None:
    """Read the current one of two marks of which the cell says that one replaced the other."""
    current = find_current(unbracket(folded))
    if current is None:
        return None
    now = read_standing(current[0], of, key)
    if now is None or now.proposal == Proposal() or (current[1] and read_standing(current[1], of, key) is None):
        return None
    questions = tuple(dict.fromkeys((*now.questions, "changed")))
    return replace(now, text=text, questions=questions, certainty=least_sure(now.certainty, "likely"))


def _read_state_words(
    text: str, folded: str, column: StateColumn, of: StateSubject, key: Mapping[str, str] | None
) -> StateReading:
    bare = drop_trend(text)
    both = _read_response_beside(text, folded, of, key)
    if both is not None:
        return both
    misplaced = None if of == "action" and _UNDECIDED.fullmatch(folded) else _read_misplaced(text, unbracket(folded))
    reading = misplaced or read_standing(bare, of, key)
    if reading is None:
        return StateReading(text, questions=_ask_about_mark(folded, column), certainty="not_understood")
    return replace(reading, text=text)


def _ask_about_mark(folded: str, column: StateColumn) -> tuple[StateQuestionCode, ...]:
    """Ask which colour a cross in a RAG column stands for, or for the key of another short mark."""
    if column != "rag" or len(folded.split()) > _LONGEST_MARK:
        return ()
    return ("which_colour",) if is_cross(folded) else ("key_needed",)


def _read_misplaced(text: str, folded: str) -> StateReading | None:
    """Read words that belong to another column: an answer, a date, a priority."""
    response = find_misplaced_response(folded)
    if response is not None:
        proposal = Proposal(response_position=response.position)
        return StateReading(text, proposal, questions=("wrong_column",), certainty="likely")
    if is_timescale(folded):
        move = Move("timescale", text.strip())
        return StateReading(text, Proposal(moves_to=move), questions=("wrong_column",), certainty="likely")
    priority = find_priority(folded) if re.match(r"(?:very )?(?:high|medium|med|low)\b", folded) else None
    if priority is not None and priority.priorities and "risk" not in folded:
        move = Move("priority", priority.priorities[0])
        certainty = least_sure(priority.certainty, "likely")
        return StateReading(text, Proposal(moves_to=move), questions=("wrong_column",), certainty=certainty)
    return None


def _read_response_beside(
    text: str, folded: str, of: StateSubject, key: Mapping[str, str] | None
) -> StateReading | None:
    """Read an answer and a state beside each other: "Accepted - in progress"."""
    parts = [part.strip(" )") for part in _SIDES.split(folded, maxsplit=1) if part.strip(" )")]
    if len(parts) != 2:  # noqa: PLR2004
        return None
    responses = [find_misplaced_response(part) for part in parts]
    if (responses[0] is None) == (responses[1] is None):
        return None
    response, rest = (responses[0], parts[1]) if responses[0] else (responses[1], parts[0])
    reading = read_standing(rest, of, key)
    if reading is None or response is None or reading.proposal == Proposal():
        return None
    proposal = replace(reading.proposal, response_position=response.position)
    questions = tuple(dict.fromkeys((*reading.questions, "wrong_column")))
    return StateReading(text, proposal, reading.also, questions, least_sure(reading.certainty, "likely"))
