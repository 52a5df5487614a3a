from pathlib import Path

import pytest

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.plan import Question
from laming_desktop.importers.reading_request import read_request
from laming_desktop.operations.imports.importing import import_document, prepare_import, read
from laming_desktop.operations.questions import answer_question, dismiss_question
from laming_desktop.store.reading import get_action, list_actions, list_owners, list_questions
from laming_desktop.store.register import Register
from tests.operations.conftest import NOW, TODAY
from tests.operations.plans import change_cell, write_plan


@pytest.fixture
def plan(register: Register, tmp_path: Path) -> Register:
    path = write_plan(tmp_path, change_cell(0, 5, "Partners / Board Chair"))
    import_document(register, prepare_import(register, read(register, path, reader=read_request), today=TODAY), now=NOW)
    return register


def find(register: Register, code: str) -> Question:
    return next(question for question in list_questions(register) if question.code == code)


def test_chosen_reading_is_certain_and_closes_the_question(plan: Register) -> None:
    question = find(plan, "ambiguous_timescale")
    answer_question(plan, question.id, question.choices[0], today=TODAY)
    timescale = get_action(plan, question.item_id, today=TODAY).timescale
    assert timescale is not None
    assert (timescale.certainty, timescale.text) == ("certain", "Bi monthly")
    assert find(plan, "ambiguous_timescale").answer == question.choices[0]


def test_owner_in_question_is_replaced_where_it_stood(plan: Register) -> None:
    question = find(plan, "who_is_meant")
    answer_question(plan, question.id, "Exampleshire Police / Health Trust", today=TODAY)
    owners = get_action(plan, question.item_id, today=TODAY).owners
    assert [owner.name for owner in owners] == ["Exampleshire Police", "Health Trust", "Board Chair"]


def test_words_that_were_no_owner_are_no_owner_once_the_question_is_answered(plan: Register) -> None:
    assert "Partners" in [owner.name for owner in list_owners(plan)]
    answer_question(plan, find(plan, "who_is_meant").id, "Exampleshire Police / Health Trust", today=TODAY)
    assert "Partners" not in [owner.name for owner in list_owners(plan)]


def test_words_in_another_column_can_stay_there(plan: Register) -> None:
    question = find(plan, "move_to_timescale")
    answer_question(plan, question.id, "stay", today=TODAY)
    timescale = get_action(plan, question.item_id, today=TODAY).timescale
    assert timescale is not None
    assert timescale.nature == "to_be_advised"


def test_answer_that_is_no_choice_is_refused(plan: Register) -> None:
    question = find(plan, "move_to_timescale")
    with pytest.raises(RefusedValueError) as refused:
        answer_question(plan, question.id, "perhaps", today=TODAY)
    assert refused.value.allowed == ("move", "stay")


def test_question_is_answered_once_and_again_after_undo(plan: Register) -> None:
    question = find(plan, "move_to_timescale")
    answer_question(plan, question.id, "move", today=TODAY)
    with pytest.raises(RefusedValueError):
        answer_question(plan, question.id, "stay", today=TODAY)
    plan.undo()
    assert answer_question(plan, question.id, "stay", today=TODAY).seq is not None


def test_left_open_changes_nothing(plan: Register) -> None:
    assert answer_question(plan, find(plan, "move_to_timescale").id, "leave", today=TODAY).seq is None


def test_question_can_be_closed_without_a_change_of_its_item(plan: Register) -> None:
    before = list_actions(plan, today=TODAY)[2]
    dismiss_question(plan, find(plan, "move_to_timescale").id)
    after = list_actions(plan, today=TODAY)[2]
    assert (before.open_questions, after.open_questions) == (1, 0)


def test_owner_who_is_said_to_lead_leads(register: Register, tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text(
        "Rec,Action,Lead officer\n4,Audit all files,Audit Officer / Clerk\n5,Visit,Clerk\n", encoding="utf-8"
    )
    import_document(register, prepare_import(register, read(register, path, reader=read_request), today=TODAY), now=NOW)
    question = find(register, "lead_unclear")

    assert question.choices == ("Audit Officer", "Clerk")
    answer_question(register, question.id, "Clerk", today=TODAY)
    owners = get_action(register, question.item_id, today=TODAY).owners
    assert [(owner.name, owner.role) for owner in owners] == [("Audit Officer", None), ("Clerk", "lead")]
