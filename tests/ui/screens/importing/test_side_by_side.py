"""A list and what is chosen in it, beside each other or one at a time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from laming_desktop.ui.screens.importing.side_by_side import SideBySide
from laming_desktop.ui.theme.theme import Theme


class Parts:
    """Two buttons beside each other."""

    def __init__(self, theme: Theme, qtbot: QtBot) -> None:
        self.first, self.second = QPushButton("List"), QPushButton("Detail")
        self.beside = SideBySide(theme, self.first, self.second, first_width=400)
        qtbot.addWidget(self.beside)
        self.beside.resize(1366, 500)
        self.beside.show()


@pytest.fixture
def parts(theme: Theme, qtbot: QtBot) -> Parts:
    return Parts(theme, qtbot)


def test_both_are_shown_where_there_is_room(parts: Parts) -> None:
    assert parts.first.isVisible()
    assert parts.second.isVisible()
    assert not parts.beside.back_button.isVisible()


def test_narrow_window_shows_one_at_a_time(parts: Parts) -> None:
    parts.beside.resize(700, 500)
    assert (parts.first.isVisible(), parts.second.isVisible()) == (True, False)
    parts.beside.show_second()

    assert (parts.first.isVisible(), parts.second.isVisible()) == (False, True)
    assert parts.beside.back_button.isVisible()


def test_escape_goes_back_to_the_list(parts: Parts) -> None:
    parts.beside.resize(700, 500)
    parts.beside.show_second()
    QTest.keyClick(parts.beside, Qt.Key.Key_Escape)

    assert parts.first.isVisible()
