"""Parts that wrap like words."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from laming_desktop.ui.widgets.wrapping import WrappingLayout


def make_box(qtbot: QtBot, count: int, *, last_fills: bool = False) -> QWidget:
    box = QWidget()
    qtbot.addWidget(box)
    row = WrappingLayout(4, parent=box, last_fills=last_fills)
    for _ in range(count):
        part = QWidget()
        part.setFixedHeight(20)
        part.setMinimumWidth(50)
        row.addWidget(part)
    box.resize(120, 100)
    box.show()
    return box


def list_places(box: QWidget) -> list[tuple[int, int]]:
    return [(part.x(), part.y()) for part in box.findChildren(QWidget)]


def test_part_without_room_goes_to_the_next_line(qtbot: QtBot) -> None:
    assert list_places(make_box(qtbot, 3)) == [(0, 0), (54, 0), (0, 24)]


def test_height_follows_the_width(qtbot: QtBot) -> None:
    box = make_box(qtbot, 3)
    layout = box.layout()
    assert layout is not None

    assert (layout.heightForWidth(200), layout.heightForWidth(60)) == (20, 68)


def test_last_part_takes_what_is_left_of_its_line(qtbot: QtBot) -> None:
    box = make_box(qtbot, 1, last_fills=True)

    assert box.findChildren(QWidget)[0].width() == 120
