"""The marks of positions and states: shape, colours, letter and words; the more attention one needs, the more ink."""

from dataclasses import dataclass
from typing import Final, Literal

from laming_desktop.domain.vocabulary import ActionState, Position
from laming_desktop.reports.layout.typography import (
    AMBER,
    BLUE,
    BLUE_INK,
    GREEN,
    GREEN_INK,
    INK,
    NOTE_INK,
    RED,
    WHITE,
)

Shape = Literal["diamond", "triangle", "circle", "square", "pill", "dashed_pill"]


@dataclass(frozen=True, slots=True)
class Mark:
    """How a state or position looks and is called on paper; `meaning` stands in the key."""

    word: str
    meaning: str
    shape: Shape | None
    letter: str = ""
    fill: str = WHITE
    outline: str = NOTE_INK
    ink: str = INK


def _make_red(word: str, meaning: str) -> Mark:
    return Mark(word, meaning, "diamond", "R", RED, RED, WHITE)


def _make_amber(word: str, meaning: str) -> Mark:
    return Mark(word, meaning, "triangle", "A", AMBER, INK, INK)


def _make_green(word: str, meaning: str) -> Mark:
    return Mark(word, meaning, "circle", "G", GREEN, GREEN_INK, GREEN_INK)


def _make_blue(word: str, meaning: str) -> Mark:
    return Mark(word, meaning, "square", "B", BLUE, BLUE_INK, BLUE_INK)


POSITION_MARKS: Final[dict[Position, Mark]] = {
    "not_in_place": _make_red("Not in place", "nothing yet meets it"),
    "ongoing": _make_amber("Ongoing", "begun, not finished"),
    "in_place": _make_green("In place", "done and in use"),
    "in_place_evidenced": _make_blue("Evidenced", "in place and shown to help children"),
    "not_assessed": Mark("Not assessed", "no judgement yet", "dashed_pill", "?"),
    "not_applicable": Mark("National only", "", None),
}
STATE_MARKS: Final[dict[ActionState, Mark]] = {
    "off_track": _make_red("Off track", "will miss its date"),
    "at_risk": _make_amber("At risk", "may miss its date"),
    "on_track": _make_green("On track", "will meet its date"),
    "complete": _make_blue("Complete", "nothing left to do"),
    "waiting": Mark("Waiting", "for guidance or others", "pill", "W"),
    "not_started": Mark("Not started", "no work reported", "pill", "N"),
    "superseded": Mark("Superseded", "replaced by other work", "pill", "S"),
    "abandoned": Mark("Abandoned", "will not be done", "pill", "X"),
}
NO_STATE: Final = Mark("No state yet", "", None)
MARKS: Final[dict[str, Mark]] = {**POSITION_MARKS, **STATE_MARKS, "no_state": NO_STATE}
