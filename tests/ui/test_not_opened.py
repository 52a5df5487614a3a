import sqlite3
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from laming_desktop.domain.errors import RegisterError
from laming_desktop.operations.keeping.backups import make_backup
from laming_desktop.store.locking import find_lock_file, read_lock
from laming_desktop.store.register import Register
from laming_desktop.ui.registers import RegisterDoor
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.tasks import Tasks
from laming_desktop.wording.errors import say_error
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import NOW, clock

READ, AGAIN, COPY, ANYWAY = range(4)


@pytest.fixture
def door(tasks: Tasks, asking: ScriptedAsking, tmp_path: Path) -> Iterator[RegisterDoor]:
    made = RegisterDoor(tasks, asking, Settings(tmp_path / "window.ini"), author="Board Manager", clock=clock)
    yield made
    tasks.finish()
    made.close()


@pytest.fixture
def held(plan_path: Path) -> Iterator[Path]:
    """Give a register that somebody on another machine has open."""
    other = Register.open(plan_path, author="Deputy Manager", clock=clock)
    lock = find_lock_file(plan_path)
    holder = read_lock(plan_path)
    assert holder is not None
    lock.write_text(lock.read_text("utf-8").replace(holder.machine, "council-laptop-7"), encoding="utf-8")
    yield plan_path
    other.close()
    lock.unlink(missing_ok=True)


def settle(tasks: Tasks, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not tasks.is_busy, timeout=20_000)
    qtbot.wait(20)


def test_register_of_another_machine_is_named_and_can_be_read(
    door: RegisterDoor, asking: ScriptedAsking, held: Path, tasks: Tasks, qtbot: QtBot
) -> None:
    asking.answers = [READ]
    door.open(held)
    settle(tasks, qtbot)

    assert "council-laptop-7" in asking.asked[0]
    assert door.register is not None
    assert door.register.read_only


def test_copy_of_a_register_in_use_is_worked_on(
    door: RegisterDoor, asking: ScriptedAsking, held: Path, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    asking.answers = [COPY, tmp_path / "copy.laming"]
    door.open(held)
    settle(tasks, qtbot)
    settle(tasks, qtbot)

    assert door.register is not None
    assert door.register.path == tmp_path / "copy.laming"
    assert not door.register.read_only


def test_nothing_is_opened_when_no_way_is_chosen(
    door: RegisterDoor, asking: ScriptedAsking, held: Path, tasks: Tasks, qtbot: QtBot
) -> None:
    asking.answers = [None]
    door.open(held)
    settle(tasks, qtbot)

    assert door.register is None


def test_newest_backup_takes_the_place_of_a_damaged_register_which_is_kept(
    door: RegisterDoor, asking: ScriptedAsking, plan_path: Path, tasks: Tasks, qtbot: QtBot
) -> None:
    register = Register.open(plan_path, author="Board Manager", clock=clock)
    make_backup(register, now=NOW + timedelta(hours=1))
    register.close()
    content = bytearray(plan_path.read_bytes())
    content[4096:60_000] = b"\xaa" * (60_000 - 4096)
    plan_path.write_bytes(bytes(content))
    asking.answers = [0]
    door.open(plan_path)
    settle(tasks, qtbot)
    settle(tasks, qtbot)

    assert door.register is not None
    assert door.register.check() == []
    assert "is kept as" in asking.told[0]


def test_register_that_was_left_half_written_can_still_be_read(
    door: RegisterDoor, asking: ScriptedAsking, plan_path: Path, tasks: Tasks, qtbot: QtBot
) -> None:
    with sqlite3.connect(plan_path) as stranger:
        stranger.execute("DELETE FROM change WHERE seq = (SELECT max(seq) FROM change_set)")
    stranger.close()
    asking.answers = [1]
    door.open(plan_path)
    settle(tasks, qtbot)

    assert "damaged" in asking.asked[0]
    assert door.register is not None
    assert door.register.read_only


def make_zeros(path: Path) -> None:
    path.write_bytes(bytes(5000))


def make_trigger(path: Path) -> None:
    with sqlite3.connect(path) as stranger:
        stranger.execute("CREATE TRIGGER t AFTER UPDATE ON action BEGIN DELETE FROM action; END")
    stranger.close()


def make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("harm", [make_zeros, make_trigger, make_folder, Path.unlink])
def test_file_that_is_no_register_is_refused_in_one_sentence_with_a_next_step(
    door: RegisterDoor, plan_path: Path, tasks: Tasks, qtbot: QtBot, harm: Callable[[Path], None]
) -> None:
    harm(plan_path)
    refused: list[RegisterError] = []
    door.refused.connect(refused.append)
    door.open(plan_path)
    settle(tasks, qtbot)

    assert len(refused) == 1
    assert plan_path.name in say_error(refused[0])
    assert any(word in say_error(refused[0]) for word in ("Choose", "choose", "Put back", "Check"))
    assert door.register is None
