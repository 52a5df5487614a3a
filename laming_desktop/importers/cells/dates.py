"""Read the dates that titles and headings carry: the day a document speaks from and the day its progress is as at."""

import calendar
import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from laming_desktop.domain.days import shorten_month

_MONTHS: Final = {shorten_month(number).casefold(): number for number in range(1, 13)}
_MONTH: Final = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR: Final = r"(?P<year>(?:19|20)\d\d|'?\d\d(?!\d))"
_DAY_MONTH: Final = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}\b", re.IGNORECASE
)
_MONTH_YEAR: Final = re.compile(rf"\b{_MONTH}[\s-]+{_YEAR}\b", re.IGNORECASE)
_FIGURES: Final = re.compile(r"(?<![\d.])(?P<day>\d{1,2})[./-](?P<month>\d{1,2})[./-](?P<year>\d{4}|\d{2})(?![\d])")
_ISO: Final = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
_AS_AT: Final = re.compile(
    r"\b(?:as\s+at|as\s+of|position\s+at|progress\s+(?:at|to|update)|updated?(?:\s+(?:on|at|to|for))?(?:\s+progress)?|"
    r"status\s+at|correct\s+at|to)\b",
    re.IGNORECASE,
)
_PERIOD: Final = re.compile(r"\b(20\d\d\s*[/\u2013-]\s*(?:20)?\d\d)\b(?!\s*[./-]\d)")
_OTHER_WORK: Final = re.compile(
    r"\b(?:report|review|published|guidance|act|inquiry)\b[\w' \u2019]{0,30}$", re.IGNORECASE
)
_ENDS_IN_YEAR: Final = re.compile(r"\d\s*$")
_TOP_LINES: Final = 40
_LONGEST: Final = 2000


def find_dates(text: str, *, month_end: bool = False) -> tuple[date, ...]:
    """Find the dates in a text in their order; a month stands for its first or last day."""
    text = text[:_LONGEST]
    found: dict[int, date] = {}
    taken: list[tuple[int, int]] = []
    for pattern in (_ISO, _DAY_MONTH, _FIGURES, _MONTH_YEAR):
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            day = _read_match(match, month_end=month_end)
            if day is not None:
                found[match.start()] = day
                taken.append(match.span())
    return tuple(found[start] for start in sorted(found))


def find_as_at(text: str) -> date | None:
    """Find the date that "as at" or a like word introduces."""
    for match in _AS_AT.finditer(text[:_LONGEST]):
        days = find_dates(text[match.end() : match.end() + 40], month_end=True)
        if days:
            return days[0]
    return None


def find_heading_as_at(heading: str) -> date | None:
    """Find the date that a progress heading carries, with or without "as at"."""
    days = find_dates(heading, month_end=True)
    return find_as_at(heading) or (days[0] if days else None)


def find_document_date(lines: Sequence[str]) -> date | None:
    """Find the day a document speaks from in the lines before its table: a line that is a date, else the title's.

    A period, "1 July 2021 to 30 June 2022", is none.
    """
    for line in lines[:_TOP_LINES]:
        days = find_dates(line)
        if days and len(re.sub(r"[\W_]+", " ", line).split()) <= 6 and not find_as_at(line):  # noqa: PLR2004
            return days[0]
    for line in reversed(lines[-6:]):
        match = _AS_AT.search(line)
        title = line[: match.start()] if match and find_as_at(line) else line
        if match and match[0].casefold() == "to" and _ENDS_IN_YEAR.search(title):
            continue
        days = [day for day in find_dates(title) if not _is_of_other_work(title, day)]
        if days:
            return days[-1]
    return None


def find_plan_period(lines: Sequence[str]) -> str | None:
    """Find the year or years that a title says the plan is for: "2009/10"."""
    for line in reversed(lines[-6:]):
        match = _PERIOD.search(line)
        if match:
            return re.sub(r"\s+", "", match[1])
    return None


def _is_of_other_work(title: str, day: date) -> bool:
    """Tell whether the words before a date say that it is the date of a publication the title names."""
    for match in _MONTH_YEAR.finditer(title):
        if _read_match(match, month_end=False) == day:
            return bool(_OTHER_WORK.search(title[: match.start()]))
    return False


def _read_match(match: re.Match[str], *, month_end: bool) -> date | None:
    parts = match.groupdict()
    year = int(parts["year"].lstrip("'"))
    year += 2000 if year < 100 else 0  # noqa: PLR2004
    written = parts["month"]
    month = int(written) if written.isdigit() else _MONTHS[written[:3].casefold()]
    if not 1 <= month <= 12:  # noqa: PLR2004
        return None
    last = calendar.monthrange(year, month)[1]
    day = int(parts["day"]) if parts.get("day") else (last if month_end else 1)
    return date(year, month, day) if 1 <= day <= last else None
