"""The view of pages: keys, what is asked for, greys."""

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.page_view import PageView, PageWish

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> PageView:
    made = PageView(theme)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    made.show_pages([QSizeF(842, 595)] * 20)
    return made


def collect(view: PageView) -> list[PageWish]:
    wishes: list[PageWish] = []
    view.pages_wanted.connect(wishes.extend)
    return wishes


def test_page_keys_go_from_page_to_page(view: PageView) -> None:
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    QTest.keyClick(view, Qt.Key.Key_PageUp)

    assert view.page == 1
    assert view.accessibleName() == "Page 2 of 20"


def test_control_end_and_home_go_to_the_ends(view: PageView) -> None:
    QTest.keyClick(view, Qt.Key.Key_End, CONTROL)
    assert view.page == 19
    QTest.keyClick(view, Qt.Key.Key_Home, CONTROL)

    assert view.page == 0


def test_only_pages_in_view_and_their_neighbours_are_asked_for(view: PageView) -> None:
    wishes = collect(view)
    view.go_to(10)

    assert {wish.page for wish in wishes} <= {8, 9, 10, 11, 12}
    assert wishes[0].page in {9, 10}


def test_page_with_its_image_is_not_asked_for_again(view: PageView) -> None:
    wishes = collect(view)
    view.set_grey(True)
    for wish in tuple(wishes):
        view.put_page(wish, QImage(10, 10, QImage.Format.Format_Grayscale8))
    asked = len(wishes)
    view.set_grey(True)

    assert view.has_image(0)
    assert len(wishes) == asked


def test_black_and_white_asks_for_grey_images(view: PageView) -> None:
    wishes = collect(view)
    view.set_grey(True)

    assert wishes
    assert all(wish.grey for wish in wishes)


def test_zoom_keeps_the_page(view: PageView) -> None:
    view.go_to(7)
    view.zoom_by(1.5)
    assert view.page == 7
    view.fit_width()

    assert view.page == 7


def test_fewer_pages_go_back_to_the_last_one(view: PageView) -> None:
    view.go_to(19)
    view.show_pages([QSizeF(842, 595)] * 2)

    assert view.page == 1
    assert view.page_count == 2
