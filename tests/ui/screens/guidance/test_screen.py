"""The page of guidance: added, put right, read from documents, published; what waits gets its new timescale."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from laming_desktop.importers.lines_reading import read_lines
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.national.guidance import (
    GuidanceFields,
    add_guidance,
    publish_guidance,
    set_guidance_note,
    wait_for,
)
from laming_desktop.operations.national.reading_guidance import read_guidance_document
from laming_desktop.store.national import list_guidance, list_guidance_notes, list_waits
from laming_desktop.store.reading import find_item, get_action
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.guidance.screen import GuidanceScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import TODAY


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme, tasks: Tasks, asking: ScriptedAsking, plan: Register) -> GuidanceScreen:
    made = GuidanceScreen(theme, asking, tasks, lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.show_guidance(plan)
    return made


def add(screen: GuidanceScreen, register: Register, title: str = "On attics") -> str:
    made = add_guidance(register, GuidanceFields(title, expected="by March 2010"), today=TODAY).made[0]
    screen.refresh()
    screen.list.choose(made)
    return made


def test_guidance_is_added_and_put_right_in_place(screen: GuidanceScreen, plan: Register) -> None:
    screen.add()
    screen.form.title.show_draft("On attics", "")
    screen.form.expected.show_draft("by March 2010", "")
    QTest.keyClick(screen.form.title.editor, Qt.Key.Key_Return)
    assert screen.chosen is not None
    assert not screen.form.isVisible()

    screen.edit()
    screen.form.publisher.show_draft("The Ministry", "")
    screen.form.keep_button.click()
    (one,) = list_guidance(plan)
    assert (one.title, one.publisher, one.expected and one.expected.text) == (
        "On attics",
        "The Ministry",
        "by March 2010",
    )


def test_guidance_without_a_title_or_with_a_bad_link_is_not_kept(screen: GuidanceScreen, plan: Register) -> None:
    screen.add()
    screen.form.keep_button.click()
    assert screen.form.title.complaint == "Give it a title."
    screen.form.title.show_draft("On attics", "")
    screen.form.link.show_draft("javascript:1", "")
    screen.form.keep_button.click()
    assert "not an address" in screen.form.title.complaint
    assert list_guidance(plan) == []


def test_what_it_says_and_what_waits_are_listed_and_gone_to(screen: GuidanceScreen, plan: Register) -> None:
    made = add(screen, plan)
    set_guidance_note(plan, made, find_item(plan, "4")[1], chapter="Chapter 3")
    wait_for(plan, [find_item(plan, "A1")[1]], made)
    screen.refresh()
    assert screen.items.item(0).text().startswith("Recommendation 4:")
    gone = QSignalSpy(screen.item_asked)
    screen.items.setCurrentRow(1)
    screen.items.setFocus()
    QTest.keyClick(screen.items, Qt.Key.Key_Return)
    assert gone.at(0) == ["action", find_item(plan, "A1")[1]]


def test_published_guidance_gives_the_waiting_action_the_timescale_that_is_proposed(
    screen: GuidanceScreen, plan: Register
) -> None:
    made = add(screen, plan)
    first, second = find_item(plan, "A1")[1], find_item(plan, "A2")[1]
    edit_item(plan, "action", first, {"timescale": "Within 4 weeks of publication"}, today=TODAY)
    wait_for(plan, [first, second], made)
    screen.refresh()
    screen.publish()
    assert screen.publishing.timescales[first].words.startswith("by ")
    screen.publishing.timescales[second].show_draft("", "")
    screen.publishing.keep_button.click()

    assert list_guidance(plan)[0].done_on == TODAY
    timescale = get_action(plan, first, today=TODAY).timescale
    assert timescale is not None
    assert timescale.text.startswith("by ")
    assert [wait.action_id for wait in list_waits(plan)] == [second]


def test_actions_that_say_that_they_wait_are_linked_when_that_is_agreed_to(
    screen: GuidanceScreen, plan: Register, asking: ScriptedAsking
) -> None:
    item_id = find_item(plan, "A1")[1]
    edit_item(plan, "action", item_id, {"timescale": "Once guidance on attics is published"}, today=TODAY)
    screen.propose_waits()
    assert len(asking.told) == 1
    add(screen, plan)
    asking.answers += [None, 0]
    screen.propose_waits()
    assert list_waits(plan) == []
    screen.propose_waits()
    assert [wait.action_id for wait in list_waits(plan)] == [item_id]


def test_lines_of_a_document_are_kept_or_refused_one_by_one(
    screen: GuidanceScreen, plan: Register, asking: ScriptedAsking, tmp_path: Path
) -> None:
    path = tmp_path / "list.txt"
    path.write_text("- asking in Chapter 3 for lamps (recommendation 4)\n- A toolkit by July 2030.\n", encoding="utf-8")
    reading = read_guidance_document(path, reader=read_lines)
    screen.take_reading(path, reading)
    QTest.keyClick(screen.reading.list, Qt.Key.Key_Space)
    screen.reading.entered.emit()
    assert (len(list_guidance(plan)), len(list_guidance_notes(plan))) == (1, 0)

    screen.take_reading(path, reading)
    screen.reading.entered.emit()

    assert (len(list_guidance(plan)), len(list_guidance_notes(plan))) == (2, 1)
    screen.take_reading(path, reading)
    assert len(asking.told) == 1


def test_day_of_the_document_is_asked_for_where_its_words_need_it(
    screen: GuidanceScreen, plan: Register, tmp_path: Path
) -> None:
    path = tmp_path / "list.txt"
    path.write_text("- A toolkit by the end of this year.\n", encoding="utf-8")
    screen.take_reading(path, read_guidance_document(path, reader=read_lines))
    screen.reading.entered.emit()
    assert screen.reading.complaint
    assert list_guidance(plan) == []

    screen.reading.take_day("6 May 2009")
    screen.reading.entered.emit()

    expected = list_guidance(plan)[0].expected
    assert expected is not None
    assert str(expected.latest) == "2009-12-31"


def test_guidance_that_is_not_out_after_all_is_withdrawn(screen: GuidanceScreen, plan: Register) -> None:
    made = add(screen, plan)
    publish_guidance(plan, made, on=TODAY, steps=(), today=TODAY)
    screen.refresh()
    screen.withdraw_button.click()
    assert list_guidance(plan)[0].done_on is None


def test_removed_guidance_comes_back_after_undo(screen: GuidanceScreen, plan: Register) -> None:
    add(screen, plan)
    said = QSignalSpy(screen.done)
    screen.remove()
    assert (list_guidance(plan), said.count()) == ([], 1)
    plan.undo()
    screen.refresh()
    assert screen.chosen is not None
