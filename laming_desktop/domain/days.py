"""Days in English words, the same on every computer: the calendar module would follow the computer's language."""

from datetime import date
from typing import Final

MONTH_NAMES: Final = (
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


def name_month(month: int) -> str:
    """Give the name of a month, 1 to 12."""
    return MONTH_NAMES[month - 1]


def shorten_month(month: int) -> str:
    """Give the first three letters of a month's name, 1 to 12."""
    return MONTH_NAMES[month - 1][:3]


def write_day(day: date) -> str:
    """Write a day in full: "3 November 2009"."""
    return f"{day.day} {name_month(day.month)} {day.year}"


def write_month(day: date) -> str:
    """Write the month of a day: "November 2009"."""
    return f"{name_month(day.month)} {day.year}"
