from dataclasses import replace
from pathlib import Path

import pytest

from laming_desktop.domain.errors import UnreadableDocumentError
from laming_desktop.importers.reading_request import read_request
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.imports.importing import import_document, prepare_import, read
from laming_desktop.operations.imports.plan import ImportPlan, ImportResult
from laming_desktop.operations.keeping.registers import create_register
from laming_desktop.operations.recommendations import add_inquiry
from laming_desktop.store.reading import (
    find_item,
    get_action,
    get_recommendation,
    list_actions,
    list_history,
    list_inquiries,
    list_questions,
    list_recommendations,
    list_sources,
    read_facts,
)
from laming_desktop.store.register import Register
from tests.operations.conftest import NOW, TODAY, read_clock
from tests.operations.plans import CHECKS, change_cell, write_plan


def prepare(register: Register, path: Path) -> ImportPlan:
    return prepare_import(register, read(register, path, reader=read_request), today=TODAY)


def bring_in(register: Register, path: Path, **answers: str) -> ImportResult:
    return import_document(register, prepare(register, path), now=NOW, answers=answers)


def test_preview_writes_nothing_and_gives_every_row_its_fate(register: Register, tmp_path: Path) -> None:
    head = register.head()
    plan = prepare(register, write_plan(tmp_path))
    assert [(row.table, row.fate) for row in plan.rows] == [
        ("recommendation", "update"),
        ("action", "new"),
        ("action", "new"),
        ("recommendation", "update"),
        ("action", "new"),
    ]
    assert register.head() == head


def test_import_attaches_to_the_catalogue_and_numbers_actions_in_order(register: Register, tmp_path: Path) -> None:
    result = bring_in(register, write_plan(tmp_path))
    assert (result.counts.new, result.counts.updated, result.counts.new_actions) == (3, 2, 3)
    six = get_recommendation(register, find_item(register, "6")[1])
    assert (six.text, six.actions) == (CHECKS, ("A1", "A2"))
    assert six.title == "Routine checks of how concerns come in"
    assert len(list_recommendations(register)) == 78


def test_import_into_an_empty_register_makes_recommendations(tmp_path: Path) -> None:
    register = create_register(tmp_path / "e.laming", author="T", clock=read_clock, is_empty=True)
    result = bring_in(register, write_plan(tmp_path))
    assert (result.counts.new_recommendations, result.counts.new_actions) == (2, 3)
    assert [item.number for item in list_recommendations(register)] == ["6", "9"]
    register.close()


def test_imported_cells_keep_their_words_beside_what_was_read(register: Register, tmp_path: Path) -> None:
    bring_in(register, write_plan(tmp_path))
    action = list_actions(register, today=TODAY)[1]
    assert (action.priority, action.priority_text, action.state) == ("medium", "Medium", None)
    assert [owner.name for owner in action.owners] == ["Head of Safeguarding", "Audit Manager"]
    assert action.timescale is not None
    assert action.timescale.text == "Bi monthly"
    sources = {source.field: source.text for source in list_sources(register, action.id)}
    assert sources["owners"] == "Head of Safeguarding / Audit Manager"
    assert sources["text"] == "Audit twenty contacts a month"


def test_progress_is_dated_from_the_heading_and_the_plan_from_its_title(register: Register, tmp_path: Path) -> None:
    bring_in(register, write_plan(tmp_path))
    update = list_actions(register, today=TODAY)[0].progress[0]
    assert (update.on.isoformat(), update.text, update.state) == ("2009-10-01", "Begun", None)
    assert read_facts(register).plan_date is not None


def test_same_document_twice_changes_nothing(register: Register, tmp_path: Path) -> None:
    path = write_plan(tmp_path)
    bring_in(register, path)
    head = register.head()
    result = bring_in(register, path)
    assert (result.changes.seq, result.batch_id, result.counts.same) == (None, None, 5)
    assert register.head() == head


def test_same_document_does_not_undo_what_was_edited_since(register: Register, tmp_path: Path) -> None:
    path = write_plan(tmp_path)
    bring_in(register, path)
    item_id = find_item(register, "A2")[1]
    edit_item(register, "action", item_id, {"owners": "Board Chair", "priority": "high"}, today=TODAY)
    assert bring_in(register, path).changes.seq is None
    assert [owner.name for owner in get_action(register, item_id, today=TODAY).owners] == ["Board Chair"]


@pytest.mark.parametrize(
    ("column", "words", "field"),
    [
        (3, "December 2009", "timescale"),
        (4, "Low", "priority"),
        (5, "Board Chair", "owners"),
        (6, "Finished", "progress"),
    ],
)
def test_changed_cell_of_a_later_document_is_an_update(
    register: Register, tmp_path: Path, column: int, words: str, field: str
) -> None:
    bring_in(register, write_plan(tmp_path))
    plan = prepare(register, write_plan(tmp_path, change_cell(0, column, words), "later.txt"))
    updates = {row.reference: [planned.field for planned in row.fields if planned.written] for row in plan.rows}
    assert updates["A1"] == [field]
    assert plan.count().updated == 1


def test_new_timescale_of_a_later_document_is_a_revision(register: Register, tmp_path: Path) -> None:
    bring_in(register, write_plan(tmp_path))
    bring_in(register, write_plan(tmp_path, change_cell(0, 3, "December 2009"), "later.txt"))
    action = list_actions(register, today=TODAY)[0]
    assert [entry.reading.text for entry in action.timescales] == ["October 2009", "December 2009"]


def test_action_in_slightly_other_words_is_asked_about_and_waits(register: Register, tmp_path: Path) -> None:
    bring_in(register, write_plan(tmp_path))
    later = write_plan(tmp_path, change_cell(0, 2, "Map every route in to the services"), "later.txt")
    row = prepare(register, later).rows[1]
    assert (row.fate, row.item_id, row.questions[0].code) == ("problem", None, "same_item")
    assert row.suggestion is not None
    assert (row.suggestion.label, row.suggestion.likeness) == ("A1", 97)
    assert [run.kind for run in row.suggestion.differences] == ["same", "removed", "added", "same", "removed", "added"]
    result = bring_in(register, later)
    assert (result.counts.held, result.counts.questions, result.changes.seq) == (1, 0, None)


def test_action_that_is_said_to_be_the_same_is_updated(register: Register, tmp_path: Path) -> None:
    bring_in(register, write_plan(tmp_path))
    later = write_plan(tmp_path, change_cell(0, 2, "Map every route in to the services"), "later.txt")
    result = bring_in(register, later, **{"a0:same_item:0": "same"})
    assert (result.counts.updated, result.counts.held) == (1, 0)
    assert list_actions(register, today=TODAY)[0].text == "Map every route in to the services"
    assert len(list_actions(register, today=TODAY)) == 3
    assert bring_in(register, later).counts.same == 5


def test_action_that_is_said_to_be_new_is_added(register: Register, tmp_path: Path) -> None:
    bring_in(register, write_plan(tmp_path))
    later = write_plan(tmp_path, change_cell(0, 2, "Map every route in to the services"), "later.txt")
    result = bring_in(register, later, **{"a0:same_item:0": "new"})
    assert (result.counts.new_actions, len(list_actions(register, today=TODAY))) == (1, 4)
    assert bring_in(register, later).counts.same == 5


def test_other_text_of_a_recommendation_is_asked_about_and_ours_stays(register: Register, tmp_path: Path) -> None:
    bring_in(register, write_plan(tmp_path))
    later = write_plan(tmp_path, change_cell(0, 1, "Managers must look into all worries at once."), "later.txt")
    plan = prepare(register, later)
    assert [question.code for question in plan.rows[0].questions] == ["text_differs"]
    import_document(register, plan, now=NOW)
    item = get_recommendation(register, find_item(register, "6")[1])
    assert item.text == CHECKS


def test_document_text_is_taken_when_the_user_says_so(register: Register, tmp_path: Path) -> None:
    bring_in(register, write_plan(tmp_path))
    words = "Managers must look into all worries at once."
    bring_in(register, write_plan(tmp_path, change_cell(0, 1, words), "later.txt"), **{"r0:text:0": "take"})
    assert get_recommendation(register, find_item(register, "6")[1]).text == words


def test_questions_left_open_are_kept_on_their_items(register: Register, tmp_path: Path) -> None:
    result = bring_in(register, write_plan(tmp_path))
    questions = list_questions(register)
    assert result.counts.questions == len(questions) == 2
    assert {question.code for question in questions} == {"ambiguous_timescale", "move_to_timescale"}


def test_answered_question_settles_the_reading_in_the_same_change_set(register: Register, tmp_path: Path) -> None:
    plan = prepare(register, write_plan(tmp_path))
    question = next(one for row in plan.rows for one in row.questions if one.code == "ambiguous_timescale")
    result = import_document(register, plan, now=NOW, answers={question.id: question.choices[1]})
    timescale = list_actions(register, today=TODAY)[1].timescale
    assert timescale is not None
    assert timescale.recurrence is not None
    assert (timescale.certainty, timescale.recurrence.times) == ("certain", 2)
    assert (result.counts.questions, register.head()[0]) == (1, 2)


def test_words_in_the_priority_column_move_to_the_timescale_when_the_user_says_so(
    register: Register, tmp_path: Path
) -> None:
    plan = prepare(register, write_plan(tmp_path))
    question = next(one for row in plan.rows for one in row.questions if one.code == "move_to_timescale")
    import_document(register, plan, now=NOW, answers={question.id: "move"})
    action = list_actions(register, today=TODAY)[2]
    assert action.timescale is not None
    assert (action.timescale.nature, action.timescale.text) == ("waiting", "To be advised")
    assert (action.priority, action.priority_text) == (None, "Awaiting guidance")


def test_skipped_rows_are_not_written(register: Register, tmp_path: Path) -> None:
    plan = prepare(register, write_plan(tmp_path))
    result = import_document(register, plan, now=NOW, skip={row.id for row in plan.rows if row.table == "action"})
    assert (result.counts.skipped, result.counts.new_actions) == (3, 0)
    assert list_actions(register, today=TODAY) == []


def test_undo_takes_a_whole_import_back_and_redo_brings_it_again(register: Register, tmp_path: Path) -> None:
    before = register.read_state()
    bring_in(register, write_plan(tmp_path))
    after = register.read_state()
    register.undo()
    assert register.read_state() == before
    register.redo()
    assert register.read_state() == after
    assert register.check() == []


def test_import_is_one_change_set_of_its_own_kind(register: Register, tmp_path: Path) -> None:
    bring_in(register, write_plan(tmp_path))
    assert {(entry.kind, entry.label) for entry in list_history(register) if entry.seq == 2} == {
        ("import", "Import plan.txt")
    }


def test_register_changed_since_the_preview_is_compared_anew(register: Register, tmp_path: Path) -> None:
    path = write_plan(tmp_path)
    plan = prepare(register, path)
    bring_in(register, path)
    assert import_document(register, plan, now=NOW).changes.seq is None


def test_document_about_something_else_becomes_an_inquiry_of_its_own(register: Register, tmp_path: Path) -> None:
    rows = tuple(
        (number, f"Railway signals {number} need brighter lamps.", f"Fit lamps {number}", "2010", "Low", "Engineer", "")
        for number in ("1", "2", "3", "4")
    )
    bring_in(register, write_plan(tmp_path, rows))
    assert len(list_inquiries(register)) == 2
    assert len(list_recommendations(register)) == 82


def test_second_inquiry_with_the_same_numbers_is_told_apart_by_its_words(register: Register, tmp_path: Path) -> None:
    add_inquiry(register, title="Another report")
    bring_in(register, write_plan(tmp_path))
    assert [item.actions for item in list_recommendations(register) if item.number == "6"] == [("A1", "A2")]


def test_row_without_a_number_is_a_problem_and_not_lost(register: Register, tmp_path: Path) -> None:
    reading = read(register, write_plan(tmp_path), reader=read_request)
    lost = replace(reading.recommendations[1], number=None)
    plan = prepare_import(
        register, replace(reading, recommendations=(reading.recommendations[0], lost), actions=()), today=TODAY
    )
    assert plan.count().problems == 1
    import_document(register, plan, now=NOW)
    assert [question.code for question in list_questions(register)] == ["number_missing"]


def test_document_without_a_plan_is_refused(register: Register, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear colleague,\n\nthank you for your letter.\n", encoding="utf-8")
    with pytest.raises(UnreadableDocumentError):
        read(register, path, reader=read_request)


def test_real_plan_and_appendix_come_in_whole(register: Register, shared: Path) -> None:
    appendix = next((shared / "seeds").glob("000_*"))
    plan = next((shared / "seeds").glob("002_*"))
    bring_in(register, appendix)
    result = bring_in(register, plan)
    assert (result.counts.new_actions, result.counts.new_recommendations) == (67, 0)
    items = list_recommendations(register)
    assert len(items) == 78
    assert all(item.local_position is None for item in items)
    assert bring_in(register, plan).changes.seq is None
    assert bring_in(register, appendix).changes.seq is None
