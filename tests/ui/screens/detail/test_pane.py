"""The pane around an item: tabs, links, questions, reading only, names for screen readers."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QComboBox, QDateEdit, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from laming_desktop.store.reading import find_item, list_questions
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.detail.pane import DetailPane
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.tab_order import list_tab_stops
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import TODAY
from tests.ui.screens.detail.conftest import ShownPlan

OPERATED = (QLineEdit, QPlainTextEdit, QComboBox, QDateEdit, QPushButton, QToolButton)


def list_nameless(pane: QWidget) -> list[QWidget]:
    """List the parts that can be operated and that a screen reader could not name."""
    inner = {"qt_spinbox_lineedit", "qt_scrollarea_viewport"}
    parts = [part for kind in OPERATED for part in pane.findChildren(kind) if part.objectName() not in inner]
    return [part for part in parts if part.isVisible() and not part.accessibleName()]


def test_history_tab_counts_the_change_sets(shown: ShownPlan) -> None:
    shown.show("A1")

    assert [shown.pane.pages.tabs.tabText(at) for at in range(3)] == ["Action", "Timeline 1", "History 2"]


def test_timeline_holds_updates_and_timescales(shown: ShownPlan) -> None:
    shown.show("A3")

    assert shown.pane.pages.tabs.tabText(1) == "Timeline 2"


def test_tab_stays_when_another_action_is_shown(shown: ShownPlan) -> None:
    shown.show("A1")
    shown.pane.pages.go_to("history")
    shown.show("A2")

    assert shown.pane.pages.present == "history"


def test_parent_link_leads_to_the_recommendation(shown: ShownPlan) -> None:
    shown.show("A1")
    asked = QSignalSpy(shown.pane.item_requested)
    shown.pane.head.parent_link.click()

    assert asked.at(0) == list(find_item(shown.register, "4"))


def test_action_is_linked_to_another_recommendation_and_unlinked(shown: ShownPlan) -> None:
    shown.show("A1")
    folded = shown.pane.action.form.folded
    shown.pane.open_linking()
    QTest.keyClicks(folded.number.editor, "19.2")
    folded.linking.do_button.click()
    assert shown.action("A1").recommendations == ("4", "19.2")
    unlink = [part for part in folded.findChildren(QToolButton) if part.accessibleName().endswith("19.2")]
    unlink[0].click()

    assert shown.action("A1").recommendations == ("4",)


def test_link_to_a_number_that_is_not_there_is_refused_in_place(shown: ShownPlan) -> None:
    shown.show("A1")
    folded = shown.pane.action.form.folded
    shown.pane.open_linking()
    QTest.keyClicks(folded.number.editor, "99")
    folded.linking.do_button.click()

    assert "99" in folded.linking.complaint


def test_question_is_answered_by_a_button(shown: ShownPlan) -> None:
    with shown.register.write("Ask") as writing:
        _, action_id = find_item(shown.register, "A5")
        writing.add(
            "question",
            item_table="action",
            item_id=action_id,
            field="priority",
            code="ambiguous_priority",
            about="1",
            choices='["high", "low"]',
        )
    shown.show("A5")
    questions = shown.pane.action.form.questions
    answer = [button for button in questions.findChildren(QPushButton) if button.text() == "High"]
    answer[0].click()

    assert shown.action("A5").priority == "high"
    assert [question.answer for question in list_questions(shown.register, action_id)] == ["high"]
    assert questions.isHidden()


def test_removed_item_leaves_an_empty_pane(shown: ShownPlan) -> None:
    shown.show("A1")
    with shown.register.write("Remove A1") as writing:
        writing.remove("action", find_item(shown.register, "A1")[1])
    shown.pane.refresh()

    assert not shown.pane.head.isVisible()


def test_every_part_that_can_be_operated_has_a_name(shown: ShownPlan) -> None:
    for reference in ("A3", "19"):
        shown.show(reference)
        shown.pane.action.form.folded.open(is_open=True)

        assert list_nameless(shown.pane) == []


def test_texts_of_the_register_never_become_markup(shown: ShownPlan) -> None:
    with shown.register.write("Change text") as writing:
        writing.change("recommendation", find_item(shown.register, "6")[1], text="<b>bold</b><img src='x'>")
    shown.show("6")
    labels = shown.pane.recommendation.text.findChildren(QLabel)

    assert labels
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def test_register_that_can_only_be_read_shows_no_boxes(
    qtbot: QtBot, theme: Theme, asking: ScriptedAsking, read_only_plan: Register
) -> None:
    pane = DetailPane(theme, asking)
    qtbot.addWidget(pane)
    pane.show()
    pane.show_item(read_only_plan, "action", find_item(read_only_plan, "A3")[1], TODAY)
    form = pane.action.form

    assert form.text.editor.isReadOnly()
    assert not form.state.isEnabled()
    assert not form.owners.chips.input.isVisible()
    assert not pane.action.progress.opener.isVisible()
    assert not form.timescale.revise_link.isVisible()


def test_tab_goes_from_top_to_bottom(shown: ShownPlan) -> None:
    shown.show("A3")
    names = [stop.accessibleName() for stop in list_tab_stops(shown.pane.action)]

    assert names.index("Priority") < names.index("Head of Safeguarding") < names.index("Owners")
    assert names.index("Owners") < names.index("Timescale") < names.index("Correct the update of 27 October 2009")


def test_enter_in_the_last_box_of_a_form_does_it(shown: ShownPlan) -> None:
    shown.show("A1")
    shown.pane.open_linking()
    number = shown.pane.action.form.folded.number.editor
    QTest.keyClicks(number, "8")
    QTest.keyClick(number, Qt.Key.Key_Return)

    assert shown.action("A1").recommendations == ("4", "8")


def test_form_that_opens_is_seen_with_its_buttons(shown: ShownPlan, qtbot: QtBot) -> None:
    shown.show("A3")
    shown.pane.resize(430, 420)
    shown.pane.open_update()
    button = shown.pane.action.progress.form.do_button

    qtbot.waitUntil(lambda: not button.visibleRegion().isEmpty())
