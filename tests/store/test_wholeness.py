"""A file that was left half written, with nothing beside it to take it back from."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from laming_desktop.domain.errors import DamagedRegisterError
from laming_desktop.store.locking import find_lock_file, read_lock
from laming_desktop.store.wholeness import MOST_LINES
from tests.store.sample_plan import edit, make_register, open_register

PAGE = 4096


@pytest.fixture
def path(plan_file: Path, tmp_path: Path) -> Path:
    """Give a closed register with one edit after the plan."""
    path = Path(shutil.copy(plan_file, tmp_path / "plan.laming"))
    register = open_register(path)
    edit(register, "a1", text="Visit every school and report to the board")
    register.close()
    return path


def write_as_a_stranger(path: Path, script: str) -> None:
    stranger = sqlite3.connect(path)
    stranger.executescript(script)
    stranger.close()


def list_half_written(path: Path) -> list[bytes]:
    """List what the file is when a change of one field stops after each of its pages, and its journal is gone."""
    before = path.read_bytes()
    register = open_register(path)
    edit(register, "a2", text="Train all staff")
    register.close()
    after = path.read_bytes()
    pages = [
        place for place in range(0, len(after), PAGE) if before[place : place + PAGE] != after[place : place + PAGE]
    ]
    halves: list[bytes] = []
    for count in range(1, len(pages)):
        half = bytearray(before.ljust(len(after), b"\0"))
        for place in pages[:count]:
            half[place : place + PAGE] = after[place : place + PAGE]
        halves.append(bytes(half))
    return halves


def opens_whole(path: Path) -> bool:
    """Tell whether the file opens for writing, which it may only where it is whole."""
    try:
        register = open_register(path)
    except DamagedRegisterError:
        return False
    assert register.check() == []
    register.close()
    return True


def test_a_change_whose_journal_was_deleted_half_way_is_found_after_the_crash(path: Path) -> None:
    halves = list_half_written(path)
    opened = 0
    lock = leave_lock_of_a_dead_process(path)
    for half in halves:
        path.write_bytes(half)
        find_lock_file(path).write_bytes(lock)
        opened += opens_whole(path)
    assert len(halves) > 2
    # Where only the counters of the first page were written the old state is whole.
    assert opened <= 1


def leave_lock_of_a_dead_process(path: Path) -> bytes:
    """Leave a register as a program does that is killed: with its lock, which is given."""
    script = (
        "import os, sys; from pathlib import Path; from tests.store.sample_plan import open_register;"
        "kept = open_register(Path(sys.argv[1])); os._exit(9)"
    )
    sound, half = path.with_name("sound.laming"), path.read_bytes()
    if not sound.exists():
        register = make_register(sound)
        register.close()
    shutil.copy(sound, path)
    subprocess.run([sys.executable, "-c", script, str(path)], check=False, cwd=Path(__file__).parents[2])
    path.write_bytes(half)
    return find_lock_file(path).read_bytes()


@pytest.mark.parametrize(
    "script",
    [
        "UPDATE action SET text = 'Do a1' WHERE id = 'a1'",
        "DELETE FROM change WHERE seq = (SELECT max(seq) FROM change_set)",
        'UPDATE change SET after = \'{"text":"other"}\' WHERE seq = (SELECT max(seq) FROM change_set)',
        "DELETE FROM change_set WHERE seq = (SELECT max(seq) FROM change_set)",
    ],
)
def test_a_newest_change_that_is_half_there_is_found_on_opening_and_the_file_can_be_read(
    path: Path, script: str
) -> None:
    write_as_a_stranger(path, script)
    with pytest.raises(DamagedRegisterError) as refused:
        open_register(path)
    assert refused.value.can_be_read
    register = open_register(path, read_only=True)
    assert register.check()
    register.close()


def test_a_file_that_did_not_pass_after_a_crash_does_not_pass_the_second_time(path: Path) -> None:
    write_as_a_stranger(path, "UPDATE action SET text = 'else' WHERE id = 'a3'")
    leave_lock_of_a_dead_process(path)
    for _ in range(2):
        with pytest.raises(DamagedRegisterError, match="a3"):
            open_register(path)
    assert read_lock(path) is None


def test_a_whole_file_opens_after_a_crash(path: Path) -> None:
    leave_lock_of_a_dead_process(path)
    register = open_register(path)
    assert register.head()[0] == 3
    register.close()
    assert not find_lock_file(path).exists()


def remove(path: Path) -> None:
    register = open_register(path)
    with register.write("Remove A3") as writing:
        writing.remove("action", "a3")
    register.undo()
    register.close()


def take_in_much(path: Path) -> None:
    register = open_register(path)
    with register.write("Import", kind="import") as writing:
        for number in range(MOST_LINES + 1):
            writing.add("owner", name=f"Team {number}")
    register.close()


@pytest.mark.parametrize("work", [remove, take_in_much])
def test_a_newest_change_that_removes_brings_back_or_holds_much_is_no_obstacle(
    path: Path, work: Callable[[Path], None]
) -> None:
    work(path)
    open_register(path).close()
