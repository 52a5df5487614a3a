"""The choices of a report: only what belongs to the paper, remembered per paper, saved as profiles."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.domain.papers.profiles import REPORT_NAMES, PageChoices, ReportName, ReportProfile
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.ui.screens.report.choices import Offers, ReportChoices
from laming_desktop.ui.screens.report.kinds import KINDS
from laming_desktop.ui.screens.report.paper_choices import Occasion
from laming_desktop.ui.screens.report.remembering import ChoiceMemory
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.theme.theme import Theme
from tests.ui.plans import TODAY

HIGH = PlanFilter(priorities=("high",))
JUNE = Occasion(date(2009, 6, 10), "Cabinet", 40)
DECEMBER = Occasion(date(2009, 12, 8), "Executive")
PUBLIC = ReportProfile("action-plan", "For the public", asked=HIGH, names="off", page=PageChoices(large_print=16))
OFFERS = Offers(
    occasions=(DECEMBER, JUNE),
    owners=("Duty Team", "Head of Safeguarding"),
    written=(("w1", "cabinet-report", "Response to the inquiry"),),
    profiles=(PUBLIC,),
)


@pytest.fixture
def memory(tmp_path: Path) -> ChoiceMemory:
    return ChoiceMemory(Settings(tmp_path / "window.ini"))


@pytest.fixture
def choices(qtbot: QtBot, theme: Theme, memory: ChoiceMemory) -> ReportChoices:
    made = ReportChoices(theme, memory)
    qtbot.addWidget(made)
    made.resize(318, 900)
    made.show()
    return made


def begin(choices: ReportChoices, paper: ReportName, asked: PlanFilter | None = None) -> None:
    choices.begin(asked or PlanFilter(), TODAY, paper, OFFERS)


@pytest.mark.parametrize("paper", REPORT_NAMES)
def test_every_paper_has_a_name_a_line_and_a_format(paper: ReportName) -> None:
    kind = KINDS[paper]

    assert kind.words
    assert kind.about.endswith(".")
    assert kind.formats


@pytest.mark.parametrize("paper", REPORT_NAMES)
def test_only_what_belongs_to_a_paper_is_shown(choices: ReportChoices, paper: ReportName) -> None:
    begin(choices, paper)
    wanted = KINDS[paper].choices

    assert choices.rows.isVisible() == ("rows" in wanted)
    assert choices.content.grouping.isVisible() == ("grouping" in wanted)
    assert choices.content.columns.isVisible() == ("columns" in wanted)
    assert choices.occasions.since.isVisible() == ("since" in wanted)
    assert choices.occasions.next.isVisible() == ("next_meeting" in wanted)
    assert choices.sheets.isVisible() == ("owners" in wanted)
    assert choices.written.isVisible() == ("written" in wanted)
    assert choices.page.letters.isVisible() == ("large_print" in wanted)


def test_what_changed_compares_with_the_last_meeting(choices: ReportChoices) -> None:
    begin(choices, "changed")

    assert choices.choices.since == JUNE


def test_exceptions_look_ahead_to_the_next_meeting(choices: ReportChoices) -> None:
    begin(choices, "exceptions")

    assert choices.choices.next_meeting == DECEMBER


def test_any_day_can_take_the_place_of_a_meeting(choices: ReportChoices) -> None:
    begin(choices, "changed")
    choices.occasions.since.picker.choose("day")
    choices.occasions.since.day.show_day(date(2009, 5, 6), TODAY)

    assert choices.choices.since == Occasion(date(2009, 5, 6))


def test_choices_of_another_paper_are_left_out(choices: ReportChoices) -> None:
    begin(choices, "appendix")
    chosen = choices.choices

    assert (chosen.since, chosen.next_meeting, chosen.owners, chosen.written_id) == (None, None, (), "")


def test_rows_of_the_list_are_offered_and_taken(choices: ReportChoices) -> None:
    begin(choices, "action-plan", HIGH)

    assert choices.choices.asked == HIGH
    choices.rows.picker.choose("all")
    assert choices.choices.asked == PlanFilter()


def test_profile_brings_its_own_rows_names_and_page(choices: ReportChoices) -> None:
    begin(choices, "action-plan")
    choices.profiles.picker.choose("For the public")
    chosen = choices.choices

    assert (chosen.asked, chosen.profile.names, chosen.profile.page.large_print) == (HIGH, "off", 16)


def test_choices_are_remembered_for_each_paper(choices: ReportChoices, qtbot: QtBot) -> None:
    begin(choices, "action-plan")
    choices.content.names.choose("posts")
    qtbot.waitSignal(choices.changed).wait()
    choices.paper.choose("appendix")

    assert choices.profile.names == "as_written"
    choices.paper.choose("action-plan")
    assert choices.profile.names == "posts"


def test_memory_that_cannot_be_read_gives_the_usual_choices(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.ini")
    settings.write_choices("appendix", '{"report": 7}')

    assert ChoiceMemory(settings).read("appendix") == ReportProfile("appendix")


def test_columns_are_hidden_and_moved_from_the_keyboard(choices: ReportChoices) -> None:
    begin(choices, "appendix")
    popup = choices.content.open_columns()
    QTest.keyClick(popup.ticks.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert choices.profile.columns[:2] == ("text", "number")
    QTest.keyClick(popup.ticks.list, Qt.Key.Key_Space)
    assert "number" not in choices.profile.columns
    popup.use_usual()
    assert choices.profile.columns == ()


def test_last_column_cannot_be_hidden(choices: ReportChoices) -> None:
    begin(choices, "changed")
    popup = choices.content.open_columns()
    for row in range(popup.ticks.list.count()):
        popup.ticks.list.setCurrentRow(row)
        popup.ticks.list.item(row).setCheckState(Qt.CheckState.Unchecked)

    assert len(popup.list_chosen()) == 1


def test_owners_are_chosen_from_a_list(choices: ReportChoices) -> None:
    begin(choices, "owner-sheet")
    popup = choices.sheets.open_owners()
    popup.toggle("Duty Team")
    popup.close()

    assert choices.choices.owners == ("Duty Team",)
    assert choices.sheets.chip.text() == "Only: Duty Team"


def test_written_report_of_the_kind_is_chosen_at_once(choices: ReportChoices) -> None:
    begin(choices, "cabinet-report")
    assert choices.choices.written_id == "w1"

    begin(choices, "staff-briefing")
    assert choices.choices.written_id == ""


def test_agenda_item_is_asked_once_there_is_a_meeting(choices: ReportChoices) -> None:
    begin(choices, "appendix")
    assert not choices.occasions.item.isVisible()

    choices.occasions.meeting.picker.choose("0")
    assert choices.occasions.item.isVisible()
    assert (choices.choices.body, choices.choices.meeting_on) == ("Executive", date(2009, 12, 8))
