"""Read the day on which a recurrence falls: "first Tuesday of each month", "end of each quarter", "monthly on the 15th"."""

from collections.abc import Sequence
from dataclasses import replace

from laming_desktop.domain.timescales.numbers import LAST, read_ordinal
from laming_desktop.domain.timescales.reading import Recurrence
from laming_desktop.domain.timescales.rhythm_units import ADVERBS, EVERY, Found, pass_dash, read_every_unit, read_unit
from laming_desktop.domain.timescales.rhythms import Rhythm
from laming_desktop.domain.timescales.tokens import Token, kind_at, skip, text_at
from laming_desktop.domain.timescales.words import PLURAL_WEEKDAYS, WEEKDAY_NAMES, WEEKDAYS


def read_day_of_each(tokens: Sequence[Token], at: int) -> Found | None:
    """Read "first Tuesday of each month", "1st of every month", "end of each quarter", "each month end"."""
    if text_at(tokens, at) in EVERY and text_at(tokens, pass_dash(tokens, at + 2)) == "end":
        unit = read_unit(tokens, at + 1)
        end = pass_dash(tokens, at + 2) + 1
        return _give_day(Recurrence(unit[0], unit[1]), "last", end) if unit else None
    if text_at(tokens, at) in {"end", "start", "beginning"}:
        return _read_edge_of_each(tokens, at)
    ordinal = read_ordinal(tokens, at)
    if ordinal is None:
        return None
    weekday = WEEKDAYS.get(text_at(tokens, ordinal[1]))
    is_day = text_at(tokens, ordinal[1]) in {"day", "working"}
    place = ordinal[1] + (0 if weekday is None and not is_day else 1)
    place += 1 if text_at(tokens, place) == "day" else 0
    each = _read_of_each(tokens, place)
    if each is None:
        return None
    return _place_ordinal(each[0], ordinal[0], weekday), each[1]


def _read_of_each(tokens: Sequence[Token], at: int) -> tuple[Recurrence, int] | None:
    place = skip(tokens, at, frozenset({"of", "in", "the"}))
    if text_at(tokens, place) in EVERY:
        found = read_every_unit(tokens, place + 1)
        return (found[0].recurrence, found[1]) if found else None
    if place > at and text_at(tokens, place) == "month" and text_at(tokens, at) in {"of", "in"}:
        return Recurrence(1, "month"), place + 1
    return None


def _place_ordinal(recurrence: Recurrence, ordinal: int, weekday: int | None) -> Rhythm:
    nth = "last" if ordinal == LAST else ordinal
    if weekday is not None:
        return Rhythm(replace(recurrence, weekday=WEEKDAY_NAMES[weekday], nth=nth))
    return Rhythm(replace(recurrence, day=nth))


def _read_edge_of_each(tokens: Sequence[Token], at: int) -> Found | None:
    each = _read_of_each(tokens, at + 1)
    if each is None or text_at(tokens, skip(tokens, at + 1, frozenset({"of", "the"}))) not in EVERY:
        return None
    recurrence, end = each
    if text_at(tokens, at) != "end":
        return Rhythm(recurrence), end
    months = (3,) if tokens[end - 2].text in {"financial", "fiscal"} else ()
    return _give_day(replace(recurrence, months=months), "last", end)


def _give_day(recurrence: Recurrence, day: str, end: int) -> Found:
    return Rhythm(replace(recurrence, day="last" if day == "last" else None)), end


def read_placed(tokens: Sequence[Token], at: int) -> Found | None:
    """Read "monthly on the first Tuesday", "monthly (last Friday)", "weekly on Monday"."""
    recurrence = Recurrence(*ADVERBS[text_at(tokens, at)])
    place = skip(tokens, at + 1, frozenset({"on", "the", ",", "-", "(", "each", "every"}))
    ordinal = read_ordinal(tokens, place)
    if ordinal is not None and recurrence.unit == "month":
        return _place_adverb(tokens, recurrence, ordinal)
    weekday = WEEKDAYS.get(text_at(tokens, place), PLURAL_WEEKDAYS.get(text_at(tokens, place)))
    if (
        weekday is None
        or recurrence.unit != "week"
        or place == at + 1
        or kind_at(tokens, place + 1) in {"number", "ordinal"}
    ):
        return None
    closed = place + 2 if text_at(tokens, place + 1) == ")" else place + 1
    return Rhythm(replace(recurrence, weekday=WEEKDAY_NAMES[weekday])), closed


def _place_adverb(tokens: Sequence[Token], recurrence: Recurrence, ordinal: tuple[int, int]) -> Found | None:
    weekday = WEEKDAYS.get(text_at(tokens, ordinal[1]))
    end = ordinal[1] + (0 if weekday is None else 1)
    of_month = (
        text_at(tokens, end) == "of"
        and text_at(tokens, skip(tokens, end + 1, frozenset({"the", "each", "every"}))) == "month"
    )
    if weekday is None and not of_month:
        return None
    end = skip(tokens, end + 1, frozenset({"the", "each", "every"})) + 1 if of_month else end
    end += 1 if text_at(tokens, end) == ")" else 0
    return _place_ordinal(recurrence, ordinal[0], weekday), end
