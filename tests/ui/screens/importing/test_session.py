"""Which group every row of an import stands in, and what is still open."""

from pathlib import Path

from PySide6.QtTest import QAbstractItemModelTester

from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.importers.reading_request import read_request
from laming_desktop.operations.imports.importing import read
from laming_desktop.operations.imports.preparing import prepare_import
from laming_desktop.operations.questions import LEAVE
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.importing.entry_model import Band, EntryModel
from laming_desktop.ui.screens.importing.session import ImportSession
from laming_desktop.ui.screens.importing.written_value import say_owner_choice
from laming_desktop.ui.widgets.word_marks import list_differences
from tests.ui.plans import TODAY
from tests.ui.screens.importing.documents import write_plan


def make_session_of(register: Register, reading: DocumentReading) -> ImportSession:
    return ImportSession(prepare_import(register, reading, today=TODAY), reading)


def make_session(register: Register, folder: Path) -> ImportSession:
    return make_session_of(register, read(register, write_plan(folder), reader=read_request))


def test_every_row_stands_in_the_list(plan: Register, tmp_path: Path) -> None:
    session = make_session(plan, tmp_path)
    rows = {entry.row.id for entry in session.list_entries() if entry.row}

    assert rows == {row.id for row in session.plan.rows}


def test_questions_come_first(plan: Register, tmp_path: Path) -> None:
    groups = [entry.group for entry in make_session(plan, tmp_path).list_entries()]

    assert groups[0] == "questions"
    assert "certain" in groups


def test_answered_question_is_open_no_more(plan: Register, tmp_path: Path) -> None:
    session = make_session(plan, tmp_path)
    question = session.list_open()[0].question
    assert question is not None
    session.answers[question.id] = question.choices[0]

    assert session.list_open() == []
    assert session.count_left_open() == 0


def test_question_left_for_later_is_counted(plan: Register, tmp_path: Path) -> None:
    session = make_session(plan, tmp_path)
    question = session.list_open()[0].question
    assert question is not None
    session.answers[question.id] = LEAVE

    assert session.count_left_open() == 1


def test_model_of_the_list_keeps_the_rules_of_qt(plan: Register, tmp_path: Path) -> None:
    model = EntryModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_session(make_session(plan, tmp_path))
    model.toggle("questions")
    model.toggle("questions")

    assert tester.model() is model


def test_certain_rows_are_folded_away_with_their_count(plan: Register, tmp_path: Path) -> None:
    model = EntryModel()
    model.show_session(make_session(plan, tmp_path))
    lines = [model.line(place) for place in range(model.rowCount())]
    bands = [line for line in lines if isinstance(line, Band)]

    assert [band.is_open for band in bands if band.group == "certain"] == [False]
    assert "closed" in str(model.data(model.index(len(lines) - 1)))


def test_word_differences_strike_out_and_underline() -> None:
    runs = list_differences("by spring 2010", "by autumn 2010")

    assert [(run.words.strip(), run.mark) for run in runs if run.words.strip()] == [
        ("by", "none"),
        ("spring", "removed"),
        ("autumn", "added"),
        ("2010", "none"),
    ]


def test_several_owners_are_counted_in_their_answer() -> None:
    assert say_owner_choice("Duty Team / Board Manager") == "Two owners: Duty Team and Board Manager"
    assert say_owner_choice("Duty Team") == "One owner: Duty Team"
