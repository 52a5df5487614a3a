"""A list and its page stand beside each other where there is room, and else one at a time."""

import pytest
from PySide6.QtWidgets import QLabel, QListWidget
from pytestqt.qtbot import QtBot

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.list_and_page import ListAndPage


@pytest.fixture
def both(theme: Theme, qtbot: QtBot) -> ListAndPage:
    side = QListWidget()
    side.setObjectName("side")
    made = ListAndPage(theme, side, QLabel("Page"), width=300, focus=side)
    qtbot.addWidget(made)
    made.show()
    return made


def see(both: ListAndPage) -> tuple[bool, bool]:
    """Tell whether the list and the page are seen."""
    (side,), (page,) = both.findChildren(QListWidget), both.findChildren(QLabel)
    return side.isVisible(), page.isVisible()


def test_both_are_seen_where_there_is_room(both: ListAndPage) -> None:
    both.resize(1000, 400)
    assert see(both) == (True, True)


def test_one_is_seen_at_a_time_where_there_is_not(both: ListAndPage) -> None:
    both.resize(600, 400)
    assert see(both) == (True, False)
    both.open_page()
    assert see(both) == (False, True)
    assert both.is_page_alone
    both.open_list()
    assert see(both) == (True, False)
