"""The crosswalk: by guidance its recommendations, what it says of them, where they are addressed and what still waits."""

from dataclasses import dataclass
from datetime import date

from laming_desktop.domain.national import GuidanceKind
from laming_desktop.domain.papers.heads import PaperHead
from laming_desktop.domain.vocabulary import ActionState


@dataclass(frozen=True, slots=True)
class CrosswalkAction:
    """An action by its reference and state; `waits` tells that it waits for the guidance under which it stands."""

    reference: str
    state: ActionState | None
    waits: bool
    timescale: str = ""


@dataclass(frozen=True, slots=True)
class CrosswalkRow:
    """A recommendation: in which chapter the guidance speaks of it, what it says, and the actions that answer it.

    `is_said` is False where the guidance says nothing of it and an action of it waits none the less.
    """

    number: str
    title: str
    text: str
    chapter: str = ""
    note: str = ""
    is_said: bool = True
    actions: tuple[CrosswalkAction, ...] = ()


@dataclass(frozen=True, slots=True)
class CrosswalkBand:
    """One guidance or commitment with its rows; its times as they were written. `title` is empty for what is in none."""

    title: str
    kind: GuidanceKind
    done_on: date | None
    consultation: str
    expected: str
    rows: tuple[CrosswalkRow, ...]


@dataclass(frozen=True, slots=True)
class CrosswalkPaper:
    """The recommendations by guidance, those in no guidance last."""

    head: PaperHead
    bands: tuple[CrosswalkBand, ...]
