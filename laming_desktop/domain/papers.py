"""What the printed papers say, as plain frozen data: gathered by operations, laid out by reports."""

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
    and foot of every page. `also` names other forms of the same paper, or is empty.
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


@dataclass(frozen=True, slots=True)
class Tile:
    """How many recommendations or actions stand at one position or in one state."""

    key: TileKey
    count: int


@dataclass(frozen=True, slots=True)
class PaperResponse:
    """What a body answered."""

    body: str
    on: date | None
    text: str


@dataclass(frozen=True, slots=True)
class AppendixItem:
    """A recommendation or sub-item: its words, the answers to it, and its own position when it has one.

    `national` tells whether the Government acts, None when nobody has said; `national_note` stands below it
    ("guidance awaited").
    """

    number: str
    title: str
    text: str
    responses: tuple[PaperResponse, ...] = ()
    position: Position | None = None
    national: bool | None = None
    national_note: str = ""


@dataclass(frozen=True, slots=True)
class AppendixGroup:
    """A recommendation with its sub-items.

    `counted_as` is how it counts when it has no position of its own, `counted_at` the sub-item that decided it.
    """

    item: AppendixItem
    sub_items: tuple[AppendixItem, ...] = ()
    counted_as: Position | None = None
    counted_at: str | None = None


@dataclass(frozen=True, slots=True)
class AppendixSection:
    """The recommendations of one theme, or those that belong to none (`theme` None); `note` stands right in the band."""

    theme: str | None
    note: str
    groups: tuple[AppendixGroup, ...]


@dataclass(frozen=True, slots=True)
class AppendixPaper:
    """The recommendations, the response to them and the local position."""

    head: PaperHead
    tiles: tuple[Tile, ...]
    sections: tuple[AppendixSection, ...]
    response_head: str = "Government's response"


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


@dataclass(frozen=True, slots=True)
class PaperResult:
    """What came out: how many pages, and which characters no font has (each once, in the order of the text)."""

    pages: int
    missing_characters: tuple[str, ...] = ()
