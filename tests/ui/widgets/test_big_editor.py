"""The large page of one text over the whole window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.big_editor import BigEditor
from laming_desktop.ui.widgets.text_field import TextField

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> Iterator[TextField]:
    """Give a field of several lines in a window."""
    window = QWidget()
    qtbot.addWidget(window)
    made = TextField(theme, "Outcome", several_lines=True)
    QVBoxLayout(window).addWidget(made)
    made.show_value("Every audit is read")
    window.resize(600, 400)
    window.show()
    made.editor.setFocus()
    yield made
    window.close()


def open_large(field: TextField) -> BigEditor:
    QTest.keyClick(field.editor, Qt.Key.Key_F2, SHIFT)
    (big,) = field.window().findChildren(BigEditor)
    return big


def test_shift_f2_opens_the_text_over_the_whole_window(field: TextField) -> None:
    big = open_large(field)
    assert big.isVisible()
    assert big.size() == field.window().size()
    assert big.editor.toPlainText() == "Every audit is read"
    assert big.editor.accessibleName() == "Outcome"


def test_words_typed_there_stand_in_the_field_and_are_kept_with_ctrl_enter(field: TextField) -> None:
    kept = QSignalSpy(field.kept)
    big = open_large(field)
    QTest.keyClicks(big.editor, "Now: ")
    assert (field.words, kept.count()) == ("Now: Every audit is read", 0)
    QTest.keyClick(big.editor, Qt.Key.Key_Return, CONTROL)
    assert kept.at(0) == ["Now: Every audit is read"]
    assert not big.isVisible()


def test_escape_goes_back_to_the_field_and_a_second_one_gives_its_words_back(field: TextField) -> None:
    big = open_large(field)
    QTest.keyClicks(big.editor, "Now: ")
    QTest.keyClick(big.editor, Qt.Key.Key_Escape)
    assert (field.words, field.is_touched) == ("Now: Every audit is read", True)
    QTest.keyClick(field.editor, Qt.Key.Key_Escape)
    assert field.words == "Every audit is read"


def test_typing_there_is_one_step_of_the_fields_own_undo(field: TextField) -> None:
    big = open_large(field)
    big.editor.selectAll()
    QTest.keyClick(big.editor, Qt.Key.Key_Delete)
    big.close_editor()
    assert isinstance(field.editor, QPlainTextEdit)
    field.editor.undo()
    assert field.words == "Every audit is read"


def test_another_record_closes_it_and_takes_none_of_its_words(field: TextField) -> None:
    big = open_large(field)
    QTest.keyClicks(big.editor, "Now: ")
    field.show_value("Other words")
    assert not big.isVisible()
    assert field.words == "Other words"


def test_text_that_may_not_be_written_can_be_read_large(field: TextField) -> None:
    field.allow(False)
    assert open_large(field).editor.isReadOnly()


def test_f2_chooses_all_of_the_field(field: TextField) -> None:
    QTest.keyClick(field.editor, Qt.Key.Key_F2)
    assert isinstance(field.editor, QPlainTextEdit)
    assert field.editor.textCursor().selectedText() == "Every audit is read"
