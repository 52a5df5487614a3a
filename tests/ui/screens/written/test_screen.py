"""Writing a report: begun from a template, its texts kept one change set each, its drafts held."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.operations.keeping.drafts import Draft
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import list_templates, list_written
from laming_desktop.ui.screens.written.screen import WrittenScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.plans import clock


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme, tasks: Tasks) -> WrittenScreen:
    made = WrittenScreen(theme, tasks, clock)
    qtbot.addWidget(made)
    made.resize(1100, 650)
    made.show()
    return made


def begin(screen: WrittenScreen, register: Register) -> None:
    """Begin a cabinet report from the first template that comes with the program."""
    screen.show_report(register, "", "cabinet-report")
    screen.begin_form.title.show_draft("Response to the inquiry", "")
    screen.begin_form.button.click()


def choose_text(screen: WrittenScreen) -> str:
    """Choose the first section with a text; give its slot."""
    screen.list.setCurrentRow(1)
    return screen.editor.slot


def write(screen: WrittenScreen, words: str) -> None:
    """Write words in the place of the text."""
    screen.editor.text.selectAll()
    screen.editor.text.insertPlainText(words)


def test_register_without_reports_begins_one(screen: WrittenScreen, plan: Register) -> None:
    begin(screen, plan)

    assert [one.facts.title for one in list_written(plan)] == ["Response to the inquiry"]
    assert len(list_templates(plan)) == 1
    assert screen.list.count() > 5


def test_report_without_a_title_is_not_begun(screen: WrittenScreen, plan: Register) -> None:
    screen.show_report(plan, "")
    screen.begin_form.button.click()

    assert screen.begin_form.title.complaint == "A report needs a title."
    assert list_written(plan) == []


def test_text_is_kept_as_one_change_when_it_is_left(screen: WrittenScreen, plan: Register) -> None:
    begin(screen, plan)
    slot = choose_text(screen)
    before = plan.head()[0]
    write(screen, "Twelve are in place.")
    screen.list.setCurrentRow(2)

    assert list_written(plan)[0].texts[slot] == "Twelve are in place."
    assert plan.head()[0] == before + 1


def test_text_that_was_only_looked_at_is_not_written(screen: WrittenScreen, plan: Register) -> None:
    begin(screen, plan)
    before = plan.head()
    for row in range(screen.list.count()):
        screen.list.setCurrentRow(row)

    assert plan.head() == before


def test_standing_text_comes_back(screen: WrittenScreen, plan: Register) -> None:
    begin(screen, plan)
    slot = choose_text(screen)
    write(screen, "Ours.")
    screen.editor.keep()
    screen.editor.standing_asked.emit()

    assert slot not in list_written(plan)[0].texts


def test_facts_are_kept_when_a_field_is_left(screen: WrittenScreen, plan: Register) -> None:
    begin(screen, plan)
    screen.list.setCurrentRow(0)
    field = screen.parts.facts.fields["report_of"]
    field.show_draft("Director of Children's Services", "")
    field.keep()

    assert list_written(plan)[0].facts.report_of == "Director of Children's Services"


def test_appendices_are_ticked_and_ordered(screen: WrittenScreen, plan: Register) -> None:
    begin(screen, plan)
    screen.list.setCurrentRow(screen.list.count() - 1)
    ticks = screen.parts.attached
    ticks.list.setFocus()
    QTest.keyClick(ticks.list, Qt.Key.Key_Space)
    ticks.list.setCurrentRow(1)
    QTest.keyClick(ticks.list, Qt.Key.Key_Space)
    QTest.keyClick(ticks.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert list_written(plan)[0].attached == ("action-plan", "appendix")


def test_half_written_text_is_a_draft_and_comes_back(screen: WrittenScreen, plan: Register) -> None:
    begin(screen, plan)
    slot = choose_text(screen)
    report_id = screen.keeping.report_id
    write(screen, "Half a sen")
    assert screen.parts.list_drafts() == (Draft(report_id, slot, "Half a sen"),)

    screen.editor.settle()
    screen.list.setCurrentRow(0)
    screen.hold_drafts([Draft(report_id, slot, "Half a **sen**")])
    assert screen.editor.text.toPlainText() == "Half a sen"
    assert screen.editor.text.is_touched


def test_report_that_is_only_opened_has_nothing_half_written(screen: WrittenScreen, plan: Register) -> None:
    begin(screen, plan)
    screen.list.setCurrentRow(0)

    assert screen.parts.list_drafts() == ()


def test_tools_write_what_the_papers_can_set(screen: WrittenScreen, plan: Register) -> None:
    begin(screen, plan)
    choose_text(screen)
    text = screen.editor.text
    text.show_text("one")
    text.selectAll()
    text.toggle_bold()
    assert text.text == "**one**"
    text.toggle_list(is_numbered=True)
    assert text.text == "1. **one**"
    text.toggle_list(is_numbered=True)
    text.toggle_heading()
    assert text.text == "## one"


def test_figure_is_inserted_by_its_name(screen: WrittenScreen, plan: Register) -> None:
    begin(screen, plan)
    choose_text(screen)
    screen.editor.text.show_text("")
    menu = screen.editor.open_figures()
    names = [action.text() for action in menu.actions()]
    screen.editor.text.insert_field("recommendations in place")
    menu.close()

    assert any(name.startswith("recommendations in place:") for name in names)
    assert screen.editor.text.text == "{recommendations in place}"


def test_removed_report_can_be_undone(screen: WrittenScreen, plan: Register) -> None:
    begin(screen, plan)
    told: list[str] = []
    screen.done.connect(told.append)
    screen.remove_button.click()

    assert told == ["Removed: Response to the inquiry."]
    plan.undo()
    assert len(list_written(plan)) == 1
