from datetime import date
from pathlib import Path

import pytest

from laming_desktop.domain.errors import RefusedValueError, RegisterExistsError
from laming_desktop.operations.registers import create_register, edit_register, open_register
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
