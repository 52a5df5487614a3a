import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.actions import add_action
from laming_desktop.operations.moving import Standing, link_many, move_many
from laming_desktop.store.reading import find_item, get_action, get_recommendation
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY
from tests.operations.many_actions import say_actions


@pytest.fixture
def five(register: Register) -> list[str]:
    """Give five actions under recommendation 4."""
    _, fourth = find_item(register, "4")
    return [add_action(register, [fourth], text=f"Step {place}").made[0] for place in range(5)]


def find(register: Register, number: str) -> str:
    return find_item(register, number)[1]


def list_under(register: Register, number: str) -> list[str]:
    return list(get_recommendation(register, find(register, number)).actions)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moved=st.sets(st.integers(0, 4), min_size=1, max_size=4), goal=st.none() | st.integers(0, 4))
def test_actions_stand_together_behind_the_one_they_were_put_behind(
    register: Register, moved: set[int], goal: int | None
) -> None:
    fourth = find(register, "4")
    actions = [find(register, name) for name in list_under(register, "4")]
    if not actions:
        actions = [add_action(register, [fourth], text=f"Step {place}").made[0] for place in range(5)]
    before = list_under(register, "4")
    after = None if goal is None else actions[goal]
    changes = move_many(register, [Standing(actions[place], fourth) for place in sorted(moved)], fourth, after=after)
    names = [before[place] for place in sorted(moved)]
    rest = [name for name in before if name not in names]
    behind = sum(before.index(name) <= goal for name in rest) if goal is not None else 0

    assert list_under(register, "4") == rest[:behind] + names + rest[behind:]
    if changes.seq is not None:
        register.undo()
    assert list_under(register, "4") == before


def test_actions_of_several_recommendations_move_to_another_as_one_step(register: Register, five: list[str]) -> None:
    fourth, sixth = find(register, "4"), find(register, "6")
    other = add_action(register, [sixth], text="Audit").made[0]
    before = say_actions(register)
    changes = move_many(register, [Standing(five[1], fourth), Standing(five[3], fourth)], sixth, after=other)

    assert changes.label == "Move 2 actions to recommendation 6"
    assert list_under(register, "6") == ["A6", "A2", "A4"]
    assert list_under(register, "4") == ["A1", "A3", "A5"]
    register.undo()
    assert say_actions(register) == before


def test_an_action_that_answers_both_already_answers_one_after_the_move(register: Register, five: list[str]) -> None:
    fourth, sixth = find(register, "4"), find(register, "6")
    link_many(register, five[:2], sixth)
    move_many(register, [Standing(five[0], fourth)], sixth, after=None)

    assert get_action(register, five[0], today=TODAY).recommendations == ("6",)
    assert list_under(register, "6") == ["A1", "A2"]


def test_actions_answer_one_more_recommendation_once(register: Register, five: list[str]) -> None:
    sixth = find(register, "6")
    link_many(register, five[:3], sixth)
    changes = link_many(register, five[:3], sixth)

    assert list_under(register, "6") == ["A1", "A2", "A3"]
    assert changes.seq is None
    assert list_under(register, "4") == ["A1", "A2", "A3", "A4", "A5"]


def test_an_action_cannot_be_put_behind_one_that_stands_elsewhere(register: Register, five: list[str]) -> None:
    fourth, sixth = find(register, "4"), find(register, "6")
    with pytest.raises(RefusedValueError):
        move_many(register, [Standing(five[0], fourth)], sixth, after=five[1])

    assert list_under(register, "4") == ["A1", "A2", "A3", "A4", "A5"]
