"""Evidence and guidance beside an item: kept, saved, removed, told; nothing is opened."""

from pathlib import Path

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton

from laming_desktop.operations.national.guidance import (
    GuidanceFields,
    add_guidance,
    set_guidance_note,
    wait_for,
)
from laming_desktop.store.national import list_evidence
from laming_desktop.store.reading import find_item
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import TODAY
from tests.ui.screens.detail.conftest import ShownPlan

MINUTES = b"%PDF-1.4\nminutes of the board\n%%EOF"
LINK = "https://www.exampleshire.gov.uk/minutes"


def press(shown: ShownPlan, name: str) -> None:
    """Press a button of the evidence of the action that is shown."""
    next(one for one in shown.pane.action.evidence.findChildren(QPushButton) if one.accessibleName() == name).click()


def test_file_is_kept_shown_and_saved_as_it_was(shown: ShownPlan, asking: ScriptedAsking, tmp_path: Path) -> None:
    path, copy = tmp_path / "minutes.pdf", tmp_path / "copy.pdf"
    path.write_bytes(MINUTES)
    asking.answers += [path, copy]
    shown.show("A1")
    changed = QSignalSpy(shown.pane.changed)
    press(shown, "Add a file…")

    assert changed.count() == 1
    assert shown.pane.action.evidence.lines.count() == 1
    press(shown, "Save minutes.pdf as a file")
    assert copy.read_bytes() == MINUTES


def test_link_is_kept_on_a_recommendation_and_removed_again(shown: ShownPlan, asking: ScriptedAsking) -> None:
    asking.answers.append(LINK)
    shown.show("4")
    evidence = shown.pane.recommendation.evidence
    evidence.link_button.click()
    assert [one.link for one in list_evidence(shown.register)] == [LINK]

    evidence.remove_asked.emit(list_evidence(shown.register)[0].id)
    assert list_evidence(shown.register) == []
    assert evidence.lines.count() == 0


def test_what_cannot_be_kept_is_told_and_nothing_changes(
    shown: ShownPlan, asking: ScriptedAsking, tmp_path: Path
) -> None:
    path = tmp_path / "program.pdf"
    path.write_bytes(b"MZ\x90\x00")
    asking.answers += [path, "javascript:1", None]
    shown.show("A1")
    failed = QSignalSpy(shown.pane.failed)
    press(shown, "Add a file…")
    press(shown, "Add a link…")
    press(shown, "Add a link…")

    assert failed.count() == 2
    assert list_evidence(shown.register) == []


def test_action_says_what_it_waits_for_and_recommendation_what_guidance_says(shown: ShownPlan) -> None:
    made = add_guidance(shown.register, GuidanceFields("On attics", expected="by March 2010"), today=TODAY).made[0]
    set_guidance_note(shown.register, made, find_item(shown.register, "4")[1], chapter="Chapter 3", note="Ladders")
    shown.show("A1")
    assert not shown.pane.action.guidance.isVisible()
    wait_for(shown.register, [find_item(shown.register, "A1")[1]], made)
    shown.pane.refresh()

    assert shown.pane.action.guidance.words[:2] == ("On attics", "expected by March 2010")
    shown.show("4")
    said = shown.pane.recommendation.guidance.words
    assert said == ("On attics", "Chapter 3 · expected by March 2010", "Ladders")
