"""Actions as lists, filtered and sorted."""

from datetime import date

import pytest

from laming_desktop.domain.errors import UnknownItemError
from laming_desktop.domain.plan_filter import PlanFilter, Sorting, SortKey
from laming_desktop.store.actions import get_action, list_actions
from laming_desktop.store.register import Register
from tests.store.sample_plan import TODAY


def list_references(register: Register, asked: PlanFilter) -> list[str]:
    return [action.reference for action in list_actions(register, asked, today=TODAY)]


def test_an_action_comes_with_everything_that_belongs_to_it(register: Register) -> None:
    action = get_action(register, "a1", today=TODAY)
    assert [(owner.name, owner.role) for owner in action.owners] == [
        ("Head of Safeguarding", "lead"),
        ("Workforce Team", None),
    ]
    assert action.timescale is not None
    assert (action.timescale.text, action.timescale.latest) == ("By 2009-12-31", date(2009, 12, 31))
    assert [update.text for update in action.progress] == ["Café réunion held"]
    assert action.recommendations == ("1",)
    assert (action.due.next_due, action.due.lateness, action.due.days_late) == (date(2009, 12, 31), "overdue", 15)


def test_an_action_without_state_has_none(register: Register) -> None:
    action = get_action(register, "a3", today=TODAY)
    assert (action.state, action.priority, action.timescale, action.due.next_due) == (None, None, None, None)
    assert action.recommendations == ("1", "2.1")


def test_an_unknown_action_is_refused(register: Register) -> None:
    with pytest.raises(UnknownItemError):
        get_action(register, "nobody", today=TODAY)


FILTERS: list[tuple[PlanFilter, list[str]]] = [
    (PlanFilter(), ["A1", "A2", "A3", "A4"]),
    (PlanFilter(priorities=("high",)), ["A1"]),
    (PlanFilter(priorities=("high", "none")), ["A1", "A3", "A4"]),
    (PlanFilter(states=("none",)), ["A3"]),
    (PlanFilter(states=("waiting", "complete")), ["A2", "A4"]),
    (PlanFilter(owners=("workforce team",)), ["A1", "A2"]),
    (PlanFilter(owners=("SAFEGUARDING LEAD",)), ["A1"]),
    (PlanFilter(owners=("Workforce",)), []),
    (PlanFilter(themes=("interagency WORKING",)), ["A3", "A4"]),
    (PlanFilter(positions=("in_place",)), ["A1", "A2", "A3"]),
    (PlanFilter(positions=("ongoing",)), ["A3"]),
    (PlanFilter(due=("overdue",)), ["A1"]),
    (PlanFilter(due=("next_30_days",)), ["A4"]),
    (PlanFilter(due=("not_written",)), ["A3"]),
    (PlanFilter(due=("not_read",)), []),
    (PlanFilter(lacking=("owner",)), ["A3", "A4"]),
    (PlanFilter(lacking=("timescale",)), ["A3"]),
    (PlanFilter(lacking=("progress",)), ["A2", "A3", "A4"]),
    (PlanFilter(lacking=("state",)), ["A3"]),
    (PlanFilter(lacking=("priority",)), ["A3", "A4"]),
    (PlanFilter(with_questions=True), ["A2"]),
    (PlanFilter(batch_id="b1"), ["A1"]),
    (PlanFilter(text="REUNION cafe"), ["A1"]),
    (PlanFilter(text="accepted do a2"), ["A2"]),
    (PlanFilter(text="protocol recommendation 10"), ["A4"]),
    (PlanFilter(text="100% _"), []),
    (PlanFilter(priorities=("high", "medium"), owners=("Workforce Team",), states=("waiting",)), ["A2"]),
]


@pytest.mark.parametrize(("asked", "references"), FILTERS)
def test_a_filter_finds_the_actions_that_answer_to_it(
    register: Register, asked: PlanFilter, references: list[str]
) -> None:
    assert list_references(register, asked) == references


def test_a_timescale_that_was_not_read_is_found(register: Register) -> None:
    with register.write("Edit") as writing:
        writing.change("timescale", "a1t", nature="unknown")
    assert list_references(register, PlanFilter(due=("not_read",))) == ["A1"]


SORTINGS: list[tuple[SortKey, bool, list[str]]] = [
    ("plan", True, ["A4", "A3", "A2", "A1"]),
    ("reference", True, ["A4", "A3", "A2", "A1"]),
    ("priority", False, ["A1", "A2", "A3", "A4"]),
    ("priority", True, ["A2", "A1", "A3", "A4"]),
    ("state", False, ["A1", "A4", "A2", "A3"]),
    ("owners", False, ["A1", "A2", "A3", "A4"]),
    ("owners", True, ["A2", "A1", "A3", "A4"]),
    ("next_due", False, ["A1", "A2", "A4", "A3"]),
    ("next_due", True, ["A4", "A1", "A2", "A3"]),
    ("timescale", True, ["A4", "A1", "A2", "A3"]),
    ("progress", True, ["A1", "A2", "A3", "A4"]),
    ("text", False, ["A1", "A2", "A3", "A4"]),
]


@pytest.mark.parametrize(("key", "descending", "references"), SORTINGS)
def test_actions_are_sorted_by_one_column_and_nothing_comes_last(
    register: Register, key: SortKey, descending: bool, references: list[str]
) -> None:
    actions = list_actions(register, today=TODAY, sorting=Sorting(key, descending))
    assert [action.reference for action in actions] == references
