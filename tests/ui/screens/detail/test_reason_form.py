"""Saying why: for the change just made, an earlier one, or the next."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QPushButton

from laming_desktop.store.reading import find_item, list_history
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.detail.reason_form import NEXT
from tests.ui.screens.detail.conftest import ShownPlan


def read_reasons(register: Register, reference: str) -> list[tuple[str, list[str]]]:
    entries = list_history(register, find_item(register, reference)[1])
    return [(entry.reason, [later.words for later in entry.later_reasons]) for entry in entries]


def change_priority(shown: ShownPlan) -> None:
    shown.pane.action.form.priority.choose("low")


def test_reason_of_the_change_just_made_is_recorded_after_it(shown: ShownPlan) -> None:
    shown.show("A1")
    change_priority(shown)
    told = QSignalSpy(shown.pane.changed)
    shown.pane.reason.open_form(shown.register)
    QTest.keyClicks(shown.pane.reason.reason.editor, "The board asked")
    QTest.keyClick(shown.pane.reason.reason.editor, Qt.Key.Key_Return)

    assert read_reasons(shown.register, "A1")[0] == ("", ["The board asked"])
    assert told.count() == 1
    assert not shown.pane.reason.isVisible()


def test_reason_for_the_next_change_waits_in_a_line_and_goes_with_it(shown: ShownPlan) -> None:
    shown.show("A1")
    shown.pane.reason.open_form(shown.register)
    shown.pane.reason.about.choose(NEXT.value)
    QTest.keyClicks(shown.pane.reason.reason.editor, "Agreed on Monday")
    shown.pane.reason.form.do_button.click()
    assert shown.pane.reason.isVisible()
    change_priority(shown)

    assert read_reasons(shown.register, "A1")[0] == ("Agreed on Monday", [])
    assert not shown.pane.reason.isVisible()


def test_reason_that_waits_can_be_forgotten(shown: ShownPlan) -> None:
    shown.show("A1")
    shown.register.reason_ahead = "Agreed on Monday"
    shown.pane.refresh()
    shown.pane.reason.forget_button.click()

    assert (shown.register.reason_ahead, shown.pane.reason.isVisible()) == ("", False)


def test_empty_reason_is_refused_in_the_form(shown: ShownPlan) -> None:
    shown.show("A1")
    shown.pane.reason.open_form(shown.register)
    shown.pane.reason.form.do_button.click()

    assert shown.pane.reason.form.complaint


def test_history_offers_a_reason_for_each_change_that_has_none(shown: ShownPlan) -> None:
    shown.show("A1")
    change_priority(shown)
    shown.pane.pages.go_to("history")
    add = next(
        link
        for link in shown.pane.history.findChildren(QPushButton)
        if link.text() == "Add a reason" and link.isVisible()
    )
    add.click()
    QTest.keyClicks(shown.pane.reason.reason.editor, "The board asked")
    shown.pane.reason.form.do_button.click()

    assert read_reasons(shown.register, "A1")[0] == ("", ["The board asked"])
