"""What changed between two meetings: each action and recommendation in the band of what happened to it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from laming_desktop.domain.papers.heads import PaperHead, Tile, TileKey

ChangedBandKey = Literal[
    "completed",
    "turned_red",
    "turned_amber",
    "turned_green",
    "dates_put_back",
    "new",
    "removed",
    "no_update",
    "outstanding",
]


@dataclass(frozen=True, slots=True)
class Standing:
    """How an item stood: its state or position, and its date as written."""

    state: TileKey | None
    timescale: str = ""


@dataclass(frozen=True, slots=True)
class ChangedItem:
    """An action, or a recommendation where `reference` is empty; `then` is None for what is new.

    `reason` and `agreed_by` belong to the last revision of its date or of its position. `days_put_back` counts days
    between the two dates (0 where they are not days), `times_moved` how often in all. `age_days` is the time since its
    last update, or since its date passed where it is outstanding.
    """

    reference: str
    numbers: tuple[str, ...]
    text: str
    owners: tuple[str, ...]
    then: Standing | None
    now: Standing | None
    reason: str = ""
    agreed_by: str = ""
    days_put_back: int = 0
    times_moved: int = 0
    age_days: int = 0
    last_update: date | None = None


@dataclass(frozen=True, slots=True)
class ChangedBand:
    """What happened, and to which items."""

    key: ChangedBandKey
    items: tuple[ChangedItem, ...]


@dataclass(frozen=True, slots=True)
class ChangedPaper:
    """What changed since a day; `since_name` is the meeting of that day, or empty."""

    head: PaperHead
    since: date
    since_name: str
    bands: tuple[ChangedBand, ...]
    tiles: tuple[Tile, ...]
