"""The algebra that everything else leans on, for any rows whatever."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from laming_desktop.domain.patches import (
    Change,
    Patch,
    State,
    compare_states,
    compose,
    find_change,
    invert,
    join_changes,
)

ROWS = some.dictionaries(some.sampled_from("fgh"), some.integers(0, 2) | some.none(), min_size=3, max_size=3)
STATES = some.dictionaries(some.tuples(some.just("t"), some.sampled_from("abcd")), ROWS)


def follow_patch(state: State, patch: Patch) -> State:
    """Put a patch onto a state."""
    changed = {
        key: None if change.after is None else {**(state.get(key) or {}), **change.after}
        for key, change in patch.items()
    }
    return {key: row for key, row in {**state, **changed}.items() if row is not None}


@given(some.lists(STATES, min_size=1, max_size=6))
def test_patches_made_one_after_the_other_come_to_the_difference_of_the_ends(states: list[State]) -> None:
    steps = [compare_states(old, new) for old, new in pairwise(states)]
    assert compose(steps) == compare_states(states[0], states[-1])


@given(STATES, STATES)
def test_a_patch_leads_there_and_its_inverse_back(old: State, new: State) -> None:
    assert follow_patch(old, compare_states(old, new)) == new
    assert follow_patch(new, invert(compare_states(old, new))) == old


@given(STATES, STATES)
def test_a_patch_and_its_inverse_come_to_nothing(old: State, new: State) -> None:
    assert compose([compare_states(old, new), invert(compare_states(old, new))]) == {}


def test_an_update_carries_only_the_fields_that_differ() -> None:
    assert find_change({"f": 1, "g": 2}, {"f": 1, "g": 3}) == Change({"g": 2}, {"g": 3})
    assert find_change({"f": 1}, {"f": 1}) is None


def test_a_row_that_came_and_went_leaves_no_change() -> None:
    assert join_changes(Change(None, {"f": 1}), Change({"f": 1}, None)) is None
