from datetime import date

import pytest

from laming_desktop.domain.timescales.reading import (
    Anchor,
    Milestone,
    Offset,
    Recurrence,
    TimescaleReading,
)
from laming_desktop.wording.readings import FLAG_WORDS, say_reading, say_timescale

OCT = (date(2009, 10, 1), date(2009, 10, 31))
CASES = [
    (TimescaleReading("", "by", None, OCT[1], "month"), "by 31 October 2009"),
    (TimescaleReading("", "on", *OCT, "month"), "in October 2009"),
    (TimescaleReading("", "on", OCT[0], OCT[0], "day"), "on 1 October 2009"),
    (TimescaleReading("", "on", date(2010, 7, 1), date(2010, 9, 30), "quarter"), "from 1 July to 30 September 2010"),
    (
        TimescaleReading("", "on", date(2009, 4, 1), date(2010, 3, 31), "financial_year"),
        "in the financial year 2009/10",
    ),
    (TimescaleReading("", "between", date(2009, 6, 1), date(2009, 7, 31)), "between 1 June 2009 and 31 July 2009"),
    (TimescaleReading("", "from", OCT[0], None, "month"), "from 1 October 2009"),
    (
        TimescaleReading("", "recurring", *OCT, "month", Recurrence(1, "month", start=OCT[0])),
        "by 31 October 2009, then every month",
    ),
    (TimescaleReading("", "recurring", recurrence=Recurrence(3, "month")), "every 3 months"),
    (TimescaleReading("", "recurring", recurrence=Recurrence(1, "year", times=2)), "twice a year"),
    (
        TimescaleReading("", "recurring", recurrence=Recurrence(1, "year", months=(3,), day=31)),
        "every year on 31 March",
    ),
    (
        TimescaleReading("", "recurring", recurrence=Recurrence(1, "month", until=OCT[1], start=OCT[0])),
        "every month from 1 October 2009 until 31 October 2009",
    ),
    (TimescaleReading("", "recurring", recurrence=Recurrence(1, "meeting")), "every meeting"),
    (TimescaleReading("", "ongoing"), "ongoing"),
    (TimescaleReading("", "ongoing", None, OCT[1]), "ongoing until 31 October 2009"),
    (
        TimescaleReading("", "waiting", anchor=Anchor("publication", "after", of="guidance")),
        "waits for publication: “guidance”",
    ),
    (
        TimescaleReading("", "by", anchor=Anchor("approval", "within", Offset(3, "month"), "Cabinet")),
        "within 3 months of approval: “Cabinet”",
    ),
    (TimescaleReading("", "to_be_advised"), "still to be advised"),
    (TimescaleReading("", "done", *OCT, "month"), "done in October 2009"),
    (TimescaleReading("", "existing", OCT[0]), "already in force since 1 October 2009"),
    (TimescaleReading("", "immediate"), "at once, no day given"),
    (TimescaleReading("", "not_applicable"), "does not apply"),
    (TimescaleReading("x", "unknown"), "no timescale could be read"),
]


@pytest.mark.parametrize(("reading", "words"), CASES)
def test_reading_is_said_in_a_few_words(reading: TimescaleReading, words: str) -> None:
    assert say_timescale(reading) == words


def test_whole_reading_says_how_sure_it_is_and_what_else_it_could_be() -> None:
    other = TimescaleReading("Bi monthly", "recurring", recurrence=Recurrence(1, "month", times=2))
    reading = TimescaleReading(
        "Bi monthly", "recurring", recurrence=Recurrence(2, "month"), certainty="ambiguous", also=(other,)
    )
    assert say_reading(reading) == (
        "Read as: every 2 months. Can be read in more than one way. It could also be twice a month."
    )


def test_parts_flags_and_unread_words_are_all_said() -> None:
    parts = (
        Milestone("Phase 1", "by", None, OCT[1], "month"),
        Milestone("Review", "on", *OCT, "month"),
    )
    reading = TimescaleReading(
        "x", "by", None, OCT[1], milestones=parts, flags=frozenset({"year_assumed"}), unread=("forms",)
    )
    words = say_reading(reading)
    assert "Phase 1 by 31 October 2009; Review in October 2009" in words
    assert FLAG_WORDS["year_assumed"] in words
    assert "Not used: “forms”." in words
