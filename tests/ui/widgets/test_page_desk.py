"""Where pages lie on their desk."""

from PySide6.QtCore import QSizeF

from laming_desktop.ui.widgets.page_desk import PageDesk


def make_desk(count: int = 3, *, zoom: float | None = 1.0) -> PageDesk:
    desk = PageDesk([QSizeF(200, 100)] * count)
    desk.arrange(240, zoom, margin=20, gap=10)
    return desk


def test_pages_lie_one_below_the_other() -> None:
    desk = make_desk()

    assert [desk.box(page).top() for page in range(3)] == [10, 120, 230]
    assert desk.extent.height() == 340


def test_without_a_zoom_the_widest_page_fits_the_view() -> None:
    assert make_desk(zoom=None).box(0).width() == 200


def test_pages_between_two_heights_are_those_of_which_anything_shows() -> None:
    desk = make_desk()

    assert list(desk.pages_between(0, 130)) == [0, 1]
    assert list(desk.pages_between(112, 118)) == []
    assert list(desk.pages_between(235, 1000)) == [2]


def test_fullest_page_is_the_one_that_fills_most() -> None:
    desk = make_desk()

    assert desk.fullest_page(0, 100) == 0
    assert desk.fullest_page(80, 180) == 1


def test_desk_without_pages_has_none_in_view() -> None:
    desk = make_desk(0)

    assert list(desk.pages_between(0, 500)) == []
    assert desk.fullest_page(0, 500) == 0
