"""The page of guidance comes in the place of the plan, leads to its items, and goes again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from laming_desktop.operations.national.guidance import GuidanceFields, add_guidance, wait_for
from laming_desktop.store.reading import find_item, list_owners
from laming_desktop.ui.screens.guidance.screen import GuidanceScreen
from laming_desktop.ui.screens.owners.screen import OwnersScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import TODAY, make_plan
from tests.ui.windows import Desk, make_desk


@pytest.fixture
def desk(theme: Theme, tasks: Tasks, asking: ScriptedAsking, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    register = make_plan(tmp_path)
    made_id = add_guidance(register, GuidanceFields("On attics"), today=TODAY).made[0]
    wait_for(register, [find_item(register, "A2")[1]], made_id)
    register.close()
    made = make_desk(theme, tasks, asking, tmp_path, qtbot)
    made.open(tmp_path / "Exampleshire.laming")
    yield made
    made.frame.close()


def show_guidance(desk: Desk) -> GuidanceScreen:
    desk.give("show_guidance")
    page = desk.frame.page
    assert isinstance(page, GuidanceScreen)
    return page


def test_waiting_action_is_gone_to_in_the_plan(desk: Desk) -> None:
    screen = show_guidance(desk)
    screen.items.setFocus()
    desk.press(Qt.Key.Key_Return, screen.items)

    assert desk.window.plan.is_shown
    chosen = desk.window.plan.chosen
    register = desk.window.plan.register
    assert chosen is not None
    assert register is not None
    assert chosen.id == find_item(register, "A2")[1]


def test_escape_goes_back_to_the_plan(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Escape, show_guidance(desk))

    assert desk.window.plan.is_shown


def test_owner_that_a_check_names_is_gone_to(desk: Desk) -> None:
    register = desk.window.plan.register
    assert register is not None
    owner = list_owners(register)[0]
    desk.window.stage.go_to("owner", owner.id)
    page = desk.frame.page
    assert isinstance(page, OwnersScreen)
    assert page.chosen == owner


def test_owner_leads_to_the_part_of_the_plan(desk: Desk) -> None:
    desk.give("show_owners")
    page = desk.frame.page
    assert isinstance(page, OwnersScreen)
    page.page.plan_button.click()
    assert desk.window.plan.is_shown
    assert len(desk.window.plan.screen.list.filter.owners) == 1


@pytest.mark.parametrize("command", ["show_indicators", "show_inquiries"])
def test_pages_round_the_plan_are_left_by_escape(desk: Desk, command: str) -> None:
    desk.give(command)
    page = desk.frame.page
    assert page is not None
    assert not desk.window.plan.is_shown
    desk.press(Qt.Key.Key_Escape, page)
    assert desk.window.plan.is_shown
