import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.side_bar import SideBar, SideEntry

ENTRIES = (
    SideEntry("", "Plan"),
    SideEntry("actions", "Actions", "actions", 67),
    SideEntry("attention", "Needs attention", "attention", opens=True, is_open=True),
    SideEntry("overdue", "Overdue", count=9, depth=1, is_alarm=True),
)


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> SideBar:
    made = SideBar(theme)
    qtbot.addWidget(made)
    made.show_entries(ENTRIES, "actions")
    made.show()
    return made


def test_arrows_choose_views_and_leave_headings_out(bar: SideBar) -> None:
    chosen: list[str] = []
    bar.view_chosen.connect(chosen.append)
    QTest.keyClick(bar, Qt.Key.Key_Down)
    QTest.keyClick(bar, Qt.Key.Key_Down)
    QTest.keyClick(bar, Qt.Key.Key_Home)

    assert chosen == ["attention", "overdue", "actions"]


def test_left_closes_a_view_that_is_open(bar: SideBar, qtbot: QtBot) -> None:
    QTest.keyClick(bar, Qt.Key.Key_Down)
    with qtbot.waitSignal(bar.toggled):
        QTest.keyClick(bar, Qt.Key.Key_Left)


def test_new_counts_choose_nothing_anew(bar: SideBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.view_chosen):
        bar.show_entries(ENTRIES, "overdue")

    assert bar.currentItem().text() == "Overdue"


def test_a_line_is_said_with_its_count(bar: SideBar) -> None:
    assert bar.item(3).data(Qt.ItemDataRole.AccessibleTextRole) == "Overdue, 9"


def test_folded_it_shows_only_lines_with_an_icon(bar: SideBar) -> None:
    bar.fold(is_folded=True)

    assert [bar.item(row).isHidden() for row in range(4)] == [True, False, False, True]
    assert bar.maximumWidth() < 60


def test_it_can_be_painted_in_every_state(bar: SideBar) -> None:
    bar.setFocus()

    assert not bar.grab().isNull()
