"""Recommendations in the inquiry's order, with what is known about each."""

import pytest

from laming_desktop.domain.errors import UnknownItemError
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.store.recommendations import get_recommendation, list_recommendations
from laming_desktop.store.register import Register
from tests.store.sample_plan import TODAY


def list_numbers(register: Register, asked: PlanFilter) -> list[str]:
    return [item.number for item in list_recommendations(register, asked, today=TODAY)]


def test_recommendations_come_in_natural_order_with_sub_items_after_their_parent(register: Register) -> None:
    assert [item.number for item in list_recommendations(register)] == ["1", "2", "2.1", "2.2", "10"]


def test_a_recommendation_comes_with_everything_that_belongs_to_it(register: Register) -> None:
    item = get_recommendation(register, "r1")
    assert [(response.body, response.position) for response in item.responses] == [("Government", "accepted")]
    assert item.actions == ("A1", "A2", "A3")
    assert (item.theme, item.local_position, item.counted_position) == ("Leadership", "in_place", "in_place")


def test_a_recommendation_counts_at_its_least_favourable_sub_item(register: Register) -> None:
    item = get_recommendation(register, "r2")
    assert (item.local_position, item.counted_position, item.counted_at) == (None, "ongoing", "2.1")
    assert item.sub_items == ("2.1", "2.2")


def test_a_sub_item_stands_under_its_parents_theme(register: Register) -> None:
    item = get_recommendation(register, "r2.1")
    assert (item.parent_number, item.theme) == ("2", "Interagency working")


def test_an_unknown_recommendation_is_refused(register: Register) -> None:
    with pytest.raises(UnknownItemError):
        get_recommendation(register, "nobody")


FILTERS: list[tuple[PlanFilter, list[str]]] = [
    (PlanFilter(priorities=("high",)), ["1"]),
    (PlanFilter(owners=("Workforce Team",)), ["1"]),
    (PlanFilter(states=("none",)), ["1", "2.1"]),
    (PlanFilter(due=("overdue",)), ["1"]),
    (PlanFilter(themes=("Interagency working",)), ["2", "2.1", "2.2", "10"]),
    (PlanFilter(positions=("ongoing",)), ["2", "2.1"]),
    (PlanFilter(positions=("not_assessed",)), ["2.2", "10"]),
    (PlanFilter(text="government accepted"), []),
    (PlanFilter(text="accepted words"), ["1"]),
    (PlanFilter(text="protocol"), ["10"]),
    (PlanFilter(with_questions=True), ["1"]),
    (PlanFilter(batch_id="b1"), ["1"]),
    (PlanFilter(priorities=("high",), states=("waiting",)), []),
]


@pytest.mark.parametrize(("asked", "numbers"), FILTERS)
def test_a_filter_finds_the_recommendations_that_answer_to_it(
    register: Register, asked: PlanFilter, numbers: list[str]
) -> None:
    assert list_numbers(register, asked) == numbers
