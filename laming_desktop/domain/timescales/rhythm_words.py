"""Read how often something comes again: "quarterly", "every six weeks", "twice a year", "first Tuesday of each month"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from laming_desktop.domain.timescales.numbers import read_count, read_ordinal
from laming_desktop.domain.timescales.reading import Recurrence, Unit
from laming_desktop.domain.timescales.rhythm_days import read_day_of_each, read_placed
from laming_desktop.domain.timescales.rhythm_units import (
    ADVERBS,
    EVERY,
    OTHER,
    Found,
    make_rhythm,
    make_span,
    pass_dash,
    read_every_unit,
    read_unit,
)
from laming_desktop.domain.timescales.rhythms import Rhythm
from laming_desktop.domain.timescales.tokens import Token, is_glued, kind_at, skip, text_at
from laming_desktop.domain.timescales.words import (
    BODY_WORDS,
    MONTHS,
    PLURAL_WEEKDAYS,
    SEASONS,
    UNITS,
    WEEKDAY_NAMES,
    WEEKDAYS,
)

_DOUBLED: Final[dict[str, Unit]] = {
    "monthly": "month",
    "weekly": "week",
    "annual": "year",
    "annually": "year",
    "yearly": "year",
}
_HALVED: Final = frozenset({"yearly", "annual", "annually", "termly"})
_TIMES: Final = {"once": 1, "twice": 2, "thrice": 3}
_PER: Final = frozenset({"/", "a", "an", "per", "each", "every", "in", "during", "within"})
_MONTH_JOINTS: Final = frozenset({"and", "&", ",", "/", "or"})
_QUARTER_MONTHS: Final = {1: (4, 5, 6), 2: (7, 8, 9), 3: (10, 11, 12), 4: (1, 2, 3)}
_SEASON_MONTHS: Final = {"spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11), "winter": (12, 1, 2)}
_TERM_MONTHS: Final = {"autumn": (9, 10, 11, 12), "spring": (1, 2, 3, 4), "summer": (4, 5, 6, 7)}
_GATHERINGS: Final = frozenset({"meeting", "meetings", "conference", "supervision"}) | BODY_WORDS
_MEETING_WORDS_AT_MOST: Final = 7
_DAYS_AT_MOST: Final = 31


def read_rhythm(tokens: Sequence[Token], at: int) -> Found | None:
    """Read the recurrence that begins at a place."""
    readers = (read_day_of_each, _read_every, _read_times, _read_adverb, _read_standing, _read_weekdays, _read_meetings)
    for reader in readers:
        found = reader(tokens, at)
        if found is not None:
            return found
    return None


def _read_adverb(tokens: Sequence[Token], at: int) -> Found | None:
    """Read "quarterly", "six monthly", "half-yearly", "bi-monthly", "per annum", "per term"."""
    word = text_at(tokens, at)
    if word in {"bi", "semi", "half", "tri"}:
        return _read_prefixed(tokens, word, pass_dash(tokens, at + 1))
    if word[:2] == "bi" and word[2:] in _DOUBLED:
        return _make_double(word[2:], at + 1)
    if word[:4] == "semi" and word[4:] in ADVERBS:
        return _read_prefixed(tokens, "semi", at, word[4:])
    if word in {"pa", "per"}:
        unit = (1, "year", at + 1) if word == "pa" else read_unit(tokens, at + 1)
        return make_rhythm(*unit[:2], unit[2]) if unit else None
    if word in ADVERBS:
        return read_placed(tokens, at) or make_rhythm(*ADVERBS[word], at + 1)
    return _read_counted_adverb(tokens, at)


def _make_double(adverb: str, end: int) -> Found:
    unit = _DOUBLED[adverb]
    twice, second = Recurrence(every=1, unit=unit, times=2), Recurrence(every=2, unit=unit)
    return (Rhythm(twice, second) if unit == "year" else Rhythm(second, twice)), end


def _read_prefixed(tokens: Sequence[Token], prefix: str, at: int, adverb: str = "") -> Found | None:
    word = adverb or text_at(tokens, at)
    if prefix == "bi":
        if word in {"ennial", "ennially"}:
            return make_rhythm(2, "year", at + 1)
        return _make_double(word, at + 1) if word in _DOUBLED else None
    if prefix == "half" and word in {"termly", "term"}:
        return make_rhythm(1, "half_term", at + 1) if word == "termly" else None
    if prefix in {"half", "semi"} and word in {"yearly", "annual", "annually"}:
        return make_rhythm(6, "month", at + 1)
    if prefix == "semi" and word in {"monthly", "weekly"}:
        return make_rhythm(1, _DOUBLED[word], at + 1, times=2)
    return make_rhythm(3, "year", at + 1) if prefix == "tri" and word in {"annual", "annually"} else None


def _read_counted_adverb(tokens: Sequence[Token], at: int) -> Found | None:
    """Read "3 monthly", "three-monthly", "4 weekly", "6-8 weekly" and "½ yearly"."""
    halved = at + 1 if text_at(tokens, at) == "½" else at + 3
    is_half = halved == at + 1 or [text_at(tokens, at + step) for step in range(3)] == ["1", "/", "2"]
    if is_half and text_at(tokens, halved) in _HALVED:
        return _read_prefixed(tokens, "half", halved)
    number = read_count(tokens, at)
    if number is None or number[0] < 1:
        return None
    place = pass_dash(tokens, number[1])
    second = read_count(tokens, skip(tokens, number[1], frozenset({"-", "to", "or", "/"})))
    if second is not None and second[0] > number[0]:
        adverb = ADVERBS.get(text_at(tokens, pass_dash(tokens, second[1])))
        return make_span(number[0], second[0], adverb, pass_dash(tokens, second[1]) + 1) if adverb else None
    adverb = ADVERBS.get(text_at(tokens, place))
    return make_rhythm(number[0] * adverb[0], adverb[1], place + 1) if adverb else None


def _read_every(tokens: Sequence[Token], at: int) -> Found | None:
    """Read "every six weeks", "each term", "every other month", "each April", "at every Board meeting"."""
    word = text_at(tokens, at)
    if word == "alternate":
        return _read_alternate(tokens, at + 1)
    if word not in EVERY:
        return None
    start = at + 3 if text_at(tokens, at + 1) == "and" and text_at(tokens, at + 2) in EVERY else at + 1
    return (
        read_every_unit(tokens, start)
        or _read_every_month(tokens, start)
        or _read_every_season(tokens, start)
        or _read_every_weekday(tokens, start)
        or _read_every_meeting(tokens, start)
    )


def _read_alternate(tokens: Sequence[Token], at: int) -> Found | None:
    """Read "alternate weeks" and "alternate Wednesdays"."""
    weekday = {**WEEKDAYS, **PLURAL_WEEKDAYS}.get(text_at(tokens, at))
    if weekday is not None:
        return Rhythm(Recurrence(2, "week", weekday=WEEKDAY_NAMES[weekday])), at + 1
    unit = read_unit(tokens, at)
    return make_rhythm(2 * unit[0], unit[1], unit[2]) if unit else None


def _read_every_month(tokens: Sequence[Token], at: int) -> Found | None:
    """Read "each April", "every March and September", "every 1 April"."""
    day = read_ordinal(tokens, at) or read_count(tokens, at)
    place = skip(tokens, day[1], frozenset({"of"})) if day and 1 <= day[0] <= _DAYS_AT_MOST else at
    months: list[int] = []
    end = place
    while text_at(tokens, place) in MONTHS:
        months.append(MONTHS[text_at(tokens, place)])
        end = place + 1
        place = skip(tokens, end, _MONTH_JOINTS)
    if not months or kind_at(tokens, end) == "number":
        return None
    fixed = day[0] if day and text_at(tokens, at) not in MONTHS else None
    return Rhythm(Recurrence(1, "year", months=tuple(sorted(set(months))), day=fixed)), end


def _read_every_season(tokens: Sequence[Token], at: int) -> Found | None:
    name = SEASONS.get(text_at(tokens, at))
    if name is not None:
        is_term = text_at(tokens, at + 1) == "term" and name in _TERM_MONTHS
        months = _TERM_MONTHS[name] if is_term else _SEASON_MONTHS[name]
        recurrence = Recurrence(1, "year", months=tuple(sorted(months)))
        return Rhythm(recurrence, is_doubtful=True), at + (2 if is_term else 1)
    if text_at(tokens, at) == "q" and text_at(tokens, at + 1) in {"1", "2", "3", "4"}:
        return Rhythm(Recurrence(1, "year", months=_QUARTER_MONTHS[int(text_at(tokens, at + 1))])), at + 2
    return None


def _read_every_weekday(tokens: Sequence[Token], at: int) -> Found | None:
    other = text_at(tokens, at) in OTHER
    weekday = WEEKDAYS.get(text_at(tokens, at + 1 if other else at))
    if weekday is None:
        return None
    recurrence = Recurrence(2 if other else 1, "week", weekday=WEEKDAY_NAMES[weekday])
    return Rhythm(recurrence), at + (2 if other else 1)


def _read_every_meeting(tokens: Sequence[Token], at: int) -> Found | None:
    place = at
    while _names_body(tokens, place, at) and place - at < _MEETING_WORDS_AT_MOST:
        word = text_at(tokens, place)
        is_last = text_at(tokens, place + 1) not in _GATHERINGS
        if word in _GATHERINGS and is_last:
            body_end = place if word.startswith("meeting") else place + 1
            body = " ".join(token.text for token in tokens[at:body_end]) or None
            end = _pass_body(tokens, place + 1) if word.startswith("meeting") else place + 1
            return Rhythm(Recurrence(1, "meeting"), body=body), end
        if word in MONTHS or word in UNITS:
            return None
        place += 1
    return None


def _names_body(tokens: Sequence[Token], place: int, at: int) -> bool:
    """Tell whether the name of a body goes on: its words, or the hyphen in "Sub-Group"."""
    hyphen = text_at(tokens, place) == "-" and place > at and is_glued(tokens, place) and is_glued(tokens, place + 1)
    return hyphen or kind_at(tokens, place) == "word"


def _pass_body(tokens: Sequence[Token], at: int) -> int:
    """Pass over the body whose meeting it is: "each meeting of the Training Sub-Group"."""
    if text_at(tokens, at) != "of":
        return at
    place = at + 1
    while (
        kind_at(tokens, place) == "word" or text_at(tokens, place) in {"-", "&", "'"}
    ) and place < at + _MEETING_WORDS_AT_MOST:
        place += 1
        if text_at(tokens, place - 1) in BODY_WORDS and text_at(tokens, place) not in _GATHERINGS:
            return place
    return at


def _read_times(tokens: Sequence[Token], at: int) -> Found | None:
    """Read "twice a year", "4 times per year", "once every 3 years", "three times annually", "2 x per term"."""
    times = _read_times_count(tokens, at)
    if times is None:
        return None
    place = pass_dash(tokens, times[1])
    adverb = ADVERBS.get(text_at(tokens, place))
    if adverb is not None:
        return make_rhythm(adverb[0], adverb[1], place + 1, times[0])
    if text_at(tokens, place) == "half" and text_at(tokens, pass_dash(tokens, place + 1)) == "termly":
        return make_rhythm(1, "half_term", pass_dash(tokens, place + 1) + 1, times[0])
    counted = text_at(tokens, place - 1) in {"x", "times"} and read_unit(tokens, place) is not None
    if text_at(tokens, place) not in _PER and not counted:
        return None
    while text_at(tokens, place) in _PER and place < times[1] + 3:
        place += 1
    return _close_times(tokens, times[0], place)


def _close_times(tokens: Sequence[Token], times: int, at: int) -> Found | None:
    if text_at(tokens, at) in OTHER:
        unit = read_unit(tokens, at + 1)
        return make_rhythm(2 * unit[0], unit[1], unit[2], times) if unit else None
    number = read_count(tokens, at)
    unit = read_unit(tokens, number[1] if number else at)
    if unit is None:
        return None
    return make_rhythm((number[0] if number else 1) * unit[0], unit[1], unit[2], times)


def _read_times_count(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    word = text_at(tokens, at)
    if word in _TIMES:
        return _TIMES[word], at + 1
    number = read_count(tokens, at)
    if number is None or number[0] < 1:
        return None
    after = number[1]
    if text_at(tokens, after) in {"times", "x", "time", "occasions", "meetings"}:
        return number[0], after + 1
    if text_at(tokens, after) in {"per", "a", "each", "every", "/"} and read_unit(tokens, after + 1):
        return number[0], after
    return None


def _read_standing(tokens: Sequence[Token], at: int) -> Found | None:
    """Read "standing agenda item"."""
    if text_at(tokens, at) != "standing" or text_at(tokens, at + 1) not in {"agenda", "item", "items"}:
        return None
    tail = skip(tokens, at + 2, frozenset({"on", "the"}))
    if text_at(tokens, tail) in {"agenda", "agendas"}:
        return Rhythm(Recurrence(1, "meeting")), tail + 1
    return Rhythm(Recurrence(1, "meeting")), at + (3 if text_at(tokens, at + 2) in {"item", "items"} else 2)


def _read_weekdays(tokens: Sequence[Token], at: int) -> Found | None:
    weekday = PLURAL_WEEKDAYS.get(text_at(tokens, at))
    return (Rhythm(Recurrence(1, "week", weekday=WEEKDAY_NAMES[weekday])), at + 1) if weekday is not None else None


def _read_meetings(tokens: Sequence[Token], at: int) -> Found | None:
    """Read "at Board meetings": several meetings without a number are all of them."""
    found = _read_every_meeting(tokens, at + 1) if text_at(tokens, at) == "at" else None
    if found is None or text_at(tokens, found[1] - 1) != "meetings":
        return None
    return replace(found[0], is_doubtful=True), found[1]
