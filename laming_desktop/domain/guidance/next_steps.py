"""Propose the new timescale of an action when the guidance that it waited for is out."""

from datetime import date, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta

from laming_desktop.domain.days import write_day
from laming_desktop.domain.plan import Action
from laming_desktop.domain.timescales.reading import Offset

_AT_ONCE: Final = "Immediately"
_DAYS_OF_A_WORKING_WEEK: Final = 5
_MOST: Final = 1_000


def propose_timescale(action: Action, published_on: date) -> str:
    """Propose words for it: so long after the publication, or at once, as the action says; empty where it says neither."""
    reading = action.timescale
    if reading is None:
        return ""
    if reading.anchor is not None and reading.anchor.offset is not None and reading.anchor.relation != "before":
        last = _count_on(published_on, reading.anchor.offset)
        return f"by {write_day(last)}" if last is not None else ""
    return _AT_ONCE if reading.nature == "immediate" or "immediate" in reading.flags else ""


def _count_on(day: date, offset: Offset) -> date | None:
    """Give the day that lies so much later; None where the calendar does not tell it (terms, meetings)."""
    if not 0 < offset.count <= _MOST:
        return None
    if offset.unit == "working_day":
        return _count_working_days(day, offset.count)
    spans = {
        "day": relativedelta(days=offset.count),
        "week": relativedelta(weeks=offset.count),
        "month": relativedelta(months=offset.count),
        "year": relativedelta(years=offset.count),
    }
    span = spans.get(offset.unit)
    return day + span if span is not None else None


def _count_working_days(day: date, count: int) -> date:
    weeks, days = divmod(count, _DAYS_OF_A_WORKING_WEEK)
    later = day + timedelta(weeks=weeks)
    for _ in range(days):
        later += timedelta(days=1)
        while later.weekday() >= _DAYS_OF_A_WORKING_WEEK:
            later += timedelta(days=1)
    return later
