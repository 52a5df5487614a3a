"""Tell whether the dates of a document put the day or the month first, and put the day first for reading."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from laming_desktop.domain.reading_choices import DateOrder

_FIGURES: Final = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})(\2(?:\d{4}|\d{2}))(?![\d./-])")
_MOST: Final = 12
_ENOUGH: Final = 400


@dataclass(frozen=True, slots=True)
class DateOrders:
    """How many dates are written in figures, how many of them can only have the day first, and how many the month."""

    written: int = 0
    days_first: int = 0
    months_first: int = 0

    @property
    def order(self) -> DateOrder | None:
        """Give which figure comes first; None where no date is written in figures.

        A figure above 12 is a day; where none decides, the day comes first as in all of Britain.
        """
        if not self.written:
            return None
        return "month" if self.months_first and not self.days_first else "day"

    @property
    def is_mixed(self) -> bool:
        """Tell whether some dates can only have the day first and others only the month."""
        return bool(self.days_first and self.months_first)


def count_date_orders(cells: Iterable[str]) -> DateOrders:
    """Count the orders in which the dates of some cells are written."""
    written = days = months = 0
    for cell in cells:
        for match in _FIGURES.finditer(cell[:_ENOUGH]):
            written += 1
            days += int(match[1]) > _MOST >= int(match[3])
            months += int(match[3]) > _MOST >= int(match[1])
    return DateOrders(written, days, months)


def may_be_turned(text: str) -> bool:
    """Tell whether a date in a text can be read with the day or with the month first."""
    return any(int(match[1]) <= _MOST >= int(match[3]) != int(match[1]) for match in _FIGURES.finditer(text[:_ENOUGH]))


def put_days_first(text: str) -> str:
    """Put the day before the month in the dates of a text that has the month first."""
    return _FIGURES.sub(lambda match: f"{match[3]}{match[2]}{match[1]}{match[4]}", text)
