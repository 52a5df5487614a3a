"""Read periods that the document points to: "next term", "this financial year", "last month", "next Monday"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from laming_desktop.domain.timescales.month_dates import read_month_date
from laming_desktop.domain.timescales.naming import Naming
from laming_desktop.domain.timescales.periods import NamedPeriod
from laming_desktop.domain.timescales.quarter_words import read_any_year
from laming_desktop.domain.timescales.season_words import read_season
from laming_desktop.domain.timescales.tokens import Token, text_at
from laming_desktop.domain.timescales.words import MONTHS, SEASONS, WEEKDAYS
from laming_desktop.domain.timescales.year_words import read_year, read_year_type

_SHIFTS: Final = {
    "this": 0,
    "current": 0,
    "present": 0,
    "next": 1,
    "coming": 1,
    "forthcoming": 1,
    "following": 1,
    "last": -1,
    "previous": -1,
}
RELATIVE_UNITS: Final = {
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "qtr": "quarter",
    "term": "term",
    "day": "day",
}


def read_shifted(tokens: Sequence[Token], at: int, document: date | None) -> Naming | None:
    """Read "next term", "this financial year", "the coming spring", "next Monday"."""
    shift = _SHIFTS.get(text_at(tokens, at))
    if text_at(tokens, at) == "new" and read_year_type(tokens, at + 1):
        shift = 1
    if shift is None:
        return None
    after = at + 1
    if text_at(tokens, after) == "half" and text_at(tokens, after + 1) in {"term", "-"}:
        end = after + (2 if text_at(tokens, after + 1) == "term" else 3)
        return Naming.of(NamedPeriod("relative", name="half_term", shift=shift), end)
    unit = RELATIVE_UNITS.get(text_at(tokens, after))
    if unit is not None and shift < 0 and (text_at(tokens, after + 1) in {"of", "in"} or read_year(tokens, after + 1)):
        return None
    if unit is not None:
        return Naming.of(NamedPeriod("relative", name=unit, shift=shift), after + 1)
    if text_at(tokens, after) == "year":
        return Naming.of(NamedPeriod("calendar_year", shift=shift, is_doubtful=True), after + 1)
    return _read_shifted_name(tokens, after, shift, document)


def _read_shifted_name(tokens: Sequence[Token], at: int, shift: int, document: date | None) -> Naming | None:
    if text_at(tokens, at) in WEEKDAYS and shift >= 0 and len(text_at(tokens, at)) > 3:  # noqa: PLR2004
        found = read_month_date(tokens, at, document)
        return found or Naming.of(NamedPeriod("weekday", weekday=WEEKDAYS[text_at(tokens, at)]), at + 1)
    if not (text_at(tokens, at) in MONTHS or text_at(tokens, at) in SEASONS or read_year_type(tokens, at)):
        return None
    found = (
        read_month_date(tokens, at, document)
        or read_season(tokens, at, document)
        or read_any_year(tokens, at, document)
    )
    if found is None or len(found.periods) != 1 or found.periods[0].year is not None:
        return found
    return Naming.of(replace(found.periods[0], shift=shift), found.end)
