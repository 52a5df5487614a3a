"""Read the units of a recurrence and how many of them it counts: "month", "every other week", "every 4-6 weeks"."""

from collections.abc import Sequence
from typing import Final

from laming_desktop.domain.timescales.numbers import read_count, read_ordinal
from laming_desktop.domain.timescales.reading import Recurrence, Unit
from laming_desktop.domain.timescales.rhythms import Rhythm
from laming_desktop.domain.timescales.tokens import Token, skip, text_at
from laming_desktop.domain.timescales.words import UNITS
from laming_desktop.domain.timescales.year_words import read_year_type

Found = tuple[Rhythm, int]

EVERY: Final = frozenset({"every", "each"})
OTHER: Final = frozenset({"other", "second", "alternate"})
ADVERBS: Final[dict[str, tuple[int, Unit]]] = {
    "daily": (1, "day"),
    "nightly": (1, "day"),
    "weekly": (1, "week"),
    "fortnightly": (2, "week"),
    "monthly": (1, "month"),
    "quarterly": (3, "month"),
    "annually": (1, "year"),
    "annual": (1, "year"),
    "yearly": (1, "year"),
    "termly": (1, "term"),
    "biennial": (2, "year"),
    "biennially": (2, "year"),
    "triennial": (3, "year"),
    "triennially": (3, "year"),
    "bimestrial": (2, "month"),
    "wkly": (1, "week"),
    "fnightly": (2, "week"),
    "mthly": (1, "month"),
    "mnthly": (1, "month"),
    "qtly": (3, "month"),
    "qrtly": (3, "month"),
    "qtrly": (3, "month"),
    "yrly": (1, "year"),
}


def make_rhythm(every: int, unit: Unit, end: int, times: int = 1) -> Found:
    """Make a plain rhythm and say where its words end."""
    return Rhythm(Recurrence(every=every, unit=unit, times=times)), end


def pass_dash(tokens: Sequence[Token], at: int) -> int:
    """Pass over a hyphen."""
    return skip(tokens, at, frozenset({"-"}))


def make_span(low: int, high: int, unit: tuple[int, Unit], end: int) -> Found:
    """Make the rhythm of "every 4-6 weeks": the longer interval first, the shorter also."""
    first, second = (Recurrence(every=count * unit[0], unit=unit[1]) for count in (high, low))
    return Rhythm(first, second), end


def read_unit(tokens: Sequence[Token], at: int) -> tuple[int, Unit, int] | None:
    """Read a unit of time: "month", "half term", "working days", "financial year"."""
    word = text_at(tokens, at)
    place = pass_dash(tokens, at + 1)
    if word == "half" and text_at(tokens, place) in {"term", "terms", "year", "years"}:
        return (1, "half_term", place + 1) if text_at(tokens, place).startswith("term") else (6, "month", place + 1)
    if word in {"working", "business"} and text_at(tokens, at + 1) in {"day", "days"}:
        return 1, "working_day", at + 2
    if word in {"weekday", "weekdays"}:
        return 1, "working_day", at + 1
    typed = read_year_type(tokens, at)
    if typed is not None:
        return 1, "year", typed[1]
    if word in {"school", "calendar"} and text_at(tokens, at + 1) in UNITS:
        return read_unit(tokens, at + 1)
    unit = UNITS.get(word)
    return (unit[0], unit[1], at + 1) if unit else None


def read_every_unit(tokens: Sequence[Token], at: int) -> Found | None:
    """Read what follows "every": "other month", "third week", "6 weeks", "term"."""
    if text_at(tokens, at) in OTHER:
        unit = read_unit(tokens, at + 1)
        return make_rhythm(2 * unit[0], unit[1], unit[2]) if unit else None
    ordinal = read_ordinal(tokens, at)
    if ordinal is not None and ordinal[0] > 1:
        unit = read_unit(tokens, ordinal[1])
        return make_rhythm(ordinal[0] * unit[0], unit[1], unit[2]) if unit else None
    number = read_count(tokens, at)
    if number is not None:
        return _read_every_count(tokens, number)
    unit = read_unit(tokens, at)
    return make_rhythm(unit[0], unit[1], unit[2]) if unit else None


def _read_every_count(tokens: Sequence[Token], number: tuple[int, int]) -> Found | None:
    second = read_count(tokens, skip(tokens, number[1], frozenset({"-", "to", "or", "/"})))
    unit = read_unit(tokens, pass_dash(tokens, second[1] if second else number[1]))
    if unit is None or number[0] < 1:
        return None
    if second and second[0] > number[0]:
        return make_span(number[0], second[0], (unit[0], unit[1]), unit[2])
    return make_rhythm(number[0] * unit[0], unit[1], unit[2])
