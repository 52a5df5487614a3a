"""Tell whether the dates of a document put the day or the month first, and put the day first for reading."""

import re
from collections.abc import Iterable
from typing import Final

from laming_desktop.domain.reading_choices import DateOrder

_FIGURES: Final = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})(\2(?:\d{4}|\d{2}))(?![\d./-])")
_MOST: Final = 12
_ENOUGH: Final = 400


def find_date_order(cells: Iterable[str]) -> DateOrder | None:
    """Find which figure comes first; None where no date is written in figures.

    A figure above 12 is a day; where none decides, the day comes first as in all of Britain.
    """
    found = days = months = 0
    for cell in cells:
        for match in _FIGURES.finditer(cell[:_ENOUGH]):
            found += 1
            days += int(match[1]) > _MOST >= int(match[3])
            months += int(match[3]) > _MOST >= int(match[1])
    if not found:
        return None
    return "month" if months and not days else "day"


def put_days_first(text: str) -> str:
    """Put the day before the month in the dates of a text that has the month first."""
    return _FIGURES.sub(lambda match: f"{match[3]}{match[2]}{match[1]}{match[4]}", text)
