"""Profiles and printings are written as JSON and read back strictly."""

import json
from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laming_desktop.domain.papers.profile_texts import (
    Printing,
    read_attached,
    read_filter,
    read_printing,
    read_profile,
    say_plainly,
    write_attached,
    write_filter,
    write_printing,
    write_profile,
)
from laming_desktop.domain.papers.profiles import PageChoices, ReportProfile
from laming_desktop.domain.papers.strict_fields import WrongFieldError
from laming_desktop.domain.papers.wishes import PaperWishes
from laming_desktop.domain.plan_filter import PlanFilter

ASKED = PlanFilter(
    "school",
    ("high", "none"),
    ("Head",),
    ("Training",),
    ("ongoing",),
    ("none",),
    ("overdue",),
    ("owner",),
    with_questions=True,
)
PUBLIC = ReportProfile(
    "action-plan",
    "Public",
    ("number", "action"),
    ASKED,
    "off",
    "agency",
    "Not for publication",
    PageChoices("a3", "portrait", 18, in_grey=True, watermark="Draft"),
)
DONE = Printing(
    PaperWishes(
        date(2009, 6, 10),
        say_plainly,
        PUBLIC,
        register_name="Laming",
        body="Cabinet",
        meeting_on=date(2009, 6, 10),
        item="7",
        since=date(2009, 3, 1),
        since_seq=12,
        since_name="Cabinet, 1 March 2009",
        next_meeting=date(2009, 9, 1),
        next_name="Board",
        owners=("Head",),
        return_by=date(2009, 7, 1),
        return_to="Business manager",
    ),
    date(2009, 6, 10),
    "1.0",
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["report", "page", "asked", "names", "x"]), inner),
)


def test_everything_comes_back_as_it_was() -> None:
    assert read_profile(write_profile(PUBLIC)) == PUBLIC
    assert read_filter(write_filter(ASKED)) == ASKED
    assert read_printing(write_printing(DONE)) == DONE
    assert read_attached(write_attached(("appendix", "members"))) == ("appendix", "members")


def test_usual_choices_need_few_words() -> None:
    assert write_filter(PlanFilter()) == "{}"
    assert read_profile('{"report":"changed"}') == ReportProfile("changed")


def test_a_printing_keeps_every_wish() -> None:
    elsewhere = {"as_at", "say_counts", "profile", "format", "written_id", "written"}
    wishes = {one.name for one in fields(PaperWishes)} - elsewhere

    assert set(json.loads(write_printing(DONE))["printing"]) == wishes | {"today", "program"}


def test_a_printing_is_read_as_a_profile_too() -> None:
    assert read_profile(write_printing(DONE)) == PUBLIC


def test_fields_of_a_later_version_are_ignored() -> None:
    assert read_profile('{"report":"members","smell":"roses","page":{"glow":true}}') == ReportProfile("members")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{",
        "[" * 100_000,
        '{"report":"everything"}',
        '{"report":7}',
        '{"name":["a"]}',
        '{"name":"' + "a" * 501 + '"}',
        '{"name":"\\ud800"}',
        '{"name":"a\\u0000b"}',
        '{"columns":"number"}',
        '{"columns":[1]}',
        '{"page":[]}',
        '{"page":{"large_print":true}}',
        '{"page":{"large_print":9}}',
        '{"page":{"in_grey":1}}',
        '{"asked":{"priorities":["huge"]}}',
        '{"asked":{"owners":' + json.dumps(["a"] * 1_001) + "}}",
    ],
)
def test_what_is_no_profile_is_refused(text: str) -> None:
    with pytest.raises(WrongFieldError):
        read_profile(text)


@pytest.mark.parametrize("text", ["{}", '{"printing":{}}', '{"printing":{"today":"soon"}}', '{"printing":{"today":3}}'])
def test_a_printing_without_its_day_is_refused(text: str) -> None:
    with pytest.raises(WrongFieldError):
        read_printing(text)


@given(JSON)
def test_any_json_is_read_or_refused(told: object) -> None:
    try:
        profile = read_profile(json.dumps(told))
    except WrongFieldError:
        return
    assert read_profile(write_profile(profile)) == profile
