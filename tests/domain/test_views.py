"""A view is written and read back; what a stranger wrote in it is forgiven."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laming_desktop.domain.plan_filter import PlanFilter, Sorting
from laming_desktop.domain.views import ColumnWish, SavedView, filter_from_plain, read_view, to_plain, write_view

VIEW = SavedView(
    "v1",
    "Red and amber",
    PlanFilter(
        text="audit",
        states=("off_track", "none"),
        due=("before_meeting",),
        past=("updated_since_meeting",),
        themes=("",),
        agencies=("none",),
        quiet_days=56,
    ),
    Sorting("next_due", descending=True),
    "owner",
    (ColumnWish("text"), ColumnWish("state", 140)),
)


def test_a_view_is_read_as_it_was_written() -> None:
    assert read_view("v1", "Red and amber", write_view(VIEW)) == VIEW


def test_what_is_as_usual_is_left_out() -> None:
    assert to_plain(SavedView("v", "All")) == {"filter": {}}


def test_words_that_are_not_known_ask_nothing() -> None:
    told = {"filter": {"states": ["on_fire", "complete"], "moon": ["full"], "quiet_days": "soon"}, "grouping": "moon"}
    view = read_view("v", "Odd", json.dumps(told))
    assert view.filter == PlanFilter(states=("complete",))
    assert view.grouping == "recommendation"


@pytest.mark.parametrize("text", ["", "[]", "{", "null", '{"filter": 3, "columns": [7], "sorting": []}', "[" * 100_000])
def test_what_is_no_view_shows_everything(text: str) -> None:
    assert read_view("v", "Odd", text) == SavedView("v", "Odd")


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["text", "states", "due", "owners", "quiet_days"]), inner), max_leaves=8))  # fmt: skip
def test_nothing_that_json_can_hold_stops_the_reading(value: object) -> None:
    read_view("v", "Any", json.dumps({"filter": value, "columns": value, "sorting": value}))


def test_a_column_is_taken_once() -> None:
    plain = {"columns": [{"key": "state"}, {"key": "state", "width": 9}, {"width": 3}]}
    assert read_view("v", "Two", json.dumps(plain)).columns == (ColumnWish("state"),)


def test_widths_and_names_do_not_make_another_view() -> None:
    assert VIEW.shows_same(SavedView("v2", "Mine", VIEW.filter, VIEW.sorting, "owner", (ColumnWish("text", 9), ColumnWish("state"))))  # fmt: skip
    assert not VIEW.shows_same(SavedView("v1", "Red and amber", VIEW.filter))


def test_signs_that_no_file_can_hold_are_dropped() -> None:
    assert filter_from_plain({"text": "a\0b", "owners": ["\ud800x"]}) == PlanFilter(owners=("x",))
