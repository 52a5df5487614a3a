"""The meetings page: what each was given, printed again, and changes since."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.domain.meetings import Meeting
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.domain.papers.results import PaperResult
from laming_desktop.operations.meetings import add_meeting
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.operations.papers.presenting import Reprint, present
from laming_desktop.store.meetings import list_meetings
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.meetings.reprinting import say_reprint
from laming_desktop.ui.screens.meetings.screen import MeetingsScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.wording.filters import say_filter_counts
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import NOW, TODAY, clock

JUNE = date(2009, 6, 10)


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme, tasks: Tasks, asking: ScriptedAsking) -> MeetingsScreen:
    made = MeetingsScreen(theme, asking, tasks, clock)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    return made


def present_appendix(register: Register, folder: Path) -> str:
    """Give Cabinet of June the appendix; give the meeting's id."""
    meeting_id = add_meeting(register, body="Cabinet", on=JUNE).made[0]
    wishes = PaperWishes(TODAY, say_filter_counts, ReportProfile("appendix"))
    present(register, meeting_id, wishes, folder / "Appendix.pdf", now=NOW, title="Appendix")
    return meeting_id


def test_register_without_meetings_says_what_they_are_for(screen: MeetingsScreen, plan: Register) -> None:
    screen.show_meetings(plan)

    assert not screen.list.isVisible()
    assert not screen.print_button.isEnabled()


def test_meeting_is_added_in_place(screen: MeetingsScreen, plan: Register) -> None:
    screen.show_meetings(plan)
    screen.add()
    screen.form.body.show_draft("Cabinet", "")
    screen.form.day.show_day(JUNE, TODAY)
    QTest.keyClick(screen.form.body.editor, Qt.Key.Key_Return)

    assert [(one.body, one.on) for one in list_meetings(plan)] == [("Cabinet", JUNE)]
    assert screen.chosen is not None
    assert not screen.form.isVisible()


def test_meeting_without_a_body_is_not_kept(screen: MeetingsScreen, plan: Register) -> None:
    screen.show_meetings(plan)
    screen.add()
    screen.form.keep_button.click()

    assert screen.form.body.complaint == "Name the body that meets."
    assert list_meetings(plan) == []


def test_second_meeting_of_the_same_body_and_day_is_refused_in_the_form(screen: MeetingsScreen, plan: Register) -> None:
    add_meeting(plan, body="Cabinet", on=JUNE)
    screen.show_meetings(plan)
    screen.add()
    screen.form.body.show_draft("Cabinet", "")
    screen.form.day.show_day(JUNE, TODAY)
    screen.form.keep_button.click()

    assert screen.form.body.complaint
    assert len(list_meetings(plan)) == 1


def test_meeting_is_edited_with_f2(screen: MeetingsScreen, plan: Register) -> None:
    add_meeting(plan, body="Cabinet", on=JUNE)
    screen.show_meetings(plan)
    screen.activateWindow()
    screen.edit()
    screen.form.note.show_draft("Webcast", "")
    screen.form.keep_button.click()

    assert list_meetings(plan)[0].note == "Webcast"


def test_removed_meeting_is_told_and_comes_back_after_undo(screen: MeetingsScreen, plan: Register) -> None:
    add_meeting(plan, body="Cabinet", on=JUNE)
    screen.show_meetings(plan)
    told: list[str] = []
    screen.done.connect(told.append)
    screen.remove()

    assert told == ["Removed: Cabinet, 10 June 2009."]
    assert screen.chosen is None
    plan.undo()
    screen.refresh()
    assert screen.chosen is not None


def test_papers_of_a_meeting_stand_in_a_table(screen: MeetingsScreen, plan: Register, tmp_path: Path) -> None:
    present_appendix(plan, tmp_path)
    screen.show_meetings(plan)
    cells = [item.text() for column in range(5) if (item := screen.given.item(0, column)) is not None]

    assert cells[:3] == ["Appendix", "3 Nov 2009", "Appendix.pdf"]
    assert screen.given.chosen is not None
    assert cells[4] == screen.given.chosen.digest[:8]


def test_paper_is_printed_again_the_same(
    screen: MeetingsScreen, plan: Register, asking: ScriptedAsking, tasks: Tasks, tmp_path: Path, qtbot: QtBot
) -> None:
    present_appendix(plan, tmp_path)
    screen.show_meetings(plan)
    asking.answers = [tmp_path / "again.pdf"]
    screen.print_button.click()
    qtbot.waitUntil(lambda: not tasks.is_busy, timeout=30_000)

    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "Appendix.pdf").read_bytes()
    assert "byte for byte" in screen.foot_words.words


def test_bytes_that_differ_are_told_with_the_program_that_made_the_first() -> None:
    made = Reprint(PaperResult(1), is_same=False, program="0.0.9", digest="0")

    assert "version 0.0.9" in say_reprint(Path("a.pdf"), made)


def test_changes_since_a_meeting_begin_where_its_last_paper_was_printed(
    screen: MeetingsScreen, plan: Register, tmp_path: Path
) -> None:
    present_appendix(plan, tmp_path)
    screen.show_meetings(plan)
    told: list[tuple[str, object]] = []

    def note(meeting: Meeting, seq: object) -> None:
        told.append((meeting.body, seq))

    screen.changes_asked.connect(note)
    screen.changes_button.click()

    assert screen.given.chosen is not None
    assert told == [("Cabinet", screen.given.chosen.seq)]


def test_nothing_can_be_changed_in_a_register_that_is_only_read(
    screen: MeetingsScreen, read_only_plan: Register
) -> None:
    screen.show_meetings(read_only_plan)

    assert not screen.add_button.isEnabled()
    assert not screen.present_button.isEnabled()
