"""A paper that was saved can be opened, or one sentence says why not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from laming_desktop.ui.screens.report.screen import ReportScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.conftest import ScriptedAsking
from tests.ui.windows import Desk, make_desk


@pytest.fixture
def desk(
    theme: Theme, tasks: Tasks, asking: ScriptedAsking, plan_path: Path, tmp_path: Path, qtbot: QtBot
) -> Iterator[Desk]:
    made = make_desk(theme, tasks, asking, tmp_path, qtbot)
    made.open(plan_path)
    yield made
    made.frame.close()


def test_computer_without_a_viewer_is_told_in_one_sentence(desk: Desk, tmp_path: Path) -> None:
    desk.window.papers.open_file = lambda _path: False
    desk.asking.answers = [tmp_path / "plan.pdf"]
    desk.give("export_report")
    screen = desk.frame.page
    assert isinstance(screen, ReportScreen)
    screen.save()
    next(one for one in desk.frame.toast.findChildren(QPushButton) if one.text() == "Open it").click()

    assert desk.toast == "This computer has no program that shows \u201cplan.pdf\u201d. The file is saved."
