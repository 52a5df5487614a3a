"""The dashboard: every figure opens the list that it counts."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.operations.keeping.registers import create_register
from laming_desktop.store.actions import count_actions
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.dashboard.screen import DashboardScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.met_register import AUTHOR, NOW, TODAY, make_met_register


@pytest.fixture(scope="module")
def met_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("met") / "met.laming"
    make_met_register(path)
    return path


@pytest.fixture
def met(met_path: Path, tmp_path: Path) -> Iterator[Register]:
    path = tmp_path / "met.laming"
    copy(met_path, path)
    opened = Register.open(path, author=AUTHOR, clock=lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def screen(theme: Theme, qtbot: QtBot) -> Iterator[DashboardScreen]:
    tasks = Tasks()
    made = DashboardScreen(theme, tasks)
    qtbot.addWidget(made)
    made.resize(1166, 640)
    made.show()
    yield made
    tasks.finish()


def show(screen: DashboardScreen, register: Register, qtbot: QtBot) -> DashboardScreen:
    screen.show_register(register, TODAY)
    qtbot.waitUntil(lambda: screen.found is not None, timeout=10_000)
    return screen


def press(screen: DashboardScreen, words: str) -> None:
    next(button for button in screen.findChildren(QPushButton) if button.text() == words).click()


def note_lists(screen: DashboardScreen) -> list[PlanFilter]:
    """Note which lists are asked for from now on."""
    asked: list[PlanFilter] = []

    def note(plan_filter: PlanFilter, _mode: object) -> None:
        asked.append(plan_filter)

    screen.list_asked.connect(note)
    return asked


def test_each_card_asks_for_the_list_that_it_counts(screen: DashboardScreen, met: Register, qtbot: QtBot) -> None:
    show(screen, met, qtbot)
    asked = note_lists(screen)
    for card in screen.cards:
        QTest.keyClick(card, Qt.Key.Key_Return)
    counts = [count_actions(met, each, today=TODAY) for each in asked]
    assert [card.accessibleName().split(" ")[0] for card in screen.cards] == [str(count) for count in counts]


def test_cards_say_how_things_are_beside_the_last_meeting(screen: DashboardScreen, met: Register, qtbot: QtBot) -> None:
    show(screen, met, qtbot)
    words = [card.accessibleName() for card in screen.cards]
    assert words[0].startswith("5 overdue, 1 more than on 13 October")
    assert "due before 8 December" in words[1]
    assert "not updated since 13 October, chase" in words[3]


def test_every_recommendation_is_one_mark_and_opens(screen: DashboardScreen, met: Register, qtbot: QtBot) -> None:
    show(screen, met, qtbot)
    assert len(screen.marks.marks) == 58
    told: list[tuple[str, str]] = []

    def note(table: str, item_id: str) -> None:
        told.append((table, item_id))

    screen.item_asked.connect(note)
    QTest.keyClick(screen.marks, Qt.Key.Key_Return)
    assert told == [("recommendation", screen.marks.current_id)]


def test_bars_turn_to_agencies_and_to_a_table(screen: DashboardScreen, met: Register, qtbot: QtBot) -> None:
    show(screen, met, qtbot)
    names = [row.accessibleName() for row in screen.bars.rows]
    assert names[0] == "Off track, 2 actions, show them"
    press(screen, "By agency")
    assert any("Exampleshire Police" in row.accessibleName() for row in screen.bars.rows)
    press(screen, "As a table")
    assert screen.table.isVisible()
    asked = note_lists(screen)
    screen.table.itemClicked.emit(screen.table.item(0, 0))
    assert [bool(each.agencies) for each in asked] == [True]


def test_what_is_new_since_the_meeting_is_counted(screen: DashboardScreen, met: Register, qtbot: QtBot) -> None:
    found = show(screen, met, qtbot).found
    assert found is not None
    since = found.since
    assert since is not None
    figures = (since.turned, since.completed, since.revised, since.updated)
    assert [figure.count for figure in figures] == [1, 1, 1, 2]


def test_a_register_without_actions_shows_its_marks_and_one_sentence(
    screen: DashboardScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    register = create_register(tmp_path / "new.laming", author=AUTHOR, clock=lambda: NOW, authority="Exampleshire")
    show(screen, register, qtbot)
    assert screen.cards[0].accessibleName().startswith("0 overdue, nothing is late")
    assert len(screen.marks.marks) == 58
    assert screen.overdue.rows == ()
    register.close()


@pytest.mark.parametrize("width", [1166, 700, 340])
def test_parts_go_below_each_other_where_it_is_narrow(
    screen: DashboardScreen, met: Register, qtbot: QtBot, width: int
) -> None:
    show(screen, met, qtbot)
    screen.resize(width, 640)
    qtbot.wait(20)
    assert screen.cards[3].geometry().right() <= width
