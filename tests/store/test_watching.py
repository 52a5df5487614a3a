"""The file changed under us: it is noticed before the next write, and nothing is written."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from laming_desktop.domain.errors import RegisterMovedError, RegisterReplacedError
from tests.store.sample_plan import edit, open_register


@pytest.fixture
def path(plan_file: Path, tmp_path: Path) -> Path:
    path = tmp_path / "plan.laming"
    shutil.copy(plan_file, path)
    return path


HARMS: list[Callable[[Path], object]] = [
    lambda path: path.unlink(),
    lambda path: path.rename(path.with_name("b")),
    lambda path: path.parent.rename("moved"),
]


@pytest.mark.parametrize("harm", HARMS)
def test_a_register_deleted_renamed_or_moved_is_noticed(
    path: Path, harm: Callable[[Path], object], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    inner = tmp_path / "folder" / "plan.laming"
    inner.parent.mkdir()
    path.rename(inner)
    register = open_register(inner)
    harm(inner)
    with pytest.raises(RegisterMovedError):
        edit(register, "a1", priority="low")
    assert register.read_state()["action", "a1"]["priority"] == "high"
    register.close()


def test_a_register_replaced_by_another_file_is_noticed_and_the_other_left_alone(path: Path, plan_file: Path) -> None:
    register = open_register(path)
    shutil.copy(plan_file, path.with_name("new"))
    path.with_name("new").replace(path)
    before = path.read_bytes()
    with pytest.raises(RegisterReplacedError) as refused:
        edit(register, "a1", priority="low")
    assert (refused.value.why, path.read_bytes()) == ("replaced", before)
    register.close()


@pytest.mark.parametrize("size", [0, 1, 100, 4096, 40_000])
def test_a_register_cut_off_under_us_is_noticed_and_not_written(path: Path, size: int) -> None:
    register = open_register(path)
    os.truncate(path, size)
    with pytest.raises(RegisterReplacedError) as refused:
        edit(register, "a1", priority="low")
    assert (refused.value.why, path.stat().st_size) == ("truncated", size)
    register.close()


def test_a_register_overwritten_in_place_by_an_older_copy_is_noticed(path: Path) -> None:
    register = open_register(path)
    older = path.read_bytes()
    assert edit(register, "a1", priority="low") is not None
    with path.open("r+b") as file:
        file.write(older)
        file.truncate()
    with pytest.raises(RegisterReplacedError):
        edit(register, "a1", priority="medium")
    assert path.read_bytes() == older
    register.close()


def test_history_written_by_another_program_is_noticed(path: Path) -> None:
    register = open_register(path)
    stranger = sqlite3.connect(path)
    stranger.execute("UPDATE change_set SET hash = 'x' WHERE seq = 2")
    stranger.commit()
    stranger.close()
    with pytest.raises(RegisterReplacedError) as refused:
        edit(register, "a1", priority="low")
    assert refused.value.why == "changed"
    register.close()


def test_a_register_that_another_program_only_tidied_is_still_written(path: Path) -> None:
    register = open_register(path)
    stranger = sqlite3.connect(path)
    stranger.execute("VACUUM")
    stranger.close()
    assert edit(register, "a1", priority="low") is not None
    assert edit(register, "a1", priority="medium") is not None
    assert register.check() == []
    register.close()
