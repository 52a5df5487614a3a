"""The house style: colour with its contrast told, crest from a file, a real page beside."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.domain.tasks import SILENT
from laming_desktop.operations.keeping.registers import edit_register
from laming_desktop.store.reading import read_facts
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import read_house_style
from laming_desktop.ui.screens.report.making import make_paper
from laming_desktop.ui.screens.report.paper_choices import PaperChoices
from laming_desktop.ui.screens.style.screen import StyleScreen
from laming_desktop.ui.screens.style.style_form import say_contrast
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import TODAY, clock


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme, tasks: Tasks, asking: ScriptedAsking, plan: Register) -> StyleScreen:
    def make(register: Register):  # noqa: ANN202 - the work that makes pages
        work = make_paper(register, PaperChoices(ReportProfile("appendix"), TODAY), today=TODAY)
        return lambda: work(SILENT).pages

    made = StyleScreen(theme, asking, tasks, clock, make)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    made.show_style(plan)
    qtbot.waitUntil(lambda: not tasks.is_busy, timeout=30_000)
    return made


def test_page_is_shown_beside_the_style(screen: StyleScreen) -> None:
    assert screen.pages.page_count > 0


def test_words_at_the_foot_are_kept_and_the_page_made_anew(
    screen: StyleScreen, plan: Register, tasks: Tasks, qtbot: QtBot
) -> None:
    screen.form.foot.show_draft("exampleshire.example", "")
    screen.form.foot.keep()
    assert tasks.is_busy
    qtbot.waitUntil(lambda: not tasks.is_busy, timeout=30_000)

    assert read_house_style(plan).foot_text == "exampleshire.example"


def test_authority_can_be_renamed_and_the_day_of_the_plan_stays(screen: StyleScreen, plan: Register) -> None:
    edit_register(plan, authority="Exampleshire", board="Board", plan_date=TODAY)
    screen.refresh()
    screen.form.authority.show_draft("Exampleshire County Council", "")
    screen.form.authority.keep()

    facts = read_facts(plan)
    assert (facts.authority, facts.board, facts.plan_date) == ("Exampleshire County Council", "Board", TODAY)


def test_colour_that_cannot_be_read_is_refused_below_its_box(screen: StyleScreen, plan: Register) -> None:
    before = read_house_style(plan).colour
    screen.form.colour.show_draft("#FFFF00", "")
    screen.form.colour.keep()

    assert screen.form.colour.complaint
    assert read_house_style(plan).colour == before


def test_crest_is_read_from_a_picture_and_removed(
    screen: StyleScreen, plan: Register, asking: ScriptedAsking, tmp_path: Path
) -> None:
    path = tmp_path / "county_arms.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    image.save(str(path))
    asking.answers = [path]
    screen.form.crest_button.click()
    crest = read_house_style(plan).crest

    assert crest is not None
    assert crest.words == "County arms"
    screen.form.remove_link.click()
    assert read_house_style(plan).crest is None


def test_file_that_is_no_picture_is_told(screen: StyleScreen, asking: ScriptedAsking, tmp_path: Path) -> None:
    path = tmp_path / "arms.png"
    path.write_text("no picture", encoding="utf-8")
    asking.answers = [path]
    screen.form.crest_button.click()

    assert len(asking.told) == 1


def test_contrast_is_told_in_figures_and_words() -> None:
    assert "too pale" in say_contrast("#FFFF00", is_known=True)[0].words
    assert "can be read" in say_contrast("#17465E", is_known=True)[0].words
