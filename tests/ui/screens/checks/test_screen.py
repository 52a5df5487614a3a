"""The page of checks: what was found, a way there, one click that can be undone, silence with a reason."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.store.reading import find_item, get_recommendation
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.checks.screen import SILENCED, ChecksScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import TODAY


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme, tasks: Tasks, asking: ScriptedAsking, register: Register) -> ChecksScreen:
    made = ChecksScreen(theme, asking, tasks, lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    made.show_checks(register)
    return made


def list_lines(screen: ChecksScreen) -> list[str]:
    """Give what the list of items shows."""
    return [screen.items.item(row).text() for row in range(screen.items.count())]


def test_rules_that_found_something_are_listed_with_their_items(screen: ChecksScreen) -> None:
    screen.rules.choose("no_owner")

    assert list_lines(screen) == ["A5"]


def test_item_is_gone_to_from_the_keyboard(screen: ChecksScreen) -> None:
    gone: list[str] = []

    def note(table: str, _: str) -> None:
        gone.append(table)

    screen.item_asked.connect(note)
    screen.rules.choose("no_owner")
    screen.items.setFocus()

    QTest.keyClick(screen.items, Qt.Key.Key_Return)

    assert gone == ["action"]


def test_one_click_puts_right_what_it_says_and_undo_takes_it_back(screen: ChecksScreen, register: Register) -> None:
    screen.rules.choose("no_action")
    before = list_lines(screen)
    assert screen.fix_button.text() == "Not applicable locally"

    screen.fix_button.click()

    assert list_lines(screen) == before[1:]
    item = get_recommendation(register, find_item(register, before[0].removeprefix("Recommendation "))[1])
    assert item.local_position == "not_applicable"
    register.undo()
    screen.refresh()
    assert list_lines(screen) == before


def test_check_is_silenced_for_a_reason_and_heard_again(screen: ChecksScreen, asking: ScriptedAsking) -> None:
    screen.rules.choose("no_owner")
    asking.answers.append("The board decides in June")
    screen.silence()
    screen.rules.choose(SILENCED)
    assert list_lines(screen) == ["A5"]

    screen.silence()

    screen.rules.choose("no_owner")
    assert list_lines(screen) == ["A5"]


def test_without_a_reason_nothing_is_silenced(screen: ChecksScreen, asking: ScriptedAsking) -> None:
    screen.rules.choose("no_owner")
    asking.answers.append(" ")
    screen.silence()

    assert list_lines(screen) == ["A5"]


def test_what_a_person_must_decide_has_no_button(screen: ChecksScreen) -> None:
    screen.rules.choose("no_owner")

    assert not screen.fix_button.isVisible()


def test_escape_closes_the_page(screen: ChecksScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.closed):
        QTest.keyClick(screen, Qt.Key.Key_Escape)


def test_strip_has_every_recommendation_and_leads_to_it(screen: ChecksScreen) -> None:
    gone: list[str] = []

    def note(table: str, _: str) -> None:
        gone.append(table)

    screen.item_asked.connect(note)
    assert len(screen.strip.marks) == 58
    assert any(mark.is_missing for mark in screen.strip.marks)

    QTest.keyClick(screen.strip, Qt.Key.Key_Return)

    assert gone == ["recommendation"]


def test_many_actions_are_checked_beside_the_window(
    screen: ChecksScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("laming_desktop.ui.screens.checks.screen.MANY", 0)
    before = screen.rules.count()
    screen.rules.clear()

    screen.refresh()

    assert screen.rules.count() == 0
    qtbot.waitUntil(lambda: screen.rules.count() == before)
