"""Reading what a column's heading stands for, so that a bare mark or answer under it gets its meaning."""

import re
from typing import Final

from laming_desktop.domain.states.colours import POSITION_OF, STATE_OF, Colour, find_colour, find_colour_word
from laming_desktop.domain.states.marks import Answer
from laming_desktop.domain.states.plain_states import find_plain_state
from laming_desktop.domain.states.positions import PositionVerdict, find_position, position_of_state
from laming_desktop.domain.states.reading import StateSubject
from laming_desktop.domain.states.tidying import fold
from laming_desktop.domain.states.verdicts import Verdict
from laming_desktop.domain.vocabulary import ActionState, Position

_GENERAL: Final = frozenset(
    [
        "status",
        "progress",
        "rag",
        "update",
        "comments",
        "position",
        "assessment",
        "rating",
        "priority",
        "response",
        "notes",
        "current",
        "outcome",
        "action",
        "actions",
        "evidence",
        "date",
        "owner",
        "timescale",
        "review",
        "local",
        "national",
        "recommendation",
    ]
)
_FILLING: Final = re.compile(
    r"\b(?:locally|local|nationally|national|is|it|are|this|the|action|recommendation|already|currently|has|been|have|fully|"
    r"arrangements|we|our|y/n|yes/no|tick if|x if|mark if|please tick|in exampleshire)\b|\?"
)
_QUESTION: Final = re.compile(r"\?|\by\s*/\s*n\b|\byes\s*/\s*no\b", re.IGNORECASE)
_NOT_OF_POSITION: Final[dict[Position, tuple[Position, ...]]] = {
    "in_place": ("not_in_place",),
    "in_place_evidenced": ("in_place", "not_in_place"),
    "not_in_place": ("in_place",),
    "not_applicable": (),
    "not_assessed": (),
    "ongoing": (),
}
_NOT_OF_STATE: Final[dict[ActionState, tuple[ActionState, ...]]] = {
    "complete": ("on_track", "not_started"),
    "on_track": ("off_track", "at_risk"),
    "not_started": ("on_track",),
    "off_track": ("on_track",),
    "at_risk": ("on_track",),
    "waiting": (),
    "superseded": (),
    "abandoned": (),
}


def is_question(heading: str) -> bool:
    """Tell whether a heading asks something that is answered with yes or no."""
    return bool(_QUESTION.search(heading))


def find_heading_colour(heading: str) -> Colour | None:
    """Tell the one colour that a heading names."""
    return find_colour_word(fold(heading))


def answer_position(heading: str, answer: Answer) -> PositionVerdict | None:
    """Give what an answer under a heading says of a recommendation; None when the heading stands for nothing."""
    meaning = _find_position(heading)
    if meaning is None or meaning.positions[0] is None:
        return None
    if answer == "yes":
        return meaning
    if answer == "partly":
        return PositionVerdict(("ongoing",), "likely")
    denied = _NOT_OF_POSITION[meaning.positions[0]]
    return PositionVerdict(denied, "certain" if len(denied) == 1 else "ambiguous") if denied else None


def answer_state(heading: str, answer: Answer) -> Verdict | None:
    """Give what an answer under a heading says of an action; None when the heading stands for nothing."""
    denied = _find_denied(heading) if answer == "no" else None
    if denied is not None:
        return denied
    meaning = _find_state(heading)
    if meaning is None or meaning.first is None:
        return None
    if answer == "yes":
        return meaning
    if answer == "partly":
        return Verdict(("on_track",), "likely")
    others = _NOT_OF_STATE[meaning.first]
    return Verdict(others, "certain" if len(others) == 1 else "ambiguous") if others else None


def _find_denied(heading: str) -> Verdict | None:
    """Read a heading turned round: "Started?" answered with no is "not started"."""
    for part in _parts_of(heading):
        denied = find_plain_state(f"not {part}")
        if denied is not None:
            return denied
    return None


def stands_for_something(heading: str, of: StateSubject) -> bool:
    """Tell whether a mark under a heading would have a meaning."""
    found = answer_state(heading, "yes") if of == "action" else answer_position(heading, "yes")
    return found is not None


def _parts_of(heading: str) -> list[str]:
    """Give the words of a heading before, in and after its brackets, without filling words."""
    folded = fold(heading)
    parts = [part for part in re.split(r"[()\[\]:]|\s-\s|\n", folded) if part.strip()]
    cleaned = [" ".join(_FILLING.sub(" ", part).split()) for part in parts]
    return [part for part in [*parts, *cleaned] if part and part not in _GENERAL]


def _find_position(heading: str) -> PositionVerdict | None:
    for part in _parts_of(heading):
        if find_colour(part) is None or len(part) == 1:
            position = find_position(part)
            if position is not None:
                return PositionVerdict(position.positions[:1])
            state = find_plain_state(part)
            if state is not None:
                return PositionVerdict(position_of_state(state).positions[:1])
    colour = find_heading_colour(heading)
    return None if colour is None else PositionVerdict(POSITION_OF[colour], "likely", ("key_needed",))


def _find_state(heading: str) -> Verdict | None:
    for part in _parts_of(heading):
        if find_colour(part) is None or len(part) == 1:
            state = find_plain_state(part)
            if state is not None and state.first is not None:
                return Verdict(state.states[:1])
    colour = find_heading_colour(heading)
    return None if colour is None else STATE_OF[colour].ask("key_needed")
