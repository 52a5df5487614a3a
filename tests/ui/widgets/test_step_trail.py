"""The steps along the top of a task."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.step_trail import StepTrail


@pytest.fixture
def trail(qtbot: QtBot, theme: Theme) -> StepTrail:
    made = StepTrail(theme, ("Document", "Rows", "Summary"))
    qtbot.addWidget(made)
    made.show()
    return made


def collect(trail: StepTrail) -> list[int]:
    asked: list[int] = []
    trail.step_asked.connect(asked.append)
    return asked


def test_present_step_is_named_for_screen_readers(trail: StepTrail) -> None:
    trail.show_step(1, 2)

    assert trail.accessibleName() == "Step 2 of 3: Rows"


def test_arrow_goes_to_a_step_that_was_reached(trail: StepTrail) -> None:
    asked = collect(trail)
    trail.show_step(1, 2)
    QTest.keyClick(trail, Qt.Key.Key_Left)
    QTest.keyClick(trail, Qt.Key.Key_Right)

    assert asked == [0, 2]


def test_step_that_was_not_reached_cannot_be_gone_to(trail: StepTrail) -> None:
    asked = collect(trail)
    trail.show_step(0, 0)
    QTest.keyClick(trail, Qt.Key.Key_Right)

    assert asked == []


def test_click_goes_back_to_the_first_step(trail: StepTrail) -> None:
    asked = collect(trail)
    trail.show_step(2, 2)
    QTest.mouseClick(trail, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))

    assert asked == [0]


def test_only_the_present_step_bears_its_name_where_there_is_no_room(trail: StepTrail) -> None:
    wide = trail.sizeHint().width()
    trail.name_all(are_named=False)

    assert trail.sizeHint().width() < wide
    assert trail.accessibleName() == "Step 1 of 3: Document"
