import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.operations.actions import remove_action
from laming_desktop.operations.keeping.backups import make_backup
from laming_desktop.operations.keeping.restoring import bring_back
from laming_desktop.store.backing_up import Backup
from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register
from laming_desktop.store.removed import RemovedItem
from laming_desktop.ui.screens.history.screen import BACKUPS, BETWEEN, REMOVED, HistoryScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.plans import NOW, clock


@pytest.fixture
def screen(theme: Theme, tasks: Tasks, register: Register, qtbot: QtBot) -> HistoryScreen:
    made = HistoryScreen(theme, tasks, clock)
    qtbot.addWidget(made)
    made.show()
    made.show_history(register)
    return made


def choose(screen: HistoryScreen, label: str) -> None:
    rows = range(screen.list.count())
    screen.list.setCurrentRow(next(row for row in rows if screen.list.item(row).text().startswith(label)))


def test_the_newest_change_is_chosen(screen: HistoryScreen) -> None:
    assert screen.chosen is not None
    assert screen.chosen.label == "Change local position of recommendation 6"


def test_a_change_can_be_taken_back_by_its_number(screen: HistoryScreen) -> None:
    asked: list[int] = []
    screen.take_back_asked.connect(asked.append)
    choose(screen, "Add progress")
    screen.back_button.click()

    assert screen.chosen is not None
    assert asked == [screen.chosen.seq]


def test_enter_shows_the_item_that_was_changed(screen: HistoryScreen, register: Register, qtbot: QtBot) -> None:
    choose(screen, "Change priority, owners, timescale and state of A7")
    with qtbot.waitSignal(screen.item_asked, timeout=1000):
        QTest.keyClick(screen.list, Qt.Key.Key_Return)

    assert screen.chosen is not None
    assert screen.chosen.item == ("action", find_item(register, "A7")[1])


def test_escape_closes_the_page(screen: HistoryScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.closed):
        QTest.keyClick(screen.list, Qt.Key.Key_Escape)


def test_history_is_narrowed_by_field_and_person(screen: HistoryScreen) -> None:
    before = screen.list.count()
    screen.filter.field.kept.emit("priority")
    narrowed = screen.list.count()
    screen.filter.kind.kept.emit("import")

    assert 0 < narrowed < before
    assert screen.list.count() == 0
    assert not screen.back_button.isEnabled()


def test_register_can_be_seen_at_the_chosen_change(screen: HistoryScreen) -> None:
    asked: list[int] = []
    screen.look_back_asked.connect(asked.append)
    choose(screen, "Add progress")
    screen.look_button.click()

    assert screen.chosen is not None
    assert asked == [screen.chosen.seq]


def test_differences_between_two_days_name_item_field_then_and_now(screen: HistoryScreen) -> None:
    screen.show_tab(BETWEEN)
    table = screen.differences.table
    first = [table.item(0, column) for column in range(4)]

    assert table.rowCount() > 7
    assert all(cell is not None and cell.text() for cell in first)
    assert screen.show_button.isVisible()
    assert not screen.back_button.isVisible()


def test_bin_is_empty_until_something_is_removed(screen: HistoryScreen, register: Register) -> None:
    screen.show_tab(REMOVED)
    assert screen.bin.empty.isVisible()
    remove_action(register, find_item(register, "A3")[1])
    screen.show_history(register)

    assert screen.bin.list.count() == 1
    assert screen.bin.list.item(0).text().startswith("A3: ")
    assert screen.bring_button.isEnabled()


def test_removed_item_is_asked_back(screen: HistoryScreen, register: Register) -> None:
    remove_action(register, find_item(register, "A3")[1])
    screen.show_tab(REMOVED)
    asked: list[RemovedItem] = []
    screen.bring_back_asked.connect(asked.append)
    screen.bring_button.click()

    bring_back(register, asked[0])
    screen.show_history(register)
    assert screen.bin.list.count() == 0
    assert find_item(register, "A3")[0] == "action"


def test_backup_says_what_restoring_it_would_do(
    screen: HistoryScreen, register: Register, tasks: Tasks, qtbot: QtBot
) -> None:
    made = make_backup(register, now=NOW)
    remove_action(register, find_item(register, "A3")[1])
    screen.show_tab(BACKUPS)
    qtbot.waitUntil(lambda: not tasks.is_busy, timeout=10_000)
    qtbot.wait(20)
    asked: list[Backup] = []
    screen.restore_asked.connect(asked.append)
    screen.restore_button.click()

    model = screen.backups.table.model()
    names = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert any(name.startswith("A3") for name in names)
    assert [backup.path for backup in asked] == [made.path]


def test_register_without_a_backup_says_when_one_is_made(screen: HistoryScreen) -> None:
    screen.show_tab(BACKUPS)

    assert screen.backups.empty.isVisible()
    assert not screen.restore_button.isEnabled()


def test_words_of_a_removed_item_are_asked_to_be_removed_for_good(screen: HistoryScreen, register: Register) -> None:
    remove_action(register, find_item(register, "A3")[1])
    screen.show_tab(REMOVED)
    asked: list[RemovedItem] = []
    screen.redact_asked.connect(asked.append)
    screen.redact_button.click()

    assert [item.row["reference"] for item in asked] == ["A3"]
