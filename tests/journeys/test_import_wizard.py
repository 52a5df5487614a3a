"""From documents of several kinds through every step of the import, by keys and buttons, and back by one undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from laming_desktop.paths import find_resource
from laming_desktop.store.reading import find_item, get_action, list_actions
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.importing.field_list import MIME
from laming_desktop.ui.screens.importing.screen import ImportScreen
from laming_desktop.ui.screens.importing.steps import COLUMNS, DOCUMENT, ROWS, SUMMARY, TABLE
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import TODAY, make_register
from tests.ui.windows import Desk, make_desk

HEADINGS = ("Rec", "Recommendation", "Action", "Timescale", "Priority", "Owner", "Budget code")
AUDITS = "Publish the findings of every audit on the intranet within one month of the visit"
ROWS_OF_PLAN = (
    (
        "6",
        "Every point of referral is reviewed.",
        "Peer audits of every team",
        "October 2009",
        "High",
        "Duty Team",
        "X1",
    ),
    ("6", "", AUDITS, "Bi monthly", "Medium", "Board Manager", "X2"),
    ("8", "Members are trained.", "Half-day course for members", "By March 2010", "Low", "Training Manager", "X3"),
)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """Give a window with an empty register."""
    theme = Theme(
        qapp, icon_folder=find_resource("icons"), font_folder=find_resource("fonts"), mode="light", body_px=13
    )
    tasks = Tasks(qapp)
    make_register(tmp_path).close()
    made = make_desk(theme, tasks, ScriptedAsking(), tmp_path, qtbot)
    made.open(tmp_path / "Exampleshire.laming")
    yield made
    made.frame.close()
    tasks.finish()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def get_register(desk: Desk) -> Register:
    register = desk.window.door.register
    assert register is not None
    return register


def get_page(desk: Desk) -> ImportScreen:
    page = desk.frame.page
    assert isinstance(page, ImportScreen)
    return page


def list_texts(desk: Desk) -> list[str]:
    return [action.text for action in list_actions(get_register(desk), today=TODAY)]


def write_word(folder: Path) -> Path:
    """Write the plan as a Word document of two tables, one of them a key."""
    document = Document()
    for rows in ((HEADINGS, *ROWS_OF_PLAN), (("Mark", "Meaning"), ("R", "Not begun"), ("G", "Done"))):
        table = document.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
        document.add_paragraph()
    path = folder / "plan.docx"
    document.save(str(path))
    return path


def write_workbook(folder: Path) -> Path:
    """Write a workbook with two plans."""
    book = Workbook()
    for title, rows in (("Health", ROWS_OF_PLAN[:2]), ("Police", ROWS_OF_PLAN[2:])):
        sheet = book.create_sheet(title)
        for row in (HEADINGS, *rows):
            sheet.append(row)
    del book["Sheet"]
    path = folder / "plan.xlsx"
    book.save(path)
    return path


def write_text(folder: Path, name: str, rows: tuple[tuple[str, ...], ...]) -> Path:
    path = folder / name
    path.write_text("\n".join(",".join(f'"{cell}"' for cell in row) for row in (HEADINGS, *rows)), encoding="utf-8")
    return path


def drop(widget: QWidget, data: QMimeData) -> None:
    event = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    widget.dropEvent(event)


def drop_file(widget: QWidget, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop(widget, data)


def go_to(desk: Desk, step: int) -> ImportScreen:
    """Go to a step by the keys that page, waiting wherever the document is read again."""
    page = get_page(desk)
    while page.trail.present != step:
        QTest.keyClick(page.foot, Qt.Key.Key_Right if page.trail.present < step else Qt.Key.Key_Left, ALT)
        desk.settle()
    return page


def import_all(desk: Desk) -> None:
    go_to(desk, SUMMARY).next_button.click()
    desk.settle()


def test_word_document_goes_through_every_step_with_a_column_put_right(desk: Desk, tmp_path: Path) -> None:
    drop_file(desk.frame, write_word(tmp_path))
    desk.settle()
    page = go_to(desk, DOCUMENT)
    assert page.document.facts.kind.words == "Word document, 2 tables"
    page = go_to(desk, TABLE)
    assert "Explains marks" in " ".join(page.table.list.parts.say_lines(2))
    page = go_to(desk, COLUMNS)
    data = QMimeData()
    data.setData(MIME, b"outcome")
    drop(next(row for row in page.columns.rows if row.line.heading == "Budget code"), data)
    desk.qtbot.waitUntil(lambda: page.task.is_stale)
    page = go_to(desk, ROWS)
    QTest.keyClick(page.rows.list, Qt.Key.Key_2, ALT)
    import_all(desk)
    _, action_id = find_item(get_register(desk), "A1")

    assert get_action(get_register(desk), action_id, today=TODAY).outcome == "X1"
    assert len(list_texts(desk)) == 3
    desk.give("undo")
    assert list_texts(desk) == []


def test_one_sheet_of_a_workbook_is_chosen_and_back_loses_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.window.visiting.take_file(write_workbook(tmp_path))
    desk.settle()
    page = get_page(desk)
    assert page.trail.present == TABLE
    page.table.list.setCurrentIndex(page.table.list.parts.index(1))
    QTest.keyClick(page.table.list, Qt.Key.Key_Return)
    page = go_to(desk, ROWS)
    QTest.keyClick(page.rows.list, Qt.Key.Key_1, ALT)
    desk.qtbot.wait(20)
    page = go_to(desk, DOCUMENT)
    page = go_to(desk, ROWS)
    session = page.task.session

    assert session is not None
    assert session.list_open() == []
    import_all(desk)
    assert list_texts(desk) == [ROWS_OF_PLAN[0][2], AUDITS]


def test_later_plan_is_matched_decided_about_and_undone_whole(desk: Desk, tmp_path: Path) -> None:
    desk.window.visiting.take_file(write_text(tmp_path, "June.csv", ROWS_OF_PLAN))
    desk.settle()
    import_all(desk)
    head = get_register(desk).head()
    later = (
        (*ROWS_OF_PLAN[0][:3], "December 2009", *ROWS_OF_PLAN[0][4:]),
        (*ROWS_OF_PLAN[1][:2], AUDITS.replace("one month", "six weeks"), *ROWS_OF_PLAN[1][3:]),
        ROWS_OF_PLAN[2],
        ("8", "", "Evening course for carers", "March 2010", "Low", "Training Manager", "X4"),
    )
    desk.window.visiting.take_file(write_text(tmp_path, "October.csv", later))
    desk.settle()
    page = go_to(desk, ROWS)
    QTest.keyClick(page.rows.list, Qt.Key.Key_1, ALT)
    desk.settle()
    page.rows.fates.all_updates.choose("skip")
    desk.qtbot.wait(20)
    suggested = next(entry for entry in page.rows.list.lines.list_entries() if entry.suggestion)
    page.rows.choose_entry(suggested.id)
    page.rows.row.decision.choose("update")
    desk.qtbot.wait(20)
    import_all(desk)
    texts = list_texts(desk)

    assert len(texts) == 4
    assert AUDITS.replace("one month", "six weeks") in texts
    first = get_action(get_register(desk), find_item(get_register(desk), "A1")[1], today=TODAY)
    assert first.timescale is not None
    assert first.timescale.text == "October 2009"
    desk.give("undo")
    assert len(list_texts(desk)) == 3
    assert get_register(desk).head() != head


def test_table_is_pasted_with_the_key_of_the_window(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in (HEADINGS, *ROWS_OF_PLAN)))
    desk.give("paste_table")
    assert go_to(desk, DOCUMENT).document.facts.kind.words == "Pasted table, 1 table"
    import_all(desk)

    assert len(list_texts(desk)) == 3


def test_another_document_dropped_on_the_wizard_asks_before_answers_go(desk: Desk, tmp_path: Path) -> None:
    desk.window.visiting.take_file(write_text(tmp_path, "June.csv", ROWS_OF_PLAN))
    desk.settle()
    page = go_to(desk, ROWS)
    QTest.keyClick(page.rows.list, Qt.Key.Key_1, ALT)
    desk.qtbot.wait(20)
    desk.asking.answers = [1, 0]
    other = write_text(tmp_path, "Other.csv", ROWS_OF_PLAN[2:])
    drop_file(page.pages, other)
    assert page.task.source is not None
    assert page.task.source.path.name == "June.csv"
    drop_file(page.pages, other)
    desk.settle()

    assert page.task.session is not None
    assert page.task.session.read.name == "Other.csv"


def test_reading_that_is_cancelled_leaves_the_register_as_it_was(desk: Desk, tmp_path: Path) -> None:
    head = get_register(desk).head()
    desk.window.visiting.take_file(write_word(tmp_path))
    page = get_page(desk)
    page.document.cancel_button.click()
    desk.settle()

    assert page.document.choose_button.isVisible()
    page.cancel_button.click()
    assert desk.window.plan.is_shown
    assert get_register(desk).head() == head
