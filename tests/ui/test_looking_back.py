from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from laming_desktop.operations.editing import edit_item
from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.history.screen import BETWEEN, CHANGES, HistoryScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.past_bar import REST_MS
from laming_desktop.ui.widgets.text_runs import TextRuns
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import TODAY, make_plan
from tests.ui.windows import Desk, make_desk


@pytest.fixture
def desk(theme: Theme, tasks: Tasks, asking: ScriptedAsking, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """Give a window on a register in which A1 has just been made urgent."""
    register = make_plan(tmp_path)
    path = register.path
    assert path is not None
    edit_item(register, "action", find_item(register, "A1")[1], {"text": "A newer wording"}, today=TODAY)
    register.close()
    desk = make_desk(theme, tasks, asking, tmp_path, qtbot)
    desk.open(path)
    yield desk
    desk.frame.close()


def get_register(desk: Desk) -> Register:
    register = desk.window.door.register
    assert register is not None
    return register


def slide_to(desk: Desk, seq: int) -> None:
    desk.frame.past.slider.setValue(seq)
    QTest.qWait(REST_MS + 50)
    desk.settle()


def test_register_is_shown_as_it_was_in_a_frame_that_says_so(desk: Desk) -> None:
    assert any("A newer wording" in words for words in desk.list_words())
    desk.give("look_back")
    slide_to(desk, get_register(desk).head()[0] - 1)

    assert not any("A newer wording" in words for words in desk.list_words())
    assert desk.frame.past.isVisible()
    assert desk.frame.past.accessibleName().startswith("As at 3 Nov 2009")
    assert desk.frame.past.accessibleName().endswith("read-only")


def test_detail_shows_the_chosen_line_as_it_was(desk: Desk) -> None:
    desk.choose("A1")
    desk.give("look_back")
    slide_to(desk, get_register(desk).head()[0] - 1)

    fields = desk.window.plan.detail.findChildren(QPlainTextEdit)
    shown = [field.toPlainText() for field in fields if field.isVisible()]
    assert any(shown)
    assert "A newer wording" not in shown


def test_past_can_be_read_and_not_written(desk: Desk) -> None:
    desk.give("look_back")
    slide_to(desk, 3)

    actions = desk.frame.actions_of_commands
    assert not actions.get("add_action").isEnabled()
    assert not actions.get("import_document").isEnabled()
    assert "as it was" in actions.get("import_document").toolTip()
    assert actions.get("export_report").isEnabled()


def test_now_comes_back_with_the_line_that_was_chosen(desk: Desk) -> None:
    desk.choose("A2")
    chosen = desk.window.plan.chosen
    desk.give("look_back")
    slide_to(desk, get_register(desk).head()[0] - 1)
    desk.frame.past.left.emit()
    desk.settle()

    assert any("A newer wording" in words for words in desk.list_words())
    assert not desk.frame.past.isVisible()
    assert desk.window.plan.chosen == chosen
    assert desk.frame.actions_of_commands.get("add_action").isEnabled()


def test_day_before_the_beginning_says_that_later_entries_are_in_it(desk: Desk) -> None:
    desk.give("look_back")
    desk.frame.past.day.show_day(TODAY.replace(year=2008), TODAY)
    desk.frame.past.day.editingFinished.emit()
    desk.settle()

    assert "with what was entered since" in desk.frame.past.accessibleName()
    assert any("A newer wording" in words for words in desk.list_words())


def test_register_closes_from_the_past(desk: Desk) -> None:
    desk.give("look_back")
    slide_to(desk, 2)
    desk.give("close_register")

    assert not desk.frame.past.isVisible()
    assert desk.window.start.is_shown


def test_text_size_changes_in_the_past(desk: Desk) -> None:
    desk.give("look_back")
    slide_to(desk, 2)
    desk.give("larger_text")

    assert desk.frame.past.isVisible()
    assert desk.frame.past.slider.value() == 2


def test_past_says_how_much_has_changed_since_and_title_and_foot_say_when_it_is(desk: Desk) -> None:
    name = desk.frame.windowTitle().split(" \u2013 ")[0]
    desk.give("look_back")
    slide_to(desk, get_register(desk).head()[0] - 1)

    assert desk.frame.past.accessibleDescription() == "1 change has been made since."
    assert desk.frame.windowTitle().startswith(f"{name} as at 3 Nov 2009")
    said = [part.accessibleName() for part in desk.frame.status.findChildren(TextRuns)]
    assert any(words.startswith("Read-only: as at 3 Nov 2009") for words in said)
    desk.frame.past.left.emit()
    desk.settle()
    assert desk.frame.windowTitle().split(" \u2013 ")[0] == name


def test_what_has_changed_since_is_a_table_from_which_nothing_is_written(desk: Desk) -> None:
    desk.give("look_back")
    slide_to(desk, get_register(desk).head()[0] - 1)
    desk.frame.past.changes_button.click()
    desk.settle()
    page = desk.frame.page

    assert isinstance(page, HistoryScreen)
    assert page.tabs.currentIndex() == BETWEEN
    table = page.differences.table
    now = table.item(0, 3)
    assert table.rowCount() == 1
    assert now is not None
    assert "A newer wording" in now.text()
    page.show_tab(CHANGES)
    assert not page.back_button.isEnabled()


def test_detail_says_what_is_different_today(desk: Desk) -> None:
    desk.choose("A1")
    desk.give("look_back")
    slide_to(desk, get_register(desk).head()[0] - 1)

    now = desk.window.plan.detail.action.form.now
    assert now["text"].words == "Now: A newer wording"
    assert [field for field, line in now.items() if not line.isHidden()] == ["text"]
    desk.frame.past.left.emit()
    desk.settle()
    assert desk.window.plan.detail.action.form.now["text"].isHidden()


def test_arrows_go_one_change_and_the_line_keeps_the_focus(desk: Desk) -> None:
    desk.give("look_back")
    line = desk.frame.past.slider
    assert line.hasFocus()
    last = line.value()
    QTest.keyClick(line, Qt.Key.Key_Left)
    QTest.qWait(REST_MS + 50)
    desk.settle()

    assert line.value() == last - 1
    assert line.hasFocus()


def test_escape_in_the_list_goes_back_to_today(desk: Desk) -> None:
    desk.give("look_back")
    slide_to(desk, 2)
    desk.press(Qt.Key.Key_Escape)
    desk.settle()

    assert not desk.frame.past.isVisible()


def test_escape_in_the_bar_goes_back_to_now(desk: Desk) -> None:
    desk.give("look_back")
    slide_to(desk, 2)
    QTest.keyClick(desk.frame.past.slider, Qt.Key.Key_Escape)
    desk.settle()

    assert not desk.frame.past.isVisible()
