"""Dates, periods, intervals and counts as people write them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, Literal

from laming_desktop.domain.days import name_month, shorten_month, write_day, write_month
from laming_desktop.domain.timescales.reading import Precision, Recurrence, Unit

UNIT_WORDS: Final[Mapping[Unit, tuple[str, str]]] = {
    "day": ("day", "days"),
    "working_day": ("working day", "working days"),
    "week": ("week", "weeks"),
    "month": ("month", "months"),
    "year": ("year", "years"),
    "term": ("term", "terms"),
    "half_term": ("half term", "half terms"),
    "meeting": ("meeting", "meetings"),
}
NTH_WORDS: Final[Mapping[int | Literal["last"], str]] = {
    1: "first",
    2: "second",
    3: "third",
    4: "fourth",
    5: "fifth",
    "last": "last",
}


def say_date(day: date) -> str:
    """Write a day in full: "3 November 2009"."""
    return write_day(day)


def say_short_date(day: date) -> str:
    """Write a day for a table: "3 Nov 2009"."""
    return f"{day.day} {shorten_month(day.month)} {day.year}"


def say_month(day: date) -> str:
    """Write the month of a day: "November 2009"."""
    return write_month(day)


def say_short_due(day: date, precision: Precision) -> str:
    """Write when something falls due for a table, at the precision that was read."""
    return f"{shorten_month(day.month)} {day.year}" if precision == "month" else say_short_date(day)


def say_range(first: date, last: date) -> str:
    """Write two days with "to" between them, the year once where it is the same."""
    if first == last:
        return say_date(first)
    if first.year == last.year:
        return f"{first.day} {name_month(first.month)} to {say_date(last)}"
    return f"{say_date(first)} to {say_date(last)}"


def say_span(first: date, last: date, precision: Precision) -> str:
    """Write a named period: the month where it is one, else its first and last day."""
    if precision == "month" and (first.year, first.month) == (last.year, last.month):
        return say_month(first)
    if precision in {"financial_year", "academic_year"} and last.year == first.year + 1:
        kind = precision.replace("_", " ")
        return f"the {kind} {first.year}/{last.year % 100:02d}"
    if precision == "calendar_year" and first.year == last.year:
        return str(first.year)
    return say_range(first, last)


def say_length(count: int, unit: Unit) -> str:
    """Write a length of time: "3 months", "1 week"."""
    one, many = UNIT_WORDS[unit]
    return f"{count} {one if count == 1 else many}"


def say_recurrence(recurrence: Recurrence) -> str:
    """Write how often something comes again: "every 3 months", "twice a year", "every March"."""
    if recurrence.months and recurrence.unit == "year" and recurrence.every == 1:
        return "every year " + _say_days_of_year(recurrence)
    one, many = UNIT_WORDS[recurrence.unit]
    interval = one if recurrence.every == 1 else f"{recurrence.every} {many}"
    if recurrence.times == 1:
        return f"every {interval}{_say_day(recurrence)}"
    times = {2: "twice"}.get(recurrence.times, f"{recurrence.times} times")
    article = "an" if recurrence.every == 1 and one[0] in "aeiou" else "a"
    return f"{times} {article} {one}" if recurrence.every == 1 else f"{times} every {interval}"


def _say_days_of_year(recurrence: Recurrence) -> str:
    """Write the days or months of a yearly recurrence."""
    months = join_words([name_month(month) for month in recurrence.months])
    if recurrence.day == "last":
        return f"at the end of {months}"
    return f"in {months}" if recurrence.day is None else f"on {recurrence.day} {months}"


def _say_day(recurrence: Recurrence) -> str:
    """Write the day of a monthly or weekly recurrence, with a leading blank, or nothing."""
    if recurrence.weekday is not None:
        weekday = recurrence.weekday.capitalize()
        return f" on the {NTH_WORDS[recurrence.nth]} {weekday}" if recurrence.nth else f" on {weekday}"
    if recurrence.day is None:
        return ""
    return " on the last day" if recurrence.day == "last" else f" on day {recurrence.day}"


def say_count(count: int, one: str, many: str | None = None) -> str:
    """Write a number of things: "1 action", "1,200 actions"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def join_words(words: Sequence[str], last: str = "and") -> str:
    """Join words as a sentence does: "a, b and c"."""
    return f" {last} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)
