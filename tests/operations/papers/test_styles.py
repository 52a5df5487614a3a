"""The house style is kept in the register, its crest among the kept files."""

from pathlib import Path

import pytest

from laming_desktop.domain.errors import MissingFileError, RefusedValueError
from laming_desktop.domain.papers.house_style import Crest, HouseStyle
from laming_desktop.operations.papers.styles import read_crest, set_house_style
from laming_desktop.store.foreign import read_foreign
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import read_house_style
from tests.domain.papers.test_pictures import make_jpeg, make_png

CREST = Crest(make_png(30, 20), "image/png", "An oak above three waves")
STYLE = HouseStyle("#5A1846", "Exampleshire", "Children's services", CREST)


def count_files(register: Register) -> int:
    return sum(table == "kept_file" for table, _ in register.read_state())


def test_a_style_is_read_as_it_was_set(register: Register) -> None:
    assert read_house_style(register) == HouseStyle()
    set_house_style(register, STYLE)
    assert read_house_style(register) == STYLE
    assert set_house_style(register, STYLE).seq is None
    register.undo()
    assert (read_house_style(register), count_files(register)) == (HouseStyle(), 0)


def test_another_crest_takes_the_place_of_the_first(register: Register) -> None:
    set_house_style(register, STYLE)
    other = HouseStyle(crest=Crest(make_jpeg(10, 10), "image/jpeg", "A bridge"))
    set_house_style(register, other)
    assert (read_house_style(register), count_files(register)) == (other, 1)
    set_house_style(register, HouseStyle())
    assert count_files(register) == 0


def test_other_words_for_a_crest_leave_its_file(register: Register) -> None:
    set_house_style(register, STYLE)
    changes = set_house_style(register, HouseStyle(crest=Crest(CREST.content, "image/png", "An oak")))
    assert {table for table, _ in changes.touched} == {"register"}


@pytest.mark.parametrize(
    ("style", "why"),
    [
        (HouseStyle("teal"), "not_a_colour"),
        (HouseStyle("#12345"), "not_a_colour"),
        (HouseStyle("#F9C74F"), "too_pale"),
        (HouseStyle(head_text="a" * 501), "too_long"),
        (HouseStyle(crest=Crest(b"<svg/>", "image/png", "x")), "not_a_picture"),
        (HouseStyle(crest=Crest(make_png(5_000, 3), "image/png", "x")), "too_many_pixels"),
        (HouseStyle(crest=Crest(CREST.content, "image/png", " ")), "empty"),
    ],
)
def test_a_style_that_no_paper_can_have_is_refused(register: Register, style: HouseStyle, why: str) -> None:
    with pytest.raises(RefusedValueError) as refused:
        set_house_style(register, style)
    assert (refused.value.why, read_house_style(register)) == (why, HouseStyle())


def test_a_crest_is_told_by_its_content_not_its_name(tmp_path: Path) -> None:
    path = tmp_path / "crest.jpg"
    path.write_bytes(CREST.content)
    assert read_crest(path, CREST.words) == CREST
    path.write_bytes(bytes(300_000))
    with pytest.raises(RefusedValueError) as refused:
        read_crest(path, "x")
    assert refused.value.why == "picture_too_large"
    with pytest.raises(MissingFileError):
        read_crest(tmp_path / "none.png", "x")
    with pytest.raises(RefusedValueError):
        read_crest(tmp_path, "x")


def test_a_crest_that_a_stranger_put_there_is_left_out(register: Register) -> None:
    set_house_style(register, STYLE)
    ((_, kept),) = [key for key in register.read_state() if key[0] == "kept_file"]
    with register.write("Meddle") as writing:
        writing.change("kept_file", kept, content="AAAA")
    assert read_house_style(register).crest is None


def test_a_register_with_a_style_is_read_from_outside(register: Register) -> None:
    set_house_style(register, STYLE)
    path = register.path
    register.close()
    assert path is not None
    assert len(read_foreign(path).rows["kept_file"]) == 1
