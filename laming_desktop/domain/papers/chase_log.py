"""The chase log: round by round what was sent to whom, and what became of it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from laming_desktop.domain.papers.heads import PaperHead
from laming_desktop.domain.shares import ReturnOutcome, ShareForm

ChaseState = Literal["out", "overdue", "merged", "returned", "wrong_format"]


@dataclass(frozen=True, slots=True)
class ChaseReturn:
    """A file that came back: on which day, and what became of it."""

    on: date
    outcome: ReturnOutcome
    changes: int


@dataclass(frozen=True, slots=True)
class ChaseItem:
    """One copy or form that was sent; `late` counts the days that it is overdue, or came back late."""

    number: int
    whom: str
    sent_to: str
    form: ShareForm
    sent_on: date
    due_on: date | None
    returns: tuple[ChaseReturn, ...]
    state: ChaseState
    late: int = 0


@dataclass(frozen=True, slots=True)
class ChaseBand:
    """One round; shares of no round stand under an empty name."""

    round: str
    items: tuple[ChaseItem, ...]


@dataclass(frozen=True, slots=True)
class ChasePaper:
    """All rounds as at a day, the newest first."""

    head: PaperHead
    bands: tuple[ChaseBand, ...]
