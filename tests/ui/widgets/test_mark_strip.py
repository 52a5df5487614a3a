"""Marks are a list to the keyboard and to screen readers."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.badge import POSITION_BADGES
from laming_desktop.ui.widgets.mark_layout import Mark, MarkBand
from laming_desktop.ui.widgets.mark_strip import LOWEST_LINE, MarkStrip

BANDS = (
    MarkBand(
        "First theme", tuple(Mark(f"a{n}", f"{n}", "", POSITION_BADGES["ongoing"]) for n in range(1, 6)), "5 of 5"
    ),
    MarkBand("Second theme", tuple(Mark(f"a{n}", f"{n}", "Title", POSITION_BADGES["in_place"]) for n in range(6, 9))),
)


@pytest.fixture
def strip(theme: Theme, qtbot: QtBot) -> MarkStrip:
    made = MarkStrip(theme, "Recommendations")
    qtbot.addWidget(made)
    made.resize(600, 100)
    made.show_bands(BANDS)
    made.show()
    return made


def test_arrows_go_through_the_marks_in_their_order(strip: MarkStrip) -> None:
    for _ in range(5):
        QTest.keyClick(strip, Qt.Key.Key_Right)
    assert strip.current_id == "a6"


def test_down_goes_to_the_nearest_mark_of_the_next_band(strip: MarkStrip) -> None:
    QTest.keyClick(strip, Qt.Key.Key_Right)
    QTest.keyClick(strip, Qt.Key.Key_Down)
    assert strip.current_id == "a7"
    QTest.keyClick(strip, Qt.Key.Key_Up)
    assert strip.current_id == "a2"


def test_enter_chooses_the_mark_at_which_the_arrows_stand(strip: MarkStrip) -> None:
    strip.choose("a4")
    heard: list[str] = []
    strip.chosen.connect(heard.append)
    QTest.keyClick(strip, Qt.Key.Key_Return)
    assert heard == ["a4"]


def test_a_click_chooses_the_mark_below_the_pointer(strip: MarkStrip) -> None:
    place = strip.visualRect(strip.model().index(6, 0)).center()
    heard: list[str] = []
    strip.chosen.connect(heard.append)
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(place))
    assert heard == ["a7"]


def test_a_digit_finds_the_mark_of_that_number(strip: MarkStrip) -> None:
    QTest.keyClick(strip, Qt.Key.Key_7)
    assert strip.current_id == "a7"


def test_a_listener_hears_number_title_position_and_what_is_missing(strip: MarkStrip) -> None:
    strip.show_marks(
        [Mark("a", "6", "Referrals", POSITION_BADGES["ongoing"], "no action in the plan", is_missing=True)]
    )
    heard = strip.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Recommendation 6, Referrals, Ongoing, no action in the plan"


def test_the_arrows_stay_where_they_stood_when_marks_are_shown_anew(strip: MarkStrip) -> None:
    strip.choose("a7")
    strip.show_bands(BANDS)
    assert strip.current_id == "a7"


def test_marks_that_do_not_fit_scroll_into_view(strip: MarkStrip) -> None:
    strip.resize(170, 60)
    strip.choose("a8")
    assert strip.viewport().rect().contains(strip.visualRect(strip.currentIndex()))


def test_lines_of_marks_give_way_before_they_scroll(strip: MarkStrip) -> None:
    strip.resize(600, strip.measure_height(600, line=LOWEST_LINE + 1))
    assert strip.verticalScrollBar().maximum() == 0
    assert strip.visualRect(strip.currentIndex()).height() < strip.measure_height(600) // 2
