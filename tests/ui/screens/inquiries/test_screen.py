"""The page of inquiries: a second one with numbers and themes of its own, all undoable."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.store.reading import list_inquiries
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.inquiries.screen import InquiriesScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.plans import TODAY


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme, tasks: Tasks, register: Register) -> InquiriesScreen:
    made = InquiriesScreen(theme, tasks, lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.show_inquiries(register)
    return made


def add_second(screen: InquiriesScreen) -> None:
    """Add a second inquiry with a recommendation 4 of its own."""
    screen.add()
    screen.form.title.show_value("A second inquiry")
    screen.form.day.show_value("1 June 2009")
    screen.form.entered.emit()
    screen.recommend()
    screen.recommendation.number.show_value("4")
    screen.recommendation.text.show_value("Attics are swept.")
    screen.recommendation.theme.show_value("Attics")
    screen.recommendation.entered.emit()


def test_every_recommendation_is_a_mark_under_its_theme(screen: InquiriesScreen) -> None:
    assert len(screen.strip.marks) == 58


def test_second_inquiry_has_numbers_and_themes_of_its_own(screen: InquiriesScreen, register: Register) -> None:
    add_second(screen)
    assert [str(one.published_on) for one in list_inquiries(register)][1] == "2009-06-01"
    assert [mark.number for mark in screen.strip.marks] == ["4"]
    assert not screen.remove_button.isEnabled()


def test_its_actions_are_shown_in_the_plan_on_demand(screen: InquiriesScreen) -> None:
    asked: list[str] = []
    screen.plan_asked.connect(asked.append)
    add_second(screen)
    screen.plan_button.click()
    assert asked == ["A second inquiry"]


def test_title_in_use_is_refused_in_the_form(screen: InquiriesScreen, register: Register) -> None:
    QTest.keyClick(screen.list, Qt.Key.Key_F2)
    assert screen.form.title.words == list_inquiries(register)[0].title
    add_second(screen)
    screen.add()
    screen.form.title.show_value("a second INQUIRY")
    screen.form.entered.emit()
    assert screen.form.complaint
