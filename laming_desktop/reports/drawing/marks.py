"""The marks of positions and states: shape, colours, letter and words; the more attention one needs, the more ink."""

from dataclasses import dataclass
from typing import Final, Literal

from laming_desktop.domain.national import Area
from laming_desktop.domain.papers.mark_words import MARK_WORDS
from laming_desktop.domain.vocabulary import ActionState, Position
from laming_desktop.reports.layout.typography import (
    AMBER,
    BAND_FILL,
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
    "not_in_place": _make_red(MARK_WORDS["not_in_place"], "nothing yet meets it"),
    "ongoing": _make_amber(MARK_WORDS["ongoing"], "begun, not finished"),
    "in_place": _make_green(MARK_WORDS["in_place"], "done and in use"),
    "in_place_evidenced": _make_blue(MARK_WORDS["in_place_evidenced"], "in place and shown to help children"),
    "not_assessed": Mark(MARK_WORDS["not_assessed"], "no judgement yet", "dashed_pill", "?"),
    "not_applicable": Mark(MARK_WORDS["not_applicable"], "", None),
}
STATE_MARKS: Final[dict[ActionState, Mark]] = {
    "off_track": _make_red(MARK_WORDS["off_track"], "will miss its date"),
    "at_risk": _make_amber(MARK_WORDS["at_risk"], "may miss its date"),
    "on_track": _make_green(MARK_WORDS["on_track"], "will meet its date"),
    "complete": _make_blue(MARK_WORDS["complete"], "nothing left to do"),
    "waiting": Mark(MARK_WORDS["waiting"], "for guidance or others", "pill", "W"),
    "not_started": Mark(MARK_WORDS["not_started"], "no work reported", "pill", "N"),
    "superseded": Mark(MARK_WORDS["superseded"], "replaced by other work", "pill", "S"),
    "abandoned": Mark(MARK_WORDS["abandoned"], "will not be done", "pill", "X"),
}
NO_STATE: Final = Mark(MARK_WORDS["no_state"], "", None)
AREA_MARKS: Final[dict[Area, Mark]] = {
    "local": Mark("Local", "", "pill", "L", BAND_FILL),
    "national": Mark("National", "", "pill", "N"),
    "comparator": Mark("Comparator", "", "dashed_pill", "C"),
}
MARKS: Final[dict[str, Mark]] = {**POSITION_MARKS, **STATE_MARKS, **AREA_MARKS, "no_state": NO_STATE}
