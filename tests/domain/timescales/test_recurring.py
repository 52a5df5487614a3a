"""First occurrences, bounds and fixed days of a series."""

import pytest

from tests.domain.timescales.readings import beat


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Quarterly commencing July 2010", "1x3 month 2010-07-01..- certain"),
        ("January 2010 and annually thereafter", "1x1 year 2010-01-01..- certain"),
        ("Annual, first review by March 2010", "1x1 year 2010-03-31..- certain"),
        ("every April from 2010", "1x1 year in 4 2010-04-01..- certain"),
        ("monthly from September", "1x1 month 2009-09-01..- likely"),
    ],
)
def test_written_start_is_the_first_occurrence(text: str, wanted: str) -> None:
    assert beat(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Quarterly during 2010/11", "1x3 month 2010-04-01..2011-03-31 certain"),
        ("Monthly for 6 months from October 2009", "1x1 month 2009-10-01..2010-03-31 certain"),
        ("Weekly in November 2009", "1x1 week 2009-11-01..2009-11-30 certain"),
    ],
)
def test_two_ends_bound_the_series(text: str, wanted: str) -> None:
    assert beat(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Fortnightly to end March 2010", "1x2 week -..2010-03-31 certain"),
        ("Quarterly up to March 2011", "1x3 month -..2011-03-31 likely"),
    ],
)
def test_end_bounds_the_series(text: str, wanted: str) -> None:
    assert beat(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Weekly, then monthly", "1x1 week likely"),
        ("quarterly/annually", "1x3 month likely"),
    ],
)
def test_first_of_two_rhythms_leads(text: str, wanted: str) -> None:
    assert beat(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ongoing/quarterly", "1x3 month certain"),
        ("Continuous - reported quarterly", "1x3 month certain"),
        ("TBC - quarterly", "1x3 month likely"),
    ],
)
def test_rhythm_beats_ongoing(text: str, wanted: str) -> None:
    assert beat(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Yearly each autumn", "1x1 year in 9,10,11 likely"),
        ("Spring and Autumn each year", "1x1 year in 3,4,5,9,10,11 likely"),
    ],
)
def test_months_of_a_season_are_only_likely(text: str, wanted: str) -> None:
    assert beat(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("quarterly except Q4", "1x3 month likely"),
        ("monthly (not August)", "1x1 month likely"),
        ("alternate Wednesdays", "1x2 week certain"),
    ],
)
def test_months_left_out_are_no_months_of_the_series(text: str, wanted: str) -> None:
    assert beat(text) == wanted
