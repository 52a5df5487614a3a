"""What stands round a plan: guidance that actions wait for, promises, links between inquiries, indicators, evidence."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from laming_desktop.domain.timescales.reading import TimescaleReading

GuidanceKind = Literal["guidance", "commitment"]
LinkKind = Literal["repeats", "overlaps", "supersedes"]
Area = Literal["local", "national", "comparator"]
EvidenceKind = Literal["file", "link"]


@dataclass(frozen=True, slots=True)
class Guidance:
    """A national document that is awaited or published, or a commitment (who promised what by when).

    `consultation` and `expected` are timescales as written with their reading, None when nobody has said; a guidance
    is published, a commitment kept, from `done_on` on. `waiting` counts the actions that wait for it.
    """

    id: str
    kind: GuidanceKind
    title: str
    publisher: str
    consultation: TimescaleReading | None
    expected: TimescaleReading | None
    done_on: date | None
    link: str
    note: str
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class GuidanceNote:
    """What a guidance says about a recommendation: the chapter or section, and a note in the user's words."""

    id: str
    guidance_id: str
    recommendation_id: str
    chapter: str
    note: str


@dataclass(frozen=True, slots=True)
class Wait:
    """An action that waits for a guidance."""

    action_id: str
    guidance_id: str


@dataclass(frozen=True, slots=True)
class RecommendationLink:
    """A recommendation that repeats, overlaps or supersedes another, perhaps of an earlier inquiry."""

    id: str
    from_id: str
    to_id: str
    kind: LinkKind
    note: str


@dataclass(frozen=True, slots=True)
class IndicatorValue:
    """One figure of a series: for which area and which period; `place` orders periods as they were entered."""

    id: str
    area: Area
    area_name: str
    period: str
    value: Decimal
    source: str
    note: str
    place: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """A measured series; `unit` is what a figure counts ("children per 10,000")."""

    id: str
    title: str
    unit: str
    source: str
    note: str
    values: tuple[IndicatorValue, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file kept in the register, or a link, that shows that something is done or has helped."""

    id: str
    item_table: str
    item_id: str
    kind: EvidenceKind
    title: str
    link: str
    file_id: str | None
    media_type: str
    size: int
    digest: str
    on: date | None
    note: str


@dataclass(frozen=True, slots=True)
class PostHolder:
    """Who holds a post, from which day until which; None where nobody has said, or still."""

    id: str
    post_id: str
    holder: str
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class LinkedItem:
    """One end of a link as a user knows it."""

    id: str
    number: str
    title: str
    inquiry: str


@dataclass(frozen=True, slots=True)
class Linked:
    """A link with both its ends; `is_across` tells that the register has several inquiries."""

    link: RecommendationLink
    one: LinkedItem
    other: LinkedItem
    is_across: bool
