"""Say when something falls due: the one place that computes the current occurrence and the next due day.

An occurrence of a series runs from the day after the one before fell due to its own due day, and a progress update
dated within it meets it. The current occurrence is the first one after the last that was met.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from laming_desktop.domain.timescales.reading import Milestone, Nature, TimescaleReading
from laming_desktop.domain.timescales.schedule import Schedule, make_schedule

_NEVER_DUE: Final[frozenset[Nature]] = frozenset({"done", "not_applicable", "unknown", "immediate", "to_be_advised"})
_ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Window:
    """The days of one occurrence, inclusive; None where the words set no such bound."""

    earliest: date | None
    latest: date | None


def current_occurrence(
    reading: TimescaleReading,
    *,
    today: date,
    updates: Sequence[date] = (),
    starts_on: date | None = None,
) -> Window | None:
    """Give the occurrence that is to be met now; None when the words promise no day or all is done.

    `updates` are the days of progress updates; `starts_on` is the day the plan speaks from, from which a series
    without a written start counts.
    """
    if reading.nature in _NEVER_DUE:
        return None
    if reading.nature == "recurring":
        return _find_in_series(reading, today, updates, starts_on)
    milestone = _find_milestone(reading, today)
    if milestone is not None:
        return Window(milestone.earliest, milestone.latest)
    if reading.earliest is None and reading.latest is None:
        return None
    return Window(reading.earliest, reading.latest)


def next_due(
    reading: TimescaleReading,
    *,
    today: date,
    updates: Sequence[date] = (),
    starts_on: date | None = None,
) -> date | None:
    """Give the last day on which the current occurrence can be met; it may have passed."""
    window = current_occurrence(reading, today=today, updates=updates, starts_on=starts_on)
    return None if window is None else window.latest


def _find_milestone(reading: TimescaleReading, today: date) -> Milestone | None:
    """Find the first dated part that has not passed; a replaced date is no part."""
    if "revised" in reading.flags:
        return None
    dated = [each for each in reading.milestones if each.latest is not None and each.nature not in _NEVER_DUE]
    if len(dated) < 2 or any(each.recurrence is not None for each in dated):  # noqa: PLR2004 - one part is the whole
        return None
    coming = sorted((each for each in dated if (each.latest or today) >= today), key=_find_due)
    return coming[0] if coming else None


def _find_due(milestone: Milestone) -> date:
    return milestone.latest or date.max


def _find_in_series(
    reading: TimescaleReading, today: date, updates: Sequence[date], starts_on: date | None
) -> Window | None:
    schedule = make_schedule(reading, starts_on or _find_fixed_start(reading, today, updates))
    if schedule is None:
        return None
    begins = _begin(schedule)
    met = [day for day in updates if begins <= day <= today]
    number = schedule.find_number(max(met)) + 1 if met else 0
    return _cut_window(schedule, number)


def _find_fixed_start(reading: TimescaleReading, today: date, updates: Sequence[date]) -> date | None:
    """Let a day fixed in the calendar come round without a start: from the last update, else from today."""
    recurrence = reading.recurrence
    if recurrence is None or not recurrence.months:
        return None
    past = [day for day in updates if day <= today]
    return max(past) if past else today


def _begin(schedule: Schedule) -> date:
    return schedule.first_earliest or min(schedule.starts_on, schedule.find_due(0))


def _cut_window(schedule: Schedule, number: int) -> Window | None:
    """Give the window of an occurrence, cut off where the series ends."""
    due = schedule.find_due(number)
    earliest = _begin(schedule) if number == 0 else schedule.find_due(number - 1) + _ONE_DAY
    if schedule.spans_month:
        earliest = max(earliest, due.replace(day=1)) if number else due.replace(day=1)
    if schedule.until is not None and due > schedule.until:
        if earliest > schedule.until:
            return None
        due = schedule.until
    return Window(None if earliest == date.min else min(earliest, due), due)
