"""The dashboard in the window: where a register begins, and the way from its figures to the list and back."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.domain.plan_filter import PlanFilter, Sorting
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.side_bar import get_entry
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import make_plan, make_register
from tests.ui.windows import Desk, make_desk


@pytest.fixture(scope="module")
def plan_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    register = make_plan(tmp_path_factory.mktemp("plan"))
    path = register.path
    register.close()
    assert path is not None
    return path


@pytest.fixture
def desk(theme: Theme, asking: ScriptedAsking, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    tasks = Tasks()
    made = make_desk(theme, tasks, asking, tmp_path, qtbot)
    made.window.settings.begins_with_dashboard = True
    yield made
    made.window.door.close()
    tasks.finish()


@pytest.fixture
def begun(desk: Desk, plan_path: Path, tmp_path: Path) -> Desk:
    path = tmp_path / "Exampleshire.laming"
    copyfile(plan_path, path)
    desk.open(path)
    return desk


def test_a_register_begins_with_its_dashboard(begun: Desk) -> None:
    front = begun.window.plan.front
    entry = get_entry(begun.window.plan.screen.side.currentItem())

    assert front.is_shown
    assert front.screen.found is not None
    assert entry is not None
    assert entry.words == "Dashboard"
    assert begun.window.plan.chosen is None


def test_a_figure_opens_its_list_and_the_list_is_where_the_next_register_begins(begun: Desk) -> None:
    front = begun.window.plan.front
    QTest.keyClick(front.screen.cards[0], Qt.Key.Key_Return)
    begun.settle()

    assert not front.is_shown
    assert begun.window.plan.screen.list.filter == PlanFilter(due=("overdue",))
    assert not begun.window.settings.begins_with_dashboard
    begun.give("show_dashboard")
    assert front.is_shown
    assert begun.window.settings.begins_with_dashboard


def test_a_mark_opens_its_recommendation(begun: Desk) -> None:
    marks = begun.window.plan.front.screen.marks
    sixth = next(mark for mark in marks.marks if mark.number == "6")
    marks.choose(sixth.id)
    QTest.keyClick(marks, Qt.Key.Key_Return)
    begun.settle()

    assert begun.window.plan.chosen is not None
    assert begun.window.plan.chosen.id == sixth.id


def test_all_updates_are_the_list_with_the_latest_first(begun: Desk) -> None:
    begun.window.plan.front.screen.latest_asked.emit()
    begun.settle()

    assert begun.window.plan.screen.list.sorting == Sorting("progress", descending=True)


def test_the_dashboard_follows_changes_and_commands_bring_the_list(begun: Desk) -> None:
    front = begun.window.plan.front
    found = front.screen.found
    begun.give("undo")
    assert front.screen.found is not found
    begun.give("find")
    assert not front.is_shown


def test_a_register_without_actions_begins_with_what_can_be_done(desk: Desk, tmp_path: Path) -> None:
    register = make_register(tmp_path)
    path = register.path
    register.close()
    assert path is not None
    desk.open(path)

    assert not desk.window.plan.front.is_shown
    assert desk.window.settings.begins_with_dashboard


def test_another_text_size_keeps_the_dashboard(begun: Desk) -> None:
    begun.give("larger_text")
    begun.settle()

    assert begun.window.plan.front.is_shown
    assert begun.window.plan.front.screen.found is not None
    begun.give("normal_text")
