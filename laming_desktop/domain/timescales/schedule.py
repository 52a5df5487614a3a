"""Compute the due days of a recurrence one by one, each in constant time."""

from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta

from laming_desktop.domain.timescales.periods import DAYS_IN_WEEK, add_time
from laming_desktop.domain.timescales.reading import Recurrence, TimescaleReading
from laming_desktop.domain.timescales.words import WEEKDAY_NAMES

DueDay = Callable[[int], date]
_ONE_DAY: Final = timedelta(days=1)
_MOST_OCCURRENCES: Final = 40_000
"""More than a hundred years of days; a search never looks further."""
_QUARTER: Final = 3
_TERM_ENDS: Final = ((4, 30), (7, 31), (12, 31))
_HALF_TERM_ENDS: Final = ((2, 0), (4, 30), (5, 31), (7, 31), (10, 31), (12, 31))
_LAST: Final = 0
"""Stands for the last day of a month where days are listed."""
_LAST_YEAR: Final = 9000

YearDay = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Schedule:
    """The due days of a series, numbered from 0, and the first day of its first occurrence; `is_month` widens windows."""

    find_due: DueDay
    starts_on: date
    until: date | None = None
    first_earliest: date | None = None
    spans_month: bool = False

    def find_number(self, day: date) -> int:
        """Find the first occurrence whose due day is this day or later, by halving."""
        low, high = 0, 1
        while high < _MOST_OCCURRENCES and self.find_due(high) < day:
            high *= 2
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self.find_due(middle) < day else (low, middle)
        return low


def make_schedule(reading: TimescaleReading, starts_on: date | None) -> Schedule | None:
    """Make the schedule of a recurring reading; None when nothing says where it begins or it hangs on meetings."""
    recurrence = reading.recurrence
    if recurrence is None or recurrence.unit == "meeting":
        return None
    start = recurrence.start or starts_on
    if start is None or start.year > _LAST_YEAR:
        return None
    listed = _list_year_days(recurrence)
    if listed:
        find_due = _make_listed(recurrence, listed, start)
        return Schedule(
            find_due, start, recurrence.until, spans_month=bool(recurrence.months) and recurrence.day is None
        )
    placed = _make_placed(recurrence, start)
    if placed is not None:
        return Schedule(placed, start, recurrence.until)
    return _make_plain(reading, recurrence, start)


def _list_year_days(recurrence: Recurrence) -> tuple[YearDay, ...]:
    """List the days of a year on which a recurrence with fixed months, terms or quarter ends falls due."""
    if recurrence.months:
        day = recurrence.day if isinstance(recurrence.day, int) else _LAST
        return tuple((month, day) for month in sorted(set(recurrence.months)))
    if recurrence.unit == "term":
        return _TERM_ENDS
    if recurrence.unit == "half_term":
        return _HALF_TERM_ENDS
    if recurrence.unit == "month" and recurrence.every == _QUARTER and recurrence.day == "last":
        return tuple((month, _LAST) for month in (3, 6, 9, 12))
    return ()


def _place_in_month(year: int, month: int, day: int) -> date:
    last = monthrange(year, month)[1]
    return date(year, month, last if day == _LAST else min(day, last))


def _make_listed(recurrence: Recurrence, listed: Sequence[YearDay], start: date) -> DueDay:
    """Count through the listed days of each year from the first that is not before the start."""
    step = recurrence.every if recurrence.unit in {"term", "half_term"} else 1
    years = recurrence.every if recurrence.unit == "year" else 1
    skipped = sum(1 for month, day in listed if _place_in_month(start.year, month, day) < start)

    def find_due(number: int) -> date:
        turns, at = divmod(skipped + number * step, len(listed))
        year = min(start.year + turns * years, _LAST_YEAR)
        return _place_in_month(year, *listed[at])

    return find_due


def _make_placed(recurrence: Recurrence, start: date) -> DueDay | None:
    """Place a monthly series on its day or weekday, a weekly one on its weekday."""
    if recurrence.unit == "month" and (recurrence.day is not None or recurrence.nth is not None):
        first = start.year * 12 + start.month - 1
        ahead = 0 if _place(recurrence, first) >= start else 1
        return lambda number: _place(recurrence, min(first + ahead + number * recurrence.every, _LAST_YEAR * 12))
    if recurrence.unit == "week" and recurrence.weekday is not None:
        ahead = (WEEKDAY_NAMES.index(recurrence.weekday) - start.weekday()) % DAYS_IN_WEEK
        begin = start + timedelta(days=ahead)
        return lambda number: begin + timedelta(weeks=number * recurrence.every)
    return None


def _place(recurrence: Recurrence, months: int) -> date:
    year, month = months // 12, months % 12 + 1
    if recurrence.weekday is None or recurrence.nth is None:
        return _place_in_month(year, month, recurrence.day if isinstance(recurrence.day, int) else _LAST)
    wanted = WEEKDAY_NAMES.index(recurrence.weekday)
    first, last = date(year, month, 1), _place_in_month(year, month, _LAST)
    if recurrence.nth == "last":
        return last - timedelta(days=(last.weekday() - wanted) % DAYS_IN_WEEK)
    day = first + timedelta(days=(wanted - first.weekday()) % DAYS_IN_WEEK + DAYS_IN_WEEK * (recurrence.nth - 1))
    return min(day, last)


def _make_plain(reading: TimescaleReading, recurrence: Recurrence, start: date) -> Schedule:
    """Step a plain interval from its first occurrence, or from the day the plan speaks from."""
    if recurrence.start is not None and recurrence.until is None and reading.latest is not None:
        due = reading.latest
        # A deadline alone says nothing of when its occurrence begins.
        first = reading.earliest or date.min
        return Schedule(lambda number: _step(recurrence, due, number), first, first_earliest=reading.earliest)
    if recurrence.start is not None:
        # In a bounded series each interval is worked through, so it falls due on the interval's last day.
        return Schedule(lambda number: _step(recurrence, start, number + 1) - _ONE_DAY, start, recurrence.until)
    return Schedule(lambda number: _step(recurrence, start, number + 1), start, recurrence.until)


def _step(recurrence: Recurrence, day: date, number: int) -> date:
    """Go a number of occurrences on; several within one interval are spread evenly."""
    turns, rest = divmod(number, max(1, recurrence.times))
    low = _add(recurrence, day, turns)
    if not rest:
        return low
    high = _add(recurrence, day, turns + 1)
    months = _find_months(recurrence)
    if months and months % recurrence.times == 0:
        return _keep_month_end(day, low + relativedelta(months=months // recurrence.times * rest))
    return low + (high - low) * rest // recurrence.times


def _find_months(recurrence: Recurrence) -> int:
    return recurrence.every * {"year": 12, "month": 1}.get(recurrence.unit, 0)


def _add(recurrence: Recurrence, day: date, turns: int) -> date:
    count = turns * recurrence.every
    if recurrence.unit in {"month", "year"}:
        return _keep_month_end(day, add_time(day, min(count, 12 * 4000), recurrence.unit))
    return add_time(day, count, recurrence.unit)


def _keep_month_end(day: date, moved: date) -> date:
    """Let the last day of a month stay a last day: 30 April and three months are 31 July."""
    is_end = (day + _ONE_DAY).month != day.month
    return _place_in_month(moved.year, moved.month, _LAST) if is_end else moved
