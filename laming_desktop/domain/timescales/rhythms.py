"""Hold what a recurrence was read as, and the other recurrence that the same word may mean."""

from dataclasses import dataclass
from typing import Final

from laming_desktop.domain.timescales.reading import Recurrence, Unit

DAYS_IN_UNIT: Final[dict[Unit, float]] = {
    "day": 1,
    "working_day": 1.4,
    "week": 7,
    "month": 365.25 / 12,
    "half_term": 60.9,
    "term": 121.75,
    "year": 365.25,
    "meeting": 61,
}
"""Average lengths in days; they only compare rhythms, dates are walked in the calendar."""
_SAME_RHYTHM: Final = 0.05


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A recurrence and, for bi-monthly and its kin, the other one; `needs_rhythm` marks a day without interval."""

    recurrence: Recurrence
    other: Recurrence | None = None
    body: str | None = None
    is_doubtful: bool = False


def find_length(recurrence: Recurrence) -> float:
    """Give the average number of days between two occurrences."""
    return recurrence.every * DAYS_IN_UNIT[recurrence.unit] / max(1, recurrence.times)


def is_same_rhythm(one: Recurrence, other: Recurrence) -> bool:
    """Tell whether two recurrences come equally often, as twice a year and six monthly do."""
    return abs(find_length(one) - find_length(other)) <= _SAME_RHYTHM * find_length(one)
