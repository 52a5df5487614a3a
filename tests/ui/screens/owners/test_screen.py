"""The page of owners: found, put right, joined, their work passed on, all of it from the keyboard and undoable."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.domain.plan import Owner
from laming_desktop.operations.owners import add_owner
from laming_desktop.store.national import list_post_holders
from laming_desktop.store.owners import list_owned, list_owners
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.owners.screen import TWINS, OwnersScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.plans import TODAY


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme, tasks: Tasks, register: Register) -> OwnersScreen:
    made = OwnersScreen(theme, tasks, lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.show_owners(register, find(register, "Head of Safeguarding").id)
    return made


def find(register: Register, name: str) -> Owner:
    return next(owner for owner in list_owners(register) if owner.name == name)


def list_names(screen: OwnersScreen) -> list[str]:
    """Give the names in the list."""
    return [screen.list.item(row).text() for row in range(screen.list.count())]


def list_work(screen: OwnersScreen) -> list[str]:
    """Give the references in the worklist."""
    work = screen.page.work.list
    return [work.item(row).text().split()[0] for row in range(work.count())]


def test_owner_is_found_by_any_part_of_a_name(screen: OwnersScreen) -> None:
    QTest.keyClicks(screen.search, "perf")
    assert list_names(screen) == ["Head of Performance"]


def test_kinds_narrow_the_list(screen: OwnersScreen) -> None:
    screen.kinds.choose("team")
    assert list_names(screen) == ["Duty Team"]


def test_worklist_has_open_actions_by_when_they_fall_due(screen: OwnersScreen) -> None:
    assert list_work(screen) == ["A2", "A3"]


def test_action_is_gone_to_from_the_worklist(screen: OwnersScreen) -> None:
    gone: list[str] = []

    def note(table: str, _: str) -> None:
        gone.append(table)

    screen.item_asked.connect(note)
    screen.page.work.list.setFocus()
    QTest.keyClick(screen.page.work.list, Qt.Key.Key_Return)
    assert gone == ["action"]


def test_ticked_actions_are_passed_on_in_one_change(screen: OwnersScreen, register: Register) -> None:
    work = screen.page.work
    QTest.keyClick(work.list, Qt.Key.Key_Space)
    assert work.pass_button.text() == "Pass on 1 action\u2026"
    work.tick_all()
    work.pass_on()
    work.taker.setText("board manager")
    work.form.entered.emit()

    taker = find(register, "Board Manager")
    assert len(list_owned(register, taker.id)) == 4
    assert register.undo_label == "Reassign 2 actions from 3 November 2009"
    register.undo()
    screen.refresh()
    assert list_work(screen) == ["A2", "A3"]


def test_actions_go_to_nobody_who_is_not_in_the_list(screen: OwnersScreen, register: Register) -> None:
    before, work = register.head(), screen.page.work
    work.tick_all()
    work.pass_on()
    work.taker.setText("Nobody at all")
    work.form.entered.emit()
    assert work.form.complaint
    assert register.head() == before


def test_owner_is_renamed_in_place(screen: OwnersScreen, register: Register) -> None:
    QTest.keyClick(screen.list, Qt.Key.Key_F2)
    form = screen.page.form
    form.name.editor.selectAll()
    QTest.keyClicks(form.name.editor, "Safeguarding Lead")
    form.aliases.show_value("Head of Safeguarding\n")
    form.entered.emit()
    assert find(register, "Safeguarding Lead").aliases == ("Head of Safeguarding",)
    assert not form.isVisible()


def test_name_in_use_is_refused_in_the_form(screen: OwnersScreen) -> None:
    screen.page.edit()
    screen.page.form.name.show_value("Duty Team")
    screen.page.form.entered.emit()
    assert screen.page.form.complaint


def test_new_owner_is_chosen_when_it_is_there(screen: OwnersScreen) -> None:
    screen.add()
    screen.page.form.name.show_value("Head of Legal Services")
    screen.page.form.entered.emit()
    assert screen.chosen is not None
    assert screen.chosen.name == "Head of Legal Services"


def test_joining_is_told_before_it_is_done(screen: OwnersScreen) -> None:
    screen.page.join()
    joining = screen.page.joining
    assert not joining.do_button.isEnabled()
    joining.into.setText("Board Manager")
    assert "2 actions of Head of Safeguarding will be Board Manager" in joining.told.accessibleName()
    joining.entered.emit()
    assert "Head of Safeguarding" not in list_names(screen)
    assert screen.chosen is not None
    assert screen.chosen.name == "Board Manager"


def test_doubtful_twins_are_offered_and_told_apart(screen: OwnersScreen, register: Register) -> None:
    add_owner(register, name="Safeguarding Head", kind="post")
    screen.refresh()
    screen.kinds.choose(TWINS)
    assert list_names(screen) == ["Head of Safeguarding", "Safeguarding Head"]

    screen.page.part()

    assert screen.kinds.value != TWINS
    assert "Duty Team" in list_names(screen)


def test_holder_ends_on_a_day_and_the_next_one_begins(screen: OwnersScreen, register: Register) -> None:
    holders, post = screen.page.holders, find(register, "Head of Safeguarding").id
    for name, since in (("First holder", ""), ("Second holder", "1 December 2009")):
        holders.add()
        holders.holder.show_value(name)
        holders.since.show_value(since)
        holders.form.entered.emit()
    ended = [str(one.until) for one in list_post_holders(register, post)]
    assert ended == ["2009-11-30", "None"]


def test_day_that_is_none_is_refused_in_the_form(screen: OwnersScreen) -> None:
    holders = screen.page.holders
    holders.add()
    holders.holder.show_value("A holder")
    holders.until.show_value("soon")
    holders.form.entered.emit()
    assert holders.form.complaint


def test_owner_with_actions_cannot_be_removed(screen: OwnersScreen) -> None:
    assert not screen.page.remove_button.isEnabled()


def test_sheet_is_asked_for_by_name(screen: OwnersScreen) -> None:
    asked: list[str] = []
    screen.sheet_asked.connect(asked.append)
    screen.page.sheet_button.click()
    assert asked == ["Head of Safeguarding"]
