from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.operations.editing import edit_item
from laming_desktop.store.reading import find_item, get_action
from laming_desktop.store.register import Register
from laming_desktop.ui.commands import COMMANDS
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import TODAY, make_register
from tests.ui.windows import Desk, make_desk


@pytest.fixture
def empty_desk(theme: Theme, tasks: Tasks, asking: ScriptedAsking, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    made = make_desk(theme, tasks, asking, tmp_path, qtbot)
    yield made
    made.frame.close()


@pytest.fixture
def desk(empty_desk: Desk, plan_path: Path) -> Desk:
    empty_desk.open(plan_path)
    return empty_desk


def get_register(desk: Desk) -> Register:
    register = desk.window.door.register
    assert register is not None
    return register


def test_the_start_page_comes_first(empty_desk: Desk) -> None:
    empty_desk.window.begin()

    assert empty_desk.window.start.is_shown
    assert empty_desk.frame.windowTitle() == "Laming Desktop"


def test_later_start_brings_the_window_to_the_front_with_its_register(empty_desk: Desk, plan_path: Path) -> None:
    empty_desk.window.begin()
    empty_desk.frame.showMinimized()
    empty_desk.window.come_forward(plan_path)
    empty_desk.settle()

    assert not empty_desk.frame.isMinimized()
    assert empty_desk.window.plan.is_shown


def test_an_opened_register_shows_its_name_its_list_and_one_item(desk: Desk) -> None:
    assert desk.frame.windowTitle() == "Exampleshire \u2013 Laming Desktop"
    assert sum(words.startswith("A") for words in desk.list_words()) == 7
    chosen = desk.window.plan.chosen
    assert chosen is not None
    assert chosen.kind == "action"


def test_a_file_that_is_no_register_is_refused_in_a_sentence(empty_desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "note.laming"
    path.write_text("not a register")
    empty_desk.open(path)

    assert "is not a register" in empty_desk.message
    assert empty_desk.window.start.is_shown


def test_a_removed_action_comes_back_by_the_undo_of_its_message(desk: Desk) -> None:
    desk.choose("A3")
    desk.give("remove_action")

    assert desk.toast == "A3 and its 1 update removed."
    assert not any(words.startswith("A3,") for words in desk.list_words())
    desk.window.plan.undo_wanted.emit()
    assert any(words.startswith("A3,") for words in desk.list_words())


def test_undo_is_named_after_what_it_takes_back(desk: Desk) -> None:
    desk.choose("A3")
    desk.give("remove_action")
    actions = desk.frame.actions_of_commands

    assert actions.get("undo").text() == "Undo remove A3"
    desk.give("undo")
    assert actions.get("redo").text() == "Redo remove A3"


def test_an_added_action_is_chosen_below_the_one_it_was_added_at(desk: Desk) -> None:
    desk.choose("A3")
    type_action(desk, "Audit the night duty, too")
    words = desk.list_words()

    assert words[words.index("A3, Peer audits of every point of referral") + 1] == "A8, Audit the night duty, too"
    chosen = desk.window.plan.chosen
    assert chosen is not None
    assert get_action(get_register(desk), chosen.id, today=TODAY).reference == "A8"


def type_action(desk: Desk, words: str) -> None:
    """Type an action into the line above the list."""
    desk.give("add_action")
    line = desk.window.plan.screen.list.add_line
    QTest.keyClicks(line.words, words)
    desk.press(Qt.Key.Key_Return, line.words)


def test_actions_are_typed_one_after_the_other(desk: Desk) -> None:
    desk.choose("A3")
    type_action(desk, "Audit the night duty, too")
    line = desk.window.plan.screen.list.add_line
    QTest.keyClicks(line.words, "Tell the board")
    desk.press(Qt.Key.Key_Return, line.words)
    words = desk.list_words()

    place = words.index("A8, Audit the night duty, too")
    assert words[place + 1] == "A9, Tell the board"
    desk.press(Qt.Key.Key_Escape, line.words)
    assert not line.isVisible()
    assert desk.frame.focusWidget() is desk.window.plan.screen.list.view


def test_an_action_under_a_number_that_is_not_there_is_refused_in_the_line(desk: Desk) -> None:
    before = desk.list_words()
    desk.choose("A3")
    desk.give("add_action")
    line = desk.window.plan.screen.list.add_line
    line.number.setText("99")
    QTest.keyClicks(line.words, "Audit the night duty, too")
    desk.press(Qt.Key.Key_Return, line.words)

    assert "99" in line.complaint
    assert line.words.text() == "Audit the night duty, too"
    assert desk.list_words() == before


def test_an_action_that_was_not_named_is_not_added(desk: Desk) -> None:
    before = desk.list_words()
    desk.choose("A3")
    type_action(desk, "  ")

    assert desk.list_words() == before


def test_a_moved_action_stays_chosen(desk: Desk) -> None:
    desk.choose("A4")
    desk.give("move_up")
    references = [words.split(",")[0] for words in desk.list_words()]

    assert references.index("A4") < references.index("A3")
    chosen = desk.window.plan.chosen
    assert chosen is not None
    assert chosen.id == find_item(get_register(desk), "A4")[1]


def test_a_view_narrows_the_list_and_says_so(desk: Desk) -> None:
    desk.window.plan.screen.show_view("overdue")

    assert [words.split(",")[0] for words in desk.list_words()] == ["4", "A2", "6", "A3"]
    assert desk.window.plan.screen.list.filter == PlanFilter(due=("overdue",))
    assert desk.window.plan.screen.list.counts.shown == 2


def test_an_action_that_no_longer_fits_stays_until_the_filter_is_used_again(desk: Desk) -> None:
    screen = desk.window.plan.screen
    screen.show_view("waiting")
    desk.choose("A7")
    screen.list.use_filter(PlanFilter(states=("waiting",)))
    desk.window.plan.attempt(lambda: set_state(desk, "A7"))

    row = screen.list.view.currentIndex().row()
    assert any(words.startswith("A7,") for words in desk.list_words())
    assert screen.list.model.is_faded(row)
    screen.list.apply()
    assert not any(words.startswith("A7,") for words in desk.list_words())


def set_state(desk: Desk, reference: str) -> Changes:
    register = get_register(desk)
    return edit_item(register, "action", find_item(register, reference)[1], {"state": "complete"}, today=TODAY)


def test_no_match_offers_the_condition_to_drop_with_its_count(desk: Desk) -> None:
    desk.window.plan.screen.list.use_filter(PlanFilter(priorities=("low",), due=("overdue",)))
    buttons = [name for name in list_names(desk.frame) if name.startswith("Without")]

    assert buttons == ["Without “priority Low”: 2", "Without “overdue”: 1"]


def test_a_new_register_offers_to_import_or_add(empty_desk: Desk, tmp_path: Path) -> None:
    register = make_register(tmp_path)
    register.close()
    assert register.path is not None
    empty_desk.open(register.path)

    assert {"Import a plan…", "Add the first action"} <= set(list_names(empty_desk.frame))


def test_sorting_drops_the_bands_and_a_third_click_brings_them_back(desk: Desk) -> None:
    header = desk.window.plan.screen.list.view.horizontalHeader()
    due = next(
        place for place in range(header.count()) if header.model().headerData(place, Qt.Orientation.Horizontal) == "Due"
    )
    before = desk.list_words()
    header.sectionClicked.emit(due)
    assert [words.split(",")[0] for words in desk.list_words()][:3] == ["A2", "A3", "A4"]
    header.sectionClicked.emit(due)
    header.sectionClicked.emit(due)

    assert desk.list_words() == before


def test_left_closes_a_band_and_right_opens_it(desk: Desk) -> None:
    desk.choose("6")
    before = len(desk.list_words())
    desk.press(Qt.Key.Key_Left)
    closed = len(desk.list_words())
    desk.press(Qt.Key.Key_Right)

    assert (closed, len(desk.list_words())) == (before - 2, before)


def test_place_and_closed_bands_are_remembered(desk: Desk, plan_path: Path) -> None:
    desk.choose("4")
    desk.press(Qt.Key.Key_Left)
    desk.choose("A4")
    before = desk.list_words()
    desk.give("close_register")
    desk.open(plan_path)

    assert desk.list_words() == before
    chosen = desk.window.plan.chosen
    assert chosen is not None
    assert chosen.id == find_item(get_register(desk), "A4")[1]


def test_an_edit_in_the_detail_shows_in_the_list(desk: Desk) -> None:
    desk.choose("A4")
    desk.window.plan.detail.action.form.text.editor.setFocus()
    editor = desk.window.plan.detail.action.form.text.editor
    editor.selectAll()
    QTest.keyClicks(editor, "Publish the new escalation policy")
    desk.window.plan.detail.keep_all()
    desk.settle()

    assert "A4, Publish the new escalation policy" in desk.list_words()
    assert desk.frame.actions_of_commands.get("undo").text().startswith("Undo change text")


def test_larger_text_keeps_filter_and_chosen_line(desk: Desk) -> None:
    desk.window.plan.screen.show_view("overdue")
    desk.choose("A3")
    desk.give("larger_text")

    assert desk.window.plan.screen.list.filter == PlanFilter(due=("overdue",))
    chosen = desk.window.plan.chosen
    assert chosen is not None
    assert chosen.id == find_item(get_register(desk), "A3")[1]
    assert desk.frame.focusWidget() is desk.window.plan.screen.list.view


def test_a_narrow_window_shows_one_pane_at_a_time(desk: Desk) -> None:
    desk.frame.resize(700, 600)
    desk.settle()
    plan = desk.window.plan
    assert (plan.screen.list.isVisible(), plan.detail.isVisible()) == (True, False)
    desk.press(Qt.Key.Key_Return)
    assert (plan.screen.list.isVisible(), plan.detail.isVisible()) == (False, True)
    desk.press(Qt.Key.Key_Escape, plan.screen)

    assert plan.screen.list.isVisible()


def test_a_register_that_is_read_only_cannot_be_changed(desk: Desk, plan_path: Path) -> None:
    desk.window.door.close()
    desk.window.door.open(plan_path, read_only=True)
    desk.settle()
    actions = desk.frame.actions_of_commands

    assert not actions.get("remove_action").isEnabled()
    assert "read only" in actions.get("remove_action").toolTip()


def test_a_disabled_command_says_why_in_its_tool_tip(desk: Desk) -> None:
    desk.choose("4")
    action = desk.frame.actions_of_commands.get("add_progress")

    assert not action.isEnabled()
    assert action.toolTip() == "Add progress (Ctrl+Shift+U). Choose an action first."


def test_every_command_does_something(desk: Desk) -> None:
    assert {command.id for command in COMMANDS} == set(desk.window.commands)


def list_names(widget: QWidget) -> list[str]:
    return [child.accessibleName() for child in widget.findChildren(QWidget) if child.isVisible()]


def test_everything_that_takes_the_focus_has_a_name(desk: Desk) -> None:
    nameless = [
        child
        for child in desk.frame.findChildren(QWidget)
        if child.isVisible() and child.focusPolicy() & Qt.FocusPolicy.TabFocus and not find_name(child)
    ]

    assert nameless == []


def find_name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_f6_goes_round_the_panes(desk: Desk) -> None:
    desk.frame.activateWindow()
    desk.window.plan.screen.list.view.setFocus()
    seen: list[QWidget | None] = []
    for _ in range(4):
        desk.give("next_pane")
        seen.append(QApplication.focusWidget())

    assert len({id(widget) for widget in seen}) == 4
    assert seen[-1] is desk.window.plan.screen.list.view


def test_a_mistake_of_the_program_is_admitted_with_its_details(desk: Desk) -> None:
    desk.window.reporter.admit(ValueError("oh"))

    assert desk.message.startswith("Something went wrong in the program.")
    assert "Copy details" in list_names(desk.frame)
