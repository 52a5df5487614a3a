"""The report: real pages, choices that make it anew, saving what is shown."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.domain.errors import CannotPrintError
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.store.meetings import list_presentations
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import list_profiles
from laming_desktop.ui.print_order import PrintOrder
from laming_desktop.ui.screens.report.making import FirstPage
from laming_desktop.ui.screens.report.screen import ReportScreen, say_missing
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.pdf_pages import PdfPages
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import TODAY, clock

HIGH = PlanFilter(priorities=("high",))


class TwoPages(PdfPages):
    """A document whose page stands twice."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.sizes = (*self.sizes, *self.sizes)


class Report:
    """A screen on the small plan."""

    def __init__(self, qtbot: QtBot, screen: ReportScreen, tasks: Tasks, register: Register) -> None:
        self.qtbot, self.screen, self.tasks, self.register = qtbot, screen, tasks, register

    def wait(self) -> None:
        """Wait until nothing is laid out or painted any more."""
        self.qtbot.waitUntil(lambda: not self.tasks.is_busy, timeout=30_000)

    def begin(self, asked: PlanFilter = HIGH) -> None:
        """Show the action plan."""
        self.screen.begin(self.register, asked, TODAY)
        self.wait()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.ini")


@pytest.fixture
def report(
    qtbot: QtBot, theme: Theme, tasks: Tasks, asking: ScriptedAsking, plan: Register, settings: Settings
) -> Report:
    screen = ReportScreen(theme, asking, tasks, settings, clock)
    qtbot.addWidget(screen)
    screen.resize(1000, 600)
    screen.show()
    return Report(qtbot, screen, tasks, plan)


def test_pages_are_painted_and_rows_said_in_words(report: Report) -> None:
    report.begin()

    assert report.screen.preview.pages.page_count >= 1
    assert report.screen.preview.pages.has_image(0)
    assert report.screen.choices.rows.words.words == "4 of 7 actions: priority High."
    assert report.screen.preview.bar.number.text() == "1"


def test_everything_is_shown_when_the_filter_is_left_out(report: Report) -> None:
    report.begin()
    report.screen.choices.rows.picker.choose("all")
    report.qtbot.waitUntil(lambda: report.screen.choices.rows.words.words == "7 actions.", timeout=30_000)
    report.wait()


def test_other_paper_is_laid_out_at_once(report: Report) -> None:
    report.begin(PlanFilter())
    report.screen.choices.paper.choose("appendix")
    report.wait()

    assert report.screen.choices.rows.words.words == "58 recommendations."


def test_another_day_makes_the_paper_anew(report: Report) -> None:
    report.begin(PlanFilter())
    before = report.screen.shown_pdf
    report.screen.choices.as_at.show_day(date(2009, 11, 2), TODAY)

    report.qtbot.waitUntil(lambda: report.screen.shown_pdf != before, timeout=30_000)


def test_screen_that_is_gone_takes_no_page(
    qtbot: QtBot, theme: Theme, tasks: Tasks, asking: ScriptedAsking, plan: Register, settings: Settings
) -> None:
    screen = ReportScreen(theme, asking, tasks, settings, clock)
    screen.show()
    screen.begin(plan, PlanFilter(), TODAY)
    screen.deleteLater()

    qtbot.waitUntil(lambda: not tasks.is_busy, timeout=30_000)


def test_saved_file_is_the_one_that_is_shown(report: Report, asking: ScriptedAsking, tmp_path: Path) -> None:
    report.begin()
    target = tmp_path / "plan.pdf"
    asking.answers = [target]
    with report.qtbot.waitSignal(report.screen.saving.saved):
        QTest.keyClick(report.screen.preview.pages, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    assert target.read_bytes().startswith(b"%PDF-")


def test_nothing_is_written_when_no_place_is_chosen(report: Report, asking: ScriptedAsking, tmp_path: Path) -> None:
    report.begin()
    asking.answers = [None]
    report.screen.foot.buttons["pdf"].click()

    assert list(tmp_path.glob("*.pdf")) == []


def test_target_that_refuses_is_told_and_another_name_offered(
    report: Report, asking: ScriptedAsking, tmp_path: Path
) -> None:
    report.begin()
    taken = tmp_path / "plan.pdf"
    taken.mkdir()
    asking.answers = [taken, 0]
    report.screen.foot.buttons["pdf"].click()
    report.wait()

    assert "plan.pdf" in asking.asked[-1]
    assert (tmp_path / "plan (2).pdf").read_bytes().startswith(b"%PDF-")


def test_black_and_white_paints_anew(report: Report) -> None:
    report.begin()
    report.screen.preview.bar.grey.click()
    report.wait()

    assert report.screen.preview.pages.has_image(0)


def test_page_keys_work_from_the_choices(report: Report) -> None:
    report.begin(PlanFilter())
    report.screen.choices.paper.choose("appendix")
    report.wait()
    report.screen.activateWindow()
    report.screen.choices.paper.setFocus()
    report.qtbot.waitUntil(report.screen.choices.paper.hasFocus)
    QTest.keyClick(report.screen.choices.paper, Qt.Key.Key_PageDown)

    assert report.screen.choices.paper.value == "appendix"
    assert report.screen.preview.pages.page == 1
    assert report.screen.preview.bar.number.text() == "2"


def test_change_filter_leaves_the_report(report: Report) -> None:
    report.begin()
    told: list[str] = []
    report.screen.closed.connect(lambda: told.append("closed"))
    report.screen.filter_asked.connect(lambda: told.append("filter"))
    report.screen.choices.rows.change_filter.click()
    report.screen.close_report()

    assert told == ["closed", "filter"]


def test_characters_without_a_font_are_named() -> None:
    assert say_missing(()) == ""
    assert say_missing(("\u4e00",)).startswith("1 character could not be printed")


def test_paper_that_is_only_marked_is_the_one_that_is_shown(report: Report) -> None:
    report.begin()
    made = report.screen.shown_pdf
    QTest.keyClick(report.screen.choices.paper, Qt.Key.Key_Up)
    report.qtbot.waitUntil(lambda: report.tasks.is_busy)
    report.wait()

    assert report.screen.choices.choices.paper == "appendix"
    assert report.screen.shown_pdf != made


def test_missing_printer_is_told_in_one_sentence_and_saving_still_works(
    report: Report, asking: ScriptedAsking, tmp_path: Path
) -> None:
    report.begin()
    asking.answers = [CannotPrintError("", "none"), tmp_path / "plan.pdf"]
    report.screen.foot.print_button.click()
    report.screen.foot.buttons["pdf"].click()

    assert asking.told == [
        "This computer knows no printer. Nothing was printed. Save the PDF, and print it where there is one."
    ]
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF-")


def test_pages_go_to_the_printer_that_was_chosen(report: Report, asking: ScriptedAsking, tmp_path: Path) -> None:
    report.begin()
    asking.answers = [PrintOrder(QPdfWriter(str(tmp_path / "printed.pdf")), "Front desk", 0, 0)]
    report.screen.print_paper()
    report.wait()

    assert report.screen.foot.working.words == "1 page sent to the printer."
    assert (tmp_path / "printed.pdf").exists()


def test_choices_are_saved_as_a_profile_and_removed(report: Report) -> None:
    report.begin()
    profiles = report.screen.choices.profiles
    profiles.save_link.click()
    profiles.name.show_draft("For the Executive", "")
    profiles.keep_button.click()

    assert [one.name for one in list_profiles(report.register)] == ["For the Executive"]
    assert profiles.picker.value == "For the Executive"
    profiles.remove_link.click()
    assert list_profiles(report.register) == []
    assert profiles.picker.value == ""


def test_profile_without_a_name_is_not_kept(report: Report) -> None:
    report.begin()
    profiles = report.screen.choices.profiles
    profiles.ask_name()
    profiles.keep_button.click()

    assert profiles.name.complaint == "A profile needs a name."


def test_paper_is_presented_to_a_new_meeting(report: Report, asking: ScriptedAsking, tmp_path: Path) -> None:
    report.begin()
    asking.answers = [tmp_path / "given.pdf"]
    report.screen.foot.present_button.click()
    report.screen.present_bar.body.show_draft("Cabinet", "")
    told: list[str] = []
    report.screen.presenting.presented.connect(told.append)
    report.screen.present_bar.button.click()
    report.wait()

    assert told == ["Cabinet of 3 November 2009 was given \u201cgiven.pdf\u201d."]
    (given,) = list_presentations(report.register)
    assert (given.title, given.file_name) == ("Action plan", "given.pdf")
    assert not report.screen.present_bar.isVisible()


def test_meeting_without_a_body_is_asked_for(report: Report) -> None:
    report.begin()
    report.screen.foot.present_button.click()
    report.screen.present_bar.button.click()

    assert report.screen.present_bar.body.complaint == "Name the body that meets."


def test_whole_register_has_no_pages_but_a_workbook(report: Report) -> None:
    report.screen.begin(report.register, PlanFilter(), TODAY, "register")

    assert not report.screen.foot.print_button.isVisible()
    assert report.screen.foot.buttons["xlsx"].isVisible()
    assert not report.screen.foot.buttons["pdf"].isVisible()


def test_small_print_offers_large_print_in_the_same_step(report: Report) -> None:
    report.begin()
    assert report.screen.small_print.isVisible()

    report.screen.small_print.large_link.click()
    report.qtbot.waitUntil(lambda: not report.screen.small_print.isVisible(), timeout=30_000)
    assert report.screen.choices.profile.page.large_print == 16
    report.wait()


def test_stopped_pages_can_be_laid_out_again(report: Report) -> None:
    report.screen.begin(report.register, PlanFilter(), TODAY, "appendix")
    report.screen.foot.cancel_button.click()
    report.wait()

    assert report.screen.foot.working.words.startswith("Stopped")
    report.screen.foot.cancel_button.click()
    report.wait()
    assert report.screen.preview.pages.page_count > 0


def show_first(report: Report) -> None:
    """Show the first page of the paper that is shown, as if all others were still to come."""
    preview = report.screen.preview
    assert preview.made is not None
    preview.show_first(FirstPage("appendix", preview.made.pages))


def test_first_page_of_a_long_paper_is_painted_at_once(report: Report) -> None:
    report.begin()
    show_first(report)

    assert report.screen.preview.pages.has_image(0)
    assert report.screen.preview.bar.count.words == "of \u2026"


def test_all_pages_take_the_place_of_the_first(report: Report) -> None:
    report.begin()
    made = report.screen.preview.made
    show_first(report)
    assert made is not None
    report.screen.preview.show_paper(made)
    report.wait()

    assert report.screen.preview.made is made
    assert report.screen.preview.bar.count.words == f"of {len(made.pages.sizes)}"


def test_first_page_waits_where_a_later_one_is_being_read(report: Report) -> None:
    report.begin()
    preview = report.screen.preview
    made = preview.made
    assert made is not None
    preview.show_paper(replace(made, pages=TwoPages(made.pages.content)))
    preview.pages.go_to(1)
    preview.show_first(FirstPage(made.paper, made.pages))

    assert preview.made is not None


def test_charts_of_the_members_page_can_be_shown(report: Report) -> None:
    report.begin(PlanFilter())
    report.screen.choices.paper.choose("members")
    report.wait()
    report.screen.preview.bar.figures.click()

    assert report.screen.preview.charts[0].isVisible()
