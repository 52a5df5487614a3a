"""An import screen in use, for the tests of its steps."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from laming_desktop.importers.reading_request import read_request
from laming_desktop.operations.imports.plan import ImportResult
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.importing.import_task import ImportTask
from laming_desktop.ui.screens.importing.screen import ImportScreen
from laming_desktop.ui.screens.importing.steps import SUMMARY
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import TODAY, clock


class Import:
    """A screen with what it told."""

    def __init__(self, qtbot: QtBot, screen: ImportScreen, tasks: Tasks, register: Register) -> None:
        self.qtbot, self.screen, self.tasks, self.register = qtbot, screen, tasks, register
        self.results: list[ImportResult] = []
        self.closings = 0
        screen.imported.connect(self.results.append)
        screen.closed.connect(self._note_closing)

    def wait(self) -> None:
        """Wait for the worker."""
        self.qtbot.waitUntil(lambda: not self.tasks.is_busy, timeout=20_000)

    def begin(self, path: Path) -> None:
        """Read a document."""
        self.screen.begin(self.register, TODAY, path)
        self.wait()

    def finish(self) -> None:
        """Go to the last step and import."""
        while self.screen.trail.present < SUMMARY:
            self.screen.go_on()
            self.wait()
        self.screen.next_button.click()
        self.wait()

    def _note_closing(self) -> None:
        self.closings += 1


@pytest.fixture
def importing(qtbot: QtBot, theme: Theme, tasks: Tasks, asking: ScriptedAsking, plan: Register) -> Import:
    screen = ImportScreen(theme, asking, tasks, clock, ImportTask(tasks, clock, read_request))
    qtbot.addWidget(screen)
    screen.resize(1366, 660)
    screen.show()
    return Import(qtbot, screen, tasks, plan)
