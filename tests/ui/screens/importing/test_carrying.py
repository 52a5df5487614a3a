"""What is kept of a document while it is read again."""

from pathlib import Path

from laming_desktop.importers.reading_request import read_request
from laming_desktop.operations.imports.importing import read
from laming_desktop.operations.imports.preparing import prepare_import
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.importing.carrying import Kept, name_rows
from laming_desktop.ui.screens.importing.session import ImportSession
from tests.ui.plans import TODAY
from tests.ui.screens.importing.documents import ROWS, write_plan


def make_session(register: Register, path: Path, kept: Kept) -> ImportSession:
    reading = read(register, path, reader=read_request)
    return ImportSession(prepare_import(register, kept.correct(reading), today=TODAY), reading, kept)


def test_rows_of_equal_words_are_told_apart(plan: Register, tmp_path: Path) -> None:
    rows = (*ROWS, ("9", "Boards meet.", "Meet", "", "", "", ""), ("", "", "Meet", "", "", "", ""))
    reading = read(plan, write_plan(tmp_path, rows=rows), reader=read_request)
    names = list(name_rows(reading).values())

    assert len(set(names)) == len(names)
    assert [name.turn for name in names if name.words == "Meet"] == [1, 2]


def test_answer_stays_with_its_row_when_rows_before_it_are_gone(plan: Register, tmp_path: Path) -> None:
    kept = Kept()
    first = make_session(plan, write_plan(tmp_path), kept)
    question = first.list_open()[0].question
    assert question is not None
    first.give_answer(question.id, question.choices[0])
    first.keep_answers()
    fewer = (ROWS[0], ("6", ROWS[1][1], *ROWS[2][2:]), ROWS[3])
    second = make_session(plan, write_plan(tmp_path, "fewer.csv", fewer), kept)

    assert second.list_open() == []
    assert list(second.answers.values()) == [question.choices[0]]


def test_row_left_out_and_decision_come_back_with_the_row(plan: Register, tmp_path: Path) -> None:
    kept = Kept()
    first = make_session(plan, write_plan(tmp_path), kept)
    chosen = next(row for row in first.plan.rows if row.table == "action")
    first.skip(chosen.id, is_skipped=True)
    first.decide(chosen.id, "stop")
    only = make_session(plan, write_plan(tmp_path, "other.csv", (ROWS[0], ROWS[3])), kept)
    again = make_session(plan, write_plan(tmp_path), kept)

    assert only.skipped == set()
    assert again.skipped == {chosen.id}
    assert again.decisions == {chosen.id: "stop"}
