"""Find the days of periods that count from the document or the plan: "next term", "this month", "year 1"."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta

from laming_desktop.domain.timescales.periods import (
    DAYS_IN_WEEK,
    HALF_TERM_MONTHS,
    TERM_MONTHS,
    YEAR_KINDS,
    Days,
    Kind,
    NamedPeriod,
    cut_part,
    find_days,
    find_precision,
    month_days,
)
from laming_desktop.domain.timescales.reading import Precision
from laming_desktop.domain.vocabulary import Certainty

Relative = tuple[Days | None, Precision, Certainty]
_SUMMER_TERM_START: Final = 4
_PLAN_PRECISIONS: Final[dict[int, Precision]] = {1: "calendar_year", 4: "financial_year", 9: "academic_year"}


def is_relative(named: NamedPeriod) -> bool:
    """Tell whether a period counts from the document or the plan and needs no year."""
    return named.shift is not None or named.kind in {"plan_year", "plan_month", "weekday", "plan"}


def find_relative_days(named: NamedPeriod, document: date | None, plan: Days | None) -> Relative:
    """Find the days of a relative period, its precision, and how sure the counting is."""
    if named.kind in {"plan_year", "plan_month", "plan"}:
        return _find_plan_days(named, plan)
    if named.kind == "weekday":
        return _find_weekday(named, document), "day", "likely"
    precision = _find_precision(named)
    if document is None:
        return None, precision, "ambiguous"
    days = _choose(named, document)
    return (cut_relative(named, days) if days else None), precision, _rate(named)


def _find_precision(named: NamedPeriod) -> Precision:
    if named.kind != "relative":
        return find_precision(named)
    if named.name == "month" and named.part != "whole" and named.edge != "end":
        return "part_of_month"
    names: dict[str, Precision] = {
        "day": "day",
        "week": "week",
        "month": "month",
        "quarter": "quarter",
        "term": "term",
        "half_term": "half_term",
    }
    return names.get(named.name, "none")


def _rate(named: NamedPeriod) -> Certainty:
    if named.kind == "relative":
        return "likely" if named.name in {"term", "half_term"} else "certain"
    return "certain" if named.kind in YEAR_KINDS and named.kind != "calendar_year" else "likely"


def _choose(named: NamedPeriod, document: date) -> Days | None:
    candidates = sorted(_list_candidates(named, document))
    if (named.shift or 0) > 0:
        return next((days for days in candidates if days[0] > document), None)
    if (named.shift or 0) < 0:
        return next((days for days in reversed(candidates) if days[1] < document), None)
    return next((days for days in candidates if days[1] >= document), None)


def _list_candidates(named: NamedPeriod, document: date) -> Iterator[Days]:
    if named.kind == "relative" and named.name in {"day", "week"}:
        length = 1 if named.name == "day" else DAYS_IN_WEEK
        monday = document - timedelta(days=document.weekday() if named.name == "week" else 0)
        for step in (-1, 0, 1):
            start = monday + timedelta(days=step * length)
            yield start, start + timedelta(days=length - 1)
        return
    for year in range(document.year - 2, document.year + 3):
        yield from _list_of_year(named, year)


def _list_of_year(named: NamedPeriod, year: int) -> Iterator[Days]:
    if named.kind != "relative":
        days = find_days(named, year)
        if days:
            yield days
        return
    pairs = {
        "month": tuple((month, month) for month in range(1, 13)),
        "quarter": ((1, 3), (4, 6), (7, 9), (10, 12)),
        "term": tuple(TERM_MONTHS.values()),
        "half_term": tuple(HALF_TERM_MONTHS.values()),
    }
    for first, last in pairs.get(named.name, ()):
        days = month_days(year, first, last)
        yield cut_relative(named, days) if named.is_assumed else days


def cut_relative(named: NamedPeriod, days: Days) -> Days:
    """Cut the part out of a month, quarter or term that was found by counting: "start of term" is its first days."""
    if named.kind != "relative" or named.edge == "end" or named.part == "whole":
        return days
    kinds: dict[str, Kind] = {"month": "month", "term": "term", "half_term": "half_term"}
    kind = kinds.get(named.name, "quarter")
    name = "summer" if days[0].month == _SUMMER_TERM_START else ""
    return cut_part(replace(named, kind=kind, index=days[0].month, name=name), days)


def _find_weekday(named: NamedPeriod, document: date | None) -> Days | None:
    if document is None:
        return None
    ahead = ((named.weekday or 0) - document.weekday() - 1) % DAYS_IN_WEEK + 1
    day = document + timedelta(days=ahead)
    return day, day


def _find_plan_days(named: NamedPeriod, plan: Days | None) -> Relative:
    if named.kind == "plan":
        return plan, "none", "likely"
    step = relativedelta(years=1) if named.kind == "plan_year" else relativedelta(months=1)
    precision: Precision = "month"
    if named.kind == "plan_year":
        precision = _PLAN_PRECISIONS.get(plan[0].month, "calendar_year") if plan else "financial_year"
    if plan is None or named.index < 1:
        return None, precision, "ambiguous"
    start = plan[0] + step * (named.index - 1)
    if named.nth:
        start, step, precision = start + relativedelta(months=3 * (named.nth - 1)), relativedelta(months=3), "quarter"
    days = start, start + step - timedelta(days=1)
    return (days if start <= plan[1] else None), precision, "likely"
