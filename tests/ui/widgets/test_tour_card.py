from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.tour_card import TourCard, TourStep, choose_place

FRAME = QRect(0, 0, 1366, 697)


@pytest.fixture
def part(qtbot: QtBot) -> Iterator[QPushButton]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(FRAME.size())
    made = QPushButton("A part", window)
    made.setGeometry(20, 30, 200, 400)
    window.show()
    yield made
    window.close()


def show_card(theme: Theme, part: QWidget, *, place: int = 0) -> TourCard:
    card = TourCard(theme, part.window())
    card.show_step(TourStep("A title", "Some words.", lambda: part), place, 3)
    return card


@pytest.mark.parametrize(
    ("room", "where"),
    [
        (QRect(0, 60, 200, 600), "right"),
        (QRect(900, 60, 460, 600), "left"),
        (QRect(500, 40, 120, 40), "right"),
        (QRect(100, 0, 1266, 40), "below"),
        (FRAME, "inside"),
    ],
)
def test_card_is_beside_its_part_and_always_in_the_frame(room: QRect, where: str) -> None:
    place = QRect(choose_place(room, 340, 180, FRAME, 12), QRect(0, 0, 340, 180).size())

    assert FRAME.contains(place)
    assert place.intersects(room) == (where == "inside")


def test_ring_goes_round_the_part_and_lets_clicks_through(theme: Theme, part: QPushButton, qtbot: QtBot) -> None:
    card = show_card(theme, part)

    assert card.ring.geometry() == part.geometry()
    with qtbot.waitSignal(part.clicked):
        QTest.mouseClick(part, Qt.MouseButton.LeftButton)


def test_part_that_is_hidden_has_no_ring_and_the_card_stands_in_the_middle(theme: Theme, part: QPushButton) -> None:
    part.hide()
    card = show_card(theme, part)

    assert not card.ring.isVisible()
    assert abs(card.geometry().center().x() - FRAME.center().x()) <= 1


def test_card_follows_when_the_window_is_resized(theme: Theme, part: QPushButton) -> None:
    card = show_card(theme, part)
    part.window().resize(400, 300)

    assert part.window().rect().contains(card.pos() + QPoint(card.width() - 1, 0))


def test_keys_lead_on_and_escape_leaves(theme: Theme, part: QPushButton, qtbot: QtBot) -> None:
    card = show_card(theme, part)

    assert card.next.hasFocus() or not part.window().isActiveWindow()
    turned: list[int] = []
    card.turned.connect(turned.append)
    QTest.keyClick(card.next, Qt.Key.Key_Space)
    assert turned == [1]
    with qtbot.waitSignal(card.left):
        QTest.keyClick(card, Qt.Key.Key_Escape)


def test_last_step_has_nothing_to_skip(theme: Theme, part: QPushButton) -> None:
    first, last = show_card(theme, part), show_card(theme, part, place=2)

    assert (first.back.isHidden(), first.skip.isHidden(), first.next.text()) == (True, False, "Next")
    assert (last.back.isHidden(), last.skip.isHidden(), last.next.text()) == (False, True, "Done")


def test_screen_reader_is_told_the_step(theme: Theme, part: QPushButton) -> None:
    card = show_card(theme, part)

    assert card.accessibleName() == "Tour, 1 of 3: A title"
    assert card.accessibleDescription() == "Some words."
