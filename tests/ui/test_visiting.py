from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from laming_desktop.domain.plan_filter import PlanFilter, Sorting
from laming_desktop.domain.views import Grouping
from laming_desktop.operations.actions import remove_action
from laming_desktop.operations.sample_documents import write_sample_documents
from laming_desktop.store.outline import Outline, outline
from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register
from laming_desktop.ui import import_showing
from laming_desktop.ui.screens.history.screen import REMOVED, HistoryScreen
from laming_desktop.ui.screens.importing.screen import ImportScreen
from laming_desktop.ui.screens.plan import plan_list
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


def test_after_an_import_the_list_is_found_once_and_not_by_the_window(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def note(
        register: Register,
        asked_for: PlanFilter,
        sorting: Sorting,
        *,
        today: date,
        grouping: Grouping = "recommendation",
        is_quick: bool = False,
    ) -> Outline:
        asked.append(current_thread() is main_thread())
        return outline(register, asked_for, sorting, today=today, grouping=grouping, is_quick=is_quick)

    for module in (import_showing, plan_list):
        monkeypatch.setattr(module, "outline", note)
    import_plan(desk, tmp_path)

    assert asked == [False]
    assert desk.window.plan.screen.list.counts.shown > 30
    assert desk.window.plan.chosen is not None
    assert desk.window.plan.chosen.kind == "action"


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


def copy_table() -> None:
    """Put a table on the clipboard."""
    data = QMimeData()
    data.setText("Rec\tAction\tOwner\n6\tAudit every team\tDuty Team\n8\tTrain members\tTraining Manager\n")
    QGuiApplication.clipboard().setMimeData(data)


def test_a_copied_table_is_pasted_into_the_plan(desk: Desk) -> None:
    copy_table()
    desk.give("paste_table")
    page = desk.frame.page
    assert isinstance(page, ImportScreen)
    session = page.task.session

    assert session is not None
    assert [action.text.text for action in session.read.actions] == ["Audit every team", "Train members"]


def test_an_empty_clipboard_is_said(desk: Desk) -> None:
    QGuiApplication.clipboard().setMimeData(QMimeData())
    desk.give("paste_table")

    assert desk.window.plan.is_shown
    assert desk.toast.startswith("The clipboard holds no table.")


def test_a_document_without_a_register_is_offered_one(desk: Desk, tmp_path: Path) -> None:
    document = write_sample_documents(tmp_path, today=TODAY)[1]
    desk.give("close_register")
    desk.asking.answers = [1, tmp_path / "Exampleshire.laming"]
    desk.window.visiting.take_files([document])
    desk.settle()

    assert "none is open" in desk.asking.asked[0]
    assert isinstance(desk.frame.page, ImportScreen)


def test_a_document_waits_for_no_other_register_when_the_first_is_not_opened(desk: Desk, tmp_path: Path) -> None:
    document = write_sample_documents(tmp_path, today=TODAY)[1]
    desk.give("close_register")
    desk.asking.answers = [1, None]
    desk.window.visiting.take_files([document])
    desk.open(tmp_path / "Exampleshire.laming")

    assert desk.window.plan.is_shown


def test_a_document_that_is_dropped_on_another_page_is_not_lost_silently(desk: Desk, tmp_path: Path) -> None:
    desk.give("show_history")
    desk.frame.files_dropped.emit([tmp_path / "plan.csv"])

    assert desk.toast == "Finish or close this page first."


def test_one_of_several_dropped_files_is_taken_and_named(desk: Desk, tmp_path: Path) -> None:
    document = write_sample_documents(tmp_path, today=TODAY)[1]
    desk.frame.files_dropped.emit([document, tmp_path / "other.csv"])
    desk.settle()

    assert isinstance(desk.frame.page, ImportScreen)
    assert document.name in desk.toast


def test_an_import_goes_on_at_the_same_line_in_another_text_size(desk: Desk, tmp_path: Path) -> None:
    desk.window.visiting.take_file(write_sample_documents(tmp_path, today=TODAY)[1])
    desk.settle()
    first = desk.frame.page
    assert isinstance(first, ImportScreen)
    first.rows.choose_answer(1)
    desk.qtbot.wait(20)
    before = first.keep()
    height = first.foot.height()
    desk.give("larger_text")
    page = desk.frame.page
    assert isinstance(page, ImportScreen)

    assert page.keep() == before
    assert page.task.session is not None
    assert page.task.session.answers
    desk.qtbot.wait(20)
    assert page.foot.height() > height


def remove_and_show_bin(desk: Desk, folder: Path) -> HistoryScreen:
    import_plan(desk, folder)
    register = get_register(desk)
    remove_action(register, find_item(register, "A1")[1])
    desk.give("show_history")
    page = desk.frame.page
    assert isinstance(page, HistoryScreen)
    page.show_tab(REMOVED)
    return page


def test_words_of_a_removed_item_go_for_good_once_it_was_said_why(desk: Desk, tmp_path: Path) -> None:
    page = remove_and_show_bin(desk, tmp_path)
    desk.asking.answers = [0, "A person asked"]
    page.redact_button.click()
    desk.settle()

    assert "They cannot be brought back" in desk.asking.asked[-2]
    assert "The words of A1 were removed" in desk.toast
    assert page.bin.list.count() == 0
    assert get_register(desk).check() == []
    assert get_register(desk).undo_label is None


@pytest.mark.parametrize("answers", [[None], [0, None]])
def test_words_of_a_removed_item_stay_when_the_question_is_left(
    desk: Desk, tmp_path: Path, answers: list[object]
) -> None:
    page = remove_and_show_bin(desk, tmp_path)
    head = get_register(desk).head()
    desk.asking.answers = answers
    page.redact_button.click()
    desk.settle()

    assert get_register(desk).head() == head
