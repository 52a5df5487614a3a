from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.ui.screens.plan.filter_bar import FilterBar
from laming_desktop.ui.screens.plan.filter_facets import FacetField
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.chip import FilterChip
from laming_desktop.ui.widgets.choice_popup import Choice

CHOICES = (Choice("high", "High", 4), Choice("medium", "Medium", 2), Choice("low", "Low", 1))


def list_choices(_field: FacetField) -> Sequence[Choice]:
    return CHOICES


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> FilterBar:
    made = FilterBar(theme, list_choices)
    qtbot.addWidget(made)
    made.resize(735, 80)
    made.show()
    return made


def find_chip(bar: FilterBar, name: str) -> FilterChip:
    return next(chip for chip in bar.findChildren(FilterChip) if chip.text().startswith(name))


def test_typing_narrows_the_list_without_enter(bar: FilterBar, qtbot: QtBot) -> None:
    bar.focus_search()
    with qtbot.waitSignal(bar.filter_changed):
        QTest.keyClicks(bar.focusWidget(), "audit")

    assert bar.filter == PlanFilter(text="audit")


def test_a_ticked_choice_is_in_force_at_once(bar: FilterBar) -> None:
    popup = bar.open_choices("priorities")
    popup.toggle("high")
    popup.toggle("low")

    assert bar.filter.priorities == ("high", "low")
    popup.close()


def test_delete_on_a_chip_drops_its_filter(bar: FilterBar) -> None:
    bar.show_filter(PlanFilter(priorities=("high",), due=("overdue",)))
    QTest.keyClick(find_chip(bar, "Priority"), Qt.Key.Key_Delete)

    assert bar.filter == PlanFilter(due=("overdue",))


def test_the_cross_of_a_chip_drops_its_filter(bar: FilterBar) -> None:
    bar.show_filter(PlanFilter(priorities=("high",)))
    chip = find_chip(bar, "Priority")
    chip.resize(chip.sizeHint())
    QTest.mouseClick(
        chip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(chip.width() - 12, chip.height() // 2)
    )

    assert bar.filter.is_empty


def test_a_chip_says_what_it_asks_for(bar: FilterBar) -> None:
    bar.show_filter(PlanFilter(priorities=("high",), owners=("Duty Team", "Board Manager")))

    assert find_chip(bar, "Priority").accessibleName() == "Priority: High, filter, on"
    assert find_chip(bar, "Owner").text() == "Owner: 2 chosen"
    assert find_chip(bar, "State").accessibleName() == "State, filter, off"


def test_rare_filters_have_a_chip_only_while_they_are_on(bar: FilterBar) -> None:
    assert not any(chip.isVisible() for chip in bar.findChildren(FilterChip) if chip.text().startswith("Theme"))
    bar.show_filter(PlanFilter(themes=("Legal",)))

    assert find_chip(bar, "Theme").isVisible()


def test_a_narrow_bar_has_one_chip_that_counts(bar: FilterBar) -> None:
    bar.show_filter(PlanFilter(priorities=("high",), due=("overdue",)))
    bar.fold(is_folded=True)

    assert [chip.text() for chip in bar.findChildren(FilterChip) if chip.isVisible()] == ["2 filters"]


def test_escape_in_the_search_shows_everything_again(bar: FilterBar, qtbot: QtBot) -> None:
    bar.show_filter(PlanFilter(text="audit"))
    bar.focus_search()
    with qtbot.waitSignal(bar.filter_changed):
        QTest.keyClick(bar.focusWidget(), Qt.Key.Key_Escape)

    assert bar.filter.is_empty
