"""Read weeks that are named by the day they begin or end on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from laming_desktop.domain.timescales.figure_dates import read_figure_date
from laming_desktop.domain.timescales.month_dates import read_month_date
from laming_desktop.domain.timescales.naming import Naming
from laming_desktop.domain.timescales.numbers import read_count
from laming_desktop.domain.timescales.periods import Kind
from laming_desktop.domain.timescales.tokens import Token, skip, text_at

_WEEKS_IN_MONTH: Final = 5
_WEEK_FROM: Final = (
    ("w/c",),
    ("wc",),
    ("w/b",),
    ("wb",),
    ("w", ".", "c"),
    ("w", ".", "b"),
    ("w", "/", "c"),
    ("w", "/", "b"),
    ("w", "/", "commencing"),
    ("w", "/", "beginning"),
    ("weeks", "commencing"),
    ("weeks", "beginning"),
    ("week", "comm"),
    ("w", "comm"),
    ("week", "commencing"),
    ("week", "beginning"),
    ("week", "starting"),
    ("week", "of"),
    ("week", "from"),
    ("wk", "commencing"),
    ("wk", "beginning"),
    ("w", "commencing"),
    ("week", "com"),
)
_WEEK_TO: Final = (
    ("w/e",),
    ("we",),
    ("w", ".", "e"),
    ("w", "/", "e"),
    ("w", "/", "ending"),
    ("week", "ending"),
    ("week", "ended"),
    ("weeks", "ending"),
    ("wk", "ending"),
    ("wk", "ended"),
    ("w", "ending"),
)


def _starts_with(tokens: Sequence[Token], at: int, phrase: tuple[str, ...]) -> bool:
    return all(text_at(tokens, at + step) == word for step, word in enumerate(phrase))


def read_week(tokens: Sequence[Token], at: int, document: date | None) -> Naming | None:
    """Read "w/c 12 October 2009" and "week ending 27 November 2009"."""
    if not text_at(tokens, at).startswith("w"):
        return None
    for phrases, kind in ((_WEEK_FROM, "week_from"), (_WEEK_TO, "week_to")):
        for phrase in phrases:
            if not _starts_with(tokens, at, phrase):
                continue
            start = skip(tokens, at + len(phrase), frozenset({"the", "on", ":", ".", "-"}))
            found = read_month_date(tokens, start, document) or read_figure_date(tokens, start, document)
            if found is not None and found.periods[0].kind == "day":
                return _make_weeks(found, kind)
    return _read_numbered_week(tokens, at, document)


def _read_numbered_week(tokens: Sequence[Token], at: int, document: date | None) -> Naming | None:
    """Read "week 2 June 2010": the month's second week, or the week of its second day."""
    number = read_count(tokens, at + 1) if text_at(tokens, at) in {"week", "wk"} else None
    if number is None:
        return None
    place = skip(tokens, number[1], frozenset({"of", "in", ",", "-"}))
    found = read_month_date(tokens, place, document)
    if found is None or len(found.periods) != 1 or found.periods[0].kind != "month":
        return None
    named = found.periods[0]
    from_day = replace(named, kind="week_from", day=number[0])
    if not 1 <= number[0] <= _WEEKS_IN_MONTH:
        return Naming.of(from_day, found.end) if place == number[1] else None
    week = replace(named, part="week", nth=number[0], day=1)
    doubted = place == number[1] and number[0] > 1
    return Naming.of(replace(week, doubts=(from_day,)) if doubted else week, found.end)


def _make_weeks(found: Naming, kind: str) -> Naming:
    week: Kind = "week_from" if kind == "week_from" else "week_to"
    periods = tuple(replace(each, kind=week, weekday=None) if each.kind == "day" else each for each in found.periods)
    return replace(found, periods=periods)
