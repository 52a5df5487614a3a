"""Lines are chosen and ticked, and stay so when they are shown anew."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.two_line_list import TwoLineList, TwoLines

LINES = [TwoLines("a", "First", "one"), TwoLines("b", "Second", "two")]


@pytest.fixture
def lines(theme: Theme, qtbot: QtBot) -> TwoLineList:
    made = TwoLineList(theme, "Lines", has_ticks=True)
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show_lines(LINES, "b")
    made.show()
    return made


def test_space_ticks_the_chosen_line_and_takes_the_tick_away(lines: TwoLineList) -> None:
    QTest.keyClick(lines, Qt.Key.Key_Space)
    assert lines.ticked == ("b",)
    QTest.keyClick(lines, Qt.Key.Key_Space)
    assert lines.ticked == ()


def test_a_click_on_the_box_ticks_and_one_on_the_words_does_not(lines: TwoLineList) -> None:
    place = lines.visualItemRect(lines.item(0))
    for x in (place.left() + 20, place.left() + 120):
        at = QPoint(x, place.center().y())
        QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        assert lines.ticked == ("a",)


def test_ticks_and_choice_stay_when_lines_are_shown_anew(lines: TwoLineList) -> None:
    lines.tick_all(is_ticked=True)
    lines.show_lines(LINES)
    assert (lines.ticked, lines.chosen) == (("a", "b"), "b")


def test_a_list_without_ticks_has_none(theme: Theme, qtbot: QtBot) -> None:
    plain = TwoLineList(theme, "Lines")
    qtbot.addWidget(plain)
    plain.show_lines(LINES)
    QTest.keyClick(plain, Qt.Key.Key_Space)
    assert plain.ticked == ()
