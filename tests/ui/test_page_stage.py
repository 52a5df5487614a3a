"""One page is shown in the place of the plan at a time; the one before is over, whoever showed it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from laming_desktop.ui.screens.checks.screen import ChecksScreen
from laming_desktop.ui.screens.sharing.returns_screen import ReturnsScreen
from laming_desktop.ui.screens.sharing.share_screen import ShareScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.conftest import ScriptedAsking
from tests.ui.windows import Desk, make_desk


@pytest.fixture
def desk(
    theme: Theme, tasks: Tasks, asking: ScriptedAsking, tmp_path: Path, plan_path: Path, qtbot: QtBot
) -> Iterator[Desk]:
    """Give a window with the small plan open."""
    made = make_desk(theme, tasks, asking, tmp_path, qtbot)
    made.open(plan_path)
    yield made
    made.frame.close()


def test_page_takes_the_place_of_the_one_before(desk: Desk) -> None:
    desk.give("merge_returns")
    before = desk.window.stage.screen
    assert isinstance(before, ReturnsScreen)

    before.share_asked.emit()

    assert isinstance(desk.window.stage.screen, ShareScreen)
    assert desk.frame.page is desk.window.stage.screen
    assert not before.isVisible()


def test_page_that_is_closed_gives_way_to_the_plan(desk: Desk) -> None:
    desk.give("show_checks")
    screen = desk.window.stage.screen
    assert isinstance(screen, ChecksScreen)

    screen.closed.emit()

    assert desk.window.stage.screen is None
    assert desk.window.plan.is_shown


def test_item_that_is_asked_for_is_shown_in_the_plan(desk: Desk) -> None:
    desk.give("show_checks")
    screen = desk.window.stage.screen
    assert isinstance(screen, ChecksScreen)
    screen.rules.choose("no_owner")

    screen.go()

    assert desk.window.plan.is_shown
    assert desk.window.plan.chosen is not None
