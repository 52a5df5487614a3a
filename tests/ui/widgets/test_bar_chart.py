"""Charts in the window: parts in their places, words for those who do not see them."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from laming_desktop.domain.papers.charts import Bar, BarChart, BarPart
from laming_desktop.paths import find_resource
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.theme.tokens import Mode
from laming_desktop.ui.widgets.bar_chart import BarChartView, find_badge, place_segments
from tests.ui.palettes import make_palette

THEMES = BarChart(
    "Where we stand",
    "recommendations",
    "Theme",
    (
        Bar("Leadership", (BarPart("not_in_place", "Not in place", 1), BarPart("in_place", "In place", 3))),
        Bar("Legal", (BarPart("not_assessed", "Not assessed", 2),)),
    ),
)


def test_longest_bar_fills_the_room() -> None:
    first, second = place_segments(THEMES.bars[0], THEMES.longest, QRectF(10, 0, 400, 16))

    assert (first.box.left(), first.box.width()) == (10, 100)
    assert (second.box.left(), second.box.right()) == (110, 410)


def test_parts_without_any_take_no_room() -> None:
    bar = Bar("Legal", (BarPart("ongoing", "Ongoing", 0), BarPart("in_place", "In place", 1)))

    assert [segment.part.key for segment in place_segments(bar, 1, QRectF(0, 0, 10, 10))] == ["in_place"]


def test_every_part_has_a_letter_of_its_own_look() -> None:
    assert find_badge("no_state").letter == "?"
    assert find_badge("in_place_evidenced").letter == "B"


def test_listener_hears_all_figures(qtbot: QtBot, theme: Theme) -> None:
    view = BarChartView(theme)
    qtbot.addWidget(view)
    view.show_chart(THEMES)

    assert view.accessibleName() == "Where we stand"
    assert "Leadership: 1 not in place, 3 in place" in view.accessibleDescription()


@pytest.mark.parametrize("mode", ["light", "dark", "contrast"])
def test_chart_is_painted_in_every_palette(qtbot: QtBot, qapp: QApplication, mode: Mode) -> None:
    before = qapp.palette()
    qapp.setPalette(make_palette(mode))
    theme = Theme(qapp, icon_folder=find_resource("icons"), font_folder=find_resource("fonts"), mode=mode, body_px=13)
    view = BarChartView(theme)
    qtbot.addWidget(view)
    view.show_chart(THEMES)
    view.resize(600, view.sizeHint().height())
    image = view.grab().toImage()
    qapp.setPalette(before)

    colours = {image.pixelColor(x, view.height() - 40).name() for x in range(200, 560)}
    assert len(colours) > 2


def test_empty_chart_says_so(qtbot: QtBot, theme: Theme) -> None:
    view = BarChartView(theme)
    qtbot.addWidget(view)
    view.show_chart(BarChart("Where we stand", "recommendations", "Theme", ()))
    view.grab()

    assert view.accessibleDescription() == "Where we stand: nothing to show."
