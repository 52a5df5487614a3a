from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from shutil import copy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.many import ManyField
from laming_desktop.domain.timescales.shifting import Shift
from laming_desktop.operations.bulk import (
    add_progress_to_many,
    change_many,
    move_timescales,
    preview_shift,
)
from laming_desktop.operations.editing import edit_item
from laming_desktop.store.reading import find_item, list_actions
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY, read_clock
from tests.operations.many_actions import find_ids, say_actions

VALUES: dict[ManyField, list[str]] = {
    "state": ["at risk", "complete", "", "waiting"],
    "priority": ["high", "low", ""],
    "timescale": ["December 2010", "Monthly", "To be advised", ""],
    "outcome": ["Children are seen sooner", ""],
    "owners": ["Board Chair", "Head of Safeguarding; Duty Team", ""],
    "review": ["June 2010", ""],
}
EDITS = st.sampled_from([(field, value) for field, values in VALUES.items() for value in values])
CHOSEN = st.sets(st.integers(0, 9), min_size=1, max_size=6)
QUICK = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def twins(sample_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Register, Register]]:
    """Give two copies of the sample, which every test leaves as they were."""
    folder = tmp_path_factory.mktemp("twins")
    made = [
        Register.open(Path(copy(sample_path, folder / name)), author="Tester", clock=read_clock)
        for name in ("one.laming", "other.laming")
    ]
    yield made[0], made[1]
    for register in made:
        register.close()


def choose(register: Register, places: set[int]) -> list[str]:
    actions = list_actions(register, today=TODAY)
    return [actions[place].id for place in sorted(places)]


@QUICK
@given(edit=EDITS, places=CHOSEN)
def test_one_change_of_many_is_as_each_by_itself_and_undo_takes_it_back(
    twins: tuple[Register, Register], edit: tuple[ManyField, str], places: set[int]
) -> None:
    one, other = twins
    field, value = edit
    before = say_actions(one)
    changes = change_many(one, choose(one, places), field, value, today=TODAY)
    singly = [edit_item(other, "action", found, {field: value}, today=TODAY) for found in choose(other, places)]
    after = say_actions(one)

    assert after == say_actions(other)
    assert (changes.seq is None) == all(made.seq is None for made in singly)
    for register, times in ((one, int(changes.seq is not None)), (other, sum(m.seq is not None for m in singly))):
        for _ in range(times):
            register.undo()
        assert say_actions(register) == before


def test_the_change_is_named_after_how_many_it_was_asked_for(sample: Register) -> None:
    changes = change_many(sample, find_ids(sample, "A1", "A2", "A2"), "state", "at risk", today=TODAY)

    assert changes.label == "Change state of 2 actions"


def test_a_value_that_one_cannot_have_is_written_to_none(sample: Register) -> None:
    ids = find_ids(sample, "A1", "A2", "A3")
    edit_item(sample, "action", ids[1], {"start": "1 March 2010"}, today=TODAY)
    before = say_actions(sample)
    with pytest.raises(RefusedValueError) as refused:
        change_many(sample, ids, "timescale", "by January 2010", today=TODAY)

    assert (refused.value.why, refused.value.allowed) == ("before_start", ("A2",))
    assert say_actions(sample) == before


def test_nothing_chosen_is_refused(sample: Register) -> None:
    with pytest.raises(RefusedValueError):
        change_many(sample, [], "state", "complete", today=TODAY)


def list_timescales(register: Register, ids: Sequence[str]) -> list[str]:
    actions = {action.id: action for action in list_actions(register, today=TODAY)}
    return [timescale.text if (timescale := actions[found].timescale) else "" for found in ids]


def test_timescales_move_as_revisions_and_those_without_a_day_stay(sample: Register) -> None:
    ids = find_ids(sample, "A1", "A2", "A3")
    for found, words in zip(ids, ("October 2009", "Monthly", "by 5 January 2010"), strict=True):
        edit_item(sample, "action", found, {"timescale": words}, today=TODAY)
    looked = preview_shift(sample, ids, Shift(months=1))
    changes = move_timescales(sample, ids, Shift(months=1), today=TODAY, reason="The school year begins later")

    assert [found.after for found in looked] == ["November 2009", None, "by 5 February 2010"]
    assert list_timescales(sample, ids) == ["November 2009", "Monthly", "by 5 February 2010"]
    assert changes.label == "Move timescale of 2 actions"
    sample.undo()
    assert list_timescales(sample, ids) == ["October 2009", "Monthly", "by 5 January 2010"]


def test_a_move_without_a_reason_is_refused(sample: Register) -> None:
    with pytest.raises(RefusedValueError) as refused:
        move_timescales(sample, find_ids(sample, "A1"), Shift(months=1), today=TODAY, reason=" ")

    assert refused.value.why == "empty"


def test_a_move_where_nothing_can_be_moved_is_refused(sample: Register) -> None:
    ids = find_ids(sample, "A1")
    edit_item(sample, "action", ids[0], {"timescale": "Monthly"}, today=TODAY)
    with pytest.raises(RefusedValueError) as refused:
        move_timescales(sample, ids, Shift(weeks=2), today=TODAY, reason="Later")

    assert refused.value.why == "nothing_to_move"


def test_the_same_update_is_added_to_all_and_taken_back_at_once(sample: Register) -> None:
    ids = find_ids(sample, "A1", "A2")
    before = say_actions(sample)
    add_progress_to_many(sample, ids, on=date(2030, 1, 1), text="Seen by the Board.", state="at_risk")
    actions = {action.id: action for action in list_actions(sample, today=TODAY)}

    assert [actions[found].progress[0].text for found in ids] == ["Seen by the Board."] * 2
    assert [actions[found].state for found in ids] == ["at_risk"] * 2
    assert find_item(sample, "A1")[1] == ids[0]
    sample.undo()
    assert say_actions(sample) == before
