from dataclasses import replace

import pytest

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.views import SavedView
from laming_desktop.ui.commands import COMMANDS
from laming_desktop.ui.screens.plan.filter_facets import FACETS, get_values, list_relaxations, say_values, set_values
from laming_desktop.ui.screens.plan.views import (
    ATTENTION,
    FIXED_FILTERS,
    ViewCounts,
    arrange_views,
    find_command_id,
    find_filter,
    find_view,
)

COUNTS = ViewCounts(58, dict.fromkeys(FIXED_FILTERS, 3), [("Legal", 2)], [("Duty Team", 4)])


@pytest.mark.parametrize("key", [*FIXED_FILTERS, "theme:Legal", "owner:Duty Team", "inquiry:An inquiry"])
def test_a_view_and_its_filter_find_each_other(key: str) -> None:
    asked = find_filter(key)

    assert asked is not None
    assert find_view(asked) == key


def test_a_filter_of_one_s_own_is_no_view() -> None:
    assert find_view(PlanFilter(owners=("Duty Team",), due=("overdue",))) == ""


def test_closed_views_hide_what_is_below_them() -> None:
    closed = [entry.key for entry in arrange_views(COUNTS, ())]
    opened = [entry.key for entry in arrange_views(COUNTS, {ATTENTION})]

    assert "overdue" not in closed
    assert {"overdue", "no_owner", "no_timescale", "questions"} <= set(opened)


def test_every_line_says_its_count() -> None:
    sentences = [entry.sentence for entry in arrange_views(COUNTS, {ATTENTION})]

    assert "Overdue, 3" in sentences
    assert "Needs attention, 3, open" in sentences


def test_several_inquiries_have_a_line_of_their_own() -> None:
    several = replace(COUNTS, inquiries=[("First", 3), ("Second", 2)])

    assert "inquiries" not in [entry.key for entry in arrange_views(COUNTS, ())]
    assert "inquiry:Second" in [entry.key for entry in arrange_views(several, {"inquiries"})]


def test_saved_views_stand_under_their_heading_and_say_that_they_were_changed() -> None:
    counts = replace(COUNTS, saved=[(SavedView("v1", "Red"), 9), (SavedView("v2", "Late"), 3)])
    words = [entry.sentence for entry in arrange_views(counts, (), changed="v2")]

    assert words[words.index("Saved views") :][1:3] == ["Red, 9", "Changed: Late, 3"]
    assert "Saved views" not in [entry.words for entry in arrange_views(COUNTS, ())]


def test_records_give_commands_that_the_window_has() -> None:
    known = {command.id for command in COMMANDS}
    doors = [find_command_id(entry.key) for entry in arrange_views(COUNTS, ()) if entry.is_door]

    assert {"show_meetings", "show_history", "show_guidance"} <= set(doors) <= known


def test_every_condition_can_be_dropped_alone() -> None:
    asked = PlanFilter(text="audit", priorities=("high",), states=("none",), with_questions=True)
    left = [relaxed for _, relaxed in list_relaxations(asked)]

    assert len(left) == 4
    assert all(relaxed != asked for relaxed in left)


def test_every_facet_is_a_field_of_the_filter() -> None:
    assert all(get_values(PlanFilter(), facet.field) == () for facet in FACETS)
    assert say_values(PlanFilter(lacking=("owner",)), "lacking") == "Owner"


def test_of_some_fields_the_value_chosen_last_is_asked_for() -> None:
    asked = set_values(PlanFilter(quiet_days=28), "quiet", ("28", "91"))

    assert asked == PlanFilter(quiet_days=91)
    assert say_values(asked, "quiet") == "13 weeks"
    assert set_values(asked, "quiet", ()) == PlanFilter()
    assert set_values(PlanFilter(batch_id="a"), "imports", ("a", "b")).batch_id == "b"


def test_what_needs_attention_can_be_asked_for_as_a_field() -> None:
    asked = set_values(PlanFilter(), "attention", ("attention", "questions"))

    assert (asked.needs_attention, asked.with_questions) == (True, True)
    assert get_values(asked, "attention") == ("attention", "questions")
