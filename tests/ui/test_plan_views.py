"""Saved views in the window: kept, shown, changed, put back, renamed, moved and removed."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from laming_desktop.domain.plan_filter import PlanFilter, Sorting
from laming_desktop.store.views import list_views
from laming_desktop.ui.screens.plan.views import find_view_id, key_view
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.side_bar import get_entry
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import make_plan
from tests.ui.windows import Desk, make_desk

HIGH = PlanFilter(priorities=("high",))


@pytest.fixture(scope="module")
def plan_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    register = make_plan(tmp_path_factory.mktemp("plan"))
    path = register.path
    register.close()
    assert path is not None
    return path


@pytest.fixture
def desk(theme: Theme, asking: ScriptedAsking, plan_path: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    path = tmp_path / "Exampleshire.laming"
    copyfile(plan_path, path)
    tasks = Tasks()
    made = make_desk(theme, tasks, asking, tmp_path, qtbot)
    made.open(path)
    yield made
    made.window.door.close()
    tasks.finish()


def press(desk: Desk, words: str) -> None:
    buttons = desk.window.plan.screen.list.bar.findChildren(QPushButton)
    next(button for button in buttons if button.text() == words and button.isVisible()).click()
    desk.settle()


def list_lines(desk: Desk) -> list[str]:
    side = desk.window.plan.screen.side
    entries = [get_entry(side.item(row)) for row in range(side.count())]
    return [entry.words for entry in entries if entry is not None and find_view_id(entry.key)]


def save(desk: Desk, name: str, asked: PlanFilter = HIGH) -> str:
    desk.window.plan.screen.list.use_filter(asked)
    desk.asking.answers.append(name)
    press(desk, "Save as view…")
    register = desk.window.door.register
    assert register is not None
    return next(view.id for view in list_views(register) if view.name == name)


def key(
    desk: Desk, view_id: str, pressed: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    screen = desk.window.plan.screen
    screen.show_view(key_view(view_id))
    desk.settle()
    screen.side.setFocus()
    QTest.keyClick(screen.side, pressed, modifier)
    desk.settle()


def test_a_view_is_saved_shown_and_marked(desk: Desk) -> None:
    view_id = save(desk, "High")
    screen = desk.window.plan.screen
    screen.show_view("actions")
    screen.show_view(key_view(view_id))
    desk.settle()

    assert list_lines(desk) == ["High"]
    assert screen.list.filter == HIGH
    entry = get_entry(screen.side.currentItem())
    assert entry is not None
    assert entry.sentence == "High, 4"


def test_a_changed_view_is_marked_and_can_be_put_back_or_saved(desk: Desk) -> None:
    view_id = save(desk, "High")
    screen = desk.window.plan.screen
    screen.list.sort_by(Sorting("state"))
    desk.settle()
    assert list_lines(desk) == ["Changed: High"]
    press(desk, "Back")
    assert (screen.list.sorting, list_lines(desk)) == (Sorting(), ["High"])

    screen.list.use_filter(PlanFilter(priorities=("high", "low")))
    press(desk, "Save")
    assert list_lines(desk) == ["High"]
    assert screen.views.saved[0].filter.priorities == ("high", "low")
    assert screen.views.saved[0].id == view_id
    desk.give("undo")
    assert screen.views.saved[0].filter == HIGH


def test_a_view_is_renamed_and_removed_by_key_and_comes_back(desk: Desk) -> None:
    view_id = save(desk, "High")
    desk.asking.answers.append("First")
    key(desk, view_id, Qt.Key.Key_F2)
    assert list_lines(desk) == ["First"]
    key(desk, view_id, Qt.Key.Key_Delete)
    assert list_lines(desk) == []
    assert "removed" in desk.toast
    desk.give("undo")
    assert list_lines(desk) == ["First"]


def test_views_are_moved_by_key(desk: Desk) -> None:
    save(desk, "One")
    second = save(desk, "Two", PlanFilter(priorities=("low",)))
    key(desk, second, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert list_lines(desk) == ["Two", "One"]


def test_a_view_keeps_its_columns_apart_from_those_of_others(desk: Desk) -> None:
    shown = desk.window.plan.screen.list
    shown.use_filter(HIGH)
    shown.columns.toggle("timescale")
    view_id = save(desk, "With timescales")
    desk.window.plan.screen.show_view("actions")
    shown.columns.toggle("timescale")
    desk.window.plan.screen.show_view(key_view(view_id))

    assert "timescale" in shown.columns.list_chosen()
    assert list_lines(desk) == ["With timescales"]


def test_a_name_that_another_view_has_is_refused_in_a_sentence(desk: Desk) -> None:
    save(desk, "One")
    second = save(desk, "Two", PlanFilter(priorities=("low",)))
    desk.asking.answers.append("one")
    key(desk, second, Qt.Key.Key_F2)
    assert list_lines(desk) == ["One", "Two"]
    assert desk.message


def test_lines_are_put_under_other_heads_and_a_view_keeps_them(desk: Desk) -> None:
    menu = desk.window.plan.views.make_grouping_menu()
    next(action for action in menu.actions() if action.text() == "Owner").trigger()
    assert any("Duty Team" in words for words in desk.list_words())
    view_id = save(desk, "By owner")
    desk.window.plan.screen.show_view("actions")
    assert desk.window.plan.screen.list.grouping == "owner"
    desk.window.plan.screen.list.group_by("recommendation")
    desk.window.plan.screen.show_view(key_view(view_id))

    assert desk.window.plan.screen.list.grouping == "owner"


def test_lines_are_lower_where_the_user_likes_them_compact(desk: Desk, theme: Theme) -> None:
    desk.window.plan.screen.show_view("actions")
    desk.give("change_density")
    view = desk.window.plan.screen.list.view

    assert view.rowHeight(0) == theme.em(24)
    assert desk.window.settings.is_compact
    assert desk.frame.actions_of_commands.get("change_density").text() == "Comfortable lines"
