"""One register: the door for writing, undo and redo, the past, and files that are not what they should be."""

import shutil
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from laming_desktop.domain.errors import (
    CannotWriteError,
    DamagedRegisterError,
    LaterChangesError,
    MissingFileError,
    NothingToUndoError,
    ReadOnlyError,
    RegisterExistsError,
    RegisterInUseError,
    RegisterMovedError,
    RegisterReplacedError,
)
from laming_desktop.store.actions import list_actions
from laming_desktop.store.register import Register
from tests.store.sample_plan import TODAY, Clock, add_plan, edit, make_register, open_register, remove, value


def test_a_new_register_begins_with_the_rows_it_was_given(tmp_path: Path) -> None:
    register = make_register(tmp_path / "plan é #?%.laming")
    assert register.head()[0] == 1
    assert [key[0] for key in register.read_state()] == ["register"]
    assert register.undo_label is None
    register.close()
    assert [path.name for path in tmp_path.iterdir()] == ["plan é #?%.laming"]


def test_a_new_register_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.laming"
    path.write_text("precious")
    with pytest.raises(RegisterExistsError):
        make_register(path)
    assert path.read_text() == "precious"


def test_a_new_register_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError) as refused:
        make_register(tmp_path / "nowhere" / "plan.laming")
    assert refused.value.path == tmp_path / "nowhere"


def test_first_rows_that_fail_leave_no_file(tmp_path: Path) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Register.create(tmp_path / "plan.laming", author="", clock=Clock(), first_rows=fail)
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_leaves_no_room_for_a_journal_is_refused_and_opened_to_be_read(tmp_path: Path) -> None:
    long = tmp_path / f"{'é' * 123}.laming"
    with pytest.raises(CannotWriteError):
        make_register(long)
    make_register(tmp_path / "short.laming").close()
    (tmp_path / "short.laming").rename(long)
    register = open_register(long)
    assert register.read_only
    register.close()


def test_a_long_name_is_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / f"{'é' * 118}.laming"
    make_register(path).close()
    register = open_register(path)
    assert edit(register, add_action(register), text="Words") is not None
    register.close()


def add_action(register: Register) -> str:
    with register.write("Add action") as writing:
        return writing.add("action", reference="A1")


def test_undo_takes_back_a_removal_with_all_that_went_by_cascade(register: Register) -> None:
    before = register.read_state()
    remove(register, "recommendation", "r2")
    assert ("recommendation", "r2.1") not in register.read_state()
    register.undo()
    assert register.read_state() == before


def test_a_removed_item_takes_its_questions_with_it_and_brings_them_back(register: Register) -> None:
    remove(register, "action", "a2")
    assert ("question", "q1") not in register.read_state()
    register.undo()
    assert ("question", "q1") in register.read_state()


def test_undo_takes_back_a_whole_import_and_redo_brings_it_again(register: Register) -> None:
    full = register.read_state()
    assert register.undo_label == "Import a plan"
    undone = register.undo()
    assert undone.label == "Import a plan"
    assert ("action", "a1") in undone.touched
    assert {key[0] for key in register.read_state()} == {"register"}
    assert register.redo_label == "Import a plan"
    register.redo()
    assert register.read_state() == full


def test_undo_and_redo_still_know_their_way_after_reopening(register: Register, tmp_path: Path) -> None:
    edit(register, "a1", priority="low")
    register.undo()
    path = tmp_path / "reopened.laming"
    shutil.copy(tmp_path / "plan.laming", path)
    again = open_register(path)
    assert again.redo_label == "Edit"
    again.redo()
    assert value(again, "a1") == "low"
    again.close()


def test_undo_stops_at_the_beginning(register: Register) -> None:
    register.undo()
    with pytest.raises(NothingToUndoError) as refused:
        register.undo()
    assert refused.value.direction == "undo"


def test_something_new_clears_redo_but_what_was_undone_stays_in_the_journal(register: Register) -> None:
    undone = edit(register, "a1", priority="low")
    register.undo()
    edit(register, "a2", priority="low")
    with pytest.raises(NothingToUndoError):
        register.redo()
    assert undone is not None
    assert register.read_patch(undone - 1, undone)


def test_a_change_set_tells_what_it_touched_and_made(register: Register) -> None:
    with register.write("Add action") as writing:
        action = writing.add("action", reference=writing.next_reference(), text="New")
        link = writing.add("answer", action_id=action, recommendation_id="r2")
    assert writing.changes.made == (action,)
    assert writing.changes.touched == {("action", action), ("answer", link)}


def test_an_older_change_set_is_taken_back_while_later_ones_stand(register: Register) -> None:
    older = edit(register, "a1", priority="low")
    edit(register, "a1", text="Later words")
    assert older is not None
    assert register.take_back(older).label == "Edit"
    assert (value(register, "a1"), value(register, "a1", "text")) == ("high", "Later words")
    assert register.undo_label == "Edit"


def test_taking_back_is_refused_where_a_later_edit_touched_the_same_field(register: Register) -> None:
    older = edit(register, "a1", priority="low")
    edit(register, "a1", priority="medium")
    assert older is not None
    with pytest.raises(LaterChangesError) as refused:
        register.take_back(older)
    assert refused.value.conflicts == (("action", "a1", "priority", "both_changed"),)
    assert value(register, "a1") == "medium"


def test_taking_back_an_import_is_refused_where_something_was_added_to_it(register: Register) -> None:
    with register.write("Add progress") as writing:
        writing.add("progress", action_id="a1", on=date(2009, 11, 1), text="More")
    with pytest.raises(LaterChangesError) as refused:
        register.take_back(2)
    assert ("action", "a1", None, "others_belong_to_it") in refused.value.conflicts


@pytest.mark.parametrize("seq", [0, 1, 3, 4, 99])
def test_what_does_not_stand_is_not_taken_back(register: Register, seq: int) -> None:
    edit(register, "a1", priority="low")
    register.undo()
    with pytest.raises(NothingToUndoError):
        register.take_back(seq)


def edit_then_fail(register: Register) -> None:
    with register.write("Edit") as writing:
        writing.change("action", "a1", priority="low")
        writing.change("action", "nobody", priority="low")


def test_a_change_set_that_fails_leaves_nothing(register: Register) -> None:
    before = register.read_state(), register.head()
    with pytest.raises(LookupError):
        edit_then_fail(register)
    assert (register.read_state(), register.head()) == before


def test_a_change_set_that_changes_nothing_is_not_kept(register: Register) -> None:
    head = register.head()
    assert edit(register, "a1", priority="high") is None
    assert register.head() == head


def test_change_sets_are_not_made_inside_each_other(register: Register) -> None:
    with register.write("One"), pytest.raises(RuntimeError):
        register.undo()


def test_nothing_is_written_past_the_door(register: Register) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        register.sqlite.execute("DELETE FROM action")


def test_the_register_as_at_a_day_or_change_set_is_read_only(register: Register) -> None:
    edit(register, "a1", priority="low")
    past = register.as_at(2)
    assert (value(past, "a1"), past.head()[0], past.check()) == ("high", 2, [])
    with pytest.raises(ReadOnlyError), past.write("Edit"):
        pass
    past.close()


def test_the_register_as_at_a_day_holds_what_was_done_by_its_end(tmp_path: Path) -> None:
    clock = Clock()
    register = make_register(tmp_path / "plan.laming", clock)
    add_plan(register)
    clock.now = clock.now.replace(month=12)
    edit(register, "a1", priority="low")
    november, december, before = (register.as_at(date(2009, *day)) for day in ((11, 30), (12, 1), (1, 1)))
    assert (value(november, "a1"), value(december, "a1")) == ("high", "low")
    assert before.head()[0] == 1
    for opened in (register, november, december, before):
        opened.close()


def test_a_clock_that_goes_back_does_not_confuse_the_order(tmp_path: Path) -> None:
    clock = Clock()
    register = make_register(tmp_path / "plan.laming", clock)
    clock.now = clock.now.replace(year=2001)
    add_plan(register)
    assert register.undo_label == "Import a plan"
    assert register.check() == []
    register.close()


def test_a_register_opened_to_be_read_is_not_written(register: Register, tmp_path: Path) -> None:
    reader = open_register(tmp_path / "plan.laming", read_only=True)
    assert reader.read_state() == register.read_state()
    with pytest.raises(ReadOnlyError), reader.write("Edit"):
        pass
    reader.close()


def test_a_second_writer_is_told_that_the_register_is_in_use(register: Register, tmp_path: Path) -> None:
    stranger = sqlite3.connect(tmp_path / "plan.laming", isolation_level=None)
    stranger.execute("BEGIN IMMEDIATE")
    register.sqlite.execute("PRAGMA busy_timeout = 10")
    with pytest.raises(RegisterInUseError):
        edit(register, "a1", text="Ours")
    stranger.close()
    assert edit(register, "a1", text="Ours") is not None


HARMS: list[tuple[Callable[[Path], object], type[Exception]]] = [
    (lambda path: path.unlink(), RegisterMovedError),
    (lambda path: path.rename(path.with_name("elsewhere.laming")), RegisterMovedError),
    (lambda path: path.with_name("other").replace(path), RegisterReplacedError),
]


@pytest.mark.parametrize(("harm", "error"), HARMS)
def test_a_file_that_went_or_was_replaced_is_not_written(
    tmp_path: Path, harm: Callable[[Path], object], error: type[Exception]
) -> None:
    path = tmp_path / "plan.laming"
    register = make_register(path)
    add_plan(register)
    path.with_name("other").write_bytes(path.read_bytes())
    harm(path)
    with pytest.raises(error):
        edit(register, "a1", priority="low")
    register.close()


def test_a_full_disk_is_told_and_what_was_saved_stands(register: Register) -> None:
    before = register.read_state()
    pages = register.sqlite.execute("PRAGMA page_count").fetchone()[0]
    register.sqlite.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(CannotWriteError) as refused:
        edit(register, "a1", text="Words " * 20_000)
    assert refused.value.why == "full"
    assert register.read_state() == before
    register.sqlite.execute("PRAGMA max_page_count = 1000000")
    assert edit(register, "a1", text="Words " * 20_000) is not None


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("UPDATE action SET priority = 'low' WHERE id = 'a1'", "action a1: table and journal differ in priority"),
        ("DELETE FROM progress", "progress p1: table and journal differ in action_id"),
        ("UPDATE change SET after = replace(after, 'Do a1', 'Do it')", "change set 2 is not what was sealed"),
        ("UPDATE change_set SET at = '2009-01-01' WHERE seq = 2", "change set 2 is not what was sealed"),
        ("UPDATE change SET seq = 3 WHERE n = 5", "change set 2 is not what was sealed"),
        ("DELETE FROM change WHERE seq = 3", "change set 3 is not what was sealed"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM change_set WHERE seq = 2", "change set 2 is missing"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM owner WHERE id = 'o1'", "names a owner that is not there"),
    ],
)
def test_a_change_made_behind_the_programs_back_is_told(tmp_path: Path, damage: str, told: str) -> None:
    register = make_register(tmp_path / "plan.laming")
    add_plan(register)
    edit(register, "a2", priority="high")
    stranger = sqlite3.connect(tmp_path / "plan.laming")
    stranger.executescript(damage)
    stranger.close()
    assert any(told in fault for fault in register.check())
    register.close()


def test_a_word_that_no_version_writes_is_told_as_damage(register: Register) -> None:
    edit(register, "a1", state="exploded")
    with pytest.raises(DamagedRegisterError):
        list_actions(register, today=TODAY)
    register.undo()


def test_a_register_row_is_made_where_the_first_rows_have_none(tmp_path: Path) -> None:
    register = Register.create(tmp_path / "plan.laming", author="", clock=Clock(), first_rows=lambda _: None)
    assert len(register.read_state()) == 1
    register.close()
