import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.choice_popup import Choice, ChoicePopup

FEW = (Choice("high", "High", 4), Choice("low", "Low", 1))
MANY = tuple(Choice(f"owner {number}", f"Owner {number}", number) for number in range(40))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QPushButton("Priority")
    qtbot.addWidget(made)
    made.show()
    return made


def open_popup(theme: Theme, window: QWidget, choices: tuple[Choice, ...]) -> ChoicePopup:
    popup = ChoicePopup(theme, "Priority", choices, ["low"], window)
    popup.open_below(window)
    return popup


def find_list(popup: ChoicePopup) -> QListWidget:
    listed = popup.findChild(QListWidget)
    assert listed is not None
    return listed


def test_space_ticks_the_marked_choice_at_once(theme: Theme, window: QWidget) -> None:
    popup = open_popup(theme, window, FEW)
    told: list[object] = []
    popup.chosen.connect(told.append)
    QTest.keyClick(find_list(popup), Qt.Key.Key_Space)

    assert told == [("high", "low")]
    popup.close()


def test_a_choice_says_whether_it_is_ticked(theme: Theme, window: QWidget) -> None:
    popup = open_popup(theme, window, FEW)
    listed = find_list(popup)

    assert listed.item(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Low, 1, ticked"
    assert not popup.grab().isNull()
    popup.close()


def test_a_field_without_choices_says_so(theme: Theme, window: QWidget) -> None:
    popup = open_popup(theme, window, ())
    QTest.keyClick(find_list(popup), Qt.Key.Key_Space)

    assert find_list(popup).item(0).text() == "Nothing to choose yet"
    assert popup.list_ticked() == ()
    assert not popup.grab().isNull()
    popup.close()


def test_many_choices_can_be_searched(theme: Theme, window: QWidget) -> None:
    popup = open_popup(theme, window, MANY)
    QTest.keyClicks(popup.focusWidget(), "owner 3")
    listed = find_list(popup)
    found = [row for row in range(listed.count()) if not listed.item(row).isHidden()]

    assert len(found) == 13
    popup.close()


def test_a_choice_that_was_searched_for_is_ticked_by_enter(theme: Theme, window: QWidget) -> None:
    popup = open_popup(theme, window, MANY)
    search = popup.findChild(QLineEdit)
    assert search is not None
    QTest.keyClicks(search, "Owner 27")
    QTest.keyClick(search, Qt.Key.Key_Return)

    assert popup.list_ticked() == ("owner 27",)
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(find_list(popup), Qt.Key.Key_Space)
    assert popup.list_ticked() == ()
