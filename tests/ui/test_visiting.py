from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from laming_desktop.operations.sample_documents import write_sample_documents
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.history.screen import HistoryScreen
from laming_desktop.ui.screens.importing.screen import ImportScreen
from laming_desktop.ui.screens.report.screen import ReportScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import TODAY, make_register
from tests.ui.windows import Desk, make_desk


@pytest.fixture
def desk(theme: Theme, tasks: Tasks, asking: ScriptedAsking, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    register = make_register(tmp_path)
    register.close()
    made = make_desk(theme, tasks, asking, tmp_path, qtbot)
    made.open(tmp_path / "Exampleshire.laming")
    yield made
    made.frame.close()


def import_plan(desk: Desk, folder: Path) -> None:
    """Import the sample plan to the end."""
    document = write_sample_documents(folder, today=TODAY)[1]
    desk.window.visiting.take_file(document)
    desk.settle()
    page = desk.frame.page
    assert isinstance(page, ImportScreen)
    page.go_on()
    page.go_on()
    desk.settle()


def get_register(desk: Desk) -> Register:
    register = desk.window.door.register
    assert register is not None
    return register


def test_a_dropped_document_is_imported_and_its_undo_takes_all_of_it_back(desk: Desk, tmp_path: Path) -> None:
    import_plan(desk, tmp_path)
    count = desk.window.plan.screen.list.counts.total
    assert desk.window.plan.is_shown
    assert desk.toast.startswith(f"{count} actions")
    desk.window.plan.undo_wanted.emit()

    assert count > 30
    assert desk.window.plan.screen.list.counts.total == 0


def test_a_document_that_holds_no_plan_is_refused_and_nothing_is_written(desk: Desk, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear colleague,\n\nThank you for your letter.\n", encoding="utf-8")
    head = get_register(desk).head()
    desk.window.visiting.take_file(letter)
    desk.settle()
    page = desk.frame.page
    assert isinstance(page, ImportScreen)
    page.cancel()

    assert desk.window.plan.is_shown
    assert get_register(desk).head() == head


def test_the_plan_is_printed_from_the_window(desk: Desk, tmp_path: Path) -> None:
    import_plan(desk, tmp_path)
    desk.window.plan.screen.list.use_filter(desk.window.plan.screen.list.filter)
    desk.asking.answers = [tmp_path / "plan.pdf"]
    desk.give("export_report")
    page = desk.frame.page
    assert isinstance(page, ReportScreen)
    page.save()
    desk.settle()

    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")


def test_a_change_is_taken_back_from_the_history(desk: Desk, tmp_path: Path) -> None:
    import_plan(desk, tmp_path)
    desk.give("show_history")
    page = desk.frame.page
    assert isinstance(page, HistoryScreen)
    page.back_button.click()
    page.closed.emit()
    desk.settle()

    assert desk.window.plan.is_shown
    assert desk.window.plan.screen.list.counts.total == 0


def test_commands_of_the_plan_are_off_while_another_page_is_shown(desk: Desk) -> None:
    desk.give("show_history")

    assert not desk.frame.actions_of_commands.get("add_action").isEnabled()
    assert not desk.frame.actions_of_commands.get("import_document").isEnabled()


def test_a_page_that_shows_its_own_work_is_not_pushed_down(desk: Desk) -> None:
    desk.give("show_history")
    desk.tasks.busy.emit("Laying out the pages")
    desk.qtbot.wait(300)
    assert not desk.frame.work.isVisible()
    desk.tasks.busy.emit("")


def test_the_list_has_the_focus_when_a_page_is_over(desk: Desk, tmp_path: Path) -> None:
    import_plan(desk, tmp_path)

    assert desk.frame.focusWidget() is desk.window.plan.screen.list.view


def test_the_focus_stays_in_the_list_when_an_undo_empties_it(desk: Desk, tmp_path: Path) -> None:
    import_plan(desk, tmp_path)
    desk.give("clear_filter")
    desk.frame.activateWindow()
    desk.window.plan.screen.list.view.setFocus()
    desk.give("undo")
    button = desk.frame.focusWidget()
    assert isinstance(button, QPushButton)
    assert button.text() == "Import a plan…"
    desk.give("redo")

    assert desk.frame.focusWidget() is desk.window.plan.screen.list.view
