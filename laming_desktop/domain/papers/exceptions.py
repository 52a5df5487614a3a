"""The exceptions: what is late, due before the next meeting, waiting, or lacks an owner or a date."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from laming_desktop.domain.papers.action_plan import PlanAction
from laming_desktop.domain.papers.heads import PaperHead, Tile

ExceptionBandKey = Literal["overdue", "due_next", "waiting", "no_owner", "no_date", "ongoing_unreviewed"]


@dataclass(frozen=True, slots=True)
class ExceptionItem:
    """An action with the numbers of the recommendations that it answers, and since how many days or until when."""

    action: PlanAction
    numbers: tuple[str, ...]
    title: str
    days: int = 0
    due: date | None = None


@dataclass(frozen=True, slots=True)
class ExceptionBand:
    """One kind of exception; an action may stand in several."""

    key: ExceptionBandKey
    items: tuple[ExceptionItem, ...]


@dataclass(frozen=True, slots=True)
class ExceptionsPaper:
    """All exceptions as at a day; `next_meeting` is the day up to which "due next" looks, `next_name` its name."""

    head: PaperHead
    next_meeting: date | None
    next_name: str
    bands: tuple[ExceptionBand, ...]
    tiles: tuple[Tile, ...]
