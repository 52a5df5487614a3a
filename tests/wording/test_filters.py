from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.wording.filters import say_filter, say_filter_counts


def test_filter_is_said_with_its_counts() -> None:
    chosen = PlanFilter(priorities=("high",), due=("overdue",))
    assert say_filter_counts(chosen, 12, 67) == "12 of 67 actions: priority High, overdue"


def test_no_filter_only_counts() -> None:
    assert say_filter_counts(PlanFilter(), 1, 1) == "1 action"
    assert say_filter_counts(PlanFilter(), 58, 58, "recommendations") == "58 recommendations"


def test_alternatives_are_joined_with_or() -> None:
    chosen = PlanFilter(owners=("Board Chair", "Training Manager"), states=("none", "at_risk"), lacking=("owner",))
    assert say_filter(chosen) == "owner Board Chair or Training Manager, state none yet or At risk, no owner"


def test_one_item_is_said_in_the_singular() -> None:
    assert say_filter_counts(PlanFilter(), 1, 1, "recommendations and sub-items") == "1 recommendation or sub-item"
