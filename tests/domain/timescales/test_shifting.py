from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.domain.timescales.reading import ReadingContext
from laming_desktop.domain.timescales.shifting import Shift, shift_day, shift_timescale

CONTEXT = ReadingContext(document_date=date(2009, 11, 3), plan_period=None)


@pytest.mark.parametrize(
    ("words", "shift", "moved"),
    [
        ("October 2009", Shift(months=2), "December 2009"),
        ("by October 2009", Shift(months=2), "by December 2009"),
        ("31 December 2009", Shift(months=2), "28 February 2010"),
        ("by 5 January 2010", Shift(weeks=2), "by 19 January 2010"),
        ("October 2009", Shift(weeks=1), "by 7 November 2009"),
        ("Autumn 2009", Shift(months=1), "by 31 December 2009"),
        ("Monthly", Shift(months=1), None),
        ("To be advised", Shift(months=1), None),
        ("from April 2010", Shift(months=1), None),
        ("5 January 2010", Shift(months=-1), "5 December 2009"),
    ],
)
def test_a_timescale_moves_in_its_own_precision(words: str, shift: Shift, moved: str | None) -> None:
    assert shift_timescale(read_timescale(words, CONTEXT), shift) == moved


@given(
    day=st.dates(date(1990, 1, 1), date(2060, 12, 31)),
    months=st.integers(-24, 24),
    weeks=st.integers(-52, 52),
)
def test_the_moved_words_are_read_as_the_moved_day(day: date, months: int, weeks: int) -> None:
    written = read_timescale(f"by {day.day} {day:%B} {day.year}", CONTEXT)
    moved = shift_timescale(written, Shift(months, weeks))

    assert moved is not None
    assert read_timescale(moved, CONTEXT).latest == shift_day(day, Shift(months, weeks))
