"""Tab through parts that were made later."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from laming_desktop.ui.widgets.tab_order import list_tab_stops, order_tabs


def test_part_made_later_comes_where_it_stands(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column, row = QVBoxLayout(page), QHBoxLayout()
    first, last, late = QLineEdit(), QLineEdit(), QLineEdit()
    column.addWidget(first)
    column.addLayout(row)
    column.addWidget(last)
    row.addWidget(late)
    order_tabs(page)

    assert list(list_tab_stops(page)) == [first, late, last]
    assert first.nextInFocusChain() is late
    assert late.nextInFocusChain() is last
