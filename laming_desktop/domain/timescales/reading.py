"""What a written timescale was read as: plain data, the same in register, document preview and command line."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from laming_desktop.domain.vocabulary import Certainty

Nature = Literal[
    "by",
    "on",
    "between",
    "from",
    "recurring",
    "ongoing",
    "waiting",
    "to_be_advised",
    "done",
    "immediate",
    "existing",
    "not_applicable",
    "unknown",
]
Precision = Literal[
    "day",
    "week",
    "part_of_month",
    "month",
    "season",
    "half_term",
    "term",
    "quarter",
    "half_year",
    "part_of_year",
    "calendar_year",
    "financial_year",
    "academic_year",
    "municipal_year",
    "none",
]
Unit = Literal["day", "working_day", "week", "month", "year", "term", "half_term", "meeting"]
Event = Literal["document", "plan", "publication", "approval", "meeting", "completion", "other"]
Relation = Literal["within", "before", "after", "at"]
Flag = Literal[
    "year_assumed",
    "year_missing",
    "year_carried",
    "repaired",
    "revised",
    "unconfirmed",
    "approximate",
    "conditional",
    "as_required",
    "immediate",
    "anchor_assumed",
    "spreadsheet_serial",
    "month_first",
    "impossible_day",
    "weekday_disagrees",
    "same_as_above",
    "refers_elsewhere",
]


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How often something comes again: `times` in every `every` units; `day` is 1 to 31 or "last"."""

    every: int
    unit: Unit
    times: int = 1
    start: date | None = None
    until: date | None = None
    months: tuple[int, ...] = ()
    day: int | Literal["last"] | None = None
    weekday: str | None = None
    nth: int | Literal["last"] | None = None


@dataclass(frozen=True, slots=True)
class Offset:
    """A length of time counted from an event."""

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Anchor:
    """The event that a timescale hangs on; `of` are the words that name it."""

    event: Event
    relation: Relation
    offset: Offset | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Milestone:
    """One dated part of a timescale that names several."""

    label: str | None
    nature: Nature
    earliest: date | None = None
    latest: date | None = None
    precision: Precision = "none"
    recurrence: Recurrence | None = None


@dataclass(frozen=True, slots=True)
class TimescaleReading:
    """The three faces of a timescale: the words as written, what they were read as, and how sure that is.

    `earliest` and `latest` are days, inclusive; None means that the words set no such bound. `also` holds other
    readings that can be defended, likeliest first; `unread` the words that no part of the reading uses.
    """

    text: str
    nature: Nature
    earliest: date | None = None
    latest: date | None = None
    precision: Precision = "none"
    recurrence: Recurrence | None = None
    anchor: Anchor | None = None
    milestones: tuple[Milestone, ...] = ()
    certainty: Certainty = "certain"
    flags: frozenset[Flag] = frozenset()
    unread: tuple[str, ...] = ()
    also: tuple["TimescaleReading", ...] = ()


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """What is known besides the cell: the day the document speaks from, the period it plans, the cell above."""

    document_date: date | None = None
    plan_period: str | None = None
    above: str | None = None
