"""Names of the fields of a form."""

import pytest

from laming_desktop.domain.papers.form_fields import FieldName, name_field, read_field

ID = "0123456789abcdef0123456789abcdef"
HASH = "4f9c21ab" * 8


def test_field_is_read_back_by_its_name() -> None:
    assert read_field(name_field(ID, "progress")) == FieldName(ID, "progress")
    assert read_field(name_field(ID, "state", HASH)) == FieldName(ID, "state", "4f9c21ab")


def test_name_is_as_short_as_word_wants_it() -> None:
    assert len(name_field(ID, "timescale", HASH)) <= 64


@pytest.mark.parametrize("name", ["", "state", f"laming.delete.{ID}", "laming.state.", "laming.state.a/b", "x.state.1"])
def test_other_names_are_no_fields(name: str) -> None:
    assert read_field(name) is None
