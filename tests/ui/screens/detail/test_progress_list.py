"""Progress updates: added, corrected visibly, never overwritten."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from laming_desktop.domain.plan import ProgressUpdate
from laming_desktop.ui.screens.detail.progress_list import order_updates
from tests.ui.plans import TODAY
from tests.ui.screens.detail.conftest import ShownPlan


def make_update(update_id: str, *, replaces: str | None = None, replaced: bool = False) -> ProgressUpdate:
    return ProgressUpdate(update_id, "a", date(2009, 10, 1), update_id, "", None, replaces, replaced)


def test_typing_into_the_line_opens_an_update_as_at_today(shown: ShownPlan) -> None:
    shown.show("A1")
    progress = shown.pane.action.progress
    QTest.keyClicks(progress.opener, "T")
    QTest.keyClicks(progress.text.editor, "hree reports so far.")
    progress.state.choose("at_risk")
    progress.form.do_button.click()
    update = shown.action("A1").progress[0]

    assert (update.on, update.text, update.state) == (TODAY, "Three reports so far.", "at_risk")
    assert shown.action("A1").state == "at_risk"
    assert progress.form.isHidden()


def test_empty_update_is_refused_in_place(shown: ShownPlan) -> None:
    shown.show("A1")
    progress = shown.pane.action.progress
    progress.open_update()
    progress.form.do_button.click()

    assert progress.form.complaint
    assert shown.action("A1").progress == ()


def test_escape_closes_an_update_that_was_begun(shown: ShownPlan) -> None:
    shown.show("A1")
    progress = shown.pane.action.progress
    progress.open_update()
    QTest.keyClick(progress.text.editor, Qt.Key.Key_Escape)

    assert progress.form.isHidden()
    assert not progress.opener.isHidden()


def test_control_enter_adds_the_update(shown: ShownPlan) -> None:
    shown.show("A1")
    progress = shown.pane.action.progress
    progress.open_update()
    QTest.keyClicks(progress.text.editor, "Done.")
    QTest.keyClick(progress.text.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert [update.text for update in shown.action("A1").progress] == ["Done."]


def test_correction_replaces_the_update_visibly(shown: ShownPlan) -> None:
    shown.show("A3")
    progress = shown.pane.action.progress
    progress.open_correction(shown.action("A3").progress[0])
    progress.text.show_draft("Three of the five audits are done.", "")
    progress.form.do_button.click()
    updates = order_updates(shown.action("A3").progress)

    assert [(update.text, update.replaced) for update in updates] == [
        ("Three of the five audits are done.", False),
        ("Two of the five audits are done.", True),
    ]


def test_replaced_update_stands_below_the_one_that_replaced_it() -> None:
    newest, old, correction = make_update("n"), make_update("o", replaced=True), make_update("c", replaces="o")

    assert order_updates([newest, old, correction]) == [newest, correction, old]


def test_another_item_begins_without_the_words_of_the_last(shown: ShownPlan) -> None:
    shown.show("A1")
    progress = shown.pane.action.progress
    progress.open_update("Half a sentence")
    shown.show("A2")

    assert progress.form.isHidden()
    assert progress.text.words == ""
