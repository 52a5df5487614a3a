"""The tables of a document and the row of headings."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from laming_desktop.ui.screens.importing.steps import COLUMNS, DOCUMENT, ROWS, TABLE
from tests.ui.screens.importing.conftest import Import
from tests.ui.screens.importing.documents import ROWS as ROWS_OF_PLAN
from tests.ui.screens.importing.documents import (
    ROWS_ABOVE,
    write_letter,
    write_odd_sheets,
    write_plan,
    write_sheets,
)


def list_lines(importing: Import) -> list[str]:
    parts = importing.screen.table.list.parts
    return [
        str(parts.data(parts.index(place), Qt.ItemDataRole.AccessibleTextRole)) for place in range(parts.rowCount())
    ]


def find_line(importing: Import, words: str) -> int:
    return next(place for place, line in enumerate(list_lines(importing)) if words in line)


def choose(importing: Import, words: str) -> None:
    table = importing.screen.table
    table.list.setCurrentIndex(table.list.parts.index(find_line(importing, words)))
    QTest.keyClick(table.list, Qt.Key.Key_Space)


def test_several_plans_in_one_workbook_are_shown_first(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_sheets(tmp_path))

    assert importing.screen.trail.present == TABLE
    assert list_lines(importing)[0].startswith("All that belong to the plan")


def test_every_sheet_says_what_it_was_taken_for(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_sheets(tmp_path))
    lines = list_lines(importing)

    assert len(lines) == 5
    assert "Part of the plan" in lines[find_line(importing, "Health")]
    assert "hidden" in lines[find_line(importing, "Old")]
    assert "is not read" in lines[find_line(importing, "Key")]


def test_looking_at_a_sheet_chooses_nothing(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_sheets(tmp_path))
    table = importing.screen.table
    table.list.setCurrentIndex(table.list.parts.index(find_line(importing, "Police")))

    assert "Police" in table.name.words
    assert not importing.screen.task.is_stale


def test_chosen_sheet_alone_is_read(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_sheets(tmp_path))
    choose(importing, "Police")
    importing.screen.go_on()
    importing.wait()
    session = importing.screen.task.session

    assert session is not None
    assert importing.screen.trail.present == COLUMNS
    assert [item.number for item in session.read.recommendations] == ["11"]


def test_all_can_be_read_again_and_answers_are_still_there(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_sheets(tmp_path))
    importing.screen.pages.go_to(ROWS, importing.screen.task)
    importing.screen.rows.go_to_next()
    importing.screen.rows.choose_answer(1)
    importing.screen.pages.go_to(TABLE, importing.screen.task)
    for words in ("Police", "All that belong"):
        choose(importing, words)
        importing.screen.foot.again_button.click()
        importing.wait()
    session = importing.screen.task.session

    assert session is not None
    assert session.list_open() == []


def test_row_of_headings_is_chosen_by_enter(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_plan(tmp_path, rows=(*ROWS_ABOVE, *ROWS_OF_PLAN)))
    importing.screen.pages.go_to(TABLE, importing.screen.task)
    table = importing.screen.table.table
    headings = table.preview.heading_row
    table.setCurrentIndex(table.preview.index(1, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)

    assert importing.screen.task.wanted.heading_row == table.preview.number(1)
    assert table.preview.heading_row != headings
    assert importing.screen.table.back_button.isVisible()
    importing.screen.table.back_button.click()
    assert not importing.screen.task.is_stale


def test_hidden_sheets_can_be_left_out(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_sheets(tmp_path))
    assert importing.screen.table.hidden.isVisible()
    importing.screen.table.hidden.click()

    assert not importing.screen.task.wanted.with_hidden
    importing.screen.foot.again_button.click()
    importing.wait()
    assert importing.screen.table.hidden.isVisible()


def test_document_of_one_table_passes_the_step_by(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_plan(tmp_path))
    importing.screen.pages.go_to(DOCUMENT, importing.screen.task)
    assert importing.screen.next_button.text() == "Next: columns"
    importing.screen.go_on()
    assert importing.screen.trail.present == COLUMNS
    importing.screen.go_back()

    assert importing.screen.trail.present == DOCUMENT


def test_table_of_a_refused_document_can_be_chosen_and_read(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_odd_sheets(tmp_path))
    screen = importing.screen
    assert screen.document.is_refused
    screen.document.tables_button.click()
    assert screen.trail.present == TABLE
    assert not screen.next_button.isEnabled()
    screen.table.take_button.click()
    assert screen.next_button.text() == "Read this table"
    screen.next_button.click()
    importing.wait()

    assert screen.task.session is not None
    assert len(screen.task.session.plan.rows) == 2


def test_table_that_holds_no_plan_is_refused_and_another_can_be_chosen(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_odd_sheets(tmp_path))
    screen = importing.screen
    screen.go_on()
    screen.table.list.setCurrentIndex(screen.table.list.parts.index(2))
    screen.table.table.row_asked.emit(3)
    screen.go_on()
    importing.wait()
    assert screen.document.is_refused
    screen.go_on()

    assert screen.trail.present == TABLE
    screen.go_back()
    assert screen.document.is_refused


def test_document_without_tables_offers_none(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_letter(tmp_path))

    assert not importing.screen.document.tables_button.isVisible()
    assert not importing.screen.next_button.isEnabled()
