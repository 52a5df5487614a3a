"""Names of files and folders that need quoting, or are as long as a disk allows."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.store.sample_plan import edit, open_register

NAMES = (
    "a plan #1 100%25.laming",
    "what?mode=ro&vfs=none.laming",
    "Réunion – 漢字 😀.laming",
    "'quoted' \"twice\".laming",
    "file:plan.laming",
)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not allow these names")
@pytest.mark.parametrize("name", NAMES)
def test_register_with_an_odd_name_opens_and_is_written(name: str, plan_file: Path, tmp_path: Path) -> None:
    try_path(plan_file, tmp_path / name)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows needs a setting for long paths")
def test_register_deeper_than_260_letters_opens_and_is_written(plan_file: Path, tmp_path: Path) -> None:
    try_path(plan_file, tmp_path.joinpath(*["a folder of the board"] * 14) / "plan.laming")


def try_path(plan_file: Path, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(plan_file, path)
    register = open_register(path)
    assert edit(register, "a1", priority="low") is not None
    register.close()
    again = open_register(path)
    assert again.read_state()["action", "a1"]["priority"] == "low"
    assert again.check() == []
    again.close()
