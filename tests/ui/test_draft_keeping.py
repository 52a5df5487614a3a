from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from laming_desktop.operations.keeping.drafts import DraftBook
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import make_plan
from tests.ui.windows import Desk, make_desk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    register = make_plan(tmp_path)
    register.close()
    assert register.path is not None
    return register.path


@pytest.fixture
def desk(theme: Theme, tasks: Tasks, asking: ScriptedAsking, path: Path, qtbot: QtBot) -> Iterator[Desk]:
    desk = make_desk(theme, tasks, asking, path.parent, qtbot)
    desk.open(path)
    yield desk
    desk.frame.close()


def type_update(desk: Desk, words: str) -> None:
    desk.choose("A2")
    desk.give("add_progress")
    desk.window.plan.detail.action.progress.text.editor.insertPlainText(words)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType] - a box of several lines


def read_drafts(path: Path) -> list[tuple[str, str]]:
    return [(draft.field, draft.words) for draft in DraftBook(path.parent / "sample" / "drafts").read(path)]


def press(desk: Desk, words: str) -> None:
    button = next(one for one in desk.frame.messages.findChildren(QPushButton) if one.text() == words)
    button.click()


def test_half_typed_update_is_saved_aside_within_two_seconds(desk: Desk, path: Path) -> None:
    type_update(desk, "Half a sent")

    desk.qtbot.waitUntil(lambda: read_drafts(path) == [("Update", "Half a sent")], timeout=4000)


def test_draft_goes_when_the_words_are_kept(desk: Desk, path: Path) -> None:
    type_update(desk, "A whole sentence.")
    desk.window.drafts.keep()
    desk.window.plan.detail.action.progress.form.entered.emit()
    desk.window.drafts.keep()

    assert read_drafts(path) == []


def test_words_come_back_after_the_program_was_cut_off(
    desk: Desk, path: Path, theme: Theme, tasks: Tasks, asking: ScriptedAsking, qtbot: QtBot
) -> None:
    type_update(desk, "Half a sent")
    desk.window.drafts.keep()
    kept = (path.parent / "sample" / "drafts").glob("*.json")
    saved = {file: file.read_bytes() for file in kept}
    desk.window.door.close()
    for file, content in saved.items():
        file.write_bytes(content)

    again = make_desk(theme, tasks, asking, path.parent, qtbot)
    again.open(path)
    assert "were not kept" in again.message
    press(again, "Put them back")
    again.settle()

    assert again.window.plan.detail.action.progress.text.words == "Half a sent"
    assert again.message == ""


def test_words_that_are_not_wanted_are_forgotten(desk: Desk, path: Path) -> None:
    type_update(desk, "Half a sent")
    desk.give("close_register")
    desk.open(path)
    press(desk, "Forget them")

    assert read_drafts(path) == []
    assert desk.message == ""


def test_field_that_is_kept_on_closing_is_no_draft(desk: Desk, path: Path) -> None:
    desk.choose("A2")
    desk.window.plan.detail.action.form.text.editor.insertPlainText("Newly: ")  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType] - a box of several lines
    desk.give("close_register")

    assert read_drafts(path) == []
