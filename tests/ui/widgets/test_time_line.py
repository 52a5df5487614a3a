"""The line of all changes and the meetings on it."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.time_line import Tick, TimeLine

EARLY, JUNE, OCTOBER = (
    Tick(date(2008, 11, 3), "Executive 3 Nov 2008", 0),
    Tick(date(2009, 6, 2), "Executive 2 Jun 2009", 12),
    Tick(date(2009, 10, 13), "Executive 13 Oct 2009", 60),
)


@pytest.fixture
def line(qtbot: QtBot, theme: Theme) -> TimeLine:
    """Give a line of a hundred changes with three meetings, seen at the 40th."""
    made = TimeLine(theme)
    qtbot.addWidget(made)
    made.setRange(1, 100)
    made.setValue(40)
    made.show_ticks("1 Jun 2009", (EARLY, JUNE, OCTOBER))
    made.show_day(date(2009, 8, 1))
    made.resize(400, 40)
    made.show()
    return made


def test_pages_ask_for_the_meeting_before_and_after(line: TimeLine) -> None:
    asked = QSignalSpy(line.day_asked)
    QTest.keyClick(line, Qt.Key.Key_PageUp)
    QTest.keyClick(line, Qt.Key.Key_PageDown)
    assert [asked.at(place)[0] for place in range(2)] == [JUNE.day, OCTOBER.day]


def test_meeting_that_is_shown_is_passed(line: TimeLine) -> None:
    line.show_day(JUNE.day)
    line.setValue(JUNE.seq)
    assert (line.find_meeting(-1), line.find_meeting(1)) == (EARLY, OCTOBER)


def test_meeting_before_the_register_is_the_first(line: TimeLine) -> None:
    line.show_day(EARLY.day)
    line.setValue(100)
    assert (line.find_meeting(-1), line.find_meeting(1)) == (None, JUNE)


def test_arrows_go_one_change(line: TimeLine) -> None:
    QTest.keyClick(line, Qt.Key.Key_Left)
    assert line.value() == 39
    QTest.keyClick(line, Qt.Key.Key_Right)
    assert line.value() == 40


def test_press_on_the_line_goes_there(line: TimeLine) -> None:
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(200, 11))
    assert line.value() in {50, 51}


def test_line_is_drawn_with_its_ticks(line: TimeLine) -> None:
    picture = line.grab().toImage()
    ink = line.palette().window().color().rgb()
    assert any(picture.pixel(x, 11) != ink for x in range(20, 380))
