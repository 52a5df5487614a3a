"""One recommendation in the pane."""

from datetime import date

from PySide6.QtTest import QSignalSpy, QTest

from laming_desktop.store.reading import find_item, list_history, list_positions
from laming_desktop.ui.screens.detail.item_facts import read_recommendation_facts
from tests.ui.plans import TODAY
from tests.ui.screens.detail.conftest import ShownPlan


def test_title_is_kept_when_it_is_left(shown: ShownPlan) -> None:
    shown.show("6")
    title = shown.pane.recommendation.title
    title.editor.selectAll()
    QTest.keyClicks(title.editor, "Points of referral")
    title.keep()

    assert shown.recommendation("6").title == "Points of referral"


def test_text_is_corrected_with_a_reason(shown: ShownPlan) -> None:
    shown.show("6")
    quoted = shown.pane.recommendation.text
    quoted.open_correction()
    QTest.keyClicks(quoted.text.editor, "Every point of referral is reviewed.")
    QTest.keyClicks(quoted.reason.editor, "Typed from the report")
    quoted.correction.do_button.click()

    assert shown.recommendation("6").text == "Every point of referral is reviewed."
    assert list_history(shown.register, find_item(shown.register, "6")[1])[0].reason == "Typed from the report"


def test_position_asks_for_its_day_and_reason_in_place(shown: ShownPlan) -> None:
    shown.show("6")
    box = shown.pane.recommendation.local
    box.picker.choose("in_place")
    assert not box.asking.isHidden()
    box.on.show_day(date(2009, 11, 1), TODAY)
    QTest.keyClicks(box.reason.editor, "Audit passed")
    box.asking.do_button.click()
    _, item_id = find_item(shown.register, "6")
    entries = [entry for entry in list_positions(shown.register, item_id) if entry.position == "in_place"]

    assert [(entry.on, entry.reason) for entry in entries] == [(date(2009, 11, 1), "Audit passed")]
    assert box.asking.isHidden()


def test_position_that_is_not_set_goes_back(shown: ShownPlan) -> None:
    shown.show("6")
    box = shown.pane.recommendation.local
    box.picker.choose("in_place")
    box.asking.close_button.click()

    assert box.picker.value == "ongoing"
    assert shown.recommendation("6").local_position == "ongoing"


def test_what_decides_the_count_is_said(shown: ShownPlan) -> None:
    shown.show("19")

    assert shown.pane.recommendation.counted.words.startswith("Counts once, as Not assessed")


def test_action_line_leads_to_the_action(shown: ShownPlan) -> None:
    shown.show("6")
    lines = shown.pane.recommendation.action_lines
    assert lines.count == 2
    line = lines.line(0)
    assert line is not None
    asked = QSignalSpy(shown.pane.item_requested)
    line.chosen.emit()

    assert asked.at(0) == list(find_item(shown.register, "A3"))


def test_late_actions_are_counted_in_the_heading(shown: ShownPlan) -> None:
    shown.show("4")

    assert shown.pane.recommendation.actions_heading.words == "Actions  2, 1 late"


def test_sub_items_of_another_inquiry_with_the_same_numbers_stay_apart(shown: ShownPlan) -> None:
    with shown.register.write("Add an inquiry") as writing:
        inquiry = writing.add("inquiry", title="Another inquiry")
        parent = writing.add("recommendation", inquiry_id=inquiry, number="19", title="Other")
        writing.add("recommendation", inquiry_id=inquiry, number="19.1", title="Other part", parent_id=parent)
    facts = read_recommendation_facts(shown.register, parent, today=TODAY)

    assert [item.title for item in facts.sub_items] == ["Other part"]
