"""Say which event words name, and which of their words name it for people."""

import re
from typing import Final

from laming_desktop.domain.timescales.reading import Event

_EVENTS: Final[tuple[tuple[Event, str], ...]] = (
    (
        "approval",
        r"approv\w*|agree\w*|sign(?:ed)?[ -]?off|signed|ratif\w*|endors\w*|adopt\w*|consent|authoris\w*|sanction\w*",
    ),
    ("publication", r"publi\w*|issu\w*|releas\w*|availab\w*|launch\w*|circulat\w*"),
    ("meeting", r"meetings?|agm"),
    ("completion", r"complet\w*|finish\w*|conclu\w*|end of|finalis\w*|done"),
    ("publication", r"guidance|guidelines?|advice|white paper|reports?|legislation|regulations?"),
    ("approval", r"decisions?"),
    ("meeting", r"boards?|committees?|cabinet|panel|forum|conference"),
)
_PATTERNS: Final[tuple[tuple[Event, re.Pattern[str]], ...]] = tuple(
    (event, re.compile(rf"\b(?:{words})\b")) for event, words in _EVENTS
)
_PLAN_START: Final = re.compile(
    r"\b(?:start|commencement|beginning|launch) of (?:the |this )?(?:action )?(?:plan|strategy|programme)\b|\bplan (?:start|commencement)\b"
)
_TRAILING: Final = re.compile(
    r"(?:\s(?:is|are|has|have|being|been|was|were|becomes?|to be|will be|now|finally))*"
    r"\s(?:completed?|published|available|issued|released|approved|agreed|signed off|received|in place|approval|agreement|"
    r"meetings?|publication|completion|sign[- ]?off|known|confirmed|announced|awaited|circulated)$",
    re.IGNORECASE,
)
_LEADING: Final = re.compile(
    r"^(?:the )?(?:(?:publication|completion|approval|agreement|sign[- ]?off|issue|release|receipt|availability|approved|agreed|"
    r"signed off|published|issued|released|completed|next|meeting)\s(?:of |by |from )?)?",
    re.IGNORECASE,
)
_EMPTY: Final = frozenset(["", "the", "a", "an", "it", "this", "of"])


def find_event(words: str) -> Event:
    """Say which event the words name; "other" where none of the usual ones fits."""
    small = words.lower().strip(" .,")
    if _PLAN_START.search(small) or small in {"the plan", "plan", "the action plan", "the strategy", "the programme"}:
        return "plan"
    for event, pattern in _PATTERNS:
        if pattern.search(small):
            return event
    return "other"


def name_event(words: str) -> str | None:
    """Give the words that name the event, without the verb that says it happened."""
    name = " " + " ".join(words.split()).strip(" .,;:-()")
    bare = _LEADING.sub("", _TRAILING.sub("", name).strip() + " ").strip()
    return None if bare.lower() in _EMPTY else bare
