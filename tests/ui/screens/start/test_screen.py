"""The start page, all from the keyboard."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from laming_desktop.ui.screens.start.recent import RecentRegister, RecentState, say_when
from laming_desktop.ui.screens.start.screen import StartScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import NOW


@pytest.fixture
def start(qtbot: QtBot, theme: Theme, tasks: Tasks, asking: ScriptedAsking) -> StartScreen:
    screen = StartScreen(theme, asking, tasks)
    qtbot.addWidget(screen)
    screen.resize(1200, 640)
    screen.show()
    return screen


def make_recents(folder: Path) -> list[RecentRegister]:
    """Make one that is there and one that is not."""
    (folder / "here.laming").touch()
    return [RecentRegister(folder / f"{name}.laming", name, NOW) for name in ("here", "gone")]


def wait(qtbot: QtBot, tasks: Tasks) -> None:
    qtbot.waitUntil(lambda: not tasks.is_busy)


def test_enter_opens_the_first_recent_register(qtbot: QtBot, start: StartScreen, tasks: Tasks, tmp_path: Path) -> None:
    start.show_recents(make_recents(tmp_path), NOW)
    wait(qtbot, tasks)
    opened: list[Path] = []
    start.file_requested.connect(opened.append)
    focused = start.window().focusWidget()
    QTest.keyClick(focused, Qt.Key.Key_Return)

    assert opened == [tmp_path / "here.laming"]


def test_register_that_is_gone_says_so(qtbot: QtBot, start: StartScreen, tasks: Tasks, tmp_path: Path) -> None:
    start.show_recents(make_recents(tmp_path), NOW)
    wait(qtbot, tasks)
    names = [card.accessibleName() for card in start.recent_cards.cards]

    assert "Not there now" not in names[0]
    assert "Not there now" in names[1]


def test_register_that_is_gone_can_be_found(
    qtbot: QtBot, start: StartScreen, tasks: Tasks, asking: ScriptedAsking, tmp_path: Path
) -> None:
    start.show_recents(make_recents(tmp_path), NOW)
    wait(qtbot, tasks)
    asking.answers = [tmp_path / "moved.laming"]
    opened: list[Path] = []
    removed: list[Path] = []
    start.file_requested.connect(opened.append)
    start.removed.connect(removed.append)
    start.recent_cards.cards[1].click()

    assert (opened, removed) == ([tmp_path / "moved.laming"], [tmp_path / "gone.laming"])


def test_delete_takes_a_register_off_the_list(qtbot: QtBot, start: StartScreen, tasks: Tasks, tmp_path: Path) -> None:
    start.show_recents(make_recents(tmp_path), NOW)
    wait(qtbot, tasks)
    removed: list[Path] = []
    start.removed.connect(removed.append)
    QTest.keyClick(start.recent_cards.cards[1], Qt.Key.Key_Delete)

    assert removed == [tmp_path / "gone.laming"]
    assert len(start.recent_cards.cards) == 1


def test_control_with_a_figure_opens_that_register(
    qtbot: QtBot, start: StartScreen, tasks: Tasks, tmp_path: Path
) -> None:
    start.show_recents(make_recents(tmp_path), NOW)
    wait(qtbot, tasks)
    opened: list[Path] = []
    start.file_requested.connect(opened.append)
    QTest.keyClick(start, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)

    assert opened == [tmp_path / "here.laming"]


def test_arrows_go_through_all_cards(qtbot: QtBot, start: StartScreen, tasks: Tasks, tmp_path: Path) -> None:
    start.show_recents(make_recents(tmp_path), NOW)
    wait(qtbot, tasks)
    for _ in range(3):
        QTest.keyClick(start.window().focusWidget(), Qt.Key.Key_Down)

    assert start.window().focusWidget() is start.begin_cards[1]


@pytest.mark.parametrize(("place", "signal"), [(0, "new"), (1, "open"), (2, "import"), (3, "sample")])
def test_each_way_to_begin_is_a_card(start: StartScreen, place: int, signal: str) -> None:
    told: list[str] = []
    start.new_requested.connect(lambda: told.append("new"))
    start.open_requested.connect(lambda: told.append("open"))
    start.import_requested.connect(lambda: told.append("import"))
    start.sample_requested.connect(lambda: told.append("sample"))
    start.show_recents([], NOW)
    QTest.keyClick(start.begin_cards[place], Qt.Key.Key_Return)

    assert told == [signal]


def test_times_are_said_as_people_say_them() -> None:
    now = datetime(2009, 11, 3, 15, 0, tzinfo=UTC)

    assert say_when(datetime(2009, 11, 3, 14, 32, tzinfo=UTC), now) == "today 14:32"
    assert say_when(datetime(2009, 11, 2, 9, 0, tzinfo=UTC), now) == "yesterday"
    assert say_when(datetime(2009, 6, 3, 9, 0, tzinfo=UTC), now) == "3 June 2009"


def test_register_that_somebody_has_open_says_who_and_can_be_read(
    qtbot: QtBot, start: StartScreen, tasks: Tasks, tmp_path: Path
) -> None:
    state = RecentState(holder="J. Marsh has it open on LAPTOP-114 since 09:10.")
    recents = make_recents(tmp_path)[:1]
    start.show_recents(recents, NOW)
    wait(qtbot, tasks)
    start.recent_cards.show_recents(recents, {recents[0].path: state}, NOW)
    read: list[Path] = []
    start.read_requested.connect(read.append)
    card = start.recent_cards.cards[0]
    next(link for link in card.findChildren(QPushButton) if link.text() == "Read it").click()

    assert "J. Marsh has it open" in card.accessibleName()
    assert read == [tmp_path / "here.laming"]


def test_what_was_in_a_register_stands_on_its_card(start: StartScreen, tmp_path: Path) -> None:
    (tmp_path / "here.laming").touch()
    start.show_recents([RecentRegister(tmp_path / "here.laming", "here", NOW, "67 actions, 9 overdue")], NOW)

    assert "67 actions, 9 overdue" in start.recent_cards.cards[0].accessibleName()


def test_tour_is_offered_until_it_is_refused(start: StartScreen) -> None:
    start.show_tour(is_offered=True)
    refused: list[bool] = []
    start.tour_refused.connect(lambda: refused.append(True))
    link = next(link for link in start.findChildren(QPushButton) if link.text() == "Not now")
    assert link.isVisible()
    link.click()

    assert (refused, link.isVisible()) == ([True], False)
