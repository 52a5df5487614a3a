import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.ui.screens.plan.add_line import AddLine
from laming_desktop.ui.theme.theme import Theme


@pytest.fixture
def line(theme: Theme, qtbot: QtBot) -> AddLine:
    made = AddLine(theme)
    qtbot.addWidget(made)
    return made


def test_the_number_is_asked_for_where_no_line_is_chosen(line: AddLine) -> None:
    line.open_line("")
    QTest.keyClicks(line.number, "6")
    QTest.keyClick(line.number, Qt.Key.Key_Return)

    assert line.focusWidget() is line.words


def test_enter_tells_number_and_words_once_both_are_there(line: AddLine) -> None:
    told: list[tuple[str, str]] = []

    def note(number: str, words: str) -> None:
        told.append((number, words))

    line.entered.connect(note)
    line.open_line("6")
    QTest.keyClick(line.words, Qt.Key.Key_Return)
    QTest.keyClicks(line.words, " Audit the night duty ")
    QTest.keyClick(line.words, Qt.Key.Key_Return)

    assert told == [("6", "Audit the night duty")]


def test_escape_closes_the_line_and_forgets_the_words(line: AddLine, qtbot: QtBot) -> None:
    line.open_line("6")
    QTest.keyClicks(line.words, "Audit")
    with qtbot.waitSignal(line.closed):
        QTest.keyClick(line.words, Qt.Key.Key_Escape)

    assert line.isHidden()
    assert line.words.text() == ""
