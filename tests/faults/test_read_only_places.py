"""Files and folders that an ordinary user may not write, tried as one, also where the tests are run by root."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest

from tests.faults.ordinary_user import NOBODY

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes and users are of POSIX")

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def told(plan_file: Path) -> Iterator[dict[str, Any]]:
    """Give what an ordinary user was told; the folder lies where such a user can reach it."""
    folder = Path(mkdtemp())
    try:
        make_ready(folder, plan_file)
        command = [sys.executable, "-m", "tests.faults.ordinary_user", str(folder)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=120)
        yield json.loads(done.stdout)
    finally:
        for place in folder.iterdir():
            place.chmod(0o700)
        shutil.rmtree(folder)


def make_ready(folder: Path, plan_file: Path) -> None:
    """Put copies of a register into folders that may be used in different ways."""
    folder.chmod(0o755)
    for place, name in (("first", "plan"), ("locked", "plan"), ("open", "locked"), ("open", "closed"), ("own", "plan")):
        (folder / place).mkdir(exist_ok=True)
        path = folder / place / f"{name}.laming"
        shutil.copy(plan_file, path)
        path.chmod({"locked": 0o444, "closed": 0o000}.get(name, 0o666))
    if os.geteuid() == 0:
        os.chown(folder / "own" / "plan.laming", NOBODY, NOBODY)
    for place, mode in (("locked", 0o555), ("open", 0o777), ("own", 0o777)):
        (folder / place).chmod(mode)


def test_register_in_a_folder_that_may_not_be_written_opens_read_only(told: dict[str, Any]) -> None:
    is_read_only, faults, refusal, files = told["locked_folder"]
    assert (is_read_only, faults, refusal[0]) == (True, 0, "ReadOnlyError")
    assert files == ["plan.laming"]


def test_file_that_may_not_be_written_opens_read_only_without_a_lock(told: dict[str, Any]) -> None:
    is_read_only, faults, refusal, files = told["locked_file"]
    assert (is_read_only, faults, refusal[0]) == (True, 0, "ReadOnlyError")
    assert files == ["closed.laming", "locked.laming"]


def test_file_that_may_not_be_read_is_told(told: dict[str, Any]) -> None:
    kind, sentence = told["closed_file"]
    assert kind == "CannotReadError"
    assert "closed.laming" in sentence


def test_own_file_is_written_as_usual(told: dict[str, Any]) -> None:
    assert told["own_file"][:3] == [False, 0, "changed"]


def test_backup_into_a_folder_that_may_not_be_written_is_told(told: dict[str, Any]) -> None:
    kind, sentence = told["backup"]
    assert kind == "BackupFailedError"
    assert "locked" in sentence
