"""What every paper has: its head and foot, its counts, and what came out of printing it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from laming_desktop.domain.vocabulary import ActionState, Position

TileKey = Position | ActionState | Literal["no_state"]
"""What a tile counts; "not_applicable" counts the recommendations that are national only."""


@dataclass(frozen=True, slots=True)
class PaperHead:
    """What stands above and below a paper.

    `shows` says what was asked for on the first page, `counted` the same for the foot ("12 of 67 actions: priority
    High"; `shows` when empty). `journal` is the hash of the journal's head. `confidential` is a marking for the head
    and foot of every page. `also` names other forms of the same paper, or is empty. A comparison says `since` when,
    and with which hash of the journal (`journal_then`).
    """

    label: str
    title: str
    as_at: date
    shows: str
    register: str
    journal: str
    counted: str = ""
    authority: str = ""
    body: str = ""
    meeting_on: date | None = None
    item: str = ""
    subtitle: str = ""
    confidential: str = ""
    also: str = ""
    since: date | None = None
    journal_then: str = ""


@dataclass(frozen=True, slots=True)
class Tile:
    """How many recommendations or actions stand at one position or in one state; `word` where it is not the usual one."""

    key: TileKey
    count: int
    word: str = ""
