from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from laming_desktop.domain.plan_filter import Sorting
from laming_desktop.store.register import Register
from laming_desktop.ui.models.outline_columns import COLUMNS, find_column
from laming_desktop.ui.screens.plan.plan_list import PlanList
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.theme.theme import Theme

TODAY = date(2009, 11, 3)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.ini")


@pytest.fixture
def shown(theme: Theme, settings: Settings, register: Register, qtbot: QtBot) -> Iterator[PlanList]:
    made = PlanList(theme, settings)
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show()
    made.show_register(register, TODAY)
    yield made
    made.let_go()


def list_columns(shown: PlanList) -> list[str]:
    return [column.key for place, column in enumerate(COLUMNS) if not shown.view.isColumnHidden(place)]


def test_the_usual_columns_come_first(shown: PlanList) -> None:
    assert list_columns(shown) == ["text", "priority", "owners", "next_due", "state"]


def test_a_column_can_be_chosen_and_is_remembered(
    shown: PlanList, theme: Theme, settings: Settings, register: Register, qtbot: QtBot
) -> None:
    shown.columns.toggle("timescale")
    again = PlanList(theme, settings)
    qtbot.addWidget(again)
    again.resize(1000, 500)
    again.show()
    again.show_register(register, TODAY)

    assert (
        list_columns(again) == list_columns(shown) == ["text", "priority", "owners", "timescale", "next_due", "state"]
    )
    again.let_go()


def test_a_width_is_remembered(shown: PlanList, theme: Theme, settings: Settings, qtbot: QtBot) -> None:
    shown.view.horizontalHeader().resizeSection(find_column("owners"), theme.em(180))
    shown.columns.keep()
    again = PlanList(theme, settings)
    qtbot.addWidget(again)
    again.resize(1000, 500)
    again.show()

    assert again.view.horizontalHeader().sectionSize(find_column("owners")) == theme.em(180)


def test_sorted_by_a_column_the_recommendation_has_a_column(shown: PlanList) -> None:
    shown.sort_by(Sorting("next_due"))
    assert "recommendation" in list_columns(shown)
    shown.sort_by(Sorting())

    assert "recommendation" not in list_columns(shown)


def test_columns_give_way_where_there_is_no_room_for_the_text(shown: PlanList, qtbot: QtBot) -> None:
    shown.resize(520, 500)
    qtbot.waitUntil(lambda: list_columns(shown) == ["text", "priority", "next_due", "state"])
    shown.resize(1000, 500)

    qtbot.waitUntil(lambda: "owners" in list_columns(shown))


def test_reset_puts_everything_back(shown: PlanList, settings: Settings) -> None:
    shown.columns.toggle("priority")
    shown.sort_by(Sorting("state", descending=True))
    shown.columns.reset()

    assert list_columns(shown) == ["text", "priority", "owners", "next_due", "state"]
    assert shown.sorting == Sorting()
    assert settings.read_layout().columns == ()
