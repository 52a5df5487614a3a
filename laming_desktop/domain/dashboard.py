"""Where a plan stands, as plain data: figures that each name the filter of what they count, marks, bars and lists."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from laming_desktop.domain.checks.remarks import Rule
from laming_desktop.domain.meetings import Meeting
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.vocabulary import ActionState, Position

STATES: Final[tuple[ActionState | Literal["none"], ...]] = (
    "off_track",
    "at_risk",
    "on_track",
    "complete",
    "waiting",
    "not_started",
    "none",
    "superseded",
    "abandoned",
)
"""The order of the bars; the last two stand there only where something is in them."""
POSITIONS: Final[tuple[Position, ...]] = (
    "in_place_evidenced",
    "in_place",
    "ongoing",
    "not_in_place",
    "not_assessed",
    "not_applicable",
)
_RARE: Final = frozenset({"superseded", "abandoned"})
_UNSAID: Final = frozenset({"not_assessed", "not_applicable"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, and the filter of the list that it counts."""

    count: int
    asked: PlanFilter


@dataclass(frozen=True, slots=True)
class StandingItem:
    """A recommendation as one mark: its number, first words, the position that counts, and how many actions answer it."""

    id: str
    number: str
    words: str
    inquiry_id: str
    theme: str
    position: Position
    actions: int


@dataclass(frozen=True, slots=True)
class ThemeBand:
    """The recommendations under one theme, in the inquiry's order; `theme` is empty where they stand under none.

    `inquiry` is the title of the inquiry where the band is the first of it and there are several.
    """

    theme: str
    items: tuple[StandingItem, ...]
    inquiry: str = ""

    @property
    def local(self) -> int:
        """Count what is for the authority to do."""
        return sum(item.position != "not_applicable" for item in self.items)


@dataclass(frozen=True, slots=True)
class StateBar:
    """How many actions of an agency, or of all (empty), are in each state, in the order of STATES."""

    agency: str
    counts: Mapping[ActionState | Literal["none"], int]

    @property
    def total(self) -> int:
        """Count all of them."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class NamedAction:
    """An action by its reference and first words, with the days it is late or the day of its latest update."""

    id: str
    reference: str
    words: str
    days_late: int = 0
    on: date | None = None


@dataclass(frozen=True, slots=True)
class SinceMeeting:
    """What is new since the last meeting; `overdue_then` is how many actions were overdue on its day, where it is known."""

    meeting: Meeting
    seq: int
    turned: Figure
    completed: Figure
    revised: Figure
    updated: Figure
    overdue_then: int | None = None


@dataclass(frozen=True, slots=True)
class Dashboard:
    """Where the plan stands as at a day; `checks` counts remarks by rule, None where nobody looked yet."""

    today: date
    actions: int
    recommendations: int
    overdue: Figure
    due_soon: Figure
    due_elsewhere: int
    waiting: Figure
    guidance_out: int
    quiet: Figure
    owners_to_chase: int
    next_meeting: Meeting | None
    since: SinceMeeting | None
    bands: tuple[ThemeBand, ...] = ()
    states: StateBar = field(default_factory=lambda: StateBar("", {}))
    agencies: tuple[StateBar, ...] = ()
    longest_overdue: tuple[NamedAction, ...] = ()
    latest_updates: tuple[NamedAction, ...] = ()
    checks: Mapping[Rule, int] | None = None

    @property
    def is_assessed(self) -> bool:
        """Tell whether anybody has said how any recommendation stands."""
        return any(item.position not in _UNSAID for band in self.bands for item in band.items)

    def count_positions(self) -> dict[Position, int]:
        """Count the recommendations at each position, each once."""
        counts: dict[Position, int] = dict.fromkeys(POSITIONS, 0)
        for item in (item for band in self.bands for item in band.items):
            counts[item.position] += 1
        return counts


def band_recommendations(items: Iterable[StandingItem], inquiries: Mapping[str, str]) -> tuple[ThemeBand, ...]:
    """Put recommendations under their themes; both stay in the order in which they first come."""
    bands: dict[tuple[str, str], list[StandingItem]] = {}
    for item in items:
        bands.setdefault((item.inquiry_id, item.theme), []).append(item)
    made: list[ThemeBand] = []
    told: set[str] = set()
    for (inquiry_id, theme), under in bands.items():
        is_first = inquiry_id not in told and len(inquiries) > 1
        told.add(inquiry_id)
        made.append(ThemeBand(theme, tuple(under), inquiries.get(inquiry_id, "") if is_first else ""))
    return tuple(made)


def bar_states(counts: Mapping[str | None, int], agency: str = "") -> StateBar:
    """Put counted states in the order of the bars; the rare ones only where there are any."""
    return StateBar(
        agency,
        {
            state: counts.get(None if state == "none" else state, 0)
            for state in STATES
            if state not in _RARE or counts.get(state)
        },
    )


def rank_agencies(bars: Sequence[StateBar]) -> tuple[StateBar, ...]:
    """Put the largest first; what no agency does comes last."""
    return tuple(sorted(bars, key=lambda bar: (bar.agency == "none", -bar.total, bar.agency.casefold())))
