"""What a mark of a column means is asked once, and the answer is for every row that bears it."""

from pathlib import Path

import pytest

from laming_desktop.importers.reading_request import read_request
from laming_desktop.operations.imports.importing import import_document, prepare_import, read
from laming_desktop.operations.imports.plan import ImportPlan
from laming_desktop.store.reading import list_questions, list_recommendations
from laming_desktop.store.register import Register
from tests.operations.conftest import NOW, TODAY

TABLE = """Rec no,Recommendation,National,Local RAG
901,Light the tower at night.,Y,Green
902,Carry a bell in every boat.,N,Green
903,Test every rope in spring.,y,Green
904,Sweep the steps of the pier.,Y,Green
"""


@pytest.fixture
def plan(register: Register, tmp_path: Path) -> ImportPlan:
    path = tmp_path / "positions.csv"
    path.write_text(TABLE)
    return prepare_import(register, read(register, path, reader=read_request), today=TODAY)


def list_asked(plan: ImportPlan) -> list[str]:
    return [question.about for row in plan.rows for question in row.questions if question.field == "national_position"]


def test_each_mark_of_a_column_is_asked_about_once(plan: ImportPlan) -> None:
    assert list_asked(plan) == ["Y", "N"]
    assert plan.count().questions == 2


def test_one_answer_is_for_every_row_with_the_mark(register: Register, plan: ImportPlan) -> None:
    question = next(question for row in plan.rows for question in row.questions if question.about == "Y")
    import_document(register, plan, now=NOW, answers={question.id: "in_place"})

    positions = {item.number: item.national_position for item in list_recommendations(register)}
    assert [positions[number] for number in ("901", "902", "903", "904")] == ["in_place", None, "in_place", "in_place"]


def test_question_left_open_is_kept_on_each_item(register: Register, plan: ImportPlan) -> None:
    assert import_document(register, plan, now=NOW).counts.questions == len(list_questions(register)) == 4
    ids = {item.number: item.id for item in list_recommendations(register)}

    assert all(
        [question.about.casefold() for question in list_questions(register, ids[number])] == ["y"]
        for number in ("901", "903", "904")
    )
