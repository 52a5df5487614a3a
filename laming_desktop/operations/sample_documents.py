"""The sample plan and appendix of an invented authority, their dates moved so that they speak of today.

The sources stand in `resources/sample`. A mark like {month:-2} becomes the name and year of the month two months
before today, {day:+40} the day 40 days ahead.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from dateutil.relativedelta import relativedelta

from laming_desktop.domain.days import name_month, shorten_month, write_day, write_month
from laming_desktop.paths import find_resource

PLAN: Final = "exampleshire_plan.txt"
APPENDIX: Final = "exampleshire_appendix.txt"
_MARK: Final = re.compile(r"\{(\w+):([+-]?\d+)\}")


def write_sample_documents(folder: Path, *, today: date) -> tuple[Path, Path]:
    """Write appendix and plan into a folder as they would stand today; give their paths in that order."""
    paths = (folder / APPENDIX, folder / PLAN)
    for path in paths:
        source = find_resource("sample", path.name).read_text(encoding="utf-8")
        path.write_text(fill_dates(source, today), encoding="utf-8")
    return paths


def fill_dates(source: str, today: date) -> str:
    """Put dates counted from today where the marks stand."""
    return _MARK.sub(lambda mark: _FORMS[mark[1]](today, int(mark[2])), source)


def _move(today: date, months: int) -> date:
    """Go some months ahead or back."""
    return today + relativedelta(months=months)


def _write_month(today: date, months: int) -> str:
    day = _move(today, months)
    return write_month(day)


def _write_short_month(today: date, months: int) -> str:
    day = _move(today, months)
    return f"{shorten_month(day.month)} {day.year % 100:02d}"


def _write_month_name(today: date, months: int) -> str:
    return name_month(_move(today, months).month)


def _write_day(today: date, days: int) -> str:
    day = today + timedelta(days=days)
    return write_day(day)


def _write_dotted_day(today: date, days: int) -> str:
    day = today + timedelta(days=days)
    return f"{day.day}.{day.month}.{day.year}"


def _write_financial_year(today: date, years: int) -> str:
    first = today.year + years - (today.month < _APRIL)
    return f"{first}/{(first + 1) % 100:02d}"


def _write_quarter(today: date, quarters: int) -> str:
    day = _move(today, 3 * quarters)
    return f"Q{(day.month - _APRIL) % 12 // 3 + 1} {_write_financial_year(day, 0)}"


_APRIL: Final = 4
_FORMS: Final[Mapping[str, Callable[[date, int], str]]] = {
    "month": _write_month,
    "mon": _write_short_month,
    "mname": _write_month_name,
    "day": _write_day,
    "dots": _write_dotted_day,
    "year": _write_financial_year,
    "q": _write_quarter,
}
