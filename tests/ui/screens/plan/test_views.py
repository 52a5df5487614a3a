import pytest

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.ui.screens.plan.filter_facets import FACETS, get_values, list_relaxations, say_values
from laming_desktop.ui.screens.plan.views import (
    ATTENTION,
    FIXED_FILTERS,
    ViewCounts,
    arrange_views,
    find_filter,
    find_view,
)

COUNTS = ViewCounts(58, dict.fromkeys(FIXED_FILTERS, 3), [("Legal", 2)], [("Duty Team", 4)])


@pytest.mark.parametrize("key", [*FIXED_FILTERS, "theme:Legal", "owner:Duty Team"])
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
    assert "Needs attention, open" in sentences


def test_every_condition_can_be_dropped_alone() -> None:
    asked = PlanFilter(text="audit", priorities=("high",), states=("none",), with_questions=True)
    left = [relaxed for _, relaxed in list_relaxations(asked)]

    assert len(left) == 4
    assert all(relaxed != asked for relaxed in left)


def test_every_facet_is_a_field_of_the_filter() -> None:
    assert all(get_values(PlanFilter(), facet.field) == () for facet in FACETS)
    assert say_values(PlanFilter(lacking=("owner",)), "lacking") == "Owner"
