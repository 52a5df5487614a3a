"""Editing an action: each field is kept by itself when it is left."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from laming_desktop.operations.keeping.undoing import undo
from laming_desktop.store.reading import list_history
from tests.ui.screens.detail.conftest import ShownPlan


def type_into_text(shown: ShownPlan, words: str) -> None:
    field = shown.pane.action.form.text
    field.editor.setFocus()
    field.editor.selectAll()
    QTest.keyClicks(field.editor, words)


def test_text_is_kept_when_the_field_is_left(shown: ShownPlan) -> None:
    shown.show("A1")
    type_into_text(shown, "Report each quarter")
    shown.pane.action.form.outcome.editor.setFocus()

    assert shown.action("A1").text == "Report each quarter"


def test_one_edit_is_one_change_set_that_can_be_undone(qtbot: QtBot, shown: ShownPlan) -> None:
    before = shown.action("A1").text
    shown.show("A1")
    type_into_text(shown, "Report each quarter")
    with qtbot.waitSignal(shown.pane.changed):
        shown.pane.action.form.outcome.editor.setFocus()
    undo(shown.register)

    assert shown.action("A1").text == before


def test_escape_gives_the_field_back(shown: ShownPlan) -> None:
    shown.show("A1")
    before = shown.action("A1").text
    type_into_text(shown, "Something else")
    QTest.keyClick(shown.pane.action.form.text.editor, Qt.Key.Key_Escape)

    assert shown.pane.action.form.text.words == before


def test_second_escape_gives_the_whole_record_back(shown: ShownPlan) -> None:
    shown.show("A1")
    before = shown.action("A1").text
    type_into_text(shown, "")
    QTest.keyClick(shown.pane.action.form.text.editor, Qt.Key.Key_Backspace)
    outcome = shown.pane.action.form.outcome.editor
    outcome.setFocus()
    assert shown.pane.action.form.text.complaint
    QTest.keyClick(outcome, Qt.Key.Key_Escape)

    assert shown.pane.action.form.text.words == before
    assert not shown.pane.action.form.text.complaint


def test_value_that_cannot_be_kept_stays_in_the_box_with_a_sentence(shown: ShownPlan) -> None:
    shown.show("A1")
    before = shown.action("A1").text
    field = shown.pane.action.form.text
    field.editor.selectAll()
    QTest.keyClick(field.editor, Qt.Key.Key_Backspace)
    field.keep()

    assert field.words == ""
    assert "cannot be empty" in field.complaint
    assert shown.action("A1").text == before


def test_refused_words_come_back_with_their_item(shown: ShownPlan) -> None:
    shown.show("A1")
    field = shown.pane.action.form.text
    field.editor.selectAll()
    QTest.keyClick(field.editor, Qt.Key.Key_Backspace)
    shown.show("A2")
    assert field.words == shown.action("A2").text
    shown.show("A1")

    assert field.words == ""
    assert field.complaint


def test_control_enter_keeps_and_asks_for_the_next_line(shown: ShownPlan) -> None:
    shown.show("A1")
    type_into_text(shown, "Report each quarter")
    asked = QSignalSpy(shown.pane.neighbour_requested)
    QTest.keyClick(shown.pane.action.form.text.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert asked.at(0) == [1]
    assert shown.action("A1").text == "Report each quarter"


def test_letter_chooses_the_state(shown: ShownPlan) -> None:
    shown.show("A1")
    QTest.keyClick(shown.pane.action.form.state, Qt.Key.Key_R)

    assert shown.action("A1").state == "off_track"


def test_arrow_keys_keep_only_when_the_box_is_left(shown: ShownPlan) -> None:
    shown.show("A4")
    picker = shown.pane.action.form.priority
    picker.setFocus()
    QTest.keyClick(picker, Qt.Key.Key_Down)
    assert shown.action("A4").priority == "medium"
    shown.pane.action.form.state.setFocus()

    assert shown.action("A4").priority == "low"


def test_state_can_be_taken_away(shown: ShownPlan) -> None:
    shown.show("A1")
    shown.pane.action.form.state.choose("")

    assert shown.action("A1").state is None


def test_words_typed_before_another_item_is_shown_are_kept(shown: ShownPlan) -> None:
    shown.show("A1")
    type_into_text(shown, "Report each quarter")
    shown.show("A2")

    assert shown.action("A1").text == "Report each quarter"


def test_change_from_elsewhere_leaves_half_written_words(shown: ShownPlan) -> None:
    shown.show("A1")
    type_into_text(shown, "Half")
    shown.pane.refresh()

    assert shown.pane.action.form.text.words == "Half"


def test_nothing_is_written_when_nothing_changed(shown: ShownPlan) -> None:
    shown.show("A1")
    before = len(list_history(shown.register))
    shown.pane.action.form.text.editor.setFocus()
    shown.pane.action.form.outcome.editor.setFocus()

    assert len(list_history(shown.register)) == before
