"""How natures combine."""

import pytest

from tests.domain.timescales.readings import say


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Completed and ongoing", "ongoing -..- none certain"),
        ("Complete - next review June 2010", "on 2010-06-01..2010-06-30 month certain"),
    ],
)
def test_open_part_beats_a_done_part(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("April 2009 and ongoing", "ongoing 2009-04-01..- month certain"),
        ("ongoing until 31/03/2010", "ongoing -..2010-03-31 day certain"),
        ("Ongoing (review March 2010)", "ongoing 2010-03-01..2010-03-31 month certain"),
    ],
)
def test_ongoing_takes_a_date_as_start_end_or_review(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In place - ongoing", "existing -..- none certain"),
        ("Already in place since 2008", "existing 2008-01-01..- calendar_year certain"),
    ],
)
def test_existing_beats_ongoing(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ASAP but no later than 31 July 2009", "by -..2009-07-31 day certain"),
        ("Immediate and on-going", "ongoing -..- none certain"),
    ],
)
def test_deadline_beats_at_once(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("March 2011?", "on 2011-03-01..2011-03-31 month likely"),
        ("By June 2010 tbc", "by -..2010-06-30 month likely"),
        ("Proposed March 2010", "on 2010-03-01..2010-03-31 month likely"),
    ],
)
def test_doubt_keeps_the_nature_of_a_date(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("BAU", "ongoing -..- none certain"),
        ("Forthwith", "immediate -..- none certain"),
        ("N.A.", "not_applicable -..- none certain"),
        ("Date TBC", "to_be_advised -..- none certain"),
        ("As they arise", "ongoing -..- none certain"),
        ("urgent", "immediate -..- none likely"),
    ],
)
def test_states_alone_are_read(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Completed April 2009; annually thereafter", "recurring -..- none likely"),
        ("Throughout the year", "ongoing -..- none likely"),
    ],
)
def test_day_of_doing_may_be_the_first_of_a_series(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("may be June 2010", "on 2010-06-01..2010-06-30 month likely"),
    ],
)
def test_may_be_is_a_hedge(text: str, wanted: str) -> None:
    assert say(text) == wanted
