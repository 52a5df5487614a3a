"""Templates: added like another one, their sections changed, moved and removed."""

import pytest
from pytestqt.qtbot import QtBot

from laming_desktop.operations.papers.shipped_templates import list_shipped_templates
from laming_desktop.operations.papers.templates import add_template
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import list_templates
from laming_desktop.ui.screens.written.template_screen import TemplateScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme, tasks: Tasks, plan: Register) -> TemplateScreen:
    add_template(plan, list_shipped_templates()[0])
    made = TemplateScreen(theme, tasks)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    made.show_template(plan)
    return made


def test_second_template_like_another_gets_a_name_of_its_own(screen: TemplateScreen, plan: Register) -> None:
    screen.add(list_shipped_templates()[0])

    assert len({one.name for one in list_templates(plan)}) == 2


def test_heading_of_a_section_is_kept(screen: TemplateScreen, plan: Register) -> None:
    screen.list.setCurrentRow(2)
    screen.form.heading.show_draft("What it means here", "")
    screen.form.heading.keep()

    assert list_templates(plan)[0].sections[2].heading == "What it means here"


def test_section_is_added_moved_and_removed(screen: TemplateScreen, plan: Register) -> None:
    screen.list.setCurrentRow(0)
    screen.add_section()
    assert list_templates(plan)[0].sections[1].heading == "New section"

    screen.move_chosen(-1)
    assert list_templates(plan)[0].sections[0].heading == "New section"
    count = len(list_templates(plan)[0].sections)
    screen.remove_section()
    assert len(list_templates(plan)[0].sections) == count - 1


def test_template_is_renamed_and_removed(screen: TemplateScreen, plan: Register) -> None:
    screen.name.show_draft("Our order", "")
    screen.name.keep()
    assert list_templates(plan)[0].name == "Our order"

    screen.remove()
    assert list_templates(plan) == []


def test_choices_of_a_section_are_kept_at_once(screen: TemplateScreen, plan: Register) -> None:
    screen.list.setCurrentRow(2)
    before = list_templates(plan)[0].sections[2]
    screen.form.boxed.click()
    screen.form.numbering.choose("list")

    after = list_templates(plan)[0].sections[2]
    assert (after.boxed, after.numbering) == (not before.boxed, "list")


def test_front_matter_shows_no_fields_of_a_text(screen: TemplateScreen) -> None:
    screen.list.setCurrentRow(0)
    assert screen.form.about.isVisible()
    assert not screen.form.standing.isVisible()

    screen.list.setCurrentRow(1)
    assert screen.form.standing.isVisible()
    assert not screen.form.about.isVisible()
