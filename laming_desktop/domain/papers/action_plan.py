"""The action plan: under each recommendation its actions, and how far they are."""

from dataclasses import dataclass
from datetime import date

from laming_desktop.domain.papers.heads import PaperHead, Tile
from laming_desktop.domain.vocabulary import ActionState


@dataclass(frozen=True, slots=True)
class PlanAction:
    """One action as the plan prints it.

    `timescale`, `priority` and `owners` are as written (one owner an entry, the whole cell when its reading is in
    question). `was` is the timescale before the last of `moved` revisions. `overdue_days` is 0 when it is not
    overdue; `date_passed` tells that a waiting action's date has passed.
    """

    reference: str
    text: str
    timescale: str = ""
    was: str = ""
    moved: int = 0
    overdue_days: int = 0
    date_passed: bool = False
    priority: str = ""
    owners: tuple[str, ...] = ()
    state: ActionState | None = None
    progress: str = ""
    progress_on: date | None = None


@dataclass(frozen=True, slots=True)
class PlanGroup:
    """A recommendation or sub-item with its actions; `actions_under` names the items below it that carry them."""

    number: str
    title: str
    text: str
    actions: tuple[PlanAction, ...] = ()
    actions_under: str = ""


@dataclass(frozen=True, slots=True)
class PlanSection:
    """The recommendations of one theme with their actions; no band stands above them when `theme` is None."""

    theme: str | None
    note: str
    groups: tuple[PlanGroup, ...]


@dataclass(frozen=True, slots=True)
class ActionPlanPaper:
    """The actions that answer the recommendations, and how far they are."""

    head: PaperHead
    tiles: tuple[Tile, ...]
    sections: tuple[PlanSection, ...]
