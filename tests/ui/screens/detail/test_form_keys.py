"""Keys of the form as spreadsheets have them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest

from tests.ui.screens.detail.conftest import ShownPlan

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_ctrl_semicolon_writes_today_where_the_cursor_stands(shown: ShownPlan) -> None:
    shown.show("A1")
    editor = shown.pane.action.form.outcome.editor
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_Semicolon, CONTROL)
    assert shown.pane.action.form.outcome.words == "3 November 2009"


def test_ctrl_apostrophe_asks_for_the_value_of_the_record_above(shown: ShownPlan) -> None:
    shown.show("A2")
    form = shown.pane.action.form
    asked = QSignalSpy(shown.pane.fill_wanted)
    for focused in (form.state, form.timescale.field.editor, form.outcome.editor):
        focused.setFocus()
        QTest.keyClick(focused, Qt.Key.Key_Apostrophe, CONTROL)
    assert [asked.at(place)[0] for place in range(asked.count())] == ["state", "timescale", "outcome"]
