"""Reading the words of a state cell: as one plain phrase, as several that stand side by side, or as sentences."""

import re
from difflib import get_close_matches
from typing import Final

from laming_desktop.domain.states.plain_states import find_plain_state
from laming_desktop.domain.states.sentences import read_sentences
from laming_desktop.domain.states.tidying import fold, unbracket
from laming_desktop.domain.states.verdicts import Verdict, least_sure
from laming_desktop.domain.vocabulary import ActionState

_PARTING: Final = re.compile(r"\s*(?:/|\s-\s|;|\n|\.\s|,\s|:\s|\(|\)|\bbut\b|\band\b|\bor\b|&)\s*")
_PLAIN: Final = (
    "complete",
    "completed",
    "in progress",
    "ongoing",
    "not started",
    "underway",
    "on track",
    "on target",
    "at risk",
    "off track",
    "implemented",
    "achieved",
    "delivered",
    "superseded",
    "cancelled",
    "withdrawn",
    "abandoned",
    "outstanding",
    "delayed",
    "partially complete",
)
_NEAR: Final = 0.84
_LONGEST_SLIP: Final = 20
_MOST_PARTS: Final = 4
_MOST_PLAIN_WORDS: Final = 4
"""A longer phrase says more than the state alone, so that it is likely at most."""
_UNFINISHED: Final[frozenset[ActionState | None]] = frozenset(["not_started", "off_track", "at_risk", "abandoned"])
_BEHIND: Final[tuple[ActionState | None, ...]] = ("off_track", "at_risk")
"""What "late" and "delayed" can mean; with "but complete" behind them they only tell how it went."""
_LATE: Final[frozenset[ActionState | None]] = frozenset(["off_track", "at_risk", "waiting"])


def read_phrase(text: str) -> Verdict | None:
    """Read what words say of a state; None when they say nothing of it."""
    folded = unbracket(fold(text))
    plain = find_plain_state(folded)
    if plain is not None:
        return plain.doubt("likely") if len(folded.split()) > _MOST_PLAIN_WORDS else plain
    return _read_side_by_side(folded) or read_sentences(fold_lines(text)) or _read_misspelt(folded)


def _read_misspelt(folded: str) -> Verdict | None:
    """Mend a slip of the pen in a plain phrase where only one way to mend it comes out."""
    if len(folded) > _LONGEST_SLIP:
        return None
    near = get_close_matches(folded, [phrase for phrase in _PLAIN if phrase[0] == folded[:1]], n=2, cutoff=_NEAR)
    verdicts = [find_plain_state(phrase) for phrase in near]
    found = [verdict for verdict in verdicts if verdict is not None]
    if not found or len({verdict.first for verdict in found}) > 1:
        return None
    return found[0].doubt("likely")


def fold_lines(text: str) -> str:
    """Fold each line of a text by itself, so that the ends of lines still part its sentences."""
    return "\n".join(folded for line in text.splitlines() if (folded := fold(line)))


def _read_side_by_side(folded: str) -> Verdict | None:
    """Read plain phrases beside each other: "In progress - delayed", "Open / not started"."""
    parts = [part.strip(" .,;:-") for part in _PARTING.split(folded)]
    parts = [part for part in parts if part]
    if not 1 < len(parts) <= _MOST_PARTS:
        return None
    verdicts = [find_plain_state(part) for part in parts]
    found = [verdict for verdict in verdicts if verdict is not None]
    if len(found) < len(parts):
        return None
    verdict = found[0]
    for other in found[1:]:
        verdict = combine(verdict, other)
    return verdict


def combine(one: Verdict, other: Verdict) -> Verdict:
    """Put two phrases together: the more definite decides, two that deny each other become a question."""
    questions = tuple(dict.fromkeys((*one.questions, *other.questions)))
    if one.states == _BEHIND and other.first == "complete":
        return other.doubt("likely").ask(*questions)
    if one.first is None or other.first is None:
        return (other if one.first is None else one).doubt("likely").ask(*questions)
    if one.first == other.first:
        surer = one if least_sure(one.certainty, other.certainty) == other.certainty else other
        return surer.ask(*questions)
    if other.is_vague and not one.is_vague and one.first != "complete":
        return one.ask(*questions)
    if one.is_vague and not other.is_vague and other.first != "complete":
        return other.ask(*questions)
    return _combine_unlike(one, other).ask(*questions)


def _combine_unlike(one: Verdict, other: Verdict) -> Verdict:
    firsts: frozenset[ActionState | None] = frozenset([one.first, other.first])
    if "superseded" in firsts:
        return Verdict(("superseded",), "likely")
    if "complete" in firsts and not firsts & _UNFINISHED:
        return Verdict(("complete", *(state for state in firsts if state != "complete")), "ambiguous")
    late = firsts & _LATE
    if "on_track" in firsts and len(late) == 1 and not (one.certainty == other.certainty == "certain"):
        return (other if one.first == "on_track" else one).doubt("likely")
    return Verdict((one.first, other.first), "ambiguous", ("contradiction",))
