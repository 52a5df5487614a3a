from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from laming_desktop.domain.errors import MissingFileError, RegisterExistsError
from laming_desktop.store.register import Register
from laming_desktop.ui.registers import RegisterDoor
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.tasks import Tasks
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import NOW, clock


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.ini")


@pytest.fixture
def door(tasks: Tasks, asking: ScriptedAsking, settings: Settings) -> Iterator[RegisterDoor]:
    made = RegisterDoor(tasks, asking, settings, author="Board Manager", clock=clock)
    yield made
    tasks.finish()
    made.close()


def settle(tasks: Tasks, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not tasks.is_busy, timeout=20_000)


def test_a_new_register_is_asked_for_made_and_remembered(
    door: RegisterDoor, asking: ScriptedAsking, settings: Settings, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    asking.answers = ["Exampleshire", tmp_path / "new.laming"]
    assert door.ask_and_create()
    settle(tasks, qtbot)

    assert door.register is not None
    assert settings.list_recent() == [tmp_path / "new.laming"]


def test_nothing_is_made_when_the_user_would_rather_not(door: RegisterDoor, asking: ScriptedAsking) -> None:
    asking.answers = [None]

    assert not door.ask_and_create()
    assert door.register is None


def test_a_file_that_is_there_is_never_replaced(
    door: RegisterDoor, tasks: Tasks, qtbot: QtBot, plan_path: Path
) -> None:
    refused: list[object] = []
    door.refused.connect(refused.append)
    door.create(plan_path, "Exampleshire")
    settle(tasks, qtbot)

    assert [type(error) for error in refused] == [RegisterExistsError]
    assert door.register is None


def test_a_missing_register_leaves_the_recent_ones(
    door: RegisterDoor, settings: Settings, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    settings.note_recent(tmp_path / "gone.laming", NOW)
    refused: list[object] = []
    door.refused.connect(refused.append)
    door.open(tmp_path / "gone.laming")
    settle(tasks, qtbot)

    assert [type(error) for error in refused] == [MissingFileError]
    assert settings.list_recent() == []


def test_what_somebody_else_has_open_is_offered_to_be_read(
    door: RegisterDoor, asking: ScriptedAsking, register: Register, tasks: Tasks, qtbot: QtBot
) -> None:
    assert register.path is not None
    asking.answers = [0]
    door.open(register.path)
    settle(tasks, qtbot)

    if asking.asked:
        assert door.register is not None
        assert door.register.read_only


def test_opening_another_register_tells_that_the_first_is_left(
    door: RegisterDoor, tasks: Tasks, qtbot: QtBot, plan_path: Path, tmp_path: Path
) -> None:
    left: list[bool] = []
    door.leaving.connect(lambda: left.append(door.register is not None))
    door.open(plan_path)
    settle(tasks, qtbot)
    door.create(tmp_path / "second.laming", "Second")
    settle(tasks, qtbot)

    assert left == [True]
    assert door.register is not None
    assert door.register.path == tmp_path / "second.laming"


def test_the_sample_is_made_once_and_opened_after_that(
    door: RegisterDoor, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    for _ in range(2):
        door.open_sample(tmp_path / "sample")
        settle(tasks, qtbot)
        door.close()

    assert len(list((tmp_path / "sample").glob("*.laming"))) == 1


def test_a_cancelled_opening_leaves_everything_as_it_was(
    door: RegisterDoor, tasks: Tasks, qtbot: QtBot, plan_path: Path
) -> None:
    refused: list[object] = []
    door.refused.connect(refused.append)
    # Cancelled when the work is ordered, so that it cannot be over before.
    tasks.busy.connect(tasks.cancel)
    with qtbot.waitSignal(door.closed):
        door.open(plan_path)
        settle(tasks, qtbot)

    assert refused == []
