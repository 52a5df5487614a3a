"""Several dates in one cell."""

import pytest

from tests.domain.timescales.readings import say


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Draft by June 2010 and final by September 2010", "by -..2010-09-30 month certain"),
        ("1) June 2009 2) March 2010", "on 2009-06-01..2010-03-31 month certain"),
        ("March, June and September 2011", "on 2011-03-01..2011-09-30 month certain"),
        ("(a) Ongoing (b) March 2010", "on 2010-03-01..2010-03-31 month certain"),
    ],
)
def test_parts_span_from_the_first_due_to_the_last(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sept 2010 Dec 2010", "on 2010-09-01..2010-12-31 month likely"),
        ("June 09\nSept 09\nDec 09", "on 2009-06-01..2009-12-31 month likely"),
    ],
)
def test_parts_that_nothing_joins_are_likely(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("June/December 2009", "on 2009-06-01..2009-12-31 month ambiguous"),
    ],
)
def test_slash_between_far_dates_is_ambiguous(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("By June and December 2009", "by -..2009-12-31 month certain"),
    ],
)
def test_deadline_is_shared_by_a_list(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Originally Sept 2009, now Jan 2010", "on 2010-01-01..2010-01-31 month certain"),
        ("Moved from Sept 2009 to Dec 2009", "on 2009-12-01..2009-12-31 month certain"),
        ("Sept 2009 (was July 2009)", "on 2009-09-01..2009-09-30 month certain"),
        ("Extended to 31 March 2010", "by -..2010-03-31 day certain"),
        ("Deferred until April 2010", "on 2010-04-01..2010-04-30 month certain"),
    ],
)
def test_revised_date_replaces_its_original(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("31st March 2010 (end of financial year)", "on 2010-03-31..2010-03-31 day certain"),
        ("Q3 2009/10 (by December 2009)", "by -..2009-12-31 month certain"),
        ("Summer term (April-July 2010)", "on 2010-04-01..2010-07-31 term certain"),
        ("by end of term (December 2009)", "by -..2009-12-31 month likely"),
    ],
)
def test_date_in_brackets_only_explains_the_other(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sept 2010 → Jan 2011", "on 2011-01-01..2011-01-31 month ambiguous"),
        ("31/03/10 -> 30/06/10", "on 2010-06-30..2010-06-30 day ambiguous"),
        ("Jan 2011 → Sept 2010", "on 2010-09-01..2010-09-30 month likely"),
    ],
)
def test_arrow_is_a_slip_first_and_a_run_also(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("not June 2010", "on 2010-06-01..2010-06-30 month ambiguous"),
        ("June 2010 - delayed", "on 2010-06-01..2010-06-30 month ambiguous"),
        ("Initially June 2010", "on 2010-06-01..2010-06-30 month certain"),
        ("was June 2010", "on 2010-06-01..2010-06-30 month ambiguous"),
    ],
)
def test_date_that_no_longer_stands_is_in_doubt(text: str, wanted: str) -> None:
    assert say(text) == wanted


def test_revised_behind_dates_that_run_together_is_likely() -> None:
    assert say("Sept 2010 Dec 2010 (revised)") == "on 2010-12-01..2010-12-31 month likely"
    assert say("Original: Sept 2010 Revised: Dec 2010") == "on 2010-12-01..2010-12-31 month certain"
