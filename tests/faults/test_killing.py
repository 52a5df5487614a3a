"""kill -9 at random moments of each kind of work: the last whole state stands, in the register and beside it."""

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from laming_desktop.store.backing_up import list_backups_of
from laming_desktop.store.locking import read_lock
from laming_desktop.store.register import Register
from tests.store.sample_plan import Clock, open_register

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no kill -9")

ROOT = Path(__file__).parents[2]
WORKS = ("edit", "import", "restore", "migration", "backup", "paper", "merge")
LONGEST_SECONDS = {
    "edit": 0.4,
    "import": 0.4,
    "restore": 1.0,
    "migration": 1.2,
    "backup": 0.3,
    "paper": 4.0,
    "merge": 4.0,
}
SHORT_ROUNDS, LONG_ROUNDS = 1, 45


def kill_once(work: str, path: Path, folder: Path, chance: random.Random) -> None:
    """Start a process at its work and kill it after a while."""
    command = [sys.executable, "-m", "tests.faults.worker", work, str(path), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        time.sleep(chance.random() * LONGEST_SECONDS[work])
        assert work == "migration" or process.poll() is None
        process.send_signal(signal.SIGKILL)


def run_rounds(work: str, plan_file: Path, tmp_path: Path, rounds: int) -> None:
    chance = random.Random(f"{work} {rounds}")
    for number in range(rounds):
        place = tmp_path / str(number)
        folder = place / "folder"
        folder.mkdir(parents=True)
        path = place / "plan.laming"
        shutil.copy(plan_file, path)
        kill_once(work, path, folder, chance)
        look_at(work, path, folder, plan_file)
        shutil.rmtree(place)


def look_at(work: str, path: Path, folder: Path, plan_file: Path) -> None:
    """Look whether everything that is there is whole."""
    assert read_lock(path) is None
    register = open_migrated(path, folder) if work == "migration" else open_register(path)
    assert register.check() == []
    state = register.read_state()
    actions = sum(key[0] == "action" for key in state)
    assert actions in {0, 4} if work == "restore" else actions % 60 == 4
    if work in {"backup", "paper"}:
        assert state == read_plan(plan_file)
    register.close()
    if work == "backup":
        assert all(backup.is_verified for backup in list_backups_of(path, folder))
    paper = folder / "plan.pdf"
    if paper.exists():
        content = paper.read_bytes()
        assert content.startswith(b"%PDF")
        assert content.rstrip().endswith(b"%%EOF")


def open_migrated(path: Path, folder: Path) -> Register:
    """Open a file that may be of today's version or of tomorrow's, but of none between."""
    register = Register.open(path, author="", clock=Clock(), read_only=True)
    outcomes = {row["outcome"] for key, row in register.read_state().items() if key[0] == "action"}
    version = register.sqlite.execute("PRAGMA user_version").fetchone()[0]
    last = register.sqlite.execute("SELECT kind FROM change_set ORDER BY seq DESC LIMIT 1").fetchone()[0]
    assert (last == "migration") == (outcomes == {"None written"})
    assert version >= 1
    assert folder.is_dir()
    return register


def read_plan(path: Path) -> object:
    register = open_register(path, read_only=True)
    try:
        return register.read_state()
    finally:
        register.close()


@pytest.mark.parametrize("work", WORKS)
def test_a_program_killed_at_its_work_leaves_the_last_whole_state(work: str, plan_file: Path, tmp_path: Path) -> None:
    run_rounds(work, plan_file, tmp_path, SHORT_ROUNDS)


@pytest.mark.faults
@pytest.mark.parametrize("work", WORKS)
def test_hundreds_of_kills_leave_the_last_whole_state(work: str, plan_file: Path, tmp_path: Path) -> None:
    run_rounds(work, plan_file, tmp_path, LONG_ROUNDS)
