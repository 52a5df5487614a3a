from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from laming_desktop.operations.keeping.backups import list_backups
from laming_desktop.ui.screens.history.backups_page import BackupsPage
from laming_desktop.ui.screens.history.screen import BACKUPS, HistoryScreen
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


def test_file_that_was_replaced_can_be_opened_again_as_it_is_now(desk: Desk, path: Path) -> None:
    desk.open(path)
    other = path.parent / "other.laming"
    other.write_bytes(path.read_bytes())
    other.replace(path)
    desk.choose("A2")
    desk.give("remove_action")
    desk.window.reporter.ways_out[1].press()
    desk.settle()

    assert desk.message == ""
    desk.choose("A2")
    desk.give("remove_action")
    assert "A2" not in " ".join(desk.list_words())


def show_backups(desk: Desk, path: Path) -> BackupsPage:
    desk.open(path)
    desk.give("show_history")
    page = desk.frame.page
    assert isinstance(page, HistoryScreen)
    page.show_tab(BACKUPS)
    desk.settle()
    return page.backups


def test_backups_page_says_where_backups_go(desk: Desk, path: Path) -> None:
    page = show_backups(desk, path)

    assert f"\u201c{path.parent / 'Exampleshire backups'}\u201d, beside the register" in page.folder.words.words
    assert not page.folder.usual_button.isVisible()


def test_another_folder_is_chosen_once_a_backup_was_made_there(
    desk: Desk, path: Path, asking: ScriptedAsking, tmp_path: Path
) -> None:
    page, folder = show_backups(desk, path), tmp_path / "stick"
    folder.mkdir()
    asking.answers = [folder]
    page.folder.other_button.click()
    desk.settle()

    assert desk.window.settings.read_backup_folder() == folder
    assert len(list_backups(path, folder)) == 1
    assert page.list.count() == 1
    assert str(folder) in page.folder.words.words
    assert str(folder) in desk.toast


def test_folder_that_takes_no_backup_is_told_and_not_chosen(
    desk: Desk, path: Path, asking: ScriptedAsking, tmp_path: Path
) -> None:
    page = show_backups(desk, path)
    asking.answers = [tmp_path / "not there"]
    page.folder.other_button.click()
    desk.settle()

    assert "No backup was made" in desk.message
    assert "choose another folder" in desk.message
    assert desk.window.settings.read_backup_folder() is None
    assert page.list.count() == 1


def test_usual_folder_is_used_again(desk: Desk, path: Path, tmp_path: Path) -> None:
    desk.window.settings.write_backup_folder(tmp_path)
    page = show_backups(desk, path)
    page.folder.usual_button.click()
    desk.settle()

    assert desk.window.settings.read_backup_folder() is None
    assert "beside the register" in page.folder.words.words


def test_chosen_folder_that_is_not_there_is_told_where_it_can_be_changed(
    desk: Desk, path: Path, tmp_path: Path
) -> None:
    desk.window.settings.write_backup_folder(tmp_path / "stick")
    page = show_backups(desk, path)

    assert "It is not there now" in page.folder.words.words
    assert page.missing.isVisible()
    assert page.folder.usual_button.isVisible()


def test_nothing_is_changed_when_no_folder_is_chosen(desk: Desk, path: Path, asking: ScriptedAsking) -> None:
    page = show_backups(desk, path)
    asking.answers = [None]
    page.folder.other_button.click()
    desk.settle()

    assert desk.window.settings.read_backup_folder() is None


def test_register_is_backed_up_before_an_import(desk: Desk, path: Path, tmp_path: Path) -> None:
    desk.open(path)
    desk.choose("A2")
    desk.give("remove_action")
    document = tmp_path / "plan.csv"
    document.write_text("No,Action,Lead\n1,Audit cases,Board\n", encoding="utf-8")
    desk.window.visiting.import_document(document)
    desk.settle()

    register = desk.window.door.register
    assert register is not None
    assert register.head() in [backup.head for backup in list_backups(path)]


@pytest.mark.parametrize(("kind", "service"), [("network", "Windows share"), ("cloud", "OneDrive")])
def test_place_is_said_in_two_sentences(kind: str, service: str) -> None:
    what, rest = say_place_of_file(kind, service)

    assert service in what
    assert rest.endswith(".")
