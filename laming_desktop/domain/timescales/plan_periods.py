"""Read the years that a plan covers, as a person or a document gives them."""

import re
from datetime import date
from typing import Final

from dateutil.relativedelta import relativedelta

Days = tuple[date, date]

_ISO_DAYS: Final = re.compile(r"(\d{4}-\d{2}-\d{2})\D+?(\d{4}-\d{2}-\d{2})")
_YEARS: Final = re.compile(r"(?<!\d)((?:19|20)\d{2})(?:\s*(?:[-/–—]|to)\s*(\d{4}|\d{2}))?(?!\d)", re.IGNORECASE)


def read_plan_period(text: str | None) -> Days | None:
    """Read "2009-04-01/2012-03-31", "2009/10", "2009-12" or "2009/10 to 2011/12"; None if it says no years.

    Years of a council's plan run from 1 April; one year alone is a calendar year.
    """
    if not text:
        return None
    days = _ISO_DAYS.search(text)
    if days:
        return _read_iso(days.group(1), days.group(2))
    found = [_read_years(match) for match in _YEARS.finditer(text[:200])]
    return (found[0][0], found[-1][1]) if found and found[0][0] <= found[-1][1] else None


def _read_iso(first: str, last: str) -> Days | None:
    try:
        days = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None
    return days if days[0] <= days[1] else None


def _read_years(match: re.Match[str]) -> Days:
    first = int(match.group(1))
    if not match.group(2):
        return date(first, 1, 1), date(first, 12, 31)
    last = int(match.group(2))
    last = last if last > 100 else first // 100 * 100 + last  # noqa: PLR2004 - two figures leave out the century
    start = date(first, 4, 1)
    return start, start + relativedelta(years=max(1, last - first), days=-1)
