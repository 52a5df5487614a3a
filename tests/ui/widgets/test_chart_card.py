"""A chart with the table of its figures."""

from pytestqt.qtbot import QtBot

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.chart_card import ChartCard
from tests.ui.widgets.test_bar_chart import THEMES


def test_figures_stand_in_a_table_below_the_chart(qtbot: QtBot, theme: Theme) -> None:
    card = ChartCard(theme)
    qtbot.addWidget(card)
    card.show_chart(THEMES)
    rows = [
        [item.text() for column in range(5) if (item := card.figures.item(row, column)) is not None]
        for row in range(card.figures.rowCount())
    ]

    assert rows == [["Leadership", "1", "3", "0", "4"], ["Legal", "0", "0", "2", "2"]]
    assert card.figures.accessibleName() == "Where we stand: figures"
