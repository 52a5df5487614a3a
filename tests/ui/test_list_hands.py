"""What hands do in the list, as a user does it: by keys, in the whole window."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from laming_desktop.domain.plan import Action
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.paths import find_resource
from laming_desktop.store.reading import find_item, get_action
from laming_desktop.ui.plan_drafts import list_drafts, put_drafts_back
from laming_desktop.ui.screens.many.paste_screen import PasteScreen
from laming_desktop.ui.screens.plan.line_drag import MIME
from laming_desktop.ui.screens.plan.outline_view import OutlineView
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.picker import Picker
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import TODAY
from tests.ui.windows import Desk, build_desk

SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture(scope="module")
def window(qapp: QApplication, plan_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Give one window for all tests of the module, each of which takes back what it did."""
    folder = tmp_path_factory.mktemp("hands")
    theme = Theme(
        qapp, icon_folder=find_resource("icons"), font_folder=find_resource("fonts"), mode="light", body_px=13
    )
    tasks = Tasks(qapp)
    made = build_desk(theme, tasks, ScriptedAsking(), folder)
    made.window.begin(Path(copyfile(plan_file, folder / plan_file.name)))
    yield made
    made.frame.close()
    tasks.finish()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def desk(window: Desk, qtbot: QtBot) -> Iterator[Desk]:
    window.qtbot = qtbot
    window.settle()
    register = window.window.door.register
    assert register is not None
    before = register.undo_label
    yield window
    plan = window.window.plan
    if not plan.is_shown:
        window.window.stage.leave()
    plan.screen.list.add_line.close_line()
    plan.screen.list.view.drag.may_move = True
    view_of(window).choose_none()
    while register.undo_label != before:
        window.give("undo")
    window.frame.toast.close_message()


def view_of(desk: Desk) -> OutlineView:
    return desk.window.plan.screen.list.view


def read(desk: Desk, reference: str) -> Action:
    register = desk.window.door.register
    assert register is not None
    return get_action(register, find_item(register, reference)[1], today=TODAY)


def key(desk: Desk, pressed: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(view_of(desk), pressed, modifiers)


def choose(desk: Desk, first: str, more: int = 0) -> None:
    """Choose an action and, with Shift and the arrows, lines below it."""
    desk.choose(first)
    view_of(desk).setFocus()
    for _ in range(more):
        key(desk, Qt.Key.Key_Down, SHIFT)
    desk.qtbot.wait(60)


def list_chosen(desk: Desk) -> list[str]:
    register = desk.window.door.register
    assert register is not None
    return [
        get_action(register, line.id, today=TODAY).reference
        for line in view_of(desk).chosen_lines
        if line.kind == "action"
    ]


def list_references(desk: Desk) -> list[str]:
    return [words.split(",")[0] for words in desk.list_words() if words.startswith("A")]


def test_shift_and_arrows_choose_actions_across_recommendations(desk: Desk) -> None:
    choose(desk, "A2", more=2)

    assert list_chosen(desk) == ["A2", "A3"]
    assert desk.window.plan.many.is_shown
    assert desk.window.plan.many.pane.title.words == "2 actions chosen"


def test_ctrl_and_arrows_go_on_and_space_chooses_one_more(desk: Desk) -> None:
    choose(desk, "A1")
    for _ in range(3):
        key(desk, Qt.Key.Key_Down, CTRL)
    key(desk, Qt.Key.Key_Space)

    assert list_chosen(desk) == ["A1", "A3"]
    key(desk, Qt.Key.Key_Space)
    assert list_chosen(desk) == ["A3"]


def test_space_on_a_recommendation_chooses_all_below_it(desk: Desk) -> None:
    desk.choose("6")
    key(desk, Qt.Key.Key_Space)

    assert list_chosen(desk) == ["A3", "A4"]


def test_ctrl_a_chooses_all_shown_and_escape_none(desk: Desk) -> None:
    choose(desk, "A3")
    desk.give("choose_all")
    assert list_chosen(desk) == [f"A{place}" for place in range(1, 8)]
    key(desk, Qt.Key.Key_Escape)
    desk.qtbot.wait(20)

    assert list_chosen(desk) == ["A3"]
    assert not desk.window.plan.many.is_shown


def test_one_letter_gives_all_chosen_actions_a_state_and_undo_takes_it_back(desk: Desk) -> None:
    choose(desk, "A3", more=1)
    before = [read(desk, name).state for name in ("A3", "A4")]
    QTest.keyClick(desk.window.plan.many.pane.fields.state, Qt.Key.Key_A)
    desk.settle()

    assert [read(desk, name).state for name in ("A3", "A4")] == ["at_risk", "at_risk"]
    assert desk.toast == "State of 2 actions set to At risk."
    assert list_chosen(desk) == ["A3", "A4"]
    desk.give("undo")
    assert [read(desk, name).state for name in ("A3", "A4")] == before


def test_delete_removes_all_chosen_actions_as_one_step(desk: Desk) -> None:
    choose(desk, "A3", more=1)
    desk.give("remove_action")

    assert desk.toast == "2 actions and their 1 update removed."
    assert list_references(desk) == ["A1", "A2", "A5", "A6", "A7"]
    desk.give("undo")
    assert list_references(desk) == [f"A{place}" for place in range(1, 8)]


def test_chosen_actions_move_down_in_one_block(desk: Desk) -> None:
    choose(desk, "A3", more=0)
    key(desk, Qt.Key.Key_Down, ALT)
    desk.settle()

    assert list_references(desk)[2:4] == ["A4", "A3"]
    assert list_chosen(desk) == ["A3"]


def test_a_cell_is_edited_by_its_letter_and_tab_goes_on(desk: Desk) -> None:
    choose(desk, "A5")
    view_of(desk).setCurrentIndex(view_of(desk).currentIndex().siblingAtColumn(2))
    desk.give("edit_cell")
    editor = desk.window.hands.cells.editor
    assert editor is not None
    box = editor.box
    assert isinstance(box, Picker)
    assert box.accessibleName() == "Priority"
    QTest.keyClick(box, Qt.Key.Key_H)
    desk.settle()
    assert read(desk, "A5").priority == "high"
    assert not editor.isVisible()
    desk.give("edit_cell")
    box = editor.box
    assert box is not None
    QTest.keyClick(box, Qt.Key.Key_Tab)
    owners = editor.box
    assert isinstance(owners, QLineEdit)
    owners.setText("Duty Team; Board Manager")
    QTest.keyClick(owners, Qt.Key.Key_Return)
    desk.settle()

    assert [owner.name for owner in read(desk, "A5").owners] == ["Duty Team", "Board Manager"]
    assert desk.frame.focusWidget() is view_of(desk)


def test_escape_gives_a_cell_back(desk: Desk) -> None:
    choose(desk, "A3")
    view_of(desk).setCurrentIndex(view_of(desk).currentIndex().siblingAtColumn(5))
    desk.give("edit_cell")
    editor = desk.window.hands.cells.editor
    assert editor is not None
    box = editor.box
    assert isinstance(box, QLineEdit)
    QTest.keyClicks(box, "May 2010")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    timescale = read(desk, "A3").timescale

    assert timescale is not None
    assert timescale.text == "October 2009"
    assert not editor.isVisible()


def test_a_field_is_filled_from_the_first_of_the_chosen_or_from_above(desk: Desk) -> None:
    choose(desk, "A1", more=1)
    desk.window.hands.cells.fill("timescale")
    desk.settle()
    copied = read(desk, "A2").timescale
    assert copied is not None
    assert copied.text == "Monthly"
    choose(desk, "A4")
    desk.window.hands.cells.fill("owners")
    desk.settle()

    assert [owner.name for owner in read(desk, "A4").owners] == ["Head of Safeguarding", "Duty Team"]
    assert desk.toast == "Owners of 1 action set to “Head of Safeguarding, Duty Team”."


def test_what_is_copied_can_be_pasted_again_and_changes_nothing(desk: Desk) -> None:
    choose(desk, "A1", more=1)
    desk.give("copy_lines")
    assert desk.toast == "2 actions copied."
    assert "<th>Action</th>" in QApplication.clipboard().mimeData().html()
    desk.give("paste_table")
    page = desk.frame.page
    assert isinstance(page, PasteScreen)

    assert page.plan is not None
    assert page.plan.changed == ()
    assert not page.paste_button.isEnabled()


def test_cells_are_looked_at_before_they_are_pasted(desk: Desk) -> None:
    choose(desk, "A3")
    view_of(desk).setCurrentIndex(view_of(desk).currentIndex().siblingAtColumn(2))
    QApplication.clipboard().setText("low\tDuty Team\npurple\tBoard Manager\n")
    desk.give("paste_table")
    page = desk.frame.page
    assert isinstance(page, PasteScreen)
    headings = [page.table.model().headerData(place, Qt.Orientation.Horizontal) for place in range(3)]
    assert headings == ["Goes to", "Priority", "Owners"]
    assert read_cell(page, 0, 1) == "High → Low"
    assert read_cell(page, 1, 1) == "“purple” cannot be kept. It can be high, medium or low."
    QTest.keyClick(page.paste_button, Qt.Key.Key_Return)
    desk.settle()

    assert (read(desk, "A3").priority, read(desk, "A4").priority) == ("low", "medium")
    assert [owner.name for owner in read(desk, "A3").owners] == ["Duty Team"]
    assert desk.toast == "Cells pasted over 1 action."


def test_a_column_can_be_sent_to_another_field(desk: Desk) -> None:
    choose(desk, "A3")
    view_of(desk).setCurrentIndex(view_of(desk).currentIndex().siblingAtColumn(2))
    QApplication.clipboard().setText("complete\n")
    desk.give("paste_cells")
    page = desk.frame.page
    assert isinstance(page, PasteScreen)
    page.pickers[0].choose("state")

    assert read_cell(page, 0, 1) == "Off track → Complete"
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert desk.window.plan.is_shown
    assert read(desk, "A3").state == "off_track"


def read_cell(page: PasteScreen, row: int, column: int) -> str:
    item = page.table.item(row, column)
    return item.text() if item is not None else ""


def drop(desk: Desk, onto: str, modifiers: Qt.KeyboardModifier, *, low: bool) -> str:
    """Drop the chosen lines on a line, in its upper or lower half; give the words beside the pointer."""
    view = view_of(desk)
    row = next(row for row, words in enumerate(desk.list_words()) if words.split(",")[0] == onto)
    height = view.verticalHeader().defaultSectionSize()
    at = QPoint(60, view.rowViewportPosition(row) + (height - 4 if low else 4))
    view.drag.move(view.chosen_lines, at, is_link=modifiers == CTRL)
    words = view.drag.words
    data = QMimeData()
    data.setData(MIME, b"chosen")
    event = QDropEvent(QPointF(at), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, modifiers)
    view.viewportEvent(event)
    desk.settle()
    return words


def test_an_action_is_dragged_between_others_of_another_recommendation(desk: Desk) -> None:
    choose(desk, "A1")
    words = drop(desk, "A3", Qt.KeyboardModifier.NoModifier, low=True)

    assert words == "Move A1 behind A3 under recommendation 6"
    assert list_references(desk)[:4] == ["A2", "A3", "A1", "A4"]
    assert desk.toast == "A1 moved to recommendation 6."
    desk.give("undo")
    assert list_references(desk)[:4] == ["A1", "A2", "A3", "A4"]


def test_with_ctrl_dropped_actions_are_linked(desk: Desk) -> None:
    choose(desk, "A1", more=1)
    words = drop(desk, "6", CTRL, low=True)

    assert words == "Link 2 actions to recommendation 6"
    assert read(desk, "A1").recommendations == ("4", "6")
    assert desk.toast == "2 actions linked to recommendation 6."


def test_a_list_in_another_order_takes_no_dragged_action(desk: Desk) -> None:
    view = view_of(desk)
    choose(desk, "A1")
    view.drag.may_move = False
    can = view.drag.move(view.chosen_lines, QPoint(60, 60), is_link=False)

    assert not can
    assert view.drag.words == "Actions can be moved in the order of the inquiry only."
    assert view.drag.take() is None


def test_the_line_for_new_actions_stands_in_the_list_behind_the_chosen_action(desk: Desk) -> None:
    choose(desk, "A3")
    desk.give("add_action")
    line, view = desk.window.plan.screen.list.add_line, view_of(desk)
    row = next(row for row, words in enumerate(desk.list_words()) if words.startswith("A3,"))
    height = view.verticalHeader().defaultSectionSize()

    assert line.parentWidget() is view.viewport()
    assert line.y() == view.rowViewportPosition(row) + height
    assert view.rowViewportPosition(row + 1) == line.y() + line.height()
    QTest.keyClick(line.words, Qt.Key.Key_Escape)
    assert view.rowHeight(row) == height


def test_actions_are_entered_whole_one_after_the_other_by_keys_alone(desk: Desk) -> None:
    choose(desk, "A3")
    desk.give("add_action")
    line = desk.window.plan.screen.list.add_line
    for words, letter in (("Audit the night duty", Qt.Key.Key_H), ("Tell the board", Qt.Key.Key_L)):
        QTest.keyClicks(line.words, words)
        QTest.keyClick(line.priority, letter)
        QTest.keyClicks(line.timescale, "March 2010")
        QTest.keyClick(line.timescale, Qt.Key.Key_Return)
        desk.settle()
    added = [read(desk, name) for name in ("A8", "A9")]

    assert [(action.text, action.priority) for action in added] == [
        ("Audit the night duty", "high"),
        ("Tell the board", "low"),
    ]
    assert all(action.timescale is not None for action in added)
    assert list_references(desk)[2:5] == ["A3", "A8", "A9"]
    assert desk.frame.focusWidget() is line.words


def test_half_typed_words_of_a_new_action_are_drafted_and_put_back(desk: Desk) -> None:
    choose(desk, "A3")
    desk.give("add_action")
    line = desk.window.plan.screen.list.add_line
    QTest.keyClicks(line.words, "Audit the ni")
    drafts = list_drafts(desk.window.plan)
    line.close_line()
    put_drafts_back(desk.window.plan, drafts)

    assert (line.number.text(), line.words.text()) == ("6", "Audit the ni")
    assert not line.isHidden()


def test_the_menu_of_a_line_offers_all_of_it(desk: Desk) -> None:
    choose(desk, "A3")
    desk.window.plan.menu_wanted.emit(QPoint(0, 0))
    menu = next(widget for widget in QApplication.topLevelWidgets() if widget.inherits("QMenu") and widget.isVisible())
    words = [action.text() for action in menu.actions() if action.text()]
    menu.close()

    assert {"Edit in the list", "Fill from above", "Copy", "Paste cells…", "Move to a recommendation…"} < set(words)


def test_an_action_moves_under_another_recommendation_by_its_number(desk: Desk) -> None:
    choose(desk, "A1")
    desk.asking.answers.append("8")
    desk.give("move_under")

    assert read(desk, "A1").recommendations == ("8",)
    assert desk.toast == "A1 moved to recommendation 8."


def test_chosen_actions_that_no_longer_answer_to_the_filter_stay_chosen(desk: Desk) -> None:
    shown = desk.window.plan.screen.list
    shown.use_filter(PlanFilter(priorities=("high",)))
    choose(desk, "A2", more=2)
    assert list_chosen(desk) == ["A2", "A3"]
    QTest.keyClick(desk.window.plan.many.pane.fields.priority, Qt.Key.Key_L)
    desk.settle()
    references = list_references(desk)
    chosen = list_chosen(desk)
    shown.use_filter(PlanFilter())

    assert references == ["A1", "A2", "A3", "A6"]
    assert chosen == ["A2", "A3"]


def test_a_click_on_a_box_ticks_one_more_action_and_lets_the_others_be(desk: Desk) -> None:
    choose(desk, "A1", more=1)
    view = view_of(desk)
    row = next(row for row, words in enumerate(desk.list_words()) if words.startswith("A4,"))
    at = QPoint(12, view.rowViewportPosition(row) + 12)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert list_chosen(desk) == ["A1", "A2", "A4"]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert list_chosen(desk) == ["A1", "A2"]


def test_a_file_dragged_over_the_list_is_for_the_window(desk: Desk) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/plan.docx")])
    event = QDragEnterEvent(
        QPoint(60, 60),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view_of(desk).viewport(), event)

    assert event.isAccepted()
    assert view_of(desk).drag.words == ""
