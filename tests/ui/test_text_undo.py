import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from laming_desktop.ui.text_undo import TextUndo


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_undo_takes_typing_back_first_and_then_the_register(
    qapp: QApplication, qtbot: QtBot, kind: type[QLineEdit] | type[QPlainTextEdit]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    undone: list[bool] = []
    action = QAction("Undo", window)
    action.setShortcut(QKeySequence("Ctrl+Z"))
    action.triggered.connect(lambda: undone.append(True))
    window.addAction(action)
    text = kind(window)
    QVBoxLayout(window).addWidget(text)
    watcher = TextUndo(qapp, window)
    window.show()
    window.activateWindow()
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    QTest.keyClicks(text, "a")
    QTest.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == []
    QTest.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert undone == [True]
    assert watcher.parent() is window
