"""Events without a day of their own that a date is set by."""

import pytest

from laming_desktop.domain.timescales.reading import Anchor
from tests.domain.timescales.readings import read, say


@pytest.mark.parametrize(
    ("text", "nature", "anchor"),
    [
        ("Prior to the next Board meeting", "by", Anchor("meeting", "before", of="Board")),
        ("next Executive meeting", "on", Anchor("meeting", "at", of="Executive")),
        ("By Ofsted inspection", "by", Anchor("other", "before", of="Ofsted inspection")),
        ("By publication of annual report", "by", Anchor("publication", "before", of="annual report")),
    ],
)
def test_event_sets_the_date(text: str, nature: str, anchor: Anchor) -> None:
    reading = read(text)
    assert (reading.nature, reading.latest, reading.anchor) == (nature, None, anchor)


def test_by_and_a_body_says_who_and_not_when() -> None:
    assert say("by Cabinet") == "unknown -..- none not_understood"


def test_until_an_event_is_ongoing() -> None:
    assert say("until completion of the review") == "ongoing -..- none certain"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Before Board meeting on 6 July 2010", "by -..2010-07-05 day certain"),
        ("by the Board meeting on 6 July 2010", "by -..2010-07-06 day certain"),
    ],
)
def test_meeting_whose_day_is_known_is_an_edge(text: str, wanted: str) -> None:
    assert say(text) == wanted
