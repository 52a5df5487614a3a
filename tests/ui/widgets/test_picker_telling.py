"""What a screen reader is told of a picker."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from laming_desktop.ui.widgets.picker import Picker
from laming_desktop.ui.widgets.picker_telling import tell_pickers
from laming_desktop.ui.widgets.status_choices import list_priority_choices


@pytest.fixture
def picker(qtbot: QtBot) -> Picker:
    tell_pickers()
    made = Picker("Priority")
    made.offer(list_priority_choices())
    made.show_value("high")
    qtbot.addWidget(made)
    made.show()
    return made


def ask(picker: Picker) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(picker)


def test_name_is_the_field_and_value_is_what_is_marked(picker: Picker) -> None:
    told = ask(picker)
    assert told.role() == QAccessible.Role.ComboBox
    assert told.text(QAccessible.Text.Name) == "Priority"
    assert told.text(QAccessible.Text.Value) == told.text(QAccessible.Text.Description) == "High"

    picker.show_value("")
    assert told.text(QAccessible.Text.Value) == picker.currentText() != "High"


def test_a_description_of_its_own_stays(picker: Picker) -> None:
    picker.setAccessibleDescription("Mixed in 4")

    assert ask(picker).text(QAccessible.Text.Description) == "Mixed in 4"


def test_the_list_that_drops_down_is_its_child(picker: Picker) -> None:
    told = ask(picker)
    assert told.childCount() == 1
    assert told.child(0).object() is picker.view()
    assert told.indexOfChild(told.child(0)) == 0
    assert told.child(0).childCount() == picker.count()


def test_pressing_opens_the_list_and_closes_it(picker: Picker) -> None:
    actions = ask(picker).actionInterface()
    actions.doAction("Press")
    assert picker.view().isVisible()
    assert ask(picker).state().expanded

    actions.doAction("Press")
    assert not picker.view().isVisible()
