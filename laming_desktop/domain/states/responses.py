"""Reading what a body answered to a recommendation: accepted, in part, noted, rejected."""

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from laming_desktop.domain.vocabulary import Certainty, ResponsePosition


@dataclass(frozen=True, slots=True)
class ResponseFinding:
    """The position of an answer and how sure the reading is."""

    position: ResponsePosition
    certainty: Certainty


_WHO: Final = r"(?:(?:the |this |her majesty's |hm |we |it |is |was |has been |have been |are |been |government|council|board|trust|authority|recommendation|fully |wholly |formally |welcomes? and |agency|department|police|nhs|yes|response)[ ,:-]*)*"
_ACCEPT: Final = r"(?:accept(?:s|ed|ance)?|agree(?:s|d)?|support(?:s|ed)?|endorse[sd]?|concur(?:s|red)?|adopt(?:s|ed)?)"
_PART: Final = r"(?:partial(?:ly)?|partly|part(?:[ -]))"


class _Row(NamedTuple):
    """A pattern for whole answers, the position it states, and how sure."""

    pattern: str
    position: ResponsePosition
    certainty: Certainty


_ROWS: Final[tuple[_Row, ...]] = (
    _Row(rf"{_WHO}{_PART} ?(?:{_ACCEPT}|acceptance|agreement)", "accepted_in_part", "certain"),
    _Row(
        rf"{_WHO}{_ACCEPT} (?:in part|partially|partly|part|with (?:modifications?|amendments?|conditions|changes|reservations?|"
        r"qualifications?|caveats)|subject to .*|conditionally)",
        "accepted_in_part",
        "certain",
    ),
    _Row(
        rf"{_WHO}(?:conditionally|broadly|mostly|largely) {_ACCEPT}|{_WHO}{_ACCEPT} (?:in principle|the principle.*|broadly|in spirit)|"
        r"in part|partial acceptance|partially",
        "accepted_in_part",
        "likely",
    ),
    _Row(
        rf"{_WHO}(?:not|do(?:es)? not|did not|cannot|unable to|don't|doesn't|non-?) ?(?:been )?{_ACCEPT}|{_WHO}reject(?:s|ed|ion)?",
        "rejected",
        "certain",
    ),
    _Row(
        rf"{_WHO}(?:decline[sd]?|refuse[sd]?|disagree[sd]?|dismissed|not supported)",
        "rejected",
        "likely",
    ),
    _Row(rf"{_WHO}(?:note[sd]?|acknowledge[sd]?)(?: only| and considered)?", "noted", "certain"),
    _Row(
        rf"{_WHO}(?:fully |accepted )?{_ACCEPT}(?: in full| fully| in its entirety| in its totality| this| recommendation| by .*)*",
        "accepted",
        "certain",
    ),
    _Row(r"yes|y|✓|✔|in full", "accepted", "likely"),
    _Row(r"no|n|✗|✘", "rejected", "likely"),
)
_COMPILED: Final = tuple((re.compile(row.pattern), ResponseFinding(row.position, row.certainty)) for row in _ROWS)
_SENTENCES: Final[tuple[tuple[re.Pattern[str], ResponsePosition], ...]] = (
    (
        re.compile(rf"\b(?:not|cannot|do(?:es)? not|unable to) (?:be )?{_ACCEPT}\b|\breject(?:s|ed)?\b|\bdisagrees?\b"),
        "rejected",
    ),
    (
        re.compile(rf"\b{_ACCEPT} (?:\w+ ){{0,3}}(?:in part|in principle|partially)\b|\b{_PART} ?{_ACCEPT}\b"),
        "accepted_in_part",
    ),
    (
        re.compile(
            rf"\b(?:we|government|council|board|trust|authority|department|ministers?|partners|recommendation is|"
            rf"recommendation has been)\b [\w ]{{0,30}}\b{_ACCEPT}\b|^{_ACCEPT}\b"
        ),
        "accepted",
    ),
    (re.compile(r"\bnotes? (?:the|this)\b|^noted\b"), "noted"),
)
_ACTION_DECIDED: Final = re.compile(r"^(?:agreed|adopted|endorsed|supported)\b")


def find_response(folded: str) -> ResponseFinding | None:
    """Read a short folded answer; None when it is none."""
    for pattern, finding in _COMPILED:
        if pattern.fullmatch(folded):
            return finding
    return None


def find_stated_response(folded: str) -> ResponseFinding | None:
    """Read the answer that a sentence states: "The Government accepts this recommendation and ..."."""
    for pattern, position in _SENTENCES:
        if pattern.search(folded):
            return ResponseFinding(position, "likely")
    return None


def find_misplaced_response(folded: str) -> ResponseFinding | None:
    """Read an answer that stands in a column of states, where "agreed" may also say how far the work is."""
    found = find_response(folded)
    if found is None or _ACTION_DECIDED.match(folded):
        return None
    return found if found.certainty == "certain" or folded.startswith("accept") else None
