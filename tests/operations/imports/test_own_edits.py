"""Nothing that was edited here is written over by a later document."""

from dataclasses import replace
from pathlib import Path

import pytest

from laming_desktop.importers.reading_request import read_request
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.imports.importing import import_document, prepare_import, read
from laming_desktop.operations.imports.plan import ImportPlan, ImportResult
from laming_desktop.operations.questions import answer_question
from laming_desktop.store.reading import find_item, get_action, list_questions
from laming_desktop.store.register import Register
from tests.operations.conftest import NOW, TODAY
from tests.operations.plans import change_cell, write_plan

EDITS = [
    (2, "action", "text", "Map every route and test it", "Map every route into the service in 2009"),
    (3, "timescale", "timescale", "January 2010", "December 2009"),
    (4, "priority", "priority", "low", "Medium"),
    (5, "owners", "owners", "Board Chair", "Audit Manager"),
]


def prepare(register: Register, path: Path) -> ImportPlan:
    return prepare_import(register, read(register, path, reader=read_request), today=TODAY)


def bring_in(register: Register, path: Path) -> ImportResult:
    return import_document(register, prepare(register, path), now=NOW, answers={"a0:same_item:0": "same"})


def edit(register: Register, field: str, value: str) -> str:
    item_id = find_item(register, "A1")[1]
    edit_item(register, "action", item_id, {field: value}, today=TODAY)
    return item_id


@pytest.mark.parametrize(("column", "planned", "field", "ours", "theirs"), EDITS)
def test_field_changed_here_and_in_the_document_is_asked_about(
    register: Register, tmp_path: Path, column: int, planned: str, field: str, ours: str, theirs: str
) -> None:
    bring_in(register, write_plan(tmp_path))
    item_id = edit(register, field, ours)
    before = get_action(register, item_id, today=TODAY)

    result = bring_in(register, write_plan(tmp_path, change_cell(0, column, theirs), "later.txt"))

    assert result.counts.questions == 1
    assert replace(get_action(register, item_id, today=TODAY), open_questions=0) == before
    asked = [question for question in list_questions(register, item_id) if question.code == "changed_on_both_sides"]
    assert [(question.field, question.about) for question in asked] == [(planned, theirs)]


@pytest.mark.parametrize(("column", "planned", "field", "ours", "theirs"), EDITS)
def test_document_has_its_way_when_the_user_says_so(
    register: Register, tmp_path: Path, column: int, planned: str, field: str, ours: str, theirs: str
) -> None:
    del planned
    bring_in(register, write_plan(tmp_path))
    item_id = edit(register, field, ours)
    bring_in(register, write_plan(tmp_path, change_cell(0, column, theirs), "later.txt"))
    question = next(one for one in list_questions(register, item_id) if one.code == "changed_on_both_sides")

    answer_question(register, question.id, question.choices[-1], today=TODAY)

    action = get_action(register, item_id, today=TODAY)
    written = {
        "text": action.text,
        "timescale": action.timescale.text if action.timescale else "",
        "priority": (action.priority or "").capitalize(),
        "owners": action.owners_text,
    }
    assert written[field] == theirs


def test_question_is_asked_once_however_often_the_document_comes(register: Register, tmp_path: Path) -> None:
    bring_in(register, write_plan(tmp_path))
    edit(register, "timescale", "January 2010")
    later = write_plan(tmp_path, change_cell(0, 3, "December 2009"), "later.txt")
    bring_in(register, later)

    assert bring_in(register, later).changes.seq is None


def test_document_that_says_what_was_edited_here_asks_nothing(register: Register, tmp_path: Path) -> None:
    bring_in(register, write_plan(tmp_path))
    edit(register, "priority", "low")

    plan = prepare(register, write_plan(tmp_path, change_cell(0, 4, "Low"), "later.txt"))

    assert plan.count().questions == 0


def test_action_whose_text_was_edited_here_is_still_the_action_of_its_document(
    register: Register, tmp_path: Path
) -> None:
    path = write_plan(tmp_path)
    bring_in(register, path)
    edit(register, "text", "Something said quite otherwise")

    assert bring_in(register, path).changes.seq is None


@pytest.mark.parametrize(("column", "planned", "field", "ours", "theirs"), EDITS)
def test_editing_the_field_again_answers_the_question(
    register: Register, tmp_path: Path, column: int, planned: str, field: str, ours: str, theirs: str
) -> None:
    del planned
    bring_in(register, write_plan(tmp_path))
    item_id = edit(register, field, ours)
    bring_in(register, write_plan(tmp_path, change_cell(0, column, theirs), "later.txt"))

    edit(register, field, theirs)

    assert [question for question in list_questions(register, item_id) if question.answer is None] == []
