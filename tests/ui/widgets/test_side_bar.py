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


def test_a_door_opens_by_a_press_and_not_in_passing(bar: SideBar) -> None:
    bar.show_entries([*ENTRIES, SideEntry("command:show_history", "History", is_door=True)], "overdue")
    chosen: list[str] = []
    bar.view_chosen.connect(chosen.append)
    QTest.keyClick(bar, Qt.Key.Key_Down)
    assert chosen == []
    QTest.keyClick(bar, Qt.Key.Key_Return)

    assert chosen == ["command:show_history"]


def test_a_line_of_the_user_s_own_can_be_renamed_moved_and_removed_by_key(bar: SideBar) -> None:
    bar.show_entries([*ENTRIES, SideEntry("view:1", "Mine", "star", is_own=True)], "view:1")
    asked: list[object] = []
    bar.renaming_asked.connect(asked.append)
    bar.removal_asked.connect(asked.append)

    def note_move(key: str, step: int) -> None:
        asked.append((key, step))

    bar.move_asked.connect(note_move)
    QTest.keyClick(bar, Qt.Key.Key_F2)
    QTest.keyClick(bar, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(bar, Qt.Key.Key_Delete)

    assert asked == ["view:1", ("view:1", -1), "view:1"]


def test_lines_give_way_before_they_scroll(bar: SideBar, theme: Theme) -> None:
    many = [SideEntry("", "Plan"), *(SideEntry(str(nth), f"View {nth}") for nth in range(20))]
    bar.show_entries(many, "0")
    bar.resize(bar.width(), theme.em(30 + 20 * 26))
    assert bar.measure_line(is_heading=False) == theme.em(26)
    bar.resize(bar.width(), theme.em(26 + 20 * 24))

    assert bar.measure_line(is_heading=False) == theme.em(24)
