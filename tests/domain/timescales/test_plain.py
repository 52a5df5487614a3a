"""Plain data of readings, for the database and `--json`."""

from collections.abc import Mapping

import pytest

from laming_desktop.domain.timescales.plain import as_plain, from_plain, read_context
from tests.domain.timescales.readings import read

GOOD: Mapping[str, object] = {"text": "June 2010", "nature": "on", "certainty": "certain", "earliest": "2010-06-01"}


def test_empty_fields_are_left_out() -> None:
    assert as_plain(read("Ongoing")) == {
        "text": "Ongoing",
        "nature": "ongoing",
        "precision": "none",
        "certainty": "certain",
    }


def test_days_are_iso_and_flags_are_sorted() -> None:
    plain = as_plain(read("3Oth September"))
    assert plain["earliest"] == "2009-09-30"
    assert plain["flags"] == ["repaired", "year_assumed"]


def test_times_are_written_only_when_there_are_several() -> None:
    assert as_plain(read("twice a term"))["recurrence"] == {"every": 1, "unit": "term", "times": 2}
    assert as_plain(read("termly"))["recurrence"] == {"every": 1, "unit": "term"}


@pytest.mark.parametrize(
    "text",
    [
        "June/December 2009",
        "Bi-monthly",
        "within 3 months of Cabinet approval",
        "last Friday of each month",
        "Draft June 2010; final by Sept 2010",
        "Monthly throughout 2010/11",
    ],
)
def test_reading_comes_back_whole(text: str) -> None:
    reading = read(text)
    assert from_plain(as_plain(reading)) == reading


@pytest.mark.parametrize(
    "change",
    [
        {"nature": "soon"},
        {"nature": None},
        {"text": 5},
        {"certainty": "sure"},
        {"earliest": "2010-02-30"},
        {"earliest": "20100201"},
        {"earliest": "2010-06-02", "latest": "2010-06-01"},
        {"flags": "revised"},
        {"flags": ["unheard_of"]},
        {"unread": [1]},
        {"recurrence": {"every": 0, "unit": "month"}},
        {"recurrence": {"every": True, "unit": "month"}},
        {"recurrence": {"every": 1, "unit": "moon"}},
        {"recurrence": {"every": 1, "unit": "year", "months": [13]}},
        {"recurrence": "monthly"},
        {"anchor": {"event": "party", "relation": "at"}},
        {"anchor": {"event": "other", "relation": "within", "offset": {"count": -1, "unit": "day"}}},
        {"milestones": ["draft"]},
        {"also": [{**GOOD, "also": [GOOD]}]},
        {"more": 1},
    ],
)
def test_broken_data_is_refused(change: Mapping[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_plain({**GOOD, **change})


def test_context_takes_a_plan_period_as_text_or_as_two_days() -> None:
    days = read_context({"document_date": "2009-06-11", "plan_period": {"from": "2009-04-01", "to": "2010-03-31"}})
    assert days.plan_period == "2009-04-01/2010-03-31"
    assert read_context({"plan_period": "2009/10"}).plan_period == "2009/10"
    with pytest.raises(ValueError, match="plan_period"):
        read_context({"plan_period": {"from": "2009-04-01"}})
