"""The whole window on a register, for tests that use it as a user does."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from laming_desktop.ui.commands import find_command
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.main_window import MainWindow
from laming_desktop.ui.models.outline_columns import TEXT_COLUMN
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import clock


@dataclass
class Desk:
    """A window in use."""

    window: MainWindow
    tasks: Tasks
    asking: ScriptedAsking
    qtbot: QtBot = field(init=False)

    @property
    def frame(self) -> Frame:
        return self.window.frame

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.waitUntil(lambda: not self.tasks.is_busy, timeout=20_000)
        self.qtbot.wait(20)

    def open(self, path: Path) -> None:
        self.window.begin(path)
        self.settle()

    def list_words(self) -> list[str]:
        """List what the first column says, top to bottom."""
        model = self.window.plan.screen.list.model
        return [str(model.index(row, TEXT_COLUMN).data()) for row in range(model.rowCount(QModelIndex()))]

    def choose(self, reference: str) -> None:
        row = next(row for row, words in enumerate(self.list_words()) if words.split(",")[0] == reference)
        self.window.plan.screen.list.view.choose_row(row)

    def give(self, command_id: str) -> None:
        """Give a command as its menu does, which asks whether it is allowed."""
        action = self.frame.actions_of_commands.get(command_id)
        assert action.isEnabled(), f"{find_command(command_id).words}: {action.toolTip()}"
        action.trigger()
        self.settle()

    def press(self, key: Qt.Key, widget: QWidget | None = None) -> None:
        QTest.keyClick(widget or self.window.plan.screen.list.view, key)

    @property
    def message(self) -> str:
        return self.frame.messages.accessibleName() if self.frame.messages.isVisible() else ""

    @property
    def toast(self) -> str:
        return self.frame.toast.accessibleName() if self.frame.toast.isVisible() else ""


def make_desk(theme: Theme, tasks: Tasks, asking: ScriptedAsking, folder: Path, qtbot: QtBot) -> Desk:
    """Make a window without a register."""
    made = build_desk(theme, tasks, asking, folder)
    made.qtbot = qtbot
    qtbot.addWidget(made.frame)
    return made


def build_desk(theme: Theme, tasks: Tasks, asking: ScriptedAsking, folder: Path) -> Desk:
    """Make a window without a register that several tests share, each with its own bot."""
    frame = Frame(theme)
    settings = Settings(folder / "window.ini")
    # What is tested is nearly always the list.
    settings.begins_with_dashboard = False
    window = MainWindow(
        frame,
        theme=theme,
        tasks=tasks,
        asking=asking,
        settings=settings,
        author="Board Manager",
        clock=clock,
        sample_folder=folder / "sample",
    )
    frame.show()
    return Desk(window, tasks, asking)
