from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from laming_desktop.ui.widgets.date_field import DateField

TODAY = date(2009, 11, 3)


def test_tab_leaves_the_day_at_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    field, after = DateField("As at"), QLineEdit()
    column.addWidget(field)
    column.addWidget(after)
    field.show_day(TODAY, TODAY)
    window.show()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)

    assert window.focusWidget() is after


def test_control_semicolon_is_today(qtbot: QtBot) -> None:
    field = DateField("As at")
    qtbot.addWidget(field)
    field.show_day(date(2009, 1, 1), TODAY)
    QTest.keyClick(field, Qt.Key.Key_Semicolon, Qt.KeyboardModifier.ControlModifier)

    assert field.day == TODAY
