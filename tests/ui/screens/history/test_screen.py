import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.history.screen import HistoryScreen
from laming_desktop.ui.theme.theme import Theme


@pytest.fixture
def screen(theme: Theme, register: Register, qtbot: QtBot) -> HistoryScreen:
    made = HistoryScreen(theme)
    qtbot.addWidget(made)
    made.show()
    made.show_history(register)
    return made


def choose(screen: HistoryScreen, label: str) -> None:
    rows = range(screen.list.count())
    screen.list.setCurrentRow(next(row for row in rows if screen.list.item(row).text().startswith(label)))


def test_the_newest_change_is_chosen(screen: HistoryScreen) -> None:
    assert screen.chosen is not None
    assert screen.chosen.label == "Change local position of recommendation 6"


def test_a_change_can_be_taken_back_by_its_number(screen: HistoryScreen) -> None:
    asked: list[int] = []
    screen.take_back_asked.connect(asked.append)
    choose(screen, "Add progress")
    screen.back_button.click()

    assert screen.chosen is not None
    assert asked == [screen.chosen.seq]


def test_enter_shows_the_item_that_was_changed(screen: HistoryScreen, register: Register, qtbot: QtBot) -> None:
    choose(screen, "Change priority, owners, timescale and state of A7")
    with qtbot.waitSignal(screen.item_asked, timeout=1000):
        QTest.keyClick(screen.list, Qt.Key.Key_Return)

    assert screen.chosen is not None
    assert screen.chosen.item == ("action", find_item(register, "A7")[1])


def test_escape_closes_the_page(screen: HistoryScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.closed):
        QTest.keyClick(screen.list, Qt.Key.Key_Escape)
