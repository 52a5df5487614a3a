"""The appendix: recommendations, the responses to them and how things stand."""

from dataclasses import dataclass
from datetime import date

from laming_desktop.domain.papers.heads import PaperHead, Tile
from laming_desktop.domain.vocabulary import Position


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
