"""The owners of an action as chips."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.screens.detail.conftest import ShownPlan


def list_names(shown: ShownPlan, reference: str) -> list[str]:
    return [owner.name for owner in shown.action(reference).owners]


def test_known_owner_is_found_by_the_beginning_of_a_word(shown: ShownPlan) -> None:
    shown.show("A1")
    chips = shown.pane.action.form.owners.chips
    QTest.keyClicks(chips.input, "duty")
    assert chips.offers[0].startswith("Duty Team")
    QTest.keyClick(chips.input, Qt.Key.Key_Return)

    assert list_names(shown, "A1") == ["Head of Performance", "Duty Team"]


def test_new_owner_is_the_last_line_and_never_the_first_of_several(shown: ShownPlan) -> None:
    shown.show("A1")
    chips = shown.pane.action.form.owners.chips
    QTest.keyClicks(chips.input, "head")

    assert len(chips.offers) > 1
    assert chips.offers[-1] == "New owner “head”"


def test_new_owner_is_made_by_enter(shown: ShownPlan) -> None:
    shown.show("A5")
    chips = shown.pane.action.form.owners.chips
    QTest.keyClicks(chips.input, "Training Manager")
    QTest.keyClick(chips.input, Qt.Key.Key_Return)

    assert list_names(shown, "A5") == ["Training Manager"]


def test_delete_takes_an_owner_off(shown: ShownPlan) -> None:
    shown.show("A3")
    chips = shown.pane.action.form.owners.chips
    QTest.keyClick(chips.input, Qt.Key.Key_Backspace)
    QTest.keyClick(chips.chips[-1], Qt.Key.Key_Delete)

    assert list_names(shown, "A3") == ["Head of Safeguarding"]


def test_alt_with_an_arrow_moves_an_owner(shown: ShownPlan) -> None:
    shown.show("A3")
    chips = shown.pane.action.form.owners.chips
    QTest.keyClick(chips.chips[1], Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert list_names(shown, "A3") == ["Duty Team", "Head of Safeguarding"]


def test_owner_can_be_let_lead(shown: ShownPlan) -> None:
    shown.show("A3")
    shown.pane.action.form.owners.chips.chips[1].lead_asked.emit()

    assert [owner.role for owner in shown.action("A3").owners] == [None, "lead"]


def test_half_a_name_is_not_taken_for_an_owner(shown: ShownPlan) -> None:
    shown.show("A1")
    box = shown.pane.action.form.owners
    box.chips.input.setFocus()
    box.chips.input.setText("Hea")
    shown.pane.action.form.text.editor.setFocus()

    assert list_names(shown, "A1") == ["Head of Performance"]
    assert "Hea" in box.complaint


def test_full_name_is_taken_when_the_box_is_left(shown: ShownPlan) -> None:
    shown.show("A1")
    box = shown.pane.action.form.owners
    box.chips.input.setFocus()
    box.chips.input.setText("duty team")
    shown.pane.action.form.text.editor.setFocus()

    assert list_names(shown, "A1") == ["Head of Performance", "Duty Team"]


def test_words_as_written_are_kept_below_the_chips(shown: ShownPlan) -> None:
    shown.show("A1")
    chips = shown.pane.action.form.owners.chips
    QTest.keyClicks(chips.input, "Duty Team")
    QTest.keyClick(chips.input, Qt.Key.Key_Return)

    assert "“Head of Performance”" in shown.pane.action.form.owners.written.words
    assert shown.action("A1").owners_text == "Head of Performance"


def test_name_that_tab_leaves_behind_is_said_to_be_nobody_yet(shown: ShownPlan) -> None:
    shown.show("A1")
    box = shown.pane.action.form.owners
    box.chips.input.setFocus()
    QTest.keyClicks(box.chips.input, "Training")
    QTest.keyClick(box.chips.input, Qt.Key.Key_Tab)

    assert "is nobody yet" in box.complaint


def test_name_can_be_typed_from_a_chip(shown: ShownPlan) -> None:
    shown.show("A1")
    chips = shown.pane.action.form.owners.chips
    QTest.keyClick(chips.chips[0], Qt.Key.Key_D)

    assert chips.input.text() == "d"
    assert any(offer.startswith("Duty Team") for offer in chips.offers)
