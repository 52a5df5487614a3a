"""One writer at a time: who has the register is named, what a dead process left is taken over."""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from laming_desktop.domain.errors import RegisterError, RegisterInUseError
from laming_desktop.store.locking import find_lock_file, read_lock, take_lock
from laming_desktop.store.processes import is_alive, tell_start
from laming_desktop.store.register import Register
from tests.store.sample_plan import Clock, edit, open_register

NOW = datetime(2009, 11, 1, 9, 30, tzinfo=UTC)


@pytest.fixture
def path(plan_file: Path, tmp_path: Path) -> Path:
    """Give the file of a closed register."""
    path = tmp_path / "plan.laming"
    shutil.copy(plan_file, path)
    return path


def leave_lock(path: Path, machine: str = "LAPTOP-2", process: int = 4, start: str = "x") -> None:
    """Write a lock as another program would have."""
    facts = {"person": "Board Chair", "machine": machine, "process": process, "start": start, "token": "t"}
    told = json.dumps({**facts, "since": "2009-10-31T08:00:00+00:00"})
    find_lock_file(path).write_text(told, encoding="utf-8")


def this_machine(path: Path) -> str:
    """Give the name that locks of this machine bear."""
    lock = take_lock(path, person="", now=NOW)
    lock.release()
    return lock.holder.machine


def test_a_second_writer_is_told_who_has_the_register_and_since_when(path: Path) -> None:
    register = open_register(path)
    with pytest.raises(RegisterInUseError) as refused:
        open_register(path)
    assert refused.value.holder == "Business Manager"
    assert refused.value.machine
    assert refused.value.since is not None
    assert edit(register, "a1", priority="low") is not None
    register.close()


def test_the_lock_is_gone_when_the_register_is_closed(path: Path) -> None:
    register = open_register(path)
    holder = read_lock(path)
    assert holder is not None
    assert holder.is_this_process
    register.close()
    assert read_lock(path) is None
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_register_that_is_only_read_is_not_locked(path: Path) -> None:
    reader = open_register(path, read_only=True)
    assert read_lock(path) is None
    open_register(path).close()
    reader.close()


def test_a_register_that_is_being_written_can_be_read(path: Path) -> None:
    writer = open_register(path)
    reader = open_register(path, read_only=True)
    assert reader.read_state() == writer.read_state()
    reader.close()
    assert read_lock(path) is not None
    writer.close()


def test_the_lock_of_another_machine_stands_and_names_it(path: Path) -> None:
    leave_lock(path)
    before = find_lock_file(path).read_bytes()
    with pytest.raises(RegisterInUseError) as refused:
        open_register(path)
    told = refused.value
    assert (told.holder, told.machine, told.since) == ("Board Chair", "LAPTOP-2", datetime(2009, 10, 31, 8, tzinfo=UTC))
    assert find_lock_file(path).read_bytes() == before


def test_the_lock_of_another_machine_can_be_taken_over_when_asked(path: Path) -> None:
    leave_lock(path)
    register = Register.open(path, author="", clock=Clock(), take_over=True)
    assert edit(register, "a1", priority="low") is not None
    register.close()
    assert not find_lock_file(path).exists()


def test_who_lost_the_lock_writes_nothing_more(path: Path) -> None:
    first = open_register(path)
    second = Register.open(path, author="Board Chair", clock=Clock(), take_over=True)
    with pytest.raises(RegisterInUseError) as refused:
        edit(first, "a1", priority="low")
    assert refused.value.holder == "Board Chair"
    first.close()
    assert edit(second, "a1", priority="low") is not None
    second.close()


def test_a_lock_that_was_tidied_away_is_put_back(path: Path) -> None:
    register = open_register(path)
    find_lock_file(path).unlink()
    assert edit(register, "a1", priority="low") is not None
    assert find_lock_file(path).exists()
    register.close()


def test_the_lock_of_a_dead_process_of_this_machine_is_taken_over_silently(path: Path) -> None:
    ended = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    leave_lock(path, this_machine(path), int(ended.stdout))
    open_register(path).close()


def test_the_lock_of_a_process_whose_number_was_given_anew_is_taken_over(path: Path) -> None:
    leave_lock(path, this_machine(path), os.getpid(), "an earlier start")
    open_register(path).close()


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b'{"person": 1}', b"\xff" * 5000])
def test_a_lock_that_says_nothing_is_taken_over(path: Path, content: bytes) -> None:
    find_lock_file(path).write_bytes(content)
    open_register(path).close()
    assert not find_lock_file(path).exists()


def test_a_symbolic_link_to_the_open_file_is_known_as_the_same(path: Path) -> None:
    link = path.with_name("link.laming")
    link.symlink_to(path)
    register = open_register(path)
    with pytest.raises(RegisterInUseError):
        open_register(link)
    register.close()


def test_a_hard_link_to_the_open_file_is_known_as_the_same(path: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "other.laming"
    register = open_register(path)
    os.link(path, link)
    assert read_lock(link) is not None
    with pytest.raises(RegisterInUseError):
        open_register(link)
    assert list(link.parent.iterdir()) == [link]
    register.close()


def test_a_process_that_ended_is_not_alive_even_before_its_parent_hears_of_it() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        start = tell_start(process.pid)
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        assert not is_alive(process.pid, start)


def test_a_forgotten_register_lets_go_of_its_lock(path: Path) -> None:
    lock = take_lock(path, person="", now=NOW)
    assert find_lock_file(path).exists()
    del lock
    assert not find_lock_file(path).exists()


def test_damaged_register_does_not_stay_locked(plan_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "damaged.laming"
    content = bytearray(plan_file.read_bytes())
    content[4096:60_000] = b"\xaa" * (60_000 - 4096)
    path.write_bytes(bytes(content))
    with pytest.raises(RegisterError):
        open_register(path)

    assert read_lock(path) is None
