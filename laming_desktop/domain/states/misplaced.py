"""Telling words that belong to another column: dates, timescales, priorities, states."""

import re
from typing import Final

from laming_desktop.domain.states.plain_states import find_plain_state
from laming_desktop.domain.states.reading import Move
from laming_desktop.domain.states.verdicts import Verdict

_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter)"
)
_YEAR: Final = r"(?:'?\d{2}|(?:19|20)\d{2})(?:\s?[/-]\s?\d{2,4})?"
_LEADING: Final = (
    r"(?:(?:by|from|in|end(?: of)?|early|mid|late|until|before|after|due|w/c|w/e|during|since|start of|beginning of|target|"
    r"deadline|the|not before|no later than|on|end)[\s:-]+)*"
)
_POINT: Final = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[\s/.-]+(?:of )?)?{_MONTH}(?:\s+term)?[\s,./-]*(?:{_YEAR})?|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|"
    r"\d{4}-\d{2}-\d{2}|q[1-4][\s,]*(?:(?:19|20)?\d{2}(?:\s?/\s?\d{2,4})?)?|(?:19|20)\d{2}(?:\s?[/-]\s?\d{2,4})?|"
    r"quarter [1-4](?: .*)?|(?:this|next) (?:month|quarter|year|term|week)"
)
_DATE: Final = re.compile(
    rf"^{_LEADING}(?:{_POINT})(?:\s*(?:-|to|/|and|&|until)\s*(?:{_POINT}))?(?:\s*(?:onwards?|at the latest|and ongoing|meeting))?$"
)
_DURATION: Final = re.compile(
    r"^(?:within |in |over |next |the |approx(?:imately)? |about )*(?:\d{1,3}|one|two|three|four|six|twelve)(?: ?(?:-|to) ?\d{1,2})? "
    r"?(?:working )?(?:days?|weeks?|months?|years?)(?: (?:from|of|after|following|to) .*)?$|"
    r"^(?:short|medium|long|near|mid)(?:er)?[ -]term$|^asap$|^as soon as (?:possible|practicable)$|^with immediate effect$|"
    r"^(?:bi-?)?(?:monthly|weekly|quarterly|annually|annual|fortnightly|termly|yearly|daily)$|^(?:six|three|two|6|3|2)[ -]?monthly$|"
    r"^to be advised$|^existing requirement$|^each (?:meeting|term|month|year|quarter)$|^(?:regularly|continuous)$"
)
_WAITING: Final = re.compile(
    r"^(?:awaiting|awaits|await|waiting for|pending|subject to|dependent on|once|when|following|after|on (?:receipt|publication) of|"
    r"until) .+|^.+ (?:is |are )?awaited$|^(?:pending|on hold|waiting|awaiting)$"
)


def is_timescale(folded: str) -> bool:
    """Tell whether folded words are a date or a length of time and nothing else."""
    return bool(_DATE.match(folded) or _DURATION.match(folded))


def move_from_priority(written: str, folded: str) -> Move | None:
    """Tell where words of a priority column belong that are a timescale or a state; None when they are neither."""
    if _WAITING.match(folded):
        return Move("timescale", "waiting")
    if is_timescale(folded):
        return Move("timescale", written)
    verdict = find_plain_state(folded)
    return None if verdict is None else move_of_state(verdict, folded)


def move_of_state(verdict: Verdict, folded: str) -> Move | None:
    """Give the move of a state to the status column; "ongoing" alone is how timescales are written."""
    if re.fullmatch(r"on-?going|on going", folded):
        return Move("timescale", "ongoing")
    return None if verdict.first is None else Move("status", verdict.first)
