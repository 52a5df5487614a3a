"""Part what stands on lines of its own in a cell: a state above its words, the day they were written, remarks on a date."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from laming_desktop.domain.states.plain_states import find_plain_state
from laming_desktop.domain.states.tidying import fold
from laming_desktop.importers.cells.dates import find_heading_as_at

_UNSTATED: Final = re.compile(r"^no (?:state|status)(?: yet| given| recorded)?$")
_DAY: Final = re.compile(r"^\(?(?:position |progress |written )?as (?:at|of) \S.{0,40}$", re.IGNORECASE)
_REMARK: Final = re.compile(
    r"^\(?(?:(?:now )?overdue\b.{0,40}|date passed\b.{0,40}|was \S.{0,40}\bmoved\b.{0,20}|\d+ days? (?:late|overdue)\b.{0,20})$",
    re.IGNORECASE,
)
_NO_ACTION: Final = re.compile(
    r"^(?:none|nil|n/?a|not applicable|no (?:further |new |local |specific )?actions?(?: (?:is |are )?(?:recorded|required|"
    r"needed|necessary|identified|planned))?|(?:see )?actions? (?:are |is )?(?:shown |listed |set out )?(?:under|in|at|against) "
    r"(?:recommendations? )?[\d.]+(?: (?:to|and|-) [\d.]+)?)$"
)
_NO_PROGRESS: Final = re.compile(
    r"^(?:no (?:progress|updates?) (?:has been |have been )?(?:recorded|reported|provided|received)(?: yet)?|"
    r"none|nil|n/?a|not applicable|none (?:yet|to date|to report)|nothing to report|no (?:updates?|progress|change)(?: yet)?|-+)$"
)
_MOST_WORDS: Final = 3


@dataclass(frozen=True, slots=True)
class ProgressLines:
    """The lines of a cell of progress: the state above them, the words, and the day that they tell."""

    state: str
    words: str
    on: date | None = None


def part_progress(text: str) -> ProgressLines:
    """Part a state that stands alone on the first line from the words below it, and the day on the last line."""
    lines = text.split("\n")
    on = find_heading_as_at(lines[-1]) if len(lines) > 1 and _DAY.match(lines[-1]) else None
    if on is not None:
        lines.pop()
    first = fold(lines[0])
    is_state = len(lines) > 1 and len(first.split()) <= _MOST_WORDS
    if is_state and (find_plain_state(first) is not None or _UNSTATED.match(first)):
        return ProgressLines("" if _UNSTATED.match(first) else lines[0], "\n".join(lines[1:]), on)
    return ProgressLines("", "\n".join(lines), on)


def drop_remarks(text: str) -> str:
    """Give a timescale without the lines below it that only say how late it is, or what it was."""
    first, *rest = text.split("\n")
    kept = [line for line in rest if not _REMARK.match(line.strip())]
    return "\n".join([first, *kept])


def says_no_action(text: str) -> bool:
    """Tell whether a cell of actions says that there is none, or only where it stands."""
    return _NO_ACTION.match(fold(text)) is not None


def says_no_progress(text: str) -> bool:
    """Tell whether a cell of progress says that nobody wrote any."""
    return _NO_PROGRESS.match(fold(text)) is not None
