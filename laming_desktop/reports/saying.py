"""Dates and joined words as papers print them, the same on every computer whatever its language."""

from collections.abc import Sequence
from datetime import date

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
DOT = "  \u00b7  "


def say_date(day: date) -> str:
    """Write a day in full: "3 November 2009"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def say_times(count: int) -> str:
    """Write how often: "once", "twice", "5 times"."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def say_days(count: int) -> str:
    """Write a number of days: "1 day", "1,031 days"."""
    return f"{count:,} day" if count == 1 else f"{count:,} days"


def join_parts(parts: Sequence[str], between: str = DOT) -> str:
    """Join those parts that are not empty."""
    return between.join(part for part in parts if part)
