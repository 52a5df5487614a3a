"""Undo and redo of large change sets: on the worker, with Cancel; the plan waits and says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from laming_desktop.ui.allowing import UNDER_WAY
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.turning_back import LARGE
from tests.ui.conftest import ScriptedAsking
from tests.ui.windows import Desk, make_desk


@pytest.fixture
def desk(theme: Theme, tasks: Tasks, asking: ScriptedAsking, plan_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """Give a window whose register has had a large import."""
    desk = make_desk(theme, tasks, asking, plan_path.parent, qtbot)
    desk.open(plan_path)
    register = desk.window.door.register
    assert register is not None
    with register.write("Import plan.xlsx", kind="import") as writing:
        writing.add_many("action", [{"reference": f"A{n + 100}", "text": "Step"} for n in range(LARGE)])
    desk.tasks.announce(writing.changes)
    yield desk
    desk.frame.close()


def count_lines(desk: Desk) -> int:
    return len(desk.list_words())


def test_large_import_is_taken_back_aside_and_done_again(desk: Desk) -> None:
    before = count_lines(desk)
    desk.frame.actions_of_commands.get("undo").trigger()

    assert desk.tasks.is_busy
    assert not desk.window.plan.screen.isEnabled()
    assert desk.frame.actions_of_commands.get("undo").toolTip().endswith(UNDER_WAY)
    desk.settle()
    assert desk.toast == "Undone: import plan.xlsx."
    assert count_lines(desk) < LARGE <= before
    desk.give("redo")
    assert (desk.toast, count_lines(desk)) == ("Done again: import plan.xlsx.", before)
    assert desk.window.plan.screen.isEnabled()


def test_cancelled_undo_leaves_everything_as_it_was(desk: Desk) -> None:
    before = count_lines(desk)
    desk.window.turning_back.undo()
    desk.tasks.cancel()
    desk.settle()

    assert desk.toast == "Stopped: the register is as it was before."
    assert count_lines(desk) == before
    assert desk.frame.actions_of_commands.get("undo").isEnabled()
