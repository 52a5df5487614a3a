import re
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from laming_desktop.paths import find_resource
from laming_desktop.ui.theme.theme import Theme

UI = Path(__file__).resolve().parents[3] / "laming_desktop" / "ui"
COLOUR = re.compile(
    r"""QColor\((?!Qt.GlobalColor.transparent)|["']#[0-9a-fA-F]{3,8}["']|GlobalColor\.(?!transparent)"""
)


def test_no_colour_is_named_outside_the_theme() -> None:
    named = [
        path for path in UI.rglob("*.py") if path.parent.name != "theme" and COLOUR.search(path.read_text("utf-8"))
    ]

    assert named == []


def test_lengths_grow_with_the_text(theme: Theme, qtbot: QtBot) -> None:
    before = theme.em(40)
    with qtbot.waitSignal(theme.changed):
        theme.set_text_size(200)

    assert theme.em(40) in {2 * before - 1, 2 * before, 2 * before + 1}


def test_text_size_stops_at_its_ends(theme: Theme) -> None:
    theme.step_text_size(-99)
    smallest = theme.text_size
    theme.step_text_size(99)

    assert (smallest, theme.text_size) == (80, 200)


def test_every_icon_is_drawn_in_the_colour_asked_for(theme: Theme) -> None:
    for path in find_resource("icons").glob("*.svg"):
        image = theme.pixmap(path.stem, 24, theme.tokens.alarm).toImage()
        inks = {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() == 255
        }
        assert inks in ({theme.tokens.alarm.name()}, set()), path.stem


def test_style_sheet_is_understood(theme: Theme, qapp: QApplication) -> None:
    assert theme.tokens.accent.name() in qapp.styleSheet()
    assert "$" not in qapp.styleSheet()
