"""Read dates written in figures only: 31/03/10, 2009-11-30, 03/2010, 15/03, 09/10 and a spreadsheet's day numbers."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from laming_desktop.domain.timescales.month_dates import add_weekday, read_weekday
from laming_desktop.domain.timescales.naming import Naming
from laming_desktop.domain.timescales.periods import YEARS_KNOWN, NamedPeriod, Year, find_days
from laming_desktop.domain.timescales.reading import Flag
from laming_desktop.domain.timescales.tokens import Token, is_glued, kind_at, number_at, text_at
from laming_desktop.domain.timescales.words import MONTHS, UNITS
from laming_desktop.domain.timescales.year_words import add_century, read_year_type

_SEPARATORS: Final = frozenset({"/", "-", "."})
_SERIALS: Final = range(30000, 60001)
_SERIAL_ZERO: Final = date(1899, 12, 30)
_MONTHS: Final = range(1, 13)
_DAYS: Final = range(1, 32)
_UNIT_WORDS: Final = frozenset({"monthly", "weekly", "yearly", "working", "hours", "calendar", "%", "times"})
_TWO: Final = 2
_FOUR: Final = 4


def read_figure_date(tokens: Sequence[Token], at: int, _document: date | None) -> Naming | None:
    """Read a date in figures, with the time of day that spreadsheets add."""
    weekday, start = read_weekday(tokens, at)
    found = (
        _read_serial(tokens, start)
        or _read_three(tokens, start)
        or _read_spaced(tokens, start)
        or _read_two(tokens, start)
    )
    if found is None:
        return None
    if found.periods[0].kind == "financial_year" and read_year_type(tokens, found.end):
        return None
    end = _skip_time(tokens, found.end)
    if weekday is not None and found.periods[0].kind != "day":
        return None
    return add_weekday(tokens, replace(found, end=end), weekday)


def _read_serial(tokens: Sequence[Token], at: int) -> Naming | None:
    if kind_at(tokens, at) != "number" or (number_at(tokens, at) or 0) not in _SERIALS or len(text_at(tokens, at)) != 5:  # noqa: PLR2004
        return None
    day = _SERIAL_ZERO + timedelta(days=number_at(tokens, at) or 0)
    serial: frozenset[Flag] = frozenset({"spreadsheet_serial"})
    named = NamedPeriod("day", index=day.month, day=day.day, year=Year(day.year), is_doubtful=True, flags=serial)
    end = at + 3 if text_at(tokens, at + 1) == "." and kind_at(tokens, at + 2) == "number" else at + 1
    return Naming.of(named, end)


def _figures_at(tokens: Sequence[Token], at: int) -> int | None:
    return number_at(tokens, at) if kind_at(tokens, at) == "number" else None


def _read_three(tokens: Sequence[Token], at: int) -> Naming | None:
    parts = [_figures_at(tokens, at), _figures_at(tokens, at + 2), _figures_at(tokens, at + 4)]
    first, second = text_at(tokens, at + 1), text_at(tokens, at + 3)
    if None in parts or first not in _SEPARATORS or second not in _SEPARATORS:
        return None
    one, two, three = (part or 0 for part in parts)
    lengths = [len(text_at(tokens, place)) for place in (at, at + 2, at + 4)]
    if lengths[0] == _FOUR and one in YEARS_KNOWN and lengths[2] <= _TWO:
        return _read_year_first(one, two, three, at + 5)
    if lengths[2] not in {_TWO, _FOUR} or max(lengths[:2]) > _TWO:
        return None
    year = three if lengths[2] == _FOUR else add_century(three)
    return _read_day_month(one, two, year, at + 5)


def _read_spaced(tokens: Sequence[Token], at: int) -> Naming | None:
    """Read "31 12 2009", whose separators were lost."""
    parts = [_figures_at(tokens, at + step) for step in range(3)]
    lengths = [len(text_at(tokens, at + step)) for step in range(3)]
    if None in parts or lengths[2] != _FOUR or max(lengths[:2]) > _TWO or _is_other(tokens, at + 3):
        return None
    day, month, year = (part or 0 for part in parts)
    found = _read_day_month(day, month, year, at + 3)
    return None if found is None else Naming.of(replace(found.periods[0], is_doubtful=True), found.end)


def _read_year_first(year: int, two: int, three: int, end: int) -> Naming | None:
    """Read 2009-11-30; 2009-30-11 has its month last."""
    if two in _MONTHS and three >= 1:
        return Naming.of(_make_day(three, two, year), end)
    if three in _MONTHS and find_days(_make_day(two, three, year), year):
        return Naming.of(replace(_make_day(two, three, year), is_doubtful=True), end)
    return None


def _make_day(day: int, month: int, year: int | None) -> NamedPeriod:
    return NamedPeriod("day", index=month, day=day, year=None if year is None else Year(year))


def _read_day_month(one: int, two: int, year: int, end: int) -> Naming | None:
    if year not in YEARS_KNOWN:
        return None
    if two in _MONTHS and one >= 1:
        return Naming.of(_make_day(one, two, year), end)
    if one in _MONTHS and two in _DAYS and find_days(_make_day(two, one, year), year):
        flags: frozenset[Flag] = frozenset({"month_first"})
        named = replace(_make_day(two, one, year), is_doubtful=True, flags=flags)
        return Naming.of(named, end)
    return None


def _read_two(tokens: Sequence[Token], at: int) -> Naming | None:
    one, two = _figures_at(tokens, at), _figures_at(tokens, at + 2)
    separator = text_at(tokens, at + 1)
    if one is None or two is None or separator not in _SEPARATORS or _is_other(tokens, at + 3):
        return None
    if separator == "." and not (is_glued(tokens, at + 1) and is_glued(tokens, at + 2)):
        return None
    lengths = len(text_at(tokens, at)), len(text_at(tokens, at + 2))
    readings = _list_readings(one, two, lengths, separator)
    if separator == "." and lengths not in ((_TWO, _TWO), (_TWO, _FOUR)):
        readings = []
    if not readings:
        return None
    doubtful = readings[0].is_doubtful or None
    first = replace(readings[0], doubts=tuple(readings[1:]), is_doubtful=bool(doubtful))
    return Naming.of(first, at + 3)


def _is_other(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether two figures belong to what follows: a month, a unit of time, further figures."""
    word = text_at(tokens, at)
    goes_on = (
        word in _SEPARATORS
        and is_glued(tokens, at)
        and kind_at(tokens, at + 1) == "number"
        and is_glued(tokens, at + 1)
    )
    return (
        word in MONTHS
        or word in UNITS
        or word in _UNIT_WORDS
        or (word == "-" and text_at(tokens, at + 1) in UNITS)
        or goes_on
    )


def _list_readings(one: int, two: int, lengths: tuple[int, int], separator: str) -> list[NamedPeriod]:
    """List what two figures can be: years of a plan, day and month, month and year."""
    if lengths[0] == _FOUR or lengths[1] == _FOUR:
        return _list_long(one, two, lengths, separator)
    if max(lengths) > _TWO:
        return []
    readings: list[NamedPeriod] = []
    financial = lengths == (_TWO, _TWO) and two == (one + 1) % 100 and separator != "."
    day = NamedPeriod("day", index=two, day=one)
    month = NamedPeriod("month", index=one, year=Year(add_century(two)))
    is_day = two in _MONTHS and one in range(1, 40)
    is_month = one in _MONTHS and lengths[1] == _TWO
    if financial:
        readings.append(NamedPeriod("financial_year", year=Year(add_century(one), split=True)))
    if financial and is_month:
        readings.append(month)
    if is_day:
        readings.append(day)
    if is_month and not financial:
        readings.append(month)
    return readings


def _list_long(one: int, two: int, lengths: tuple[int, int], separator: str) -> list[NamedPeriod]:
    if lengths[1] == _FOUR and lengths[0] <= _TWO:
        fits = one in _MONTHS and two in YEARS_KNOWN
        return [NamedPeriod("month", index=one, year=Year(two))] if fits else []
    if one not in YEARS_KNOWN:
        return []
    end = two if lengths[1] == _FOUR else one // 100 * 100 + two
    if lengths[1] == 1 and separator != "." and two == (one + 1) % 10:
        return [NamedPeriod("financial_year", year=Year(one, split=True), is_doubtful=True)]
    if lengths[1] == 1 or separator == ".":
        return [NamedPeriod("month", index=two, year=Year(one))] if two in _MONTHS and lengths[1] == _TWO else []
    if end == one + 1:
        doubtful = separator == "-" and (lengths[1] == _FOUR or two in _MONTHS)
        return [NamedPeriod("financial_year", year=Year(one, split=True), is_doubtful=doubtful)]
    readings = _list_runs(one, end) if one < end <= one + 20 else []
    if lengths[1] == _TWO and two in _MONTHS:
        readings.append(NamedPeriod("month", index=two, year=Year(one)))
    return readings


def _list_runs(first: int, last: int) -> list[NamedPeriod]:
    year = Year(first, is_exact=True)
    calendar = NamedPeriod("calendar_years", nth=last - first + 1, year=year)
    return [calendar, NamedPeriod("financial_years", nth=last - first, year=year)]


def _skip_time(tokens: Sequence[Token], at: int) -> int:
    """Pass over "00:00:00" behind a date."""
    place = at + 1 if text_at(tokens, at) in {"t", ","} else at
    if _figures_at(tokens, place) is None or text_at(tokens, place + 1) != ":":
        return at
    while _figures_at(tokens, place) is not None and text_at(tokens, place + 1) in {":", "."}:
        place += 2
    return place + 1 if _figures_at(tokens, place) is not None else place
