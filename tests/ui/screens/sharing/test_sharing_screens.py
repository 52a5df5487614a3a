"""A share is made in the window, comes back, is looked at whole, merged and taken back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.domain.shares import Allowed, ShareWishes
from laming_desktop.operations.actions import add_action, remove_action
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.keeping.registers import create_register
from laming_desktop.operations.sharing.making import share_register
from laming_desktop.operations.sharing.unlocking import unlock_share
from laming_desktop.store.age_files import is_age_file
from laming_desktop.store.reading import find_item, get_action, list_actions
from laming_desktop.store.register import Register
from laming_desktop.store.shares import list_returns, list_shares
from laming_desktop.ui.screens.checks.screen import ChecksScreen
from laming_desktop.ui.screens.report.screen import ReportScreen
from laming_desktop.ui.screens.sharing.compare_screen import CompareScreen
from laming_desktop.ui.screens.sharing.merge_lines import list_sections
from laming_desktop.ui.screens.sharing.merge_page import DIFFERENCES, SUMMARY
from laming_desktop.ui.screens.sharing.returns_screen import ReturnsScreen
from laming_desktop.ui.screens.sharing.share_screen import ShareScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.two_line_list import get_line
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import NOW, TODAY, clock
from tests.ui.windows import Desk, make_desk

WORDS = "two words"


@pytest.fixture
def desk(
    theme: Theme, tasks: Tasks, asking: ScriptedAsking, plan_file: Path, tmp_path: Path, qtbot: QtBot
) -> Iterator[Desk]:
    copyfile(plan_file, tmp_path / "Exampleshire.laming")
    made = make_desk(theme, tasks, asking, tmp_path, qtbot)
    made.open(tmp_path / "Exampleshire.laming")
    yield made
    made.frame.close()


def get_register(desk: Desk) -> Register:
    register = desk.window.door.register
    assert register is not None
    return register


def edit(register: Register, name: str, **fields: str) -> None:
    edit_item(register, "action", find_item(register, name)[1], fields, today=TODAY)


def read_outcome(desk: Desk, name: str) -> str:
    register = get_register(desk)
    return get_action(register, find_item(register, name)[1], today=TODAY).outcome


def send(
    desk: Desk,
    folder: Path,
    *,
    agency: str = "",
    allowed: Allowed = "everything",
    due: date | None = None,
    **fields: str,
) -> Path:
    """Send a copy in which A1 is changed."""
    path = folder / "copy.laming"
    share_register(get_register(desk), ShareWishes(agency=agency, allowed=allowed, due_on=due), path, now=NOW)
    copy = Register.open(path, author="Partner", clock=clock)
    if fields:
        edit(copy, "A1", **fields)
    copy.close()
    return path


def open_returned(desk: Desk, path: Path) -> ReturnsScreen:
    """Open a returned file from the page of returns."""
    desk.give("merge_returns")
    screen = desk.frame.page
    assert isinstance(screen, ReturnsScreen)
    desk.asking.answers.append(path)
    screen.log.open_button.click()
    desk.settle()
    return screen


def list_lines(screen: ReturnsScreen) -> list[tuple[str, str, str]]:
    """List kind, title and side of each line of a merge, whether its group is open or not."""
    assert screen.state is not None
    lines = [line for section in list_sections(screen.state) for line in section.lines]
    return [(line.kind, line.title, line.side) for line in lines]


def finish(desk: Desk, screen: ReturnsScreen) -> None:
    """Go to the summary and merge."""
    screen.page.go_to(SUMMARY)
    screen.page.next_button.click()
    desk.settle()


def test_share_is_made_of_what_the_form_says_and_kept(desk: Desk, tmp_path: Path) -> None:
    desk.give("share_register")
    screen = desk.frame.page
    assert isinstance(screen, ShareScreen)
    screen.form.agency.show_value("Duty Team")
    screen.form.round.show_draft("Round 1", "")
    screen.form.is_due.click()
    desk.asking.answers.append(tmp_path / "duty.laming")

    screen.save_button.click()
    desk.settle()

    (share,) = list_shares(get_register(desk))
    assert (share.wishes.agency, share.wishes.allowed, share.wishes.round) == ("Duty Team", "own", "Round 1")
    assert share.wishes.due_on == date(2009, 12, 1)
    assert "holds 2 actions" in desk.toast
    assert desk.window.plan.is_shown


def test_share_under_a_password_is_opened_with_it(desk: Desk, tmp_path: Path) -> None:
    desk.give("share_register")
    screen = desk.frame.page
    assert isinstance(screen, ShareScreen)
    screen.form.password.setText("cafe\u0301")
    path = tmp_path / "locked.laming.age"
    desk.asking.answers.append(path)
    screen.save_button.click()
    desk.settle()

    returns = open_returned(desk, path)
    assert [one.is_locked for one in returns.files] == [True]
    returns.page.files.password.setText("caf\u00e9")
    returns.page.files.again_button.click()
    desk.settle()

    assert returns.state is not None
    assert [back.outcome for back in returns.state.preview.plan.returns] == ["nothing_new"]


def test_name_of_the_file_is_suggested_by_whom_it_is_for(desk: Desk) -> None:
    desk.give("share_register")
    screen = desk.frame.page
    assert isinstance(screen, ShareScreen)
    desk.asking.answers.append(None)
    screen.save()

    assert list_shares(get_register(desk)) == []


def test_overdue_share_stands_in_the_list_of_returns(desk: Desk, tmp_path: Path) -> None:
    send(desk, tmp_path, due=date(2009, 11, 2))
    desk.give("merge_returns")
    screen = desk.frame.page
    assert isinstance(screen, ReturnsScreen)

    line = get_line(screen.log.list.item(0))
    assert line is not None
    assert line.second.startswith("Overdue")


def test_what_comes_back_is_shown_whole_and_written_by_merge_only(desk: Desk, tmp_path: Path) -> None:
    screen = open_returned(desk, send(desk, tmp_path, outcome="Theirs"))
    assert read_outcome(desk, "A1") == ""
    assert ("write", "A1  Outcome sought", "theirs") in list_lines(screen)

    finish(desk, screen)

    assert read_outcome(desk, "A1") == "Theirs"
    assert desk.window.plan.is_shown
    assert "1 change written" in desk.toast


def test_merge_is_taken_back_from_its_message(desk: Desk, tmp_path: Path) -> None:
    screen = open_returned(desk, send(desk, tmp_path, outcome="Theirs"))
    finish(desk, screen)

    desk.give("undo")

    assert read_outcome(desk, "A1") == ""
    assert list_returns(get_register(desk)) == []


def test_merge_waits_for_every_answer(desk: Desk, tmp_path: Path) -> None:
    path = send(desk, tmp_path, outcome="Theirs")
    edit(get_register(desk), "A1", outcome="Mine")
    screen = open_returned(desk, path)
    screen.page.go_to(SUMMARY)
    assert not screen.page.next_button.isEnabled()
    assert screen.page.view.question.theirs.words.words == "Theirs"

    screen.page.view.question.both_button.click()
    desk.settle()
    finish(desk, screen)

    assert read_outcome(desk, "A1") == "Mine\nTheirs"


def test_question_is_answered_from_the_keyboard(desk: Desk, tmp_path: Path) -> None:
    path = send(desk, tmp_path, outcome="Theirs")
    edit(get_register(desk), "A1", outcome="Mine")
    screen = open_returned(desk, path)

    screen.page.view.answer(1)
    desk.settle()
    assert screen.state is not None
    assert list(screen.state.answers.values()) == ["theirs"]

    choice = screen.page.view.question.mine.choice
    assert choice is not None
    QTest.keyClick(choice, Qt.Key.Key_Space)
    desk.settle()
    assert list(screen.state.answers.values()) == ["mine"]


def test_open_questions_take_what_is_suggested_at_once(desk: Desk, tmp_path: Path) -> None:
    path = send(desk, tmp_path, outcome="Theirs", steps="Their steps")
    edit(get_register(desk), "A1", outcome="Mine", steps="My steps")
    screen = open_returned(desk, path)

    screen.page.view.suggested_button.click()
    desk.settle()

    assert screen.state is not None
    assert list(screen.state.answers.values()) == ["mine", "mine"]
    screen.page.go_to(SUMMARY)
    assert screen.page.next_button.isEnabled()


def test_answer_is_given_to_all_questions_of_a_kind(desk: Desk, tmp_path: Path) -> None:
    path = send(desk, tmp_path)
    copy = Register.open(path, author="Partner", clock=clock)
    for name in ("A1", "A2", "A3"):
        edit(copy, name, outcome="Theirs")
        edit(get_register(desk), name, outcome="Mine")
    copy.close()
    screen = open_returned(desk, path)

    screen.page.view.answer(1)
    desk.settle()
    screen.page.view.question.alike.click()
    desk.settle()

    assert screen.state is not None
    assert list(screen.state.answers.values()) == ["theirs"] * 3


def test_what_lies_outside_is_taken_where_it_is_ticked(desk: Desk, tmp_path: Path) -> None:
    screen = open_returned(desk, send(desk, tmp_path, agency="Head of Performance", allowed="own", outcome="Theirs"))
    screen.page.view.list.choose("outside", "0")

    screen.page.view.accept.click()
    desk.settle()
    assert ("write", "A1  Outcome sought", "theirs") in list_lines(screen)
    finish(desk, screen)

    assert read_outcome(desk, "A1") == "Theirs"


def test_file_is_taken_once(desk: Desk, tmp_path: Path) -> None:
    path = send(desk, tmp_path, outcome="Theirs")
    screen = open_returned(desk, path)
    screen.take_files([path])
    desk.settle()

    assert screen.state is not None
    assert len(screen.state.preview.plan.returns) == 1


def test_file_that_cannot_be_read_leaves_the_page_as_it_was(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "letter.laming"
    path.write_bytes(b"Dear colleague")
    screen = open_returned(desk, path)

    assert screen.state is None
    assert "not a register" in screen.files[0].refusal


def test_escape_leaves_the_preview_and_then_the_page(desk: Desk, tmp_path: Path) -> None:
    screen = open_returned(desk, send(desk, tmp_path, outcome="Theirs"))
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    assert screen.state is None

    QTest.keyClick(screen, Qt.Key.Key_Escape)

    assert desk.window.plan.is_shown
    assert read_outcome(desk, "A1") == ""


def test_copy_says_whose_it_is_and_is_given_back_with_its_changes(desk: Desk, tmp_path: Path) -> None:
    path = send(desk, tmp_path, agency="Duty Team", allowed="own")
    desk.open(path)
    banner = desk.frame.banner
    assert banner.isVisible()
    assert "Exampleshire shared for Duty Team" in banner.accessibleName()

    desk.asking.answers.append(tmp_path / "back.laming")
    desk.window.sharing.give_back()
    desk.settle()
    assert (tmp_path / "back.laming").exists()

    desk.open(tmp_path / "Exampleshire.laming")
    assert not banner.isVisible()


def test_check_leads_to_its_item(desk: Desk) -> None:
    desk.give("show_checks")
    screen = desk.frame.page
    assert isinstance(screen, ChecksScreen)
    screen.rules.choose("no_owner")

    screen.go()

    line = desk.window.plan.chosen
    assert desk.window.plan.is_shown
    assert line is not None
    assert line.id == find_item(get_register(desk), "A5")[1]


def test_locked_copy_is_opened_with_its_password(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "copy.laming.age"
    share_register(get_register(desk), ShareWishes(), path, now=NOW, password=WORDS)
    desk.asking.answers += [path, WORDS, tmp_path / "copy.laming"]

    desk.give("unlock_copy")
    desk.settle()

    assert get_register(desk).path == tmp_path / "copy.laming"
    assert desk.frame.banner.isVisible()


def test_merge_without_doubt_begins_with_its_differences(desk: Desk, tmp_path: Path) -> None:
    screen = open_returned(desk, send(desk, tmp_path, outcome="Theirs"))

    assert screen.page.trail.present == DIFFERENCES


def test_refused_file_does_not_stop_the_others(desk: Desk, tmp_path: Path) -> None:
    sound = send(desk, tmp_path, outcome="Theirs")
    letter = tmp_path / "letter.laming"
    letter.write_bytes(b"Dear colleague")
    desk.give("merge_returns")
    screen = desk.frame.page
    assert isinstance(screen, ReturnsScreen)

    screen.take_files([letter, sound])
    desk.settle()
    assert ("write", "A1  Outcome sought", "theirs") in list_lines(screen)
    screen.put_aside(letter)
    desk.settle()

    assert [one.path for one in screen.files] == [sound]
    assert screen.state is not None


def test_question_is_answered_in_other_words(desk: Desk, tmp_path: Path) -> None:
    path = send(desk, tmp_path, outcome="Theirs")
    edit(get_register(desk), "A1", outcome="Mine")
    screen = open_returned(desk, path)
    result = screen.page.view.question.result
    result.show_draft("Mine, and theirs", "")

    result.keep()
    desk.settle()
    finish(desk, screen)

    assert read_outcome(desk, "A1") == "Mine, and theirs"


def test_question_is_put_off_and_the_next_one_shown(desk: Desk, tmp_path: Path) -> None:
    path = send(desk, tmp_path, outcome="Theirs", steps="Their steps")
    edit(get_register(desk), "A1", outcome="Mine", steps="My steps")
    screen = open_returned(desk, path)
    view = screen.page.view
    view.answer(0)
    desk.settle()

    view.question.later_button.click()
    desk.settle()

    assert view.list.chosen is not None
    assert view.list.chosen.of == "1"
    view.step(1)
    assert view.list.chosen.of == "0"


def test_removal_is_proposed_and_taken_where_it_is_ticked(desk: Desk, tmp_path: Path) -> None:
    path = send(desk, tmp_path)
    copy = Register.open(path, author="Partner", clock=clock)
    remove_action(copy, find_item(copy, "A1")[1])
    copy.close()
    screen = open_returned(desk, path)
    assert ("removal", "A1", "not taken") in list_lines(screen)

    screen.page.view.list.choose("removal", "0")
    screen.page.view.accept.click()
    desk.settle()
    finish(desk, screen)

    assert "A1" not in {one.reference for one in list_actions(get_register(desk), today=TODAY)}


def test_group_is_opened_and_closed_from_the_keyboard(desk: Desk, tmp_path: Path) -> None:
    screen = open_returned(desk, send(desk, tmp_path, outcome="Theirs"))
    shown = screen.page.view.list
    before = shown.count()
    shown.setCurrentRow(0)

    QTest.keyClick(shown, Qt.Key.Key_Left)
    assert shown.count() == before - 1
    QTest.keyClick(shown, Qt.Key.Key_Right)

    assert shown.count() == before


def test_register_that_was_never_shared_is_compared_or_imported_as_new(desk: Desk, tmp_path: Path) -> None:
    other = make_other(tmp_path)
    screen = open_returned(desk, other)
    assert [one.back.outcome for one in screen.files if one.back] == ["other_register"]

    screen.import_new(other)
    desk.settle()

    assert "Their only action" in {one.text for one in list_actions(get_register(desk), today=TODAY)}
    desk.give("undo")
    assert "Their only action" not in {one.text for one in list_actions(get_register(desk), today=TODAY)}


def make_other(folder: Path) -> Path:
    """Make a register that was never a copy of ours."""
    path = folder / "Other.laming"
    other = create_register(path, author="Other", clock=clock, authority="Otherford")
    add_action(other, [find_item(other, "6")[1]], text="Their only action")
    other.close()
    return path


def test_two_registers_are_compared_narrowed_and_exported(desk: Desk, tmp_path: Path) -> None:
    path = send(desk, tmp_path, outcome="Theirs")
    desk.asking.answers += [path, tmp_path / "compared.csv"]
    desk.give("compare_registers")
    screen = desk.frame.page
    assert isinstance(screen, CompareScreen)

    screen.words.setText("theirs")
    assert [(one.row.item, one.row.there) for one in screen.model.shown] == [("A1", "Theirs")]
    screen.export()
    desk.settle()

    assert "A1,Outcome sought,,Theirs" in (tmp_path / "compared.csv").read_text(encoding="utf-8-sig")
    assert read_outcome(desk, "A1") == ""


def open_part(desk: Desk, tmp_path: Path, *, agency: str) -> Path:
    """Open an agency's part as the agency does."""
    path = send(desk, tmp_path, agency=agency, allowed="own")
    desk.open(path)
    return path


def test_what_may_not_be_changed_in_a_copy_has_no_box_and_it_is_said_why(desk: Desk, tmp_path: Path) -> None:
    open_part(desk, tmp_path, agency="Duty Team")
    desk.choose(next(one for one in list_references(desk) if one))
    desk.settle()
    form = desk.window.plan.detail.action.form

    assert form.outcome.editor.isReadOnly()
    assert not form.priority.isEnabled()
    assert form.state.isEnabled()
    assert "actions of Duty Team can be changed" in form.outside.words


def test_register_that_is_nobodys_copy_has_every_box(desk: Desk, tmp_path: Path) -> None:
    open_part(desk, tmp_path, agency="Duty Team")
    desk.open(tmp_path / "Exampleshire.laming")
    desk.choose("A1")
    desk.settle()
    form = desk.window.plan.detail.action.form

    assert not form.outcome.editor.isReadOnly()
    assert not form.outside.isVisible()


def list_references(desk: Desk) -> list[str]:
    return [one.reference for one in list_actions(get_register(desk), today=TODAY)]


def test_form_for_who_has_no_program_is_saved_as_a_workbook(desk: Desk, tmp_path: Path) -> None:
    desk.give("share_register")
    screen = desk.frame.page
    assert isinstance(screen, ShareScreen)
    screen.form.agency.show_value("Duty Team")
    screen.form.shape.show_value("xlsx")
    assert not screen.form.password.isEnabled()
    desk.asking.answers.append(tmp_path / "duty.xlsx")

    screen.save_button.click()
    desk.settle()

    (share,) = list_shares(get_register(desk))
    assert share.wishes.form == "xlsx"
    assert (tmp_path / "duty.xlsx").exists()


def test_chase_log_is_shown_as_pages(desk: Desk, tmp_path: Path) -> None:
    send(desk, tmp_path, due=date(2009, 11, 2))
    desk.give("merge_returns")
    screen = desk.frame.page
    assert isinstance(screen, ReturnsScreen)

    screen.log.print_button.click()
    desk.settle()

    report = desk.frame.page
    assert isinstance(report, ReportScreen)


def test_locked_copy_goes_back_under_the_password_that_it_came_with(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "copy.laming.age"
    share_register(get_register(desk), ShareWishes(), path, now=NOW, password=WORDS)
    desk.asking.answers += [path, WORDS, tmp_path / "copy.laming"]
    desk.give("unlock_copy")
    desk.settle()

    back = tmp_path / "back.laming.age"
    desk.asking.answers += [0, back]
    desk.window.sharing.give_back()
    desk.settle()

    assert is_age_file(back)
    unlock_share(back, tmp_path / "read.laming", WORDS)
