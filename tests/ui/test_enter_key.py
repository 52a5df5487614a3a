from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from laming_desktop.ui.enter_key import EnterKey


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    pressed: list[str] = []
    watcher = EnterKey(window)
    for button, name in ((QPushButton("Import"), "Import"), (QToolButton(), "Close")):
        column.addWidget(button)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda _checked=False, name=name: pressed.append(name))
    window.show()
    window.activateWindow()
    for button in (window.findChildren(QPushButton)[0], window.findChildren(QToolButton)[0]):
        button.setFocus()
        qtbot.waitUntil(button.hasFocus)
        QTest.keyClick(button, Qt.Key.Key_Return)
        QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert pressed == ["Import", "Close"]
    assert watcher.parent() is window
