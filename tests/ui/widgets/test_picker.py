"""A picker by itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.picker import Picker
from laming_desktop.ui.widgets.status_choices import list_priority_choices, list_state_choices


@pytest.fixture
def picker(qtbot: QtBot, theme: Theme) -> Picker:
    del theme
    made = Picker("Priority")
    made.offer(list_priority_choices())
    qtbot.addWidget(made)
    made.show()
    made.show_value("high")
    return made


def collect(picker: Picker) -> list[str]:
    kept: list[str] = []
    picker.kept.connect(kept.append)
    return kept


def test_arrow_key_moves_without_keeping_until_enter(picker: Picker) -> None:
    kept = collect(picker)
    QTest.keyClick(picker, Qt.Key.Key_Down)
    assert kept == []
    QTest.keyClick(picker, Qt.Key.Key_Return)

    assert kept == ["medium"]


def test_escape_marks_the_value_in_force_again(picker: Picker) -> None:
    QTest.keyClick(picker, Qt.Key.Key_Down)
    QTest.keyClick(picker, Qt.Key.Key_Escape)

    assert picker.value == "high"


def test_letter_chooses_at_once(picker: Picker) -> None:
    kept = collect(picker)
    QTest.keyClick(picker, Qt.Key.Key_L)

    assert kept == ["low"]


def test_states_are_offered_least_favourable_first_with_badges(theme: Theme) -> None:
    choices = list_state_choices(theme)

    assert [choice.value for choice in choices[:4]] == ["off_track", "at_risk", "on_track", "complete"]
    assert choices[-1].words == "No state yet"
    assert all(choice.icon is not None for choice in choices)


def test_keys_that_turn_pages_choose_nothing(picker: Picker) -> None:
    QTest.keyClick(picker, Qt.Key.Key_PageDown)

    assert picker.value == "high"
