"""Events that must come first."""

import pytest

from tests.domain.timescales.readings import say


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("National guidance awaited", "waiting -..- none certain"),
        ("Once agreed", "waiting -..- none certain"),
        ("Upon completion of the audit", "waiting -..- none certain"),
        ("Decision pending", "waiting -..- none certain"),
        ("As soon as guidance is published", "waiting -..- none certain"),
        ("After the election", "waiting -..- none certain"),
    ],
)
def test_event_without_counted_time_waits(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Awaiting guidance. Review January 2010", "waiting 2010-01-01..2010-01-31 month certain"),
        ("When the new guidance is published in spring 2010", "waiting 2010-03-01..2010-05-31 season certain"),
    ],
)
def test_date_beside_a_wait_is_for_chasing(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("By June 2010 subject to recruitment", "by -..2010-06-30 month likely"),
        ("April 2010, pending approval by Cabinet", "on 2010-04-01..2010-04-30 month likely"),
    ],
)
def test_condition_behind_a_date_makes_it_likely(text: str, wanted: str) -> None:
    assert say(text) == wanted


def test_work_that_is_to_follow_an_event_waits_for_it() -> None:
    assert say("To follow publication of the guidance") == "waiting -..- none certain"
    assert say("To follow") == "to_be_advised -..- none certain"


def test_work_that_is_due_once_something_happens_waits_for_it() -> None:
    assert say("To be implemented once agreed by Cabinet") == "waiting -..- none certain"
