"""Settle the year of a named period: as written, carried from a neighbour, or assumed from plan and document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta

from laming_desktop.domain.timescales.periods import (
    DAYS_IN_WEEK,
    YEAR_KINDS,
    Days,
    NamedPeriod,
    Year,
    find_days,
    find_precision,
    first_year,
)
from laming_desktop.domain.timescales.reading import Flag, Precision
from laming_desktop.domain.timescales.relative_periods import find_relative_days, is_relative
from laming_desktop.domain.vocabulary import CERTAINTIES, Certainty

MONTHS_LOOKED_BACK: Final = 2
"""A period that ended so few months before the document may still be meant."""
_FRIDAY: Final = 4
_SUNDAY: Final = 6


@dataclass(frozen=True, slots=True)
class Known:
    """What the context tells: the day the document speaks from and the days its plan covers."""

    document: date | None = None
    plan: Days | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """Days that a period may cover; None where no year is known."""

    earliest: date | None
    latest: date | None
    precision: Precision
    flags: frozenset[Flag] = frozenset()


@dataclass(frozen=True, slots=True)
class Settled:
    """The windows that the words allow, likeliest first, and how sure the first is."""

    windows: tuple[Window, ...]
    certainty: Certainty

    @property
    def first(self) -> Window:
        """Give the likeliest window."""
        return self.windows[0]


def find_less_sure(*certainties: Certainty) -> Certainty:
    """Give the least sure of several certainties."""
    return max(certainties, key=CERTAINTIES.index)


def settle(named: NamedPeriod, known: Known, *, looks_back: bool = False) -> Settled:
    """Find the windows of a named period and of the other periods that its words may mean."""
    settled = [_settle_one(each, known, looks_back=looks_back) for each in (named, *named.doubts)]
    windows = tuple(window for each in settled for window in each.windows)
    dated = tuple(window for window in windows if window.earliest is not None)
    if settled[0].first.earliest is not None:
        windows = dated
    certainty = "ambiguous" if named.doubts else settled[0].certainty
    return Settled(tuple(dict.fromkeys(windows)), certainty)


def _settle_one(named: NamedPeriod, known: Known, *, looks_back: bool) -> Settled:
    if is_relative(named):
        return _settle_relative(named, known)
    if named.year is None:
        return _settle_assumed(named, known, looks_back=looks_back)
    year = first_year(named, named.year)
    windows = [_make_window(named, find_days(named, year), frozenset())]
    if named.kind == "quarter" and not named.year.split and not named.year.is_exact:
        calendar = replace(named, kind="calendar_quarter")
        windows.append(_make_window(calendar, find_days(calendar, named.year.first), frozenset()))
        return Settled(tuple(windows), "ambiguous")
    return _check_day(named, year, windows[0])


def _settle_relative(named: NamedPeriod, known: Known) -> Settled:
    days, precision, certainty = find_relative_days(named, known.document, known.plan)
    if days is None:
        missing: frozenset[Flag] = frozenset({"year_missing"})
        return Settled((Window(None, None, precision, named.flags | missing),), "ambiguous")
    flags: frozenset[Flag] = frozenset({"year_assumed"}) if named.is_assumed else frozenset()
    is_vague = named.is_assumed or (named.part == "start" and find_precision(named) != "part_of_month")
    certainty = find_less_sure(certainty, "likely") if is_vague else certainty
    return Settled((Window(*days, precision, named.flags | flags),), certainty)


def _make_window(named: NamedPeriod, days: Days | None, flags: frozenset[Flag]) -> Window:
    earliest, latest = days or (None, None)
    return Window(earliest, latest, find_precision(named), named.flags | flags)


def _check_day(named: NamedPeriod, year: int, window: Window) -> Settled:
    """Doubt a day that the calendar or its weekday does not bear out."""
    if window.earliest is None:
        return _settle_impossible(named, year, frozenset())
    if named.kind == "day" and named.weekday is not None and window.earliest.weekday() != named.weekday:
        return _settle_weekday(named, window)
    return Settled((window,), _rate(named, window))


def _settle_weekday(named: NamedPeriod, window: Window) -> Settled:
    day = window.earliest or date.min
    back = timedelta(days=(day.weekday() - (named.weekday or 0)) % DAYS_IN_WEEK)
    disagree: frozenset[Flag] = frozenset({"weekday_disagrees"})
    disagrees = window.flags | disagree
    days = (day, day - back, day - back + timedelta(days=DAYS_IN_WEEK))
    return Settled(tuple(Window(each, each, "day", disagrees) for each in days), "ambiguous")


def _settle_impossible(named: NamedPeriod, year: int, flags: frozenset[Flag]) -> Settled:
    """Offer the whole month for a day that does not exist, then its last day and the day after."""
    month = replace(named, kind="month", part="whole")
    days = find_days(month, year) if named.kind in {"day", "week_from", "week_to"} else None
    if days is None:
        return Settled((_make_window(named, None, frozenset({"year_missing"})),), "ambiguous")
    impossible: frozenset[Flag] = frozenset({"impossible_day"})
    both = named.flags | flags | impossible
    last, after = days[1], days[1] + timedelta(days=1)
    windows = (Window(*days, "month", both), Window(last, last, "day", both), Window(after, after, "day", both))
    return Settled(windows, "ambiguous")


def _rate(named: NamedPeriod, window: Window) -> Certainty:
    """Say how sure a period is once its year is: vague words, odd weeks and bare year pairs are only likely."""
    return "likely" if named.is_doubtful or _is_vague(named) or _is_odd_week(named, window) else "certain"


def _is_vague(named: NamedPeriod) -> bool:
    if named.kind in {"half_term", "easter", "new_year", "municipal_year", "calendar_half"}:
        return named.edge != "end" or named.kind in {"half_term", "easter", "municipal_year"}
    if named.kind == "season" and named.year is not None:
        winter = named.name == "winter"
        if winter != named.year.split:
            return True
    if named.edge == "end" or named.part == "whole":
        return False
    halves = named.part in {"first_half", "second_half"} and (named.kind in YEAR_KINDS or named.kind == "month")
    return not halves and (named.kind != "month" or named.part in {"week", "weeks"})


def _is_odd_week(named: NamedPeriod, window: Window) -> bool:
    if named.kind == "week_from" and window.earliest:
        return window.earliest.weekday() != 0
    if named.kind == "week_to" and window.latest:
        return window.latest.weekday() not in {_FRIDAY, _SUNDAY}
    return False


def _settle_assumed(named: NamedPeriod, known: Known, *, looks_back: bool) -> Settled:
    choices = _choose_days(named, known, looks_back=looks_back)
    assumed: frozenset[Flag] = frozenset({"year_assumed"})
    if not choices:
        missing: frozenset[Flag] = frozenset({"year_missing"})
        return Settled((_make_window(named, None, missing),), "ambiguous")
    windows = tuple(_make_window(named, days, assumed) for _, days in choices)
    if windows[0].earliest is None:
        return _settle_impossible(named, choices[0][0], assumed)
    return Settled(windows, "ambiguous" if len(windows) > 1 else "likely")


Choice = tuple[int, Days | None]


def _choose_days(named: NamedPeriod, known: Known, *, looks_back: bool) -> list[Choice]:
    if known.document and looks_back:
        return _choose_past(named, known.document)
    planned = _choose_planned(named, known.plan) if known.plan else []
    if planned:
        return planned
    return _choose_coming(named, known.document) if known.document else []


def _list_candidates(named: NamedPeriod, first: int, last: int) -> Iterator[tuple[int, Days]]:
    for year in range(first, last + 1):
        days = find_days(named, year)
        if days:
            yield year, days


def _choose_past(named: NamedPeriod, document: date) -> list[Choice]:
    begun = [each for each in _list_candidates(named, document.year - 5, document.year) if each[1][0] <= document]
    return list(begun[-1:])


def _choose_planned(named: NamedPeriod, plan: Days) -> list[Choice]:
    candidates = list(_list_candidates(named, plan[0].year - 1, plan[1].year + 1))
    inside = [each for each in candidates if plan[0] <= each[1][0] and each[1][1] <= plan[1]]
    if not inside:
        inside = [each for each in candidates if _overlaps_mostly(each[1], plan)]
    return list(inside) if len(inside) == 1 else []


def _overlaps_mostly(days: Days, plan: Days) -> bool:
    shared = (min(days[1], plan[1]) - max(days[0], plan[0])).days + 1
    return shared * 2 > (days[1] - days[0]).days + 1


def _choose_coming(named: NamedPeriod, document: date) -> list[Choice]:
    candidates = list(_list_candidates(named, document.year - 5, document.year + 5))
    coming = [each for each in candidates if each[1][1] >= document]
    if coming and coming[0][0] > document.year + 1:
        return [(document.year + (1 if named.index < document.month else 0), None)]
    past = [each for each in candidates if each[1][1] < document]
    if not coming:
        return [(document.year, None)] if not candidates else []
    recent = past and past[-1][1][1] + relativedelta(months=MONTHS_LOOKED_BACK) > document
    return [coming[0], past[-1]] if recent else [coming[0]]


def carry_years(periods: Sequence[NamedPeriod]) -> list[NamedPeriod]:
    """Let a year written in the cell serve the periods beside it; a list of dates runs forward."""
    settled = list(periods)
    for at in range(len(settled) - 2, -1, -1):
        settled[at] = carry_back(settled[at], settled[at + 1])
    for at in range(1, len(settled)):
        settled[at] = carry_forward(settled[at], settled[at - 1])
    return settled


def _needs_year(named: NamedPeriod) -> bool:
    return named.year is None and not is_relative(named)


def _share_year(named: NamedPeriod, year: Year) -> NamedPeriod:
    """Give a period another one's year; a year like 2009/10 is written for all its parts and not carried."""
    doubts = tuple(replace(each, year=year) for each in named.doubts if each.year is None)
    carried: frozenset[Flag] = frozenset() if year.split else frozenset({"year_carried"})
    return replace(named, year=year, doubts=doubts, flags=named.flags | carried)


def _can_share(named: NamedPeriod, other: NamedPeriod) -> bool:
    year = other.year
    same = named.kind == other.kind and named.kind in {"quarter", "calendar_quarter", "half_year"}
    return year is not None and (year.split or same or other.kind in YEAR_KINDS)


def carry_back(named: NamedPeriod, following: NamedPeriod) -> NamedPeriod:
    """Give a period the year that its follower's year implies."""
    if not _needs_year(named) or following.year is None:
        return named
    if _can_share(named, following):
        return _share_year(named, following.year)
    days = find_days(following, first_year(following, following.year))
    if days is None:
        return _share_year(named, following.year)
    fits = [
        year
        for year, each in _list_candidates(named, days[0].year - 2, days[0].year)
        if each[0] <= days[0] and each != days
    ]
    return _share_year(named, Year(fits[-1], is_exact=True)) if fits else named


def carry_forward(named: NamedPeriod, leading: NamedPeriod) -> NamedPeriod:
    """Give a period the year that the year before it implies."""
    if not _needs_year(named) or leading.year is None:
        return named
    if _can_share(named, leading):
        return _share_year(named, leading.year)
    days = find_days(leading, first_year(leading, leading.year))
    if days is None:
        return _share_year(named, leading.year)
    fits = [
        year
        for year, each in _list_candidates(named, days[0].year - 1, days[0].year + 2)
        if each[1] >= days[0]
        and each[0] >= days[0] - timedelta(days=366)
        and each != days
        and not _is_before(each, days)
    ]
    return _share_year(named, Year(fits[0], is_exact=True)) if fits else named


def _is_before(days: Days, leading: Days) -> bool:
    return days[1] < leading[1] and days[0] < leading[0]
