"""Say which days a named period covers: months, seasons, terms, quarters, years and their parts."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

from laming_desktop.domain.timescales.reading import Flag, Precision

Kind = Literal[
    "day",
    "week_from",
    "week_to",
    "month",
    "weekday_of_month",
    "season",
    "term",
    "half_term",
    "quarter",
    "calendar_quarter",
    "quarter_to",
    "half_year",
    "calendar_half",
    "easter",
    "christmas",
    "new_year",
    "calendar_year",
    "calendar_years",
    "financial_year",
    "financial_years",
    "academic_year",
    "municipal_year",
    "plan_year",
    "plan_month",
    "relative",
    "weekday",
    "plan",
]
Part = Literal[
    "whole",
    "early",
    "mid",
    "late",
    "start",
    "first_half",
    "second_half",
    "days_1",
    "days_2",
    "week",
    "weeks",
    "last_day",
]
Edge = Literal["none", "end", "start"]
Days = tuple[date, date]

YEARS_KNOWN: Final = range(1950, 2100)
FINANCIAL_START_MONTH: Final = 4
DAYS_IN_WEEK: Final = 7
_DAYS_IN: Final = {"day": 1, "week": DAYS_IN_WEEK}
_MONTHS_IN: Final = {"month": 1, "year": 12, "term": 4, "half_term": 2}

PRECISIONS: Final[dict[Kind, Precision]] = {
    "day": "day",
    "week_from": "week",
    "week_to": "week",
    "month": "month",
    "weekday_of_month": "day",
    "season": "season",
    "term": "term",
    "half_term": "half_term",
    "quarter": "quarter",
    "calendar_quarter": "quarter",
    "quarter_to": "quarter",
    "half_year": "half_year",
    "calendar_half": "half_year",
    "easter": "day",
    "christmas": "day",
    "new_year": "month",
    "calendar_year": "calendar_year",
    "calendar_years": "calendar_year",
    "financial_year": "financial_year",
    "financial_years": "financial_year",
    "academic_year": "academic_year",
    "municipal_year": "municipal_year",
    "plan_year": "financial_year",
    "plan_month": "month",
    "weekday": "day",
    "plan": "none",
}
COARSENESS: Final[tuple[Precision, ...]] = (
    "none",
    "day",
    "week",
    "part_of_month",
    "month",
    "season",
    "half_term",
    "term",
    "quarter",
    "half_year",
    "part_of_year",
    "calendar_year",
    "financial_year",
    "academic_year",
    "municipal_year",
)
YEAR_KINDS: Final[frozenset[Kind]] = frozenset(
    {"calendar_year", "calendar_years", "financial_year", "financial_years", "academic_year", "municipal_year"}
)
SEASON_MONTHS: Final = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
TERM_MONTHS: Final = {"autumn": (9, 12), "spring": (1, 4), "summer": (4, 7)}
HALF_TERM_MONTHS: Final = {
    ("autumn", 1): (9, 10),
    ("autumn", 2): (11, 12),
    ("spring", 1): (1, 2),
    ("spring", 2): (3, 4),
    ("summer", 1): (4, 5),
    ("summer", 2): (6, 7),
}


@dataclass(frozen=True, slots=True)
class Year:
    """A year as written: `split` is 2009/10, whose first half is meant by `first`.

    `is_exact` says that the period begins in that calendar year, whatever years councils count in.
    """

    first: int
    split: bool = False
    is_exact: bool = False


@dataclass(frozen=True, slots=True)
class NamedPeriod:
    """A period as the words name it, before its year is settled.

    `index` is the month, quarter, half, weekday or number of the plan's year; `name` the season or term, or the unit
    of a relative period; `nth` its week or weekday, or the length of a run of years; `shift` says last (-1), this (0)
    or next (1); `doubts` are other periods the same words may mean.
    """

    kind: Kind
    index: int = 0
    name: str = ""
    day: int = 0
    nth: int = 0
    part: Part = "whole"
    edge: Edge = "none"
    year: Year | None = None
    weekday: int | None = None
    shift: int | None = None
    is_doubtful: bool = False
    is_assumed: bool = False
    flags: frozenset[Flag] = frozenset()
    doubts: tuple["NamedPeriod", ...] = ()


def month_days(year: int, month: int, until_month: int | None = None) -> Days:
    """Give first and last day of a month, or of a run of months within one year."""
    last = until_month or month
    return date(year, month, 1), date(year, last, monthrange(year, last)[1])


def find_days(named: NamedPeriod, year: int) -> Days | None:
    """Give the days of a period that begins in the given year, its parts applied; None if no such day exists."""
    if year not in YEARS_KNOWN:
        return None
    days = _find_whole(named, year)
    return None if days is None else cut_part(named, days)


def first_year(named: NamedPeriod, year: Year) -> int:
    """Give the calendar year in which the period begins, when its year is written like this."""
    if year.is_exact:
        return year.first
    if named.kind in {"quarter", "half_year"}:
        return year.first + 1 if named.kind == "quarter" and named.index == 4 else year.first  # noqa: PLR2004
    if not year.split:
        return year.first
    if named.kind in {"term", "half_term", "season"}:
        return year.first if named.name in {"autumn", "winter"} else year.first + 1
    begins_later = named.kind in {"easter", "new_year"} or 0 < named.index < FINANCIAL_START_MONTH
    return year.first + 1 if begins_later and named.kind not in YEAR_KINDS else year.first


def _find_whole(named: NamedPeriod, year: int) -> Days | None:
    if named.kind in {"day", "week_from", "week_to"}:
        return _find_day(named, year)
    if named.kind == "weekday_of_month":
        return _find_weekday(named, year)
    if named.kind in {"month", "new_year"}:
        return month_days(year, named.index or 1)
    if named.kind in {"season", "term", "half_term", "easter", "christmas"}:
        return _find_season(named, year)
    if named.kind in YEAR_KINDS:
        return _find_year(named, year)
    return _find_quarter(named, year)


def _find_day(named: NamedPeriod, year: int) -> Days | None:
    if not 1 <= named.day <= monthrange(year, named.index)[1]:
        return None
    day = date(year, named.index, named.day)
    span = timedelta(days=DAYS_IN_WEEK - 1)
    return {"day": (day, day), "week_from": (day, day + span)}.get(named.kind, (day - span, day))


def _find_weekday(named: NamedPeriod, year: int) -> Days | None:
    first, last = month_days(year, named.index)
    if named.nth < 0:
        day = last - timedelta(days=(last.weekday() - (named.weekday or 0)) % DAYS_IN_WEEK)
    else:
        ahead = ((named.weekday or 0) - first.weekday()) % DAYS_IN_WEEK
        day = first + timedelta(days=ahead + DAYS_IN_WEEK * (named.nth - 1))
    return (day, day) if first <= day <= last else None


def _find_season(named: NamedPeriod, year: int) -> Days:
    if named.kind in {"easter", "christmas"}:
        day = easter(year) if named.kind == "easter" else date(year, 12, 25)
        return day, day
    if named.kind == "term":
        return month_days(year, *TERM_MONTHS[named.name])
    if named.kind == "half_term":
        return month_days(year, *HALF_TERM_MONTHS[named.name, named.index])
    start = date(year, SEASON_MONTHS[named.name], 1)
    return start, start + relativedelta(months=3, days=-1)


def _find_year(named: NamedPeriod, year: int) -> Days:
    if named.kind == "academic_year":
        return date(year, 9, 1), date(year + 1, 8, 31)
    if named.kind == "municipal_year":
        return date(year, 5, 1), date(year + 1, 5, 31)
    length = max(1, named.nth)
    start = date(year, FINANCIAL_START_MONTH if named.kind.startswith("financial") else 1, 1)
    return start, start + relativedelta(years=length, days=-1)


def _find_quarter(named: NamedPeriod, year: int) -> Days:
    months = 3 if "quarter" in named.kind else 6
    if named.kind == "quarter_to":
        end = month_days(year, named.index)[1]
        return (end + timedelta(days=1)) - relativedelta(months=3), end
    if named.kind in {"calendar_quarter", "calendar_half"}:
        start = date(year, 1 + months * (named.index - 1), 1)
    elif named.kind == "quarter":
        start = date(year, (4, 7, 10, 1)[named.index - 1], 1)
    else:
        start = date(year, 4 + months * (named.index - 1), 1)
    return start, start + relativedelta(months=months, days=-1)


def cut_part(named: NamedPeriod, days: Days) -> Days:
    """Cut the part that the words name out of a period's days."""
    if named.edge == "end" or named.part == "whole":
        return days
    if named.kind in {"month", "new_year"}:
        return _cut_month(named, days)
    first, last = days
    if named.part == "start":
        return _cut_start(named, days)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    return _cut_months(named.part, first, months, last)


def _cut_start(named: NamedPeriod, days: Days) -> Days:
    first, last = days
    if named.kind in {"term", "half_term"} and named.name == "summer":
        return month_days(first.year, first.month)
    if named.kind == "season":
        return month_days(first.year, first.month)
    if named.kind in YEAR_KINDS and named.kind == "calendar_year":
        return _cut_months("early", first, 12, last)
    return first, min(last, first + timedelta(days=9))


def _cut_month(named: NamedPeriod, days: Days) -> Days:
    first, last = days
    if named.part in {"week", "weeks"}:
        return _cut_weeks(named, days)
    windows = {
        "early": (1, 10),
        "start": (1, 10),
        "mid": (11, 20),
        "late": (21, last.day),
        "first_half": (1, 15),
        "second_half": (16, last.day),
    }
    begin, end = windows.get(named.part, (1, last.day))
    return first.replace(day=begin), first.replace(day=end)


def _cut_weeks(named: NamedPeriod, days: Days) -> Days:
    first, last = days
    length = DAYS_IN_WEEK * (max(1, named.day) if named.part == "weeks" else 1)
    if named.nth < 0:
        return last - timedelta(days=length - 1), last
    begin = first + timedelta(days=DAYS_IN_WEEK * (named.nth - 1))
    return begin, min(last, begin + timedelta(days=length - 1))


def _cut_months(part: Part, first: date, months: int, last: date) -> Days:
    """Cut a season, term, quarter or year: thirds of it, a year's middle being its fifth to eighth month."""
    if part in {"first_half", "second_half"}:
        middle = first + relativedelta(months=max(1, months // 2))
        return (first, middle - timedelta(days=1)) if part == "first_half" else (middle, last)
    edge = max(1, months // 4)
    if part == "early":
        return first, first + relativedelta(months=edge, days=-1)
    if part == "late":
        return first + relativedelta(months=months - edge), last
    skipped = 4 if months >= 12 else (months - 1) // 2  # noqa: PLR2004 - months of a year
    length = 4 if months >= 12 else (2 if months % 2 == 0 else 1)  # noqa: PLR2004 - months of a year
    begin = first + relativedelta(months=skipped)
    return begin, begin + relativedelta(months=length, days=-1)


def find_precision(named: NamedPeriod) -> Precision:
    """Give the precision of a named period, its parts considered."""
    whole = PRECISIONS.get(named.kind, "none")
    if named.edge == "end" or named.part == "whole":
        return whole
    if named.part in {"week", "weeks"} and named.kind == "month":
        return "week" if named.part == "week" else "part_of_month"
    if named.kind in {"month", "new_year"}:
        return "part_of_month"
    if named.part in {"first_half", "second_half"}:
        return _find_half_precision(named)
    if named.part == "start":
        return "part_of_year" if named.kind == "calendar_year" else whole
    return "part_of_year" if whole.endswith("_year") else "month"


def _find_half_precision(named: NamedPeriod) -> Precision:
    if named.kind == "term":
        return "half_term"
    return "half_year" if named.kind in YEAR_KINDS else "month"


def find_coarser(one: Precision, other: Precision) -> Precision:
    """Give the coarser of two precisions."""
    return one if COARSENESS.index(one) >= COARSENESS.index(other) else other


def add_time(day: date, count: int, unit: str) -> date:
    """Give the day that lies so many units after another; terms count four months, half terms two."""
    if unit == "working_day":
        return _add_working_days(day, count)
    if unit in _DAYS_IN:
        return day + timedelta(days=_DAYS_IN[unit] * count)
    return _add_months(day, _MONTHS_IN.get(unit, 0) * count)


def _add_months(day: date, count: int) -> date:
    """Give the same day so many months on, the last of a month that is too short for it."""
    years, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def _add_working_days(day: date, count: int) -> date:
    step = 1 if count >= 0 else -1
    weeks, rest = divmod(abs(count), 5)
    day += timedelta(weeks=weeks) * step
    while rest or day.weekday() >= 5:  # noqa: PLR2004 - Saturday and Sunday
        day += timedelta(days=step)
        rest -= 1 if rest and day.weekday() < 5 else 0  # noqa: PLR2004
    return day
