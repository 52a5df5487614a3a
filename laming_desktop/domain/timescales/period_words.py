"""Read any named period, with the words for its part or edge and what points to it from the document."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from laming_desktop.domain.timescales.figure_dates import read_figure_date
from laming_desktop.domain.timescales.month_dates import read_month_date
from laming_desktop.domain.timescales.naming import Naming, Reader
from laming_desktop.domain.timescales.numbers import read_count, read_ordinal
from laming_desktop.domain.timescales.periods import YEAR_KINDS, Edge, Kind, NamedPeriod, Part, Year
from laming_desktop.domain.timescales.quarter_words import read_any_year, read_plan_part, read_quarter
from laming_desktop.domain.timescales.season_words import read_season
from laming_desktop.domain.timescales.shifted_words import RELATIVE_UNITS, read_shifted
from laming_desktop.domain.timescales.tokens import Token, kind_at, skip, text_at
from laming_desktop.domain.timescales.week_words import read_week
from laming_desktop.domain.timescales.words import MONTHS, WEEKDAYS
from laming_desktop.domain.timescales.year_words import read_year

_READERS: Final[tuple[Reader, ...]] = (
    read_quarter,
    read_month_date,
    read_season,
    read_figure_date,
    read_any_year,
    read_plan_part,
)
_PART_WORDS: Final[dict[str, Part]] = {
    "early": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "beginning": "start",
    "start": "start",
}
_SECOND_PARTS: Final[dict[str, Part]] = {**_PART_WORDS, "end": "late"}
_NEEDS_OF: Final = frozenset({"beginning", "start"})
_HALVES: Final[dict[int, Part]] = {1: "first_half", 2: "second_half", -1: "second_half"}
_TIES: Final = frozenset({"of", "in", "the", "-", "part", "to"})
_PART_TIES: Final = frozenset({"of", "in", "the", "-", "part"})
_IN_YEAR: Final[frozenset[Kind]] = frozenset({"month", "day", "season", "term", "easter", "christmas"})
_UNIT_ENDS: Final = frozenset({"month", "quarter", "term", "year", "week"})


def read_period(tokens: Sequence[Token], at: int, document: date | None) -> Naming | None:
    """Read the longest named period that begins at a place."""
    return _read_edged(tokens, at, document) or _read_whole(tokens, at, document)


def _read_whole(tokens: Sequence[Token], at: int, document: date | None) -> Naming | None:
    found = _read_base(tokens, at, document)
    if found is None:
        return None
    return _read_suffix(tokens, _read_shifted_year(tokens, found, document))


def _read_shifted_year(tokens: Sequence[Token], found: Naming, document: date | None) -> Naming:
    """Read "summer next year" and "March this year": the year counts from the document."""
    shift = {"this": 0, "next": 1, "last": -1}.get(text_at(tokens, found.end))
    bare = len(found.periods) == 1 and found.periods[0].year is None and found.periods[0].shift is None
    named = found.periods[0]
    if shift is None or not bare or text_at(tokens, found.end + 1) != "year" or named.kind not in _IN_YEAR:
        return found
    if document is None:
        return found
    year = Year(document.year + shift, is_exact=True)
    return Naming.of(replace(named, year=year, is_doubtful=True), found.end + 2)


def _read_base(tokens: Sequence[Token], at: int, document: date | None) -> Naming | None:
    found = read_week(tokens, at, document) or read_shifted(tokens, at, document)
    if found is not None:
        return found
    for reader in _READERS:
        found = reader(tokens, at, document)
        if found is not None:
            return _read_year_first(tokens, found, document)
    return _read_half_term(tokens, at) or _read_lone_weekday(tokens, at)


def _read_half_term(tokens: Sequence[Token], at: int) -> Naming | None:
    """Read "half term" alone, which is the half term that ends next."""
    place = skip(tokens, at + 1, frozenset({"-"}))
    if text_at(tokens, at) != "half" or text_at(tokens, place) != "term":
        return None
    return Naming.of(NamedPeriod("relative", name="half_term", edge="end", shift=0, is_assumed=True), place + 1)


def _read_lone_weekday(tokens: Sequence[Token], at: int) -> Naming | None:
    weekday = WEEKDAYS.get(text_at(tokens, at))
    if weekday is None or len(text_at(tokens, at)) <= 3:  # noqa: PLR2004 - "sat" and "sun" alone are other words
        return None
    return Naming.of(NamedPeriod("weekday", weekday=weekday), at + 1)


def _read_year_first(tokens: Sequence[Token], found: Naming, document: date | None) -> Naming:
    """Read "2010/11 Q2" and "2009 autumn term": the year stands before its part."""
    year = found.periods[0].year
    if found.periods[0].kind not in {"calendar_year", "financial_year", "academic_year"} or year is None:
        return found
    after = skip(tokens, found.end, frozenset({"-", ",", ":", "("}))
    following = read_quarter(tokens, after, document) or read_season(tokens, after, document)
    if following is None and found.periods[0].kind != "academic_year" and after == found.end:
        following = read_month_date(tokens, after, document)
    if following is None or any(each.year is not None for each in following.periods):
        return found
    if following.periods[0].kind in {"easter", "christmas", "new_year"} or after - found.end > 1:
        return found
    if following.periods[0].kind == "season" and after > found.end:
        return found
    closed = (
        following.end + 1
        if text_at(tokens, after - 1) == "(" and text_at(tokens, following.end) == ")"
        else following.end
    )
    return replace(following, periods=tuple(replace(each, year=year) for each in following.periods), end=closed)


def _read_edged(tokens: Sequence[Token], at: int, document: date | None) -> Naming | None:
    return (
        _read_end(tokens, at, document)
        or _read_part(tokens, at, document)
        or _read_half(tokens, at, document)
        or _read_months_of_year(tokens, at, document)
        or _read_week_of(tokens, at, document)
        or _read_unit_end(tokens, at)
    )


def _read_end(tokens: Sequence[Token], at: int, document: date | None) -> Naming | None:
    """Read "end of March 2010", "end-January", "month end October 2009", "end of the year", "end of term"."""
    word = text_at(tokens, at)
    if word in _UNIT_ENDS - {"year"} and text_at(tokens, skip(tokens, at + 1, frozenset({"-"}))) == "end":
        at = skip(tokens, at + 1, frozenset({"-"}))
    elif word == "last" and text_at(tokens, at + 1) == "day":
        at += 1
    elif word not in {"end", "ends", "eom"} and not (word == "close" and text_at(tokens, at + 1) == "of"):
        return None
    if text_at(tokens, at + 1) == ":":
        return None
    start = skip(tokens, at + 1, _PART_TIES)
    found = _read_whole(tokens, start, document) or _read_bare_unit(tokens, start)
    if found is None or found.periods[0].kind in {"day", "weekday"} or _is_plain_edge(found) is False:
        return None
    return _set_edge(tokens, found, "end")


def _is_plain_edge(found: Naming) -> bool:
    return all(each.part == "whole" for each in found.periods)


def _set_edge(_tokens: Sequence[Token], found: Naming, edge: Edge) -> Naming:
    periods = tuple(replace(each, edge=edge, doubts=_edge_doubts(each, edge)) for each in found.periods)
    return replace(found, periods=periods)


def _edge_doubts(named: NamedPeriod, edge: Edge) -> tuple[NamedPeriod, ...]:
    return tuple(replace(each, edge=edge) for each in named.doubts)


def _read_bare_unit(tokens: Sequence[Token], at: int) -> Naming | None:
    """Read the unit in "end of term" or "end of the year", whose year is to be assumed."""
    word = text_at(tokens, at)
    if word == "half" and text_at(tokens, skip(tokens, at + 1, frozenset({"-"}))) == "term":
        end = skip(tokens, at + 1, frozenset({"-"})) + 1
        return Naming.of(NamedPeriod("relative", name="half_term", shift=0, is_assumed=True), end)
    if word in {"year", "yr"}:
        return _read_year_end(tokens, at + 1, first="calendar_year")
    unit = RELATIVE_UNITS.get(word)
    if unit is None:
        return None
    return Naming.of(NamedPeriod("relative", name=unit, shift=0, is_assumed=True), at + 1)


def _read_year_end(tokens: Sequence[Token], at: int, first: Kind) -> Naming:
    """Read the year in "end of the year" (December first) or "year end" (March first)."""
    second: Kind = "financial_year" if first == "calendar_year" else "calendar_year"
    place = skip(tokens, at, frozenset({"of", ",", "-", "("}))
    found = read_year(tokens, place)
    if found is None:
        return Naming.of(NamedPeriod(first, doubts=(NamedPeriod(second),)), at)
    year, end = found
    end += 1 if "(" in {token.text for token in tokens[at:place]} and text_at(tokens, end) == ")" else 0
    if year.split:
        return Naming.of(NamedPeriod("financial_year", year=year), end)
    before = replace(year, first=year.first - 1)
    years = {"calendar_year": year, "financial_year": before}
    return Naming.of(NamedPeriod(first, year=years[first], doubts=(NamedPeriod(second, year=years[second]),)), end)


def _read_unit_end(tokens: Sequence[Token], at: int) -> Naming | None:
    """Read "year end", "year-end 2010", "term end", "month end"."""
    word = text_at(tokens, at)
    place = skip(tokens, at + 1, frozenset({"-"}))
    if word not in _UNIT_ENDS or text_at(tokens, place) not in {"end", "ends"} or text_at(tokens, place + 1) == ":":
        return None
    if word == "year":
        return _set_edge(tokens, _read_year_end(tokens, place + 1, first="financial_year"), "end")
    found = _read_bare_unit(tokens, at)
    return None if found is None else replace(_set_edge(tokens, found, "end"), end=place + 1)


def _read_part(tokens: Sequence[Token], at: int, document: date | None) -> Naming | None:
    word = text_at(tokens, at)
    part = _PART_WORDS.get(word)
    if part is None:
        return None
    start = skip(tokens, at + 1, _PART_TIES)
    if word in _NEEDS_OF and text_at(tokens, at + 1) not in {"of", "the"}:
        return None
    second = _read_second_part(tokens, start)
    if second is not None:
        found = _read_whole(tokens, second[2], document)
        return _join_parts(found, part, second) if found is not None and len(found.periods) == 1 else None
    found = _read_whole(tokens, start, document) or (_read_bare_unit(tokens, start) if word in _NEEDS_OF else None)
    return _set_part(found, part)


def _read_second_part(tokens: Sequence[Token], at: int) -> tuple[Part, str, int] | None:
    """Read the second part of "mid/late March" or "early to mid April"."""
    joint = at if text_at(tokens, at) in {"/", "to", "and", "&", "or"} else at - 1
    part = _SECOND_PARTS.get(text_at(tokens, joint + 1))
    if part is None or text_at(tokens, joint) not in {"/", "to", "-", "and", "&", "or"}:
        return None
    return part, text_at(tokens, joint), skip(tokens, joint + 2, _PART_TIES)


def _join_parts(found: Naming, part: Part, second: tuple[Part, str, int]) -> Naming | None:
    one, other = _set_part(found, part), _set_part(found, second[0])
    if one is None or other is None:
        return None
    apart = found.periods[0].kind in YEAR_KINDS or {part, second[0]} == {"early", "late"}
    return Naming((one.periods[0], other.periods[0]), found.end, ("-" if apart else "/",))


def _set_part(found: Naming | None, part: Part, *, nth: int = 0, length: int = 0) -> Naming | None:
    if found is None or any(
        each.kind in {"day", "weekday", "week_from", "week_to", "weekday_of_month"} for each in found.periods
    ):
        return None
    if found.periods[0].part != "whole" or found.periods[0].edge == "end":
        return None
    first = replace(found.periods[0], part=part, nth=nth or found.periods[0].nth, day=length)
    doubts = tuple(replace(each, part=part) for each in first.doubts)
    return replace(found, periods=(replace(first, doubts=doubts), *found.periods[1:]))


def _read_half(tokens: Sequence[Token], at: int, document: date | None) -> Naming | None:
    """Read "first half of November 2009", "second half of the autumn term", "latter part of 2010"."""
    word = text_at(tokens, at)
    if word == "latter" and text_at(tokens, at + 1) in {"half", "part"}:
        part: Part | None = "second_half" if text_at(tokens, at + 1) == "half" else "late"
        end = at + 2
    elif word in {"first", "early"} and text_at(tokens, at + 1) == "part":
        part, end = "early", at + 2
    else:
        ordinal = read_ordinal(tokens, at)
        if ordinal is None or text_at(tokens, ordinal[1]) != "half":
            return None
        part, end = _HALVES.get(ordinal[0]), ordinal[1] + 1
    if part is None:
        return None
    start = skip(tokens, end, _PART_TIES)
    return _set_part(_read_whole(tokens, start, document), part)


def _read_months_of_year(tokens: Sequence[Token], at: int, document: date | None) -> Naming | None:
    """Read "first six months of 2010/11" and "last 3 months of 2010": half or quarter of a year."""
    ordinal = read_ordinal(tokens, at)
    count = read_count(tokens, ordinal[1]) if ordinal is not None else None
    if ordinal is None or count is None or text_at(tokens, count[1]) != "months" or ordinal[0] not in _HALVES:
        return None
    parts: dict[int, tuple[Part, Part]] = {6: ("first_half", "second_half"), 3: ("early", "late")}
    if count[0] not in parts or text_at(tokens, count[1] + 1) not in {"of", "in"} or ordinal[0] == 2:  # noqa: PLR2004
        return None
    found = _read_whole(tokens, skip(tokens, count[1] + 1, _PART_TIES), document)
    if found is None or found.periods[0].kind not in YEAR_KINDS:
        return None
    return _set_part(found, parts[count[0]][0 if ordinal[0] == 1 else 1])


def _read_week_of(tokens: Sequence[Token], at: int, document: date | None) -> Naming | None:
    """Read "first week in December 2009" and "last two weeks of June 2010"."""
    ordinal = read_ordinal(tokens, at)
    if ordinal is None or ordinal[0] > 5:  # noqa: PLR2004 - a month has at most five weeks
        return None
    count = read_count(tokens, ordinal[1])
    after = count[1] if count else ordinal[1]
    if text_at(tokens, after) not in {"week", "weeks", "wk"}:
        return None
    if text_at(tokens, after + 1) not in {"of", "in"} and text_at(tokens, after + 1) not in MONTHS:
        return None
    found = read_period(tokens, skip(tokens, after + 1, _TIES), document)
    if found is None or _month_like(found.periods[0]) is False:
        return None
    part: Part = "weeks" if count and count[0] > 1 else "week"
    return _set_part(found, part, nth=ordinal[0], length=count[0] if count else 1)


def _month_like(named: NamedPeriod) -> bool:
    return named.kind == "month" or (named.kind == "relative" and named.name == "month")


def _read_suffix(tokens: Sequence[Token], found: Naming) -> Naming:
    """Read the "end" in "financial year end" and "Q1 end"."""
    halved = _read_half_behind(tokens, found)
    if halved is not None:
        return halved
    place = skip(tokens, found.end, frozenset({"-"}))
    kinds = YEAR_KINDS | {"quarter", "term", "half_term", "half_year", "month", "relative"}
    if text_at(tokens, place) != "end" or found.periods[-1].kind not in kinds or found.periods[-1].edge == "end":
        return found
    after = skip(tokens, place + 1, frozenset({",", "of"}))
    if text_at(tokens, place + 1) in {":", "of", "date"} or (text_at(tokens, after) in MONTHS):
        return found
    year = read_year(tokens, after) if found.periods[-1].year is None else None
    end = year[1] if year else place + 1
    if kind_at(tokens, after) == "number" and year is None:
        return found
    periods = tuple(replace(each, edge="end", year=year[0] if year else each.year) for each in found.periods)
    return replace(found, periods=_typed(periods), end=end)


def _read_half_behind(tokens: Sequence[Token], found: Naming) -> Naming | None:
    """Read "Autumn term 2009 (first half)"."""
    ordinal = read_ordinal(tokens, found.end + 1) if text_at(tokens, found.end) in {"(", ",", "-"} else None
    if ordinal is None or text_at(tokens, ordinal[1]) != "half" or len(found.periods) != 1:
        return None
    part = _HALVES.get(ordinal[0])
    end = ordinal[1] + (2 if text_at(tokens, ordinal[1] + 1) == ")" else 1)
    halved = _set_part(found, part) if part is not None else None
    year = read_year(tokens, end) if found.periods[0].year is None else None
    if halved is None or year is None:
        return None if halved is None else replace(halved, end=end)
    return Naming.of(replace(halved.periods[0], year=year[0]), year[1])


def _typed(periods: tuple[NamedPeriod, ...]) -> tuple[NamedPeriod, ...]:
    """Let "financial year end 2010" be the year that ends in 2010."""
    return tuple(
        replace(each, year=replace(each.year, first=each.year.first - 1, split=True))
        if each.kind == "financial_year" and each.year is not None and not each.year.split
        else each
        for each in periods
    )
