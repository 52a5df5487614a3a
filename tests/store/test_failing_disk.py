"""Every write and every sync fails once: the file is wholly old or wholly new. A killed program loses no more."""

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from laming_desktop.domain.errors import CannotWriteError
from laming_desktop.store.connecting import connect
from laming_desktop.store.register import Register
from tests.store.faulty_vfs import Faults, install_faults
from tests.store.sample_plan import Clock, edit, open_register, remove

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the failing disk is built from Linux's /proc")


def import_many(register: Register) -> None:
    with register.write("Import", kind="import") as writing:
        writing.add_many("action", [{"reference": f"A{number}", "text": "Words " * 20} for number in range(200)])


WORK: dict[str, Callable[[Register], object]] = {
    "edit": lambda register: edit(register, "a1", priority="low"),
    "removal with cascade": lambda register: remove(register, "recommendation", "r2"),
    "undo of an import": lambda register: register.undo(),
    "import of 200 rows": import_many,
}


@pytest.fixture(scope="module")
def faults() -> Faults:
    return install_faults()


def open_faulty(path: Path) -> Register:
    connection = connect(path, vfs="faulty")
    return Register(connection, path=path, author="", clock=Clock())


@pytest.mark.parametrize("work", WORK.values(), ids=WORK.keys())
def test_whichever_write_or_sync_fails_nothing_is_half_done(
    plan_file: Path, tmp_path: Path, faults: Faults, work: Callable[[Register], object]
) -> None:
    path = tmp_path / "tried.laming"
    shutil.copy(plan_file, path)
    register = open_faulty(path)
    before = register.read_state()
    failures = 0
    while fails_once(register, faults, work, failures + 1):
        failures += 1
        assert register.read_state() == before
    assert failures == faults.count > 15
    assert register.check() == []
    register.close()


def fails_once(register: Register, faults: Faults, work: Callable[[Register], object], fail_at: int) -> bool:
    """Work while one write or sync fails; tell whether there were so many."""
    faults.begin(fail_at)
    try:
        work(register)
    except CannotWriteError:
        faults.begin(0)
        return True
    return False


def test_after_a_failed_write_another_program_finds_the_old_state(
    plan_file: Path, tmp_path: Path, faults: Faults
) -> None:
    for fail_at in range(1, 16, 2):
        path = tmp_path / "tried.laming"
        shutil.copy(plan_file, path)
        register = open_faulty(path)
        before = register.read_state()
        assert fails_once(register, faults, WORK["edit"], fail_at)
        register.close()
        again = open_register(path)
        assert again.read_state() == before
        assert again.check() == []
        again.close()


WORKER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from laming_desktop.store.register import Register
register = Register.open(Path(sys.argv[1]), author="", clock=lambda: datetime.now(UTC))
print("ready", flush=True)
while True:
    with register.write("Import", kind="import") as writing:
        writing.add_many("action", [{"reference": "A9", "text": "Words"} for _ in range(50)])
        writing.change("action", "a1", text=writing.next_reference())
    register.undo()
    register.redo()
"""


def test_a_killed_program_leaves_the_last_whole_change_set(plan_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "killed.laming"
    shutil.copy(plan_file, path)
    for number in range(3):
        command = [sys.executable, "-c", WORKER, str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]) as worker:
            assert worker.stdout is not None
            assert worker.stdout.readline() == b"ready\n"
            time.sleep(0.05 * (number + 1))
            worker.send_signal(signal.SIGKILL)
        register = open_register(path)
        assert register.check() == []
        assert sum(key[0] == "action" for key in register.read_state()) % 50 == 4
        register.close()
