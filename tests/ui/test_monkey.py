"""Whatever keys and clicks come in whatever order: nothing breaks, and undo leads back to where it began."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from laming_desktop.operations.keeping.undoing import undo
from laming_desktop.store.register import Register
from laming_desktop.ui.reporting import Reporter
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.monkey import Monkey, MonkeyAsking
from tests.ui.plans import clock
from tests.ui.windows import Desk, make_desk

Rows = dict[str, list[tuple[object, ...]]]
"""The rows of every table by its name."""
SCREENS = (
    "",
    "show_dashboard",
    "add_action",
    "export_report",
    "show_meetings",
    "write_reports",
    "set_house_style",
    "show_checks",
    "show_guidance",
    "show_owners",
    "show_history",
    "look_back",
    "share_register",
    "merge_returns",
)
"""Where the monkey begins, as the command that leads there."""
JOURNAL = frozenset({"change_set", "change", "redaction"})
FEW, MANY = 40, 10_000


@pytest.fixture
def mistakes(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """Collect what the program would have to admit."""
    made: list[BaseException] = []

    def note(_reporter: Reporter, error: BaseException) -> None:
        made.append(error)

    monkeypatch.setattr(Reporter, "admit", note)
    return made


@pytest.fixture
def desk(theme: Theme, tasks: Tasks, plan_file: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    asking = MonkeyAsking(chance=Random(7), folder=tmp_path)
    path = tmp_path / "Exampleshire.laming"
    path.write_bytes(plan_file.read_bytes())
    made = make_desk(theme, tasks, asking, tmp_path, qtbot)
    made.open(path)
    yield made
    made.frame.actions_of_commands.get("quit").setEnabled(True)
    made.frame.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def read_rows(path: Path) -> Rows:
    """Read the rows of every table but those of the journal, which only grows."""
    kept = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    names = [name for (name,) in kept.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    rows = {name: sorted(kept.execute(f'SELECT * FROM "{name}"'), key=repr) for name in names if is_plan(name)}
    kept.close()
    return rows


def is_plan(table: str) -> bool:
    return table not in JOURNAL and not table.startswith("sqlite_")


def undo_all(register: Register) -> None:
    """Undo everything that was ever done, also what was done before the monkey came."""
    while register.undo_label is not None:
        undo(register)


@pytest.fixture(scope="module")
def beginning(plan_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """Give the rows of the plan from which everything has been undone."""
    path = tmp_path_factory.mktemp("beginning") / "Exampleshire.laming"
    path.write_bytes(plan_file.read_bytes())
    register = Register.open(path, author="", clock=clock)
    undo_all(register)
    register.close()
    return read_rows(path)


def play(desk: Desk, command: str, moves: int, mistakes: list[BaseException]) -> Rows:
    """Let the monkey play from one screen, and give the rows of the plan from which everything has been undone."""
    register = desk.window.door.register
    assert register is not None
    assert register.path is not None
    if command:
        desk.window.give(command)
    monkey = Monkey(desk, seed=len(command) * 1000 + moves)
    monkey.play(moves)
    desk.window.plan.detail.keep_all()
    desk.settle()
    assert mistakes == [], monkey.moves[-10:]
    assert desk.window.door.register is register
    undo_all(register)
    return read_rows(register.path)


@pytest.mark.parametrize("command", SCREENS[::6])
def test_some_moves_break_nothing_and_are_undone_to_the_start(
    desk: Desk, command: str, mistakes: list[BaseException], beginning: Rows
) -> None:
    assert play(desk, command, FEW, mistakes) == beginning


@pytest.mark.faults
@pytest.mark.parametrize("command", SCREENS)
def test_ten_thousand_moves_break_nothing_and_are_undone_to_the_start(
    desk: Desk, command: str, mistakes: list[BaseException], beginning: Rows
) -> None:
    assert play(desk, command, MANY, mistakes) == beginning
