"""Values as a user writes them, checked and turned into what a register keeps; refusals carry the facts."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, TypeVar, get_args

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.vocabulary import (
    ACTION_STATES,
    POSITIONS,
    PRIORITIES,
    ActionState,
    Audience,
    OwnerKind,
    Position,
    Priority,
)

LONGEST_TEXT: Final = 100_000
LONGEST_LINE: Final = 500
NOTHING: Final = frozenset({"", "none", "nothing", "no state yet", "none yet", "no priority"})

_Word = TypeVar("_Word", bound=str)
_SEPARATORS: Final = re.compile(r"[\s_\-]+")
_STATE_SYNONYMS: Final[Mapping[str, ActionState]] = {
    "red": "off_track",
    "amber": "at_risk",
    "green": "on_track",
    "blue": "complete",
    "completed": "complete",
    "done": "complete",
    "started": "on_track",
}
_POSITION_SYNONYMS: Final[Mapping[str, Position]] = {
    "red": "not_in_place",
    "amber": "ongoing",
    "green": "in_place",
    "blue": "in_place_evidenced",
    "in place and impact evidenced": "in_place_evidenced",
    "in place, impact evidenced": "in_place_evidenced",
    "evidenced": "in_place_evidenced",
    "not applicable locally": "not_applicable",
    "none": "not_assessed",
}
_LINK: Final = re.compile(r"(?:https?://|mailto:)[^\s\"'<>\\]+", re.IGNORECASE)
_NOT_TEXT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def check_text(field: str, value: str, *, may_be_empty: bool = True, longest: int = LONGEST_TEXT) -> str:
    """Give a text without outer blanks and with plain line ends; refuse what no file or page could hold."""
    text = value.replace("\r\n", "\n").replace("\r", "\n").strip()
    if _NOT_TEXT.search(text):
        raise RefusedValueError(field, value, "not_text")
    if len(text) > longest:
        raise RefusedValueError(field, text[:80], "too_long", (f"{longest:,}",))
    if not text and not may_be_empty:
        raise RefusedValueError(field, value, "empty")
    return text


def check_line(field: str, value: str, *, may_be_empty: bool = True) -> str:
    """Give a text that stands on one line."""
    text = check_text(field, value, may_be_empty=may_be_empty, longest=LONGEST_LINE)
    return " ".join(text.split())


def check_link(field: str, value: str) -> str:
    """Give an address of a page or of a mailbox; refuse what a click should never follow."""
    text = check_line(field, value)
    if text and not _LINK.fullmatch(text):
        raise RefusedValueError(field, value, "not_a_link")
    return text


def read_day(field: str, value: str) -> date:
    """Read a day in ISO form; refuse anything else."""
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        raise RefusedValueError(field, value, "not_a_date") from None


def _fold(value: str) -> str:
    """Fold a word as it may be typed: case and the kind of separator do not count."""
    return _SEPARATORS.sub(" ", value.strip()).casefold()


def _choose(field: str, value: str, words: Sequence[_Word], synonyms: Mapping[str, _Word] | None = None) -> _Word:
    """Find the word of a closed set that a user means; refuse with the set where there is none."""
    folded = _fold(value)
    for word in words:
        if _fold(word) == folded:
            return word
    if synonyms and folded in synonyms:
        return synonyms[folded]
    raise RefusedValueError(field, value, "not_allowed", tuple(_fold(word) for word in words))


def read_priority(value: str) -> Priority | None:
    """Read a priority; an empty value or "none" takes it away."""
    if _fold(value) in NOTHING:
        return None
    return _choose("priority", value, PRIORITIES)


def read_state(value: str) -> ActionState | None:
    """Read the state of an action, by name or colour; an empty value or "none" takes it away."""
    if _fold(value) in NOTHING:
        return None
    return _choose("state", value, ACTION_STATES, _STATE_SYNONYMS)


def read_position(field: str, value: str) -> Position:
    """Read how things stand on a recommendation, by name or colour."""
    return _choose(field, value, POSITIONS, _POSITION_SYNONYMS)


def read_audience(value: str) -> Audience | None:
    """Read whom a recommendation speaks to."""
    words: tuple[Audience, ...] = get_args(Audience)
    synonyms: Mapping[str, Audience] = {"national and local": "both", "local and national": "both"}
    if _fold(value) in NOTHING:
        return None
    return _choose("audience", value, words, synonyms)


def read_owner_kind(value: str) -> OwnerKind:
    """Read what kind of owner somebody is."""
    words: tuple[OwnerKind, ...] = get_args(OwnerKind)
    return _choose("kind", value, words)
