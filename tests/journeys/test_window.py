"""The window from an empty start to printed papers, as a business manager uses it: keys and commands, no inside way."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from laming_desktop.domain.plan import Action
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.operations.sample_documents import write_sample_documents
from laming_desktop.paths import find_resource
from laming_desktop.store.reading import (
    find_item,
    get_action,
    get_recommendation,
    list_actions,
    list_questions,
    list_recommendations,
)
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.importing.screen import ImportScreen
from laming_desktop.ui.screens.importing.steps import ROWS, SUMMARY
from laming_desktop.ui.screens.report.screen import ReportScreen
from laming_desktop.ui.screens.start.screen import StartScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import TODAY, make_plan
from tests.ui.windows import Desk, make_desk

ALT = Qt.KeyboardModifier.AltModifier
OPERATED = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit)


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """Give a window at its start page."""
    theme = Theme(
        qapp, icon_folder=find_resource("icons"), font_folder=find_resource("fonts"), mode="light", body_px=13
    )
    tasks = Tasks(qapp)
    made = make_desk(theme, tasks, ScriptedAsking(), tmp_path, qtbot)
    made.window.begin()
    yield made
    made.frame.close()
    tasks.finish()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def get_register(desk: Desk) -> Register:
    register = desk.window.door.register
    assert register is not None
    return register


def get_start(desk: Desk) -> StartScreen:
    page = desk.frame.page
    assert isinstance(page, StartScreen)
    return page


def begin_register(desk: Desk, folder: Path) -> Path:
    """Make a register from the start page."""
    path = folder / "Exampleshire.laming"
    desk.asking.answers = ["Exampleshire", path]
    get_start(desk).begin_cards[0].click()
    desk.settle()
    return path


def read_document(desk: Desk, document: Path) -> ImportScreen:
    """Choose a document in the dialog; give the page with its rows."""
    desk.give("import_document")
    page = desk.frame.page
    assert isinstance(page, ImportScreen)
    desk.asking.answers = [document]
    page.document.choose_button.click()
    desk.settle()
    return page


def write_import(desk: Desk, page: ImportScreen) -> None:
    """Go on to the last step by key and import."""
    while page.trail.present < SUMMARY:
        QTest.keyClick(page, Qt.Key.Key_Right, ALT)
    QTest.keyClick(page.next_button, Qt.Key.Key_Space)
    desk.settle()


def print_paper(desk: Desk, command: str, path: Path) -> bytes:
    """Look at the pages of a paper, save them by key and leave by Esc; give the PDF."""
    desk.give(command)
    page = desk.frame.page
    assert isinstance(page, ReportScreen)
    assert page.preview.pages.page_count > 0
    desk.asking.answers = [path]
    desk.frame.activateWindow()
    desk.qtbot.waitUntil(desk.frame.isActiveWindow)
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    desk.settle()
    return path.read_bytes()


def read_action(desk: Desk, reference: str) -> Action:
    register = get_register(desk)
    return get_action(register, find_item(register, reference)[1], today=TODAY)


def count_actions(desk: Desk) -> int:
    return len(list_actions(get_register(desk), today=TODAY))


def test_two_documents_become_a_register_and_two_papers_and_all_can_be_undone(desk: Desk, tmp_path: Path) -> None:
    path = begin_register(desk, tmp_path)
    appendix, plan = write_sample_documents(tmp_path, today=TODAY)
    write_import(desk, read_document(desk, appendix))
    page = read_document(desk, plan)
    QTest.keyClick(page, Qt.Key.Key_1, ALT)
    write_import(desk, page)
    answers = [question.answer for question in list_questions(get_register(desk))]
    assert len(answers) - answers.count(None) == 1 < len(answers)
    total = count_actions(desk)

    assert desk.window.plan.screen.list.counts.shown == total > 30
    desk.give("clear_filter")
    assert print_paper(desk, "export_report", tmp_path / "plan.pdf").startswith(b"%PDF")
    assert print_paper(desk, "export_appendix", tmp_path / "appendix.pdf").startswith(b"%PDF")
    desk.give("close_register")
    assert desk.window.start.is_shown
    QTest.keyClick(get_start(desk).recent_cards.cards[0], Qt.Key.Key_Return)
    desk.settle()
    assert get_register(desk).path == path
    desk.give("undo")
    assert count_actions(desk) == 0
    desk.give("redo")
    assert count_actions(desk) == total


def test_a_line_is_edited_by_keys_and_every_change_is_undone_by_name(desk: Desk, tmp_path: Path) -> None:
    register = make_plan(tmp_path)
    before = register.undo_label
    register.close()
    desk.open(tmp_path / "Exampleshire.laming")
    desk.choose("A5")
    form = desk.window.plan.detail.action.form
    desk.press(Qt.Key.Key_Return)
    QTest.keyClicks(form.text.editor, "Yearly: ")
    form.state.setFocus()
    QTest.keyClick(form.state, Qt.Key.Key_A)
    QTest.keyClicks(form.owners.chips.input, "duty")
    QTest.keyClick(form.owners.chips.input, Qt.Key.Key_Return)
    QTest.keyClicks(form.timescale.field.editor, "Bi monthly")
    QTest.keyClick(form.timescale.field.editor, Qt.Key.Key_Return)
    desk.give("add_progress")
    progress = desk.window.plan.detail.action.progress
    QTest.keyClicks(progress.text.editor, "Two sessions held")
    QTest.keyClick(progress.text.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()

    edited = read_action(desk, "A5")
    assert edited.text.startswith("Yearly: Half-day course")
    assert (edited.state, [owner.name for owner in edited.owners]) == ("at_risk", ["Duty Team"])
    assert edited.timescale is not None
    assert (edited.timescale.text, edited.timescale.certainty) == ("Bi monthly", "ambiguous")
    assert [update.text for update in edited.progress] == ["Two sessions held"]
    undone: list[str] = []
    while get_register(desk).undo_label != before:
        desk.give("undo")
        undone.append(desk.toast)
    assert len(undone) == 5
    assert all(words.startswith("Undone: ") and "A5" in words for words in undone)
    assert read_action(desk, "A5").progress == ()


def test_actions_are_added_linked_moved_and_removed_by_keys(desk: Desk, tmp_path: Path) -> None:
    make_plan(tmp_path).close()
    desk.open(tmp_path / "Exampleshire.laming")
    desk.choose("A3")
    desk.give("add_action")
    line = desk.window.plan.screen.list.add_line
    QTest.keyClicks(line.words, "Audit the night duty")
    QTest.keyClick(line.words, Qt.Key.Key_Return)
    QTest.keyClick(line.words, Qt.Key.Key_Escape)
    desk.give("link_action")
    number = desk.window.plan.detail.action.form.folded.number.editor
    QTest.keyClicks(number, "19.2")
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert read_action(desk, "A8").recommendations == ("6", "19.2")
    desk.choose("A8")
    desk.give("move_up")
    assert [words.split(",")[0] for words in desk.list_words()].index("A8") < [
        words.split(",")[0] for words in desk.list_words()
    ].index("A3")
    desk.give("remove_action")

    assert desk.toast == "A8 removed."
    assert not any(words.startswith("A8,") for words in desk.list_words())


def test_a_recommendation_is_assessed_with_a_day_and_a_reason(desk: Desk, tmp_path: Path) -> None:
    make_plan(tmp_path).close()
    desk.open(tmp_path / "Exampleshire.laming")
    desk.window.plan.screen.show_view("recommendations")
    desk.choose("8")
    box = desk.window.plan.detail.recommendation.local
    QTest.keyClick(box.picker, Qt.Key.Key_G)
    QTest.keyClicks(box.reason.editor, "Every member has attended")
    QTest.keyClick(box.reason.editor, Qt.Key.Key_Return)
    register = get_register(desk)

    assert get_recommendation(register, find_item(register, "8")[1]).local_position == "in_place"
    assert (register.undo_label or "").endswith("8")


def test_the_real_documents_are_read_filtered_edited_and_printed(desk: Desk, shared: Path, tmp_path: Path) -> None:
    begin_register(desk, tmp_path)
    for seed in ("000", "002"):
        write_import(desk, read_document(desk, next((shared / "seeds").glob(f"{seed}_*.txt"))))
    register, shown = get_register(desk), desk.window.plan.screen.list

    assert sum(bool(item.text) for item in list_recommendations(register)) >= 77
    assert count_actions(desk) == 67
    assert shown.counts.shown == 67
    popup = shown.bar.open_choices("priorities")
    popup.toggle("high")
    popup.close()
    high = shown.counts.shown
    owners = shown.bar.open_choices("owners")
    owners.toggle(next(owner.name for action in list_actions(register, today=TODAY) for owner in action.owners))
    owners.close()
    assert 0 < shown.counts.shown < high < 67
    desk.window.plan.detail.action.form.state.choose("on_track")
    desk.settle()
    assert "state" in (register.undo_label or "")
    print_paper(desk, "export_report", tmp_path / "plan.pdf")
    desk.give("clear_filter")
    assert shown.filter == PlanFilter()


@pytest.mark.parametrize("screen", ["start", "plan", "recommendation", "import", "report", "history"])
def test_everything_that_can_be_operated_has_a_name(desk: Desk, tmp_path: Path, screen: str) -> None:
    if screen != "start":
        make_plan(tmp_path).close()
        desk.open(tmp_path / "Exampleshire.laming")
    go_to(desk, screen, tmp_path)
    parts = [part for kind in OPERATED for part in desk.frame.findChildren(kind) if is_operated(part)]

    assert len(parts) >= 2
    assert [part.metaObject().className() for part in parts if not find_name(part)] == []


def go_to(desk: Desk, screen: str, folder: Path) -> None:
    """Go to a screen as a user does."""
    if screen == "recommendation":
        desk.window.plan.screen.show_view("recommendations")
        desk.choose("6")
    elif screen == "import":
        page = read_document(desk, write_sample_documents(folder, today=TODAY)[1])
        assert page.trail.present == ROWS
    elif screen in {"report", "history"}:
        desk.give("export_report" if screen == "report" else "show_history")


def is_operated(part: QWidget) -> bool:
    """Tell whether somebody can get to it."""
    return part.isVisible() and part.isEnabled() and part.focusPolicy() != Qt.FocusPolicy.NoFocus


def find_name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
