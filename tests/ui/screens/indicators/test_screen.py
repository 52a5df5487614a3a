"""The page of indicators: series and figures entered, edited, pasted, read and removed, each undoable."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableWidgetItem
from pytestqt.qtbot import QtBot

from laming_desktop.domain.national import Indicator
from laming_desktop.operations.national.indicators import add_indicator, read_figures, set_figures
from laming_desktop.store.national import list_indicators
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.indicators.screen import IndicatorsScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import TODAY

TABLE = "\tLocal\tEngland\n2007/08\t58.1\t54\n2008/09\t61.5\t55\n"


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme, tasks: Tasks, asking: ScriptedAsking, register: Register) -> IndicatorsScreen:
    made = add_indicator(register, title="Children in care", unit="per 10,000").made[0]
    set_figures(register, made, read_figures(TABLE))
    shown = IndicatorsScreen(theme, asking, tasks, lambda: TODAY)
    qtbot.addWidget(shown)
    shown.resize(1100, 700)
    shown.show()
    shown.show_indicators(register)
    return shown


def get(register: Register) -> Indicator:
    """Give the first series."""
    return list_indicators(register)[0]


def get_cell(screen: IndicatorsScreen, row: int, column: int) -> QTableWidgetItem:
    """Give a cell of the table."""
    item = screen.page.table.item(row, column)
    assert item is not None
    return item


def list_values(register: Register) -> list[str]:
    """Give the figures of the first series."""
    return [f"{value.value:f}" for value in get(register).values]


def test_figures_stand_in_a_table_of_periods_and_areas(screen: IndicatorsScreen) -> None:
    table = screen.page.table
    assert (table.rowCount(), table.columnCount()) == (2, 2)
    assert [get_cell(screen, 1, column).text() for column in (0, 1)] == ["61.5", "55"]


def test_figure_is_changed_in_its_cell(screen: IndicatorsScreen, register: Register) -> None:
    get_cell(screen, 0, 0).setText("58.2")
    assert list_values(register)[0] == "58.2"
    register.undo()
    assert list_values(register)[0] == "58.1"


def test_words_that_are_no_number_are_refused_and_the_figure_stays(
    screen: IndicatorsScreen, register: Register
) -> None:
    refused: list[object] = []
    screen.failed.connect(refused.append)
    get_cell(screen, 0, 0).setText("many")
    assert len(refused) == 1
    assert get_cell(screen, 0, 0).text() == "58.1"
    assert list_values(register)[0] == "58.1"


def test_delete_takes_a_figure_away(screen: IndicatorsScreen, register: Register) -> None:
    screen.page.table.setFocus()
    screen.page.table.setCurrentCell(0, 1)
    QTest.keyClick(screen.page.table, Qt.Key.Key_Delete)
    assert list_values(register) == ["58.1", "61.5", "55"]


def test_pasted_table_is_told_before_it_is_entered(screen: IndicatorsScreen, register: Register) -> None:
    QGuiApplication.clipboard().setText("\tLocal\tEngland\n2008/09\t62\t55\n2009/10\t66\t56\n")
    screen.page.table.setFocus()
    QTest.keyClick(screen.page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "2 new, 2 in the place" in screen.page.reading.told.accessibleName()
    assert len(get(register).values) == 4

    screen.page.reading.entered.emit()

    assert len(get(register).values) == 6


def test_what_is_no_table_says_so(screen: IndicatorsScreen) -> None:
    QGuiApplication.clipboard().setText("nothing at all")
    screen.page.paste()
    assert not screen.page.reading.do_button.isEnabled()


def test_lines_of_a_document_are_read_as_a_table(screen: IndicatorsScreen, register: Register) -> None:
    lines = ("Period,Local", "2009/10,70")
    screen.page.take_lines(lines)
    screen.page.reading.entered.emit()
    assert "70" in list_values(register)


def test_figure_is_entered_in_the_form(screen: IndicatorsScreen, register: Register) -> None:
    screen.page.enter()
    form = screen.page.figure
    form.period.show_value("2009/10")
    form.value.show_value("1,204")
    form.entered.emit()
    assert "1204" in list_values(register)
    assert not form.isVisible()


def test_series_is_added_edited_and_removed(screen: IndicatorsScreen, register: Register) -> None:
    screen.add()
    screen.page.form.title.show_value("Referrals")
    screen.page.form.entered.emit()
    assert screen.list.chosen == list_indicators(register)[-1].id
    screen.page.edit()
    screen.page.form.unit.show_value("a month")
    screen.page.form.entered.emit()
    assert [one.unit for one in list_indicators(register)] == ["per 10,000", "a month"]
    screen.page.remove()
    assert len(list_indicators(register)) == 1
