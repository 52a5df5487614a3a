"""Read quarters, halves and years of every kind, and the years and months of a plan."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from laming_desktop.domain.timescales.figure_dates import read_figure_date
from laming_desktop.domain.timescales.month_dates import read_month, read_month_date
from laming_desktop.domain.timescales.naming import Naming
from laming_desktop.domain.timescales.numbers import LAST, read_count, read_ordinal
from laming_desktop.domain.timescales.periods import Kind, NamedPeriod, Year
from laming_desktop.domain.timescales.tokens import Token, is_glued, kind_at, number_at, skip, text_at
from laming_desktop.domain.timescales.words import MONTHS
from laming_desktop.domain.timescales.year_words import read_year, read_year_after, read_year_type

_QUARTERS: Final = frozenset({"q", "qtr", "qtrs", "quarter", "quarters", "qs", "qu"})
_QUARTER_NOUNS: Final = frozenset({"qtr", "quarter"})
_QUARTERS_IN_YEAR: Final = 4
_JOINTS: Final = frozenset({"-", "/", "&", "and", "to", "or"})
_ENDINGS: Final = frozenset({"ending", "ended", "to"})
_PLAN_WORDS: Final = {
    "year": "plan_year",
    "years": "plan_year",
    "yr": "plan_year",
    "yrs": "plan_year",
    "y": "plan_year",
}
_PLAN_MONTHS: Final = {"month": "plan_month", "months": "plan_month", "mth": "plan_month"}
_PLAN_YEAR_LEADS: Final = frozenset({"of", "in", ",", "-", "(", "the"})
_PLAN_TAIL: Final = (
    ("of", "the", "plan"),
    ("of", "plan"),
    ("of", "this", "plan"),
    ("of", "strategy"),
    ("of", "the", "strategy"),
)
_QUARTER_STEPS: Final = 2
"""Months from the first of a quarter to its last."""
_TEN_YEARS: Final = 10
_FIVE_YEARS: Final = 60


def read_quarter(tokens: Sequence[Token], at: int, document: date | None) -> Naming | None:
    """Read "Q2 2010/11", "third quarter of 2009/10", "Q1 & Q2", "H1 2010", "quarter ending June 2010"."""
    return (
        _read_calendar_quarter(tokens, at, document)
        or _read_quarter_to(tokens, at, document)
        or _read_numbered_quarter(tokens, at)
        or _read_ordinal_quarter(tokens, at)
        or _read_half(tokens, at)
        or _read_months_quarter(tokens, at)
    )


def _read_months_quarter(tokens: Sequence[Token], at: int) -> Naming | None:
    """Read "January to March quarter 2011": the quarter that ends with its last month."""
    first, last = read_month(tokens, at), None
    if first is not None and text_at(tokens, first[1]) in _JOINTS:
        last = read_month(tokens, first[1] + 1)
    if first is None or last is None or (last[0] - first[0]) % 12 != _QUARTER_STEPS:
        return None
    if text_at(tokens, last[1]) not in _QUARTER_NOUNS:
        return None
    found = read_year_after(tokens, last[1] + 1)
    named = NamedPeriod("quarter_to", index=last[0], year=found[0] if found else None)
    return Naming.of(named, found[2] if found else last[1] + 1)


def _read_calendar_quarter(tokens: Sequence[Token], at: int, document: date | None) -> Naming | None:
    if text_at(tokens, at) not in {"calendar", "financial"}:
        return None
    found = read_quarter(tokens, at + 1, document) if text_at(tokens, at + 1) != text_at(tokens, at) else None
    if found is None or found.periods[0].kind != "quarter":
        return None
    kind: Kind = "calendar_quarter" if text_at(tokens, at) == "calendar" else "quarter"
    return replace(found, periods=tuple(replace(each, kind=kind) for each in found.periods))


def _read_quarter_to(tokens: Sequence[Token], at: int, document: date | None) -> Naming | None:
    if text_at(tokens, at) not in _QUARTER_NOUNS or text_at(tokens, at + 1) not in _ENDINGS:
        return None
    start = skip(tokens, at + 2, frozenset({"the", "end", "of", "on"}))
    found = read_month_date(tokens, start, document) or read_figure_date(tokens, start, document)
    if found is None or len(found.periods) != 1 or found.periods[0].kind not in {"month", "day"}:
        return None
    period = found.periods[0]
    return Naming.of(NamedPeriod("quarter_to", index=period.index, year=period.year), found.end)


def _read_numbered_quarter(tokens: Sequence[Token], at: int) -> Naming | None:
    if text_at(tokens, at) not in _QUARTERS:
        return None
    numbers: list[int] = []
    joints: list[str] = []
    end = at
    place = at + 1 if text_at(tokens, at + 1) not in {".", "-"} else at + 2
    while True:
        number = read_count(tokens, place)
        if number is None or not 1 <= number[0] <= _QUARTERS_IN_YEAR:
            break
        if text_at(tokens, number[1]) in MONTHS and not (text_at(tokens, at) == "q" and is_glued(tokens, place)):
            break
        numbers.append(number[0])
        end = number[1]
        if text_at(tokens, end) not in _JOINTS or kind_at(tokens, end + 1) != "number":
            break
        joints.append(text_at(tokens, end))
        place = end + 1
    if not numbers:
        return None
    return _give_quarters_year(tokens, numbers, joints[: len(numbers) - 1], end)


def _give_quarters_year(tokens: Sequence[Token], numbers: list[int], joints: list[str], end: int) -> Naming:
    planned = _read_plan_year_behind(tokens, end)
    if planned is not None:
        year_of_plan, end = planned
        return Naming(tuple(replace(year_of_plan, nth=number) for number in numbers), end, tuple(joints))
    found = read_year_after(tokens, end)
    typed_only = read_year_type(tokens, skip(tokens, end, frozenset({"of", "the", "this", "in"})))
    if found is None and typed_only is not None:
        end = typed_only[1]
        calendar: Kind = "calendar_quarter" if typed_only[0] == "calendar_year" else "quarter"
        return Naming(tuple(NamedPeriod(calendar, index=number) for number in numbers), end, tuple(joints))
    kind: Kind = "quarter"
    year: Year | None = None
    if found is not None:
        year, typed, end = found
        kind = "calendar_quarter" if typed == "calendar_year" else "quarter"
        year = _split_if_financial(year, typed)
    periods = tuple(NamedPeriod(kind, index=number, year=year) for number in numbers)
    return Naming(periods, end, tuple(joints))


def _read_plan_year_behind(tokens: Sequence[Token], at: int) -> tuple[NamedPeriod, int] | None:
    """Read the year of the plan in "Q1 of Year 2" and "Q3, Year 1"."""
    place = skip(tokens, at, _PLAN_YEAR_LEADS)
    number = read_count(tokens, place + 1) if _PLAN_WORDS.get(text_at(tokens, place)) == "plan_year" else None
    if number is None or not 1 <= number[0] <= _TEN_YEARS or text_at(tokens, number[1]) in MONTHS:
        return None
    end = _pass_plan(tokens, number[1])
    closed = text_at(tokens, place - 1) == "(" and text_at(tokens, end) == ")"
    return NamedPeriod("plan_year", index=number[0]), end + 1 if closed else end


def _split_if_financial(year: Year, typed: Kind | None) -> Year:
    return replace(year, split=True) if typed == "financial_year" else year


def _read_ordinal_quarter(tokens: Sequence[Token], at: int) -> Naming | None:
    ordinal = read_ordinal(tokens, at)
    if ordinal is None or text_at(tokens, ordinal[1]) not in _QUARTER_NOUNS:
        return None
    number = _QUARTERS_IN_YEAR if ordinal[0] == LAST else ordinal[0]
    if not 1 <= number <= _QUARTERS_IN_YEAR:
        return None
    return _give_quarters_year(tokens, [number], [], ordinal[1] + 1)


def _read_half(tokens: Sequence[Token], at: int) -> Naming | None:
    """Read "H1 2010/11", and "half year 2010/11", which is the half that ends then."""
    place = skip(tokens, at + 1, frozenset({"-"}))
    if text_at(tokens, at) == "half" and text_at(tokens, place) == "year":
        midway = read_year_after(tokens, place + 1, bare_figures=False)
        named = None if midway is None else NamedPeriod("half_year", index=1, year=midway[0], is_doubtful=True)
        return None if named is None or midway is None or not midway[0].split else Naming.of(named, midway[2])
    if text_at(tokens, at) != "h" or number_at(tokens, at + 1) not in {1, 2}:
        return None
    half = number_at(tokens, at + 1) or 1
    found = read_year_after(tokens, at + 2)
    if found is None:
        return Naming.of(NamedPeriod("half_year", index=half), at + 2)
    year, typed, end = found
    calendar = typed == "calendar_year" or (typed is None and not year.split)
    return Naming.of(NamedPeriod("calendar_half" if calendar else "half_year", index=half, year=year), end)


def read_any_year(tokens: Sequence[Token], at: int, document: date | None) -> Naming | None:
    """Read "2010", "2009/10", "academic year 2009/10", "2009/10 school year", "financial year", "FY 09/10"."""
    typed = read_year_type(tokens, at)
    if typed is not None:
        return _read_typed_year(tokens, typed, document)
    start = at + 1 if text_at(tokens, at) in {"year", "yr"} and text_at(tokens, at + 1)[:2] in {"19", "20"} else at
    found = None if _is_broken_date(tokens, start) else read_year(tokens, start)
    if found is None or len(text_at(tokens, start)) < 4:  # noqa: PLR2004 - two figures alone are no year
        return _read_short_split(tokens, at)
    year, end = found
    typed = read_year_type(tokens, end)
    if typed is not None:
        return Naming.of(_make_year(typed[0], year), typed[1])
    return None if year.split else Naming.of(NamedPeriod("calendar_year", year=year), end)


def _is_broken_date(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a year ends figures that are no date, as in 13/13/2010: it says nothing alone."""
    parted = text_at(tokens, at - 1) in {"/", "."} and is_glued(tokens, at) and is_glued(tokens, at - 1)
    return parted and kind_at(tokens, at - 2) == "number"


def _read_short_split(tokens: Sequence[Token], at: int) -> Naming | None:
    """Read "09/10 financial year" and "'09/10"."""
    found = read_year(tokens, at)
    if found is None:
        return None
    typed = read_year_type(tokens, found[1])
    if typed is not None:
        return Naming.of(_make_year(typed[0], found[0]), typed[1])
    if text_at(tokens, at) != "'":
        return None
    return Naming.of(_make_year("financial_year" if found[0].split else "calendar_year", found[0]), found[1])


def _read_typed_year(tokens: Sequence[Token], typed: tuple[Kind, int], _document: date | None) -> Naming:
    kind, end = typed
    found = read_year_after(tokens, end)
    if found is None:
        return Naming.of(NamedPeriod(kind), end)
    return Naming.of(_make_year(kind, found[0]), found[2])


def _make_year(kind: Kind, year: Year) -> NamedPeriod:
    """Make a typed year; "financial year 2010" may be the one that begins or the one that ends then."""
    named = NamedPeriod(kind, year=year)
    if year.split or kind == "calendar_year":
        return named
    return replace(named, doubts=(replace(named, year=Year(year.first - 1)),))


def read_plan_part(tokens: Sequence[Token], at: int, _document: date | None) -> Naming | None:
    """Read "Year 1", "Years 2-3", "Yr two", "first year of the plan", "month 3"."""
    word = text_at(tokens, at)
    if word in {"life", "lifetime", "duration", "length", "whole"} and _pass_plan(tokens, at + 1) > at + 1:
        return Naming.of(NamedPeriod("plan"), _pass_plan(tokens, at + 1))
    kind: Kind | None = "plan_year" if word in _PLAN_WORDS else "plan_month" if word in _PLAN_MONTHS else None
    if kind is None:
        return _read_ordinal_part(tokens, at)
    first = read_count(tokens, at + 1)
    limit = _TEN_YEARS if kind == "plan_year" else _FIVE_YEARS
    if first is None or not 1 <= first[0] <= limit or text_at(tokens, first[1]) in MONTHS:
        return None
    periods, end = [NamedPeriod(kind, index=first[0])], first[1]
    joints: list[str] = []
    while text_at(tokens, end) in _JOINTS:
        following = read_count(tokens, end + 1)
        if following is None or not first[0] < following[0] <= limit:
            break
        joints.append(text_at(tokens, end))
        periods.append(NamedPeriod(kind, index=following[0]))
        end = following[1]
    end = _pass_plan(tokens, end)
    quarter = _read_numbered_quarter(tokens, skip(tokens, end, frozenset({",", "-"}))) if len(periods) == 1 else None
    if quarter is not None and len(quarter.periods) == 1 and quarter.periods[0].year is None:
        return Naming.of(replace(periods[0], nth=quarter.periods[0].index), quarter.end)
    return Naming(tuple(periods), end, tuple(joints))


def _read_ordinal_part(tokens: Sequence[Token], at: int) -> Naming | None:
    ordinal = read_ordinal(tokens, at)
    if ordinal is None or ordinal[0] < 1 or text_at(tokens, ordinal[1]) not in {"year", "month"}:
        return None
    end = _pass_plan(tokens, ordinal[1] + 1)
    if end == ordinal[1] + 1:
        return None
    kind: Kind = "plan_year" if text_at(tokens, ordinal[1]) == "year" else "plan_month"
    return Naming.of(NamedPeriod(kind, index=ordinal[0]), end)


def _pass_plan(tokens: Sequence[Token], at: int) -> int:
    for tail in _PLAN_TAIL:
        if tuple(text_at(tokens, at + step) for step in range(len(tail))) == tail:
            return at + len(tail)
    return at
