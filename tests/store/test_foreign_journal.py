"""A journal from outside: what is sealed anew by a forger must still fit the rows and itself; honest stories all pass."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from laming_desktop.domain.errors import ForeignRefusedError
from laming_desktop.store.foreign import open_foreign_file
from laming_desktop.store.register import Register
from tests.store.forging import Line, forge
from tests.store.sample_plan import open_register


@pytest.fixture
def path(plan_file: Path, tmp_path: Path) -> Path:
    path = tmp_path / "sent.laming"
    shutil.copy(plan_file, path)
    return path


def work(path: Path, *verbs: Callable[[Register], object]) -> None:
    """Work in a register as anybody does."""
    register = open_register(path)
    for verb in verbs:
        verb(register)
    register.close()


def change(**fields: str) -> Callable[[Register], None]:
    """Change fields of an action."""

    def do(register: Register) -> None:
        with register.write("Edit") as writing:
            writing.change("action", "a1", **fields)

    return do


def remove(register: Register) -> None:
    with register.write("Remove") as writing:
        writing.remove("action", "a1")


def look(path: Path) -> str:
    """Tell what is wrong with a file; empty when all is well."""
    try:
        with open_foreign_file(path) as foreign:
            foreign.read_lines(0)
            for table in foreign.tables:
                foreign.read_table(table)
    except ForeignRefusedError as error:
        return f"{error.why}: {error.detail}"
    return ""


@pytest.mark.parametrize(
    "verbs",
    [
        (change(outcome="Seen sooner"),),
        (change(outcome="Seen sooner"), change(outcome="")),
        (remove,),
        (remove, Register.undo),
        (remove, Register.undo, change(outcome="After all"), Register.undo, Register.redo),
        (change(outcome="Once"), remove, Register.undo, Register.undo),
    ],
)
def test_every_story_of_a_row_that_the_program_writes_passes(path: Path, verbs: tuple[Callable[..., object]]) -> None:
    work(path, *verbs)
    assert look(path) == ""


def test_row_changed_back_behind_its_journal_is_found(path: Path) -> None:
    work(path, change(outcome="Seen sooner"))
    forge(path, "UPDATE action SET outcome = '' WHERE id = 'a1'")
    assert look(path) == "altered: action a1"


def test_set_that_says_another_value_was_there_before_is_found(path: Path) -> None:
    """So nobody can pass an edit off as made on what the other side has."""
    script = "UPDATE action SET outcome = 'Forged' WHERE id = 'a1'"
    forge(path, script, ("action", "a1", {"outcome": "What you have now"}, {"outcome": "Forged"}))
    assert look(path) == "altered: action a1"


def test_set_sealed_by_a_stranger_that_fits_is_only_an_edit(path: Path) -> None:
    script = "UPDATE action SET outcome = 'Other' WHERE id = 'a1'"
    forge(path, script, ("action", "a1", {"outcome": ""}, {"outcome": "Other"}))
    assert look(path) == ""


@pytest.mark.parametrize(
    "line",
    [
        ("action", "a1", {"outcome": ""}, {"outcome": ["a", "list"]}),
        ("action", "a1", {"outcome": ""}, {"outcome": 1.5}),
        ("action", "nobody", {"outcome": ""}, {"outcome": "x"}),
        ("action", "a1", None, {"id": "a1"}),
        ("action", "a1", {"id": "a1"}, None),
        ("nothing", "a1", None, {"id": "a1"}),
        ("action", "new", None, {"id": "new"}),
        ("action", "a1", None, None),
    ],
)
def test_line_that_fits_no_row_is_refused_however_it_is_sealed(path: Path, line: Line) -> None:
    forge(path, "", line)
    assert look(path).startswith("altered: ")


def test_row_that_no_line_tells_of_is_found(path: Path) -> None:
    forge(path, "INSERT INTO note VALUES ('n9', 'action', 'a1', '', '')")
    assert look(path) == "altered: note n9"


def test_row_that_is_gone_without_a_line_is_found(path: Path) -> None:
    forge(path, "DELETE FROM progress")
    assert look(path).startswith("altered: progress")


def test_word_that_nobody_writes_is_refused_where_it_is_read(path: Path) -> None:
    work(path, change(priority="high"))
    script = "UPDATE action SET priority = 'huge' WHERE id = 'a1'"
    forge(path, script, ("action", "a1", {"priority": "high"}, {"priority": "huge"}))
    assert look(path).startswith("unknown_word: action")
