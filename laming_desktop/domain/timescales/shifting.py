"""Move a timescale by weeks or months: the words for its new day, in the precision in which it was written."""

from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from laming_desktop.domain.days import write_day, write_month
from laming_desktop.domain.timescales.reading import TimescaleReading

MOVABLE = frozenset({"by", "on", "between"})
"""The natures that name one last day; what recurs, waits or goes on has none to be moved."""


@dataclass(frozen=True, slots=True)
class Shift:
    """How far a timescale is moved, backwards where negative."""

    months: int = 0
    weeks: int = 0


def shift_day(day: date, shift: Shift) -> date:
    """Move a day; the last day of a month stays the last one when it is moved by months. OverflowError outside of the calendar."""
    try:
        moved = day + relativedelta(months=shift.months)
        if shift.months and (day + timedelta(days=1)).day == 1:
            moved += relativedelta(day=31)
        return moved + timedelta(weeks=shift.weeks)
    except ValueError:
        raise OverflowError(day, shift) from None


def shift_timescale(reading: TimescaleReading, shift: Shift) -> str | None:
    """Give the words for a timescale moved; None where it names no one last day that could be moved."""
    if reading.latest is None or reading.recurrence is not None or reading.nature not in MOVABLE:
        return None
    if reading.certainty in {"ambiguous", "not_understood"}:
        return None
    try:
        day = shift_day(reading.latest, shift)
    except OverflowError:
        return None
    is_month = reading.precision == "month" and not shift.weeks
    words = write_month(day) if is_month else write_day(day)
    is_named = reading.nature == "on" and (is_month or reading.precision == "day")
    return words if is_named else f"by {words}"
