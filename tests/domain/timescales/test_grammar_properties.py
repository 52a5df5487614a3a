"""Properties of the grammar that hold for every text."""

import string
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.domain.timescales.occurrences import current_occurrence
from laming_desktop.domain.timescales.phrases import PHRASE_WORDS
from laming_desktop.domain.timescales.plain import as_plain, from_plain
from laming_desktop.domain.timescales.reading import ReadingContext, TimescaleReading
from laming_desktop.domain.timescales.words import MONTHS, SEASONS, UNITS, WEEKDAYS

WORDS = sorted(PHRASE_WORDS | set(MONTHS) | set(SEASONS) | set(UNITS) | set(WEEKDAYS))
FIGURES = st.one_of(
    st.integers(0, 60).map(str), st.integers(1990, 2040).map(str), st.sampled_from(["1st", "Q2", "2009/10"])
)
SIGNS = st.sampled_from([" ", " ", " ", "/", "-", " - ", ", ", ". ", "; ", " (", ") ", "\n", ": ", " & ", "?"])
PHRASES = st.lists(st.tuples(st.one_of(st.sampled_from(WORDS), FIGURES), SIGNS), min_size=1, max_size=14).map(
    lambda pairs: "".join(part for pair in pairs for part in pair)
)
ANYTHING = st.text(max_size=300)
DAYS = st.dates(date(1960, 1, 1), date(2080, 1, 1))
CONTEXTS = st.builds(
    ReadingContext,
    document_date=st.one_of(st.none(), st.dates()),
    plan_period=st.one_of(st.none(), st.sampled_from(["2009/10", "2009-04-01/2012-03-31", "2010", "2009-12", "soon"])),
    above=st.one_of(st.none(), PHRASES, st.text(max_size=20)),
)


def is_forward(reading: TimescaleReading) -> bool:
    parts = [reading, *reading.milestones, *reading.also]
    return all(part.earliest is None or part.latest is None or part.earliest <= part.latest for part in parts)


@given(st.one_of(PHRASES, ANYTHING), CONTEXTS)
@settings(max_examples=120, deadline=None)
def test_any_text_is_read_and_kept_verbatim(text: str, context: ReadingContext) -> None:
    reading = read_timescale(text, context)
    assert reading.text == text
    assert is_forward(reading)
    assert all(other.text == text and not other.also for other in reading.also)


@given(PHRASES, CONTEXTS)
@settings(max_examples=80, deadline=None)
def test_plain_data_gives_the_reading_back(text: str, context: ReadingContext) -> None:
    reading = read_timescale(text, context)
    assert from_plain(as_plain(reading)) == reading


def forget_words(reading: TimescaleReading) -> TimescaleReading:
    """Leave out what repeats the words of the cell."""
    anchor = None if reading.anchor is None else replace(reading.anchor, of=None)
    milestones = tuple(replace(each, label=None) for each in reading.milestones)
    also = tuple(forget_words(each) for each in reading.also)
    return replace(reading, text="", anchor=anchor, milestones=milestones, unread=(), also=also)


@given(PHRASES, CONTEXTS)
@settings(max_examples=80, deadline=None)
def test_capitals_and_outer_spaces_change_nothing(text: str, context: ReadingContext) -> None:
    below = replace(context, above=None)
    plain = forget_words(read_timescale(text, below))
    assert forget_words(read_timescale(f"  {text.upper()}  ", below)) == plain
    assert forget_words(read_timescale(text.replace(" ", "  "), below)) == plain


@given(PHRASES)
@settings(max_examples=40, deadline=None)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert read_timescale(text) == read_timescale(text)


@given(
    st.sampled_from(
        ["1/", "of the ", "a ", "12 ", "by ", "(", "March ", "quarterly ", "x", "rn", "9-", "once ", "Sep tember "]
    )
)
@settings(deadline=None)
def test_long_repetitive_text_is_read_too(part: str) -> None:
    text = part * (2000 // len(part))
    assert read_timescale(text).text == text
    assert read_timescale(text * 50).text == text * 50


@given(PHRASES, DAYS, st.lists(DAYS, max_size=3), st.one_of(st.none(), DAYS))
@settings(max_examples=120, deadline=None)
def test_occurrences_run_forward_and_follow_an_update(
    text: str, today: date, updates: list[date], starts_on: date | None
) -> None:
    reading = read_timescale(text, ReadingContext(document_date=starts_on))
    window = current_occurrence(reading, today=today, updates=updates, starts_on=starts_on)
    if window is not None and window.earliest is not None and window.latest is not None:
        assert window.earliest <= window.latest
        assert window.latest - window.earliest <= timedelta(days=400 * 366)


def test_letters_of_every_kind_are_read() -> None:
    for sign in string.printable + "éßİı½²٣〃🎉\u200b\ufeff\x00":
        assert read_timescale(sign).text == sign
        assert read_timescale(f"March {sign} 2010").text == f"March {sign} 2010"
