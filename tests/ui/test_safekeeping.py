from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from laming_desktop.operations.keeping.backups import list_backups
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.wording.places import say_place_of_file
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import make_plan
from tests.ui.windows import Desk, make_desk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    register = make_plan(tmp_path)
    register.close()
    assert register.path is not None
    return register.path


@pytest.fixture
def desk(theme: Theme, tasks: Tasks, asking: ScriptedAsking, path: Path, qtbot: QtBot) -> Iterator[Desk]:
    desk = make_desk(theme, tasks, asking, path.parent, qtbot)
    yield desk
    desk.frame.close()


def test_register_is_backed_up_when_it_is_opened(desk: Desk, path: Path) -> None:
    desk.open(path)

    assert [backup.is_verified for backup in list_backups(path)] == [True]


def test_folder_that_is_missing_is_told_and_work_goes_on(desk: Desk, path: Path) -> None:
    missing = path.parent / "taken"
    missing.write_text("a file where the folder should be", encoding="utf-8")
    desk.window.settings.write_backup_folder(missing / "backups")
    desk.open(path)

    assert "No backup was made" in desk.message
    desk.choose("A2")
    desk.give("remove_action")
    assert "A2" not in " ".join(desk.list_words())


def test_file_that_was_replaced_offers_a_copy_and_nothing_is_overwritten(
    desk: Desk, path: Path, asking: ScriptedAsking
) -> None:
    desk.open(path)
    other = path.parent / "other.laming"
    other.write_bytes(path.read_bytes())
    other.replace(path)
    before = path.read_bytes()
    desk.choose("A2")
    desk.give("remove_action")

    assert "while it was open" in desk.message
    assert path.read_bytes() == before
    copy = path.parent / "copy.laming"
    asking.answers = [copy]
    desk.window.reporter.ways_out[0].press()
    desk.settle()
    register = desk.window.door.register
    assert register is not None
    assert register.path == copy
    assert register.check() == []


@pytest.mark.parametrize(("kind", "service"), [("network", "Windows share"), ("cloud", "OneDrive")])
def test_place_is_said_in_two_sentences(kind: str, service: str) -> None:
    what, rest = say_place_of_file(kind, service)

    assert service in what
    assert rest.endswith(".")
