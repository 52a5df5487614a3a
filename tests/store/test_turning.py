"""A change set taken back and done again from its lines: rows that come, change and go, few or thousands."""

import pytest

from laming_desktop.domain.errors import CancelledError
from laming_desktop.domain.tasks import Progress
from laming_desktop.store.register import Register

MANY = 5_100


def change_much(register: Register) -> None:
    """Add, change and remove in one change set, also what hangs together."""
    with register.write("Much") as writing:
        made = writing.add("action", reference="A90", text="Made")
        writing.add("answer", action_id=made, recommendation_id="r1")
        writing.change("action", "a1", text="Changed")
        writing.remove("action", "a3")


def add_many(register: Register) -> None:
    """Add as many actions as a large import."""
    with register.write("Import", kind="import") as writing:
        ids = writing.add_many("action", [{"reference": f"A{n + 100}", "text": f"Step {n}"} for n in range(MANY)])
        writing.add_many("answer", [{"action_id": one, "recommendation_id": "r1", "place": "V"} for one in ids])


def test_what_came_changed_and_went_is_taken_back_and_done_again(register: Register) -> None:
    before = register.read_state()
    change_much(register)
    after = register.read_state()

    register.undo()
    assert register.read_state() == before
    register.redo()
    assert register.read_state() == after


def test_thousands_of_rows_go_and_come_back(register: Register) -> None:
    before = register.read_state()
    add_many(register)
    after = register.read_state()

    assert len(register.undo().touched) == 2 * MANY
    assert register.read_state() == before
    register.redo()
    assert register.read_state() == after


def test_stopped_half_way_nothing_is_taken_back(register: Register) -> None:
    add_many(register)
    after, head = register.read_state(), register.head()
    steps: list[tuple[int, int]] = []
    progress = Progress(lambda done, total: steps.append((done, total)), lambda: len(steps) > 1)

    with pytest.raises(CancelledError):
        register.undo(progress)
    assert steps[-1] == (2_000, 2 * MANY)
    assert (register.read_state(), register.head()) == (after, head)
    assert register.undo().seq is not None


def test_rows_of_the_next_undo_are_counted_no_further_than_asked(register: Register) -> None:
    change_much(register)

    assert register.count_turned("undo", 3) == 3
    assert register.count_turned("undo", 1_000) > 3
    assert register.count_turned("redo", 1_000) == 0
