"""What was recognised of a document, and how it is read otherwise."""

from pathlib import Path

from laming_desktop.ui.screens.importing.steps import COLUMNS, DOCUMENT, ROWS
from tests.ui.screens.importing.conftest import Import
from tests.ui.screens.importing.documents import write_letter, write_plan


def open_document(importing: Import, path: Path) -> None:
    importing.begin(path)
    importing.screen.pages.go_to(DOCUMENT, importing.screen.task)


def test_kind_separator_and_order_of_dates_are_shown(importing: Import, tmp_path: Path) -> None:
    path = write_plan(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("October 2009", "02/03/2010"), encoding="utf-8")
    open_document(importing, path)
    facts = importing.screen.document.facts

    assert facts.kind.words == "Text document, 1 table"
    assert facts.separator.currentText() == "Comma"
    assert facts.dates.currentText().startswith("Day first")


def test_encoding_of_a_text_is_shown(importing: Import, tmp_path: Path) -> None:
    path = write_plan(tmp_path)
    path.write_bytes(path.read_text(encoding="utf-8").replace("Begun", "Begun \u2013 half").encode("cp1252"))
    open_document(importing, path)

    assert importing.screen.document.facts.encoding.currentText() == "Western, Windows (cp1252)"


def test_another_order_of_dates_reads_the_document_again_at_once(importing: Import, tmp_path: Path) -> None:
    path = write_plan(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("October 2009", "02/03/2010"), encoding="utf-8")
    open_document(importing, path)
    importing.screen.document.facts.dates.choose("month")
    importing.wait()
    session = importing.screen.task.session

    assert session is not None
    timescale = session.read.actions[0].timescale
    assert timescale is not None
    assert timescale.latest is not None
    assert (timescale.latest.month, timescale.latest.day) == (2, 3)
    assert importing.screen.trail.present == DOCUMENT


def test_choice_that_gives_no_plan_is_told_and_what_was_read_stands(importing: Import, tmp_path: Path) -> None:
    open_document(importing, write_plan(tmp_path))
    facts = importing.screen.document.facts
    facts.separator.choose("|")
    importing.wait()

    assert importing.screen.notice.isVisible()
    assert facts.separator.currentText() == "Comma"
    assert importing.screen.task.session is not None


def test_pasted_words_are_read_as_a_table(importing: Import) -> None:
    words = "\n".join("\t".join(row) for row in (("Rec", "Action"), ("6", "Audit"), ("7", "Train")))
    importing.screen.begin(importing.register, importing.screen.task.today, pasted=words)
    importing.wait()
    session = importing.screen.task.session

    assert session is not None
    assert importing.screen.trail.present == ROWS
    assert session.read.kind == "pasted"
    assert len(session.read.actions) == 2


def test_first_rows_are_shown_as_they_were_read(importing: Import, tmp_path: Path) -> None:
    open_document(importing, write_plan(tmp_path))
    preview = importing.screen.document.facts.preview.preview

    assert preview.data(preview.index(0, 0)) == "1 headings"
    assert preview.data(preview.index(1, 3)) == "Peer audits of every team"


def test_refused_text_can_be_read_with_another_separator(importing: Import, tmp_path: Path) -> None:
    path = write_letter(tmp_path)
    importing.begin(path)
    step = importing.screen.document
    step.separator.choose(";")
    importing.wait()
    assert step.is_refused
    assert step.separator.currentText() == "Semicolon"
    path.write_text(write_plan(tmp_path).read_text(encoding="utf-8").replace(",", "|"), encoding="utf-8")
    step.separator.choose("|")
    importing.wait()

    assert importing.screen.task.session is not None
    assert importing.screen.task.wanted.separator == "|"


def test_refused_document_of_another_kind_offers_no_separator(importing: Import, tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(b"PK\x03\x04 nothing")
    importing.begin(path)

    assert importing.screen.document.is_refused
    assert not importing.screen.document.separator.isVisible()


def test_columns_of_a_document_that_gave_nothing_can_be_said(importing: Import, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    rows = ("Foo,Bar", "Records,Train every new starter before their first case", "Files,Audit forty files a quarter")
    path.write_text("\n".join(rows), encoding="utf-8")
    importing.begin(path)
    screen = importing.screen
    screen.go_on()
    screen.table.table.row_asked.emit(1)
    screen.go_on()
    importing.wait()
    assert screen.document.is_refused

    screen.document.columns_button.click()
    assert screen.trail.present == COLUMNS
    next(row for row in screen.columns.rows if row.line.heading == "Bar").picker.choose("action")
    importing.qtbot.waitUntil(lambda: screen.next_button.isEnabled() and screen.task.is_stale)
    screen.go_on()
    importing.wait()
    session = screen.task.session
    assert session is not None
    assert len(session.read.actions) == 2
