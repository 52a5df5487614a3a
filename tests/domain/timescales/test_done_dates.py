"""The date of doing."""

import pytest

from tests.domain.timescales.readings import say


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Completed on 3 June 2009", "done 2009-06-03..2009-06-03 day certain"),
        ("June 2009 - completed", "done 2009-06-01..2009-06-30 month certain"),
        ("Signed off by Board June 2009", "done 2009-06-01..2009-06-30 month certain"),
        ("Completed last month", "done 2009-05-01..2009-05-31 month certain"),
        ("Completed in April", "done 2009-04-01..2009-04-30 month likely"),
    ],
)
def test_done_takes_the_date_beside_it(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Policy implemented by June 2010", "by -..2010-06-30 month certain"),
        ("Complete by March 2010", "by -..2010-03-31 month certain"),
    ],
)
def test_done_before_by_is_a_deadline(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Not yet completed", "unknown -..- none not_understood"),
        ("90% complete", "unknown -..- none not_understood"),
    ],
)
def test_not_done_is_not_done(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("May 2009 (complete), March 2010", "on 2010-03-01..2010-03-31 month certain"),
        ("Completed\nMay 2009", "done 2009-05-01..2009-05-31 month likely"),
        ("100% complete", "done -..- none likely"),
        ("90% complete", "unknown -..- none not_understood"),
    ],
)
def test_done_in_brackets_belongs_to_the_date_before_it(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Start ASAP, complete June 2010", "by -..2010-06-30 month certain"),
        ("Immediate start, completed by June 2010", "by -..2010-06-30 month certain"),
    ],
)
def test_complete_behind_a_start_is_the_finish(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Training delivered in October 2010", "by -..2010-10-31 month ambiguous"),
        ("Training delivered in May 2009", "done 2009-05-01..2009-05-31 month certain"),
    ],
)
def test_day_of_doing_after_the_document_is_a_deadline_first(text: str, wanted: str) -> None:
    assert say(text) == wanted
