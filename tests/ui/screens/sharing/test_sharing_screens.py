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
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.sharing.making import share_register
from laming_desktop.store.reading import find_item, get_action
from laming_desktop.store.register import Register
from laming_desktop.store.shares import list_returns, list_shares
from laming_desktop.ui.screens.checks.screen import ChecksScreen
from laming_desktop.ui.screens.sharing.returns_screen import ReturnsScreen
from laming_desktop.ui.screens.sharing.share_screen import ShareScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.two_line_list import TwoLineList, get_line
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
    screen.open_button.click()
    desk.settle()
    return screen


def list_keys(shown: TwoLineList) -> list[str]:
    lines = (get_line(shown.item(row)) for row in range(shown.count()))
    return [line.key for line in lines if line is not None]


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
    assert "password" in desk.message
    returns.password.setText("caf\u00e9")
    returns.take_files([path])
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

    line = get_line(screen.list.item(0))
    assert line is not None
    assert line.second.startswith("Overdue")


def test_what_comes_back_is_shown_whole_and_written_by_merge_only(desk: Desk, tmp_path: Path) -> None:
    screen = open_returned(desk, send(desk, tmp_path, outcome="Theirs"))
    assert read_outcome(desk, "A1") == ""
    assert any(key.startswith("write:action") for key in list_keys(screen.view.list))

    screen.merge_button.click()
    desk.settle()

    assert read_outcome(desk, "A1") == "Theirs"
    assert desk.window.plan.is_shown
    assert "1 change written" in desk.toast


def test_merge_is_taken_back_from_its_message(desk: Desk, tmp_path: Path) -> None:
    screen = open_returned(desk, send(desk, tmp_path, outcome="Theirs"))
    screen.merge_button.click()
    desk.settle()

    desk.give("undo")

    assert read_outcome(desk, "A1") == ""
    assert list_returns(get_register(desk)) == []


def test_merge_waits_for_every_answer(desk: Desk, tmp_path: Path) -> None:
    path = send(desk, tmp_path, outcome="Theirs")
    edit(get_register(desk), "A1", outcome="Mine")
    screen = open_returned(desk, path)
    assert not screen.merge_button.isEnabled()
    assert screen.view.question.faces["theirs"].words == "Theirs"

    screen.view.question.choices["both"].click()
    desk.settle()
    screen.merge_button.click()
    desk.settle()

    assert read_outcome(desk, "A1") == "Mine\nTheirs"


def test_question_is_answered_from_the_keyboard(desk: Desk, tmp_path: Path) -> None:
    path = send(desk, tmp_path, outcome="Theirs")
    edit(get_register(desk), "A1", outcome="Mine")
    screen = open_returned(desk, path)

    QTest.keyClick(screen.view.question.choices["theirs"], Qt.Key.Key_Space)
    desk.settle()

    assert screen.state is not None
    assert list(screen.state.answers.values()) == ["theirs"]


def test_open_questions_take_what_is_suggested_at_once(desk: Desk, tmp_path: Path) -> None:
    path = send(desk, tmp_path, outcome="Theirs", steps="Their steps")
    edit(get_register(desk), "A1", outcome="Mine", steps="My steps")
    screen = open_returned(desk, path)

    screen.view.suggested_button.click()
    desk.settle()

    assert screen.state is not None
    assert list(screen.state.answers.values()) == ["mine", "mine"]
    assert screen.merge_button.isEnabled()


def test_answer_is_given_to_all_questions_of_a_kind(desk: Desk, tmp_path: Path) -> None:
    path = send(desk, tmp_path)
    copy = Register.open(path, author="Partner", clock=clock)
    for name in ("A1", "A2", "A3"):
        edit(copy, name, outcome="Theirs")
        edit(get_register(desk), name, outcome="Mine")
    copy.close()
    screen = open_returned(desk, path)

    screen.view.question.choices["theirs"].click()
    desk.settle()
    screen.view.question.alike_button.click()
    desk.settle()

    assert screen.state is not None
    assert list(screen.state.answers.values()) == ["theirs"] * 3


def test_what_lies_outside_is_taken_where_it_is_ticked(desk: Desk, tmp_path: Path) -> None:
    screen = open_returned(desk, send(desk, tmp_path, agency="Head of Performance", allowed="own", outcome="Theirs"))
    screen.view.list.choose("outside:0")

    screen.view.accept.click()
    desk.settle()
    assert any(key.startswith("write:action") for key in list_keys(screen.view.list))
    screen.merge_button.click()
    desk.settle()

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
    assert "not a register" in desk.message


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
