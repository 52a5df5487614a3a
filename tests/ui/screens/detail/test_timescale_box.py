"""The timescale: written, read while it is typed, revised."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.screens.detail.conftest import ShownPlan


def test_reading_is_said_below_the_words(shown: ShownPlan) -> None:
    shown.show("A3")

    assert shown.pane.action.form.timescale.reading.words == "Read as: in October 2009. Certain."


def test_reading_follows_the_typing(qtbot: QtBot, shown: ShownPlan) -> None:
    shown.show("A3")
    box = shown.pane.action.form.timescale
    box.field.editor.selectAll()
    QTest.keyClicks(box.field.editor, "by March 2010")

    qtbot.waitUntil(lambda: "31 March 2010" in box.reading.words)
    assert "31 March 2010" in box.field.editor.accessibleDescription()


def test_ambiguous_words_offer_their_readings_as_buttons(shown: ShownPlan) -> None:
    shown.show("A3")
    box = shown.pane.action.form.timescale
    box.field.editor.setFocus()
    box.field.editor.selectAll()
    QTest.keyClicks(box.field.editor, "Bi monthly")
    box.field.keep()
    buttons = [button for button in box.findChildren(QPushButton) if button.text() == "Twice a month"]
    buttons[0].click()
    reading = shown.action("A3").timescale

    assert reading is not None
    assert (reading.text, reading.certainty) == ("Bi monthly", "certain")
    assert reading.recurrence is not None
    assert (reading.recurrence.every, reading.recurrence.times) == (1, 2)


def test_lateness_is_said_in_words(shown: ShownPlan) -> None:
    shown.show("A2")

    assert shown.pane.action.form.timescale.due.words == "Next due 30 September 2009, 34 days late"


def test_revision_keeps_the_original_with_its_reason(shown: ShownPlan) -> None:
    shown.show("A2")
    box = shown.pane.action.form.timescale
    box.open_revision()
    QTest.keyClicks(box.new_words.editor, "by December 2009")
    QTest.keyClicks(box.reason.editor, "Partner meets in December")
    QTest.keyClicks(box.agreed_by.editor, "Executive")
    box.revision.do_button.click()
    first, second = shown.action("A2").timescales

    assert first.reading.text == "by September 2009"
    assert (second.reading.text, second.reason, second.agreed_by) == (
        "by December 2009",
        "Partner meets in December",
        "Executive",
    )
    assert box.revision.isHidden()


def test_revision_can_be_dropped(shown: ShownPlan) -> None:
    shown.show("A2")
    box = shown.pane.action.form.timescale
    box.open_revision()
    QTest.keyClicks(box.new_words.editor, "never")
    box.revision.close_button.click()

    assert len(shown.action("A2").timescales) == 1
