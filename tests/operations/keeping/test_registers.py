from datetime import date
from pathlib import Path

import pytest

from laming_desktop.domain.errors import (
    CannotWriteError,
    MissingFileError,
    RefusedValueError,
    RegisterExistsError,
    RegisterMovedError,
)
from laming_desktop.operations.keeping.registers import (
    copy_register,
    create_register,
    edit_register,
    open_register,
    read_lock,
    save_copy_as,
)
from laming_desktop.store.reading import list_recommendations, read_facts
from laming_desktop.store.register import Register
from tests.operations.conftest import read_clock


def test_new_register_begins_with_the_catalogue(register: Register) -> None:
    items = list_recommendations(register)
    assert len(items) == 78
    assert [item.number for item in items][1:4] == ["2", "2.1", "2.2"]
    assert read_facts(register).authority == "Exampleshire"
    assert register.undo_label is None


def test_empty_register_has_no_recommendation(tmp_path: Path) -> None:
    register = create_register(tmp_path / "a.laming", author="T", clock=read_clock, is_empty=True)
    assert list_recommendations(register) == []
    register.close()


def test_file_that_stands_is_not_overwritten(register: Register) -> None:
    assert register.path is not None
    with pytest.raises(RegisterExistsError):
        create_register(register.path, author="T", clock=read_clock)


def test_details_of_a_register_can_be_changed_and_are_kept(register: Register) -> None:
    edit_register(register, authority="Exampleshire", board="Board", plan_date=date(2009, 6, 1), plan_period="2009/10")
    path = register.path
    assert path is not None
    register.close()
    again = open_register(path, author="T", clock=read_clock)
    assert read_facts(again).plan_period == "2009/10"
    again.close()


def test_name_with_control_characters_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedValueError):
        create_register(tmp_path / "b.laming", author="T", clock=read_clock, authority="a\x00b")


def path_of(register: Register) -> Path:
    assert register.path is not None
    return register.path


def test_a_register_that_somebody_has_open_can_be_copied_and_the_copy_worked_on(
    register: Register, tmp_path: Path
) -> None:
    assert read_lock(path_of(register)) is not None
    copy_register(path_of(register), tmp_path / "copy.laming")
    copy = open_register(tmp_path / "copy.laming", author="T", clock=read_clock)
    edit_register(copy, authority="Exampleshire", board="Other")
    assert copy.head()[0] == register.head()[0] + 1
    copy.close()


def test_a_copy_never_takes_the_place_of_another_file(register: Register, tmp_path: Path) -> None:
    (tmp_path / "copy.laming").write_text("mine")
    with pytest.raises(RegisterExistsError):
        copy_register(path_of(register), tmp_path / "copy.laming")
    assert (tmp_path / "copy.laming").read_text() == "mine"
    with pytest.raises(MissingFileError):
        copy_register(path_of(register), tmp_path / "nowhere" / "copy.laming")


def test_what_was_seen_when_the_file_was_deleted_can_be_saved_as_a_copy(register: Register, tmp_path: Path) -> None:
    state = register.read_state()
    path_of(register).unlink()
    with pytest.raises(RegisterMovedError):
        edit_register(register, authority="Exampleshire", board="Board")
    save_copy_as(register, tmp_path / "saved.laming")
    saved = open_register(tmp_path / "saved.laming", author="T", clock=read_clock)
    assert (saved.read_state(), saved.check()) == (state, [])
    saved.close()


def test_a_copy_on_a_name_that_is_too_long_is_refused(register: Register, tmp_path: Path) -> None:
    with pytest.raises(CannotWriteError):
        copy_register(path_of(register), tmp_path / ("x" * 300 + ".laming"))
