"""Read days and months written with the month's name: "31st March 2010", "June 09", "12-16 October", "Jun-10"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from laming_desktop.domain.timescales.naming import Naming
from laming_desktop.domain.timescales.numbers import LAST, read_ordinal
from laming_desktop.domain.timescales.periods import NamedPeriod, Year
from laming_desktop.domain.timescales.tokens import Token, is_glued, kind_at, number_at, skip, text_at
from laming_desktop.domain.timescales.words import MONTHS, WEEKDAYS, make_words
from laming_desktop.domain.timescales.year_words import add_century, read_year, read_year_after

_DAY_JOINTS: Final = frozenset({"-", "/", "&", "and", "to", ",", "or"})
_NOISE_DAYS: Final = 39
"""Days up to here are read as days that do not exist; greater figures are something else."""
_DAYS_AT_MOST: Final = 31
_LISTED_DAYS_AT_MOST: Final = 8
_YEARS_SURELY_AHEAD: Final = 2
_YEARS_PERHAPS_AHEAD: Final = 10
_MODAL_AFTER_MAY: Final = make_words("be need not have require change vary also take still only well")


def read_month(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Read the name of a month, with the full stop of an abbreviation."""
    month = MONTHS.get(text_at(tokens, at))
    if month is None or (text_at(tokens, at) == "may" and text_at(tokens, at + 1) in _MODAL_AFTER_MAY):
        return None
    after = at + 1
    if text_at(tokens, after) == "." and is_glued(tokens, after) and _goes_on(tokens, after + 1):
        after += 1
    return month, after


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    return kind_at(tokens, at) in {"number", "ordinal"} or text_at(tokens, at) in {"'", "-", "/", "&", ")"}


def read_weekday(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    """Read a weekday and what ties it to its date; the place stays where there is none."""
    weekday = WEEKDAYS.get(text_at(tokens, at))
    if weekday is None:
        return None, at
    return weekday, skip(tokens, at + 1, frozenset({",", "the", ".", "-"}))


def read_month_date(tokens: Sequence[Token], at: int, document: date | None) -> Naming | None:
    """Read a period that is written with the name of a month."""
    weekday, start = read_weekday(tokens, at)
    found = _read_days_first(tokens, start) or _read_month_first(tokens, start, document)
    if found is None:
        return None if weekday is not None and start != at else _read_weekday_of_month(tokens, at, document)
    if weekday is not None and all(period.kind != "day" for period in found.periods):
        return None
    return add_weekday(tokens, found, weekday)


def add_weekday(tokens: Sequence[Token], found: Naming, weekday: int | None) -> Naming:
    """Give a day the weekday before it, or the one behind it: "31 March 2011 (Thursday)"."""
    end = found.end
    if weekday is None and text_at(tokens, end) in {"(", ","} and text_at(tokens, end + 1) in WEEKDAYS:
        weekday = WEEKDAYS[text_at(tokens, end + 1)]
        end += 3 if text_at(tokens, end + 2) == ")" else 2
    if weekday is None or found.periods[0].kind != "day":
        return found
    periods = (replace(found.periods[0], weekday=weekday), *found.periods[1:])
    return replace(found, periods=periods, end=end)


def _read_day(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    ordinal = read_ordinal(tokens, at)
    if ordinal is not None and ordinal[0] != LAST:
        return ordinal if 1 <= ordinal[0] <= _NOISE_DAYS else None
    value = number_at(tokens, at)
    if value is None or not 1 <= value <= _NOISE_DAYS or len(text_at(tokens, at)) > 2:  # noqa: PLR2004
        return None
    return value, at + 1


def _read_days_first(tokens: Sequence[Token], at: int) -> Naming | None:
    days: list[int] = []
    joints: list[str] = []
    while True:
        day = _read_day(tokens, at)
        if day is None:
            return None
        days.append(day[0])
        at = skip(tokens, day[1], frozenset({"of", "."}))
        dashed = at + 1 if text_at(tokens, at) in {"-", "/"} and text_at(tokens, at + 1) in MONTHS else at
        month = read_month(tokens, dashed)
        if month is not None:
            return _close_days(tokens, days, joints, month)
        if text_at(tokens, at) not in _DAY_JOINTS or len(days) > _LISTED_DAYS_AT_MOST:
            return None
        joints.append(text_at(tokens, at))
        at = skip(tokens, at + 1, frozenset({"the"}))
        weekday, at = read_weekday(tokens, at)
        if weekday is not None and days:
            continue


def _close_days(tokens: Sequence[Token], days: list[int], joints: list[str], month: tuple[int, int]) -> Naming:
    year, end = _read_day_year(tokens, month[1])
    periods = tuple(NamedPeriod("day", index=month[0], day=day, year=year) for day in days)
    return Naming(periods, end, tuple(joints))


def _read_day_year(tokens: Sequence[Token], at: int) -> tuple[Year | None, int]:
    """Read the year behind day and month, where two figures can only be a year."""
    place = at
    if text_at(tokens, place) in {",", "-", "/", "."} and (
        is_glued(tokens, place + 1) or text_at(tokens, place) == ","
    ):
        place += 1
    found = read_year(tokens, place, bare_figures=place == at or is_glued(tokens, place))
    if found is None or _is_next_day(tokens, place, found[1]):
        return None, at
    return found


def _is_next_day(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether the figures before a month are the day of the next date: "1 June, 15 July"."""
    return len(text_at(tokens, at)) <= 2 and end == at + 1 and text_at(tokens, end) in MONTHS  # noqa: PLR2004


def _read_month_first(tokens: Sequence[Token], at: int, document: date | None) -> Naming | None:
    month = read_month(tokens, at)
    if month is None:
        return None
    named = NamedPeriod("month", index=month[0])
    return (
        _read_month_day(tokens, month)
        or _read_month_figures(tokens, month, document)
        or _read_month_year(tokens, month)
        or Naming.of(named, month[1])
    )


def _read_month_day(tokens: Sequence[Token], month: tuple[int, int]) -> Naming | None:
    """Read "April 1st 2010", "March 1, 2010" and "March 5"."""
    at = skip(tokens, month[1], frozenset({"the"}))
    day = _read_day(tokens, at)
    if day is None or text_at(tokens, day[1]) in MONTHS:
        return None
    comma = skip(tokens, day[1], frozenset({","}))
    year = read_year(tokens, comma)
    is_ordinal = read_ordinal(tokens, at) is not None
    if year is not None and not (year[0].split and not is_ordinal and len(text_at(tokens, at)) == 2):  # noqa: PLR2004
        return Naming.of(NamedPeriod("day", index=month[0], day=day[0], year=year[0]), year[1])
    if is_ordinal or (len(text_at(tokens, at)) == 1 and not _counts_units(tokens, day[1])):
        return Naming.of(NamedPeriod("day", index=month[0], day=day[0]), day[1])
    return None


def _counts_units(tokens: Sequence[Token], at: int) -> bool:
    return kind_at(tokens, at) == "word" and text_at(tokens, at) in {
        "week",
        "weeks",
        "month",
        "months",
        "monthly",
        "weekly",
    }


def _read_month_figures(tokens: Sequence[Token], month: tuple[int, int], document: date | None) -> Naming | None:
    """Read month and two figures, which are its year unless the document is too far from it."""
    at = month[1]
    glued = text_at(tokens, at) in {"-", "/", ".", ","} and is_glued(tokens, at + 1)
    hung = text_at(tokens, at) == "-" and is_glued(tokens, at) and not _counts_units(tokens, at + 2)
    at += 1 if glued or hung else 0
    figures = text_at(tokens, at)
    if kind_at(tokens, at) != "number" or len(figures) != 2 or text_at(tokens, at + 1) in MONTHS:  # noqa: PLR2004
        return None
    split = read_year(tokens, at)
    if split is not None and split[0].split:
        return Naming.of(NamedPeriod("month", index=month[0], year=split[0]), split[1])
    return Naming.of(_weigh_figures(month[0], int(figures), document), at + 1)


def _weigh_figures(month: int, figures: int, document: date | None) -> NamedPeriod:
    year = add_century(figures)
    named = NamedPeriod("month", index=month, year=Year(year))
    if not 1 <= figures <= _DAYS_AT_MOST:
        return named
    if document is None:
        return replace(named, is_doubtful=True)
    day = NamedPeriod("day", index=month, day=figures)
    ahead = year - document.year
    if -1 <= ahead <= _YEARS_SURELY_AHEAD:
        return named
    return replace(named, doubts=(day,)) if ahead <= _YEARS_PERHAPS_AHEAD else day


def _read_month_year(tokens: Sequence[Token], month: tuple[int, int]) -> Naming | None:
    at = month[1]
    at += 1 if text_at(tokens, at) == "/" and is_glued(tokens, at + 1) else 0
    half_term = text_at(tokens, at) == "half" and text_at(tokens, skip(tokens, at + 1, frozenset({"-"}))) == "term"
    at = skip(tokens, at + 1, frozenset({"-"})) + 1 if half_term else at
    found = read_year_after(tokens, at, bare_figures=half_term)
    named = NamedPeriod("month", index=month[0], is_doubtful=half_term)
    if found is None:
        return Naming.of(named, at) if half_term else None
    return Naming.of(replace(named, year=found[0]), found[2])


def _read_weekday_of_month(tokens: Sequence[Token], at: int, document: date | None) -> Naming | None:
    """Read "first Monday in October 2009"."""
    ordinal = read_ordinal(tokens, at)
    weekday = WEEKDAYS.get(text_at(tokens, ordinal[1])) if ordinal else None
    if ordinal is None or weekday is None:
        return None
    found = _read_month_first(tokens, skip(tokens, ordinal[1] + 1, frozenset({"of", "in", "the"})), document)
    if found is None or found.periods[0].kind != "month":
        return None
    period = replace(found.periods[0], kind="weekday_of_month", weekday=weekday, nth=ordinal[0])
    return replace(found, periods=(period,))
