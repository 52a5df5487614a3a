"""A chart of a series has round figures at its side, and all of them in words."""

from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.series_chart import SeriesChart, choose_scale
from tests.domain.test_series import CARE


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [(("52", "66.2"), 50, 70), (("3", "9"), 0, 10), (("232", "257"), 230, 260), (("0",), 0, 1), (("-5", "5"), -5, 5)],
)
def test_scale_is_round_and_holds_all(values: tuple[str, ...], low: float, high: float) -> None:
    scale = choose_scale([Decimal(one) for one in values])
    assert scale.low <= min(float(one) for one in values)
    assert scale.high >= max(float(one) for one in values)
    assert (scale.low, scale.high) == pytest.approx((low, high), abs=5)


def test_listener_hears_all_figures(theme: Theme, qtbot: QtBot) -> None:
    chart = SeriesChart(theme)
    qtbot.addWidget(chart)
    chart.show_series(CARE)
    chart.resize(600, 220)
    chart.grab()
    assert "61.50 in 2009" in chart.accessibleDescription()
