"""What columns were taken for, and how that is put right."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from laming_desktop.domain.reading_choices import ColumnChoice
from laming_desktop.store.reading import list_actions
from laming_desktop.ui.screens.importing.column_row import ColumnRow
from laming_desktop.ui.screens.importing.field_list import KIND_ROLE, MIME
from laming_desktop.ui.screens.importing.steps import COLUMNS, ROWS
from tests.ui.plans import TODAY
from tests.ui.screens.importing.conftest import Import
from tests.ui.screens.importing.documents import write_plan


def open_columns(importing: Import, folder: Path) -> None:
    importing.begin(write_plan(folder))
    importing.screen.pages.go_to(COLUMNS, importing.screen.task)


def find_row(importing: Import, heading: str) -> ColumnRow:
    return next(row for row in importing.screen.columns.rows if row.line.heading == heading)


def drop(row: ColumnRow, kind: str) -> None:
    data = QMimeData()
    data.setData(MIME, kind.encode())
    actions = Qt.DropAction.CopyAction
    row.dropEvent(QDropEvent(QPoint(5, 5), actions, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))


def read_words(row: ColumnRow) -> str:
    return " ".join(child.accessibleName() for child in row.findChildren(type(row.heading)))


def test_field_that_is_dropped_on_a_column_is_what_it_is_then(importing: Import, tmp_path: Path) -> None:
    open_columns(importing, tmp_path)
    drop(find_row(importing, "Owner"), "note")
    importing.qtbot.waitUntil(lambda: importing.screen.task.is_stale)
    row = find_row(importing, "Owner")

    assert row.picker.currentText() == "Keep as a note"
    assert "You chose" in read_words(row)


def test_anything_else_that_is_dropped_changes_nothing(importing: Import, tmp_path: Path) -> None:
    open_columns(importing, tmp_path)
    drop(find_row(importing, "Owner"), "no such field")

    assert not importing.screen.task.is_stale


def test_field_is_given_to_the_column_in_hand_by_enter(importing: Import, tmp_path: Path) -> None:
    open_columns(importing, tmp_path)
    find_row(importing, "Priority").picker.setFocus()
    fields = importing.screen.columns.fields
    places = range(fields.count())
    fields.setCurrentRow(next(place for place in places if fields.item(place).data(KIND_ROLE) == "left_out"))
    QTest.keyClick(fields, Qt.Key.Key_Return)
    importing.qtbot.waitUntil(lambda: importing.screen.task.is_stale)

    assert importing.screen.task.wanted.columns == (ColumnChoice("Priority", "left_out"),)


def test_groups_in_the_box_cannot_be_chosen(importing: Import, tmp_path: Path) -> None:
    open_columns(importing, tmp_path)
    picker = find_row(importing, "Rec").picker
    QTest.keyClick(picker, Qt.Key.Key_Home)

    assert picker.currentText() == "Number of the recommendation"


def test_next_reads_again_and_shows_what_the_choice_gives(importing: Import, tmp_path: Path) -> None:
    open_columns(importing, tmp_path)
    drop(find_row(importing, "Owner"), "left_out")
    importing.qtbot.waitUntil(lambda: importing.screen.task.is_stale)
    importing.screen.go_on()
    importing.wait()
    session = importing.screen.task.session

    assert session is not None
    assert importing.screen.trail.present == ROWS
    assert all(action.owners is None for action in session.read.actions)


def test_read_again_stays_at_the_step_with_its_choices(importing: Import, tmp_path: Path) -> None:
    open_columns(importing, tmp_path)
    drop(find_row(importing, "Owner"), "note")
    importing.qtbot.waitUntil(importing.screen.foot.again_button.isVisible)
    importing.screen.foot.again_button.click()
    importing.wait()

    assert importing.screen.trail.present == COLUMNS
    assert not importing.screen.foot.again_button.isVisible()
    assert "You chose" in read_words(find_row(importing, "Owner"))


def test_choice_is_put_back_to_what_was_found(importing: Import, tmp_path: Path) -> None:
    open_columns(importing, tmp_path)
    drop(find_row(importing, "Owner"), "note")
    importing.qtbot.waitUntil(lambda: importing.screen.task.is_stale)
    find_row(importing, "Owner").kind_chosen.emit("")
    importing.qtbot.waitUntil(lambda: not importing.screen.task.is_stale)

    assert find_row(importing, "Owner").picker.currentText() == "Owners"


def test_choice_is_remembered_for_the_next_document_with_these_headings(importing: Import, tmp_path: Path) -> None:
    open_columns(importing, tmp_path)
    drop(find_row(importing, "Owner"), "note")
    importing.qtbot.waitUntil(lambda: importing.screen.task.is_stale)
    importing.finish()
    open_columns(importing, tmp_path)
    row = find_row(importing, "Owner")
    assert row.picker.currentText() == "Keep as a note"
    assert "Remembered from an earlier import" in read_words(row)
    row.kind_chosen.emit("")
    importing.qtbot.waitUntil(lambda: importing.screen.task.is_stale)
    importing.finish()

    owners = [action.owners_text for action in list_actions(importing.register, today=TODAY)]
    assert "Training Manager" in owners
