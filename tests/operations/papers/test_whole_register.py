"""The whole register as sheets: no field forgotten, and nobody named who should not be."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.papers.fields import ACTION_FIELDS, ACTION_ID, ITEM_FIELDS, RECOMMENDATION_FIELDS
from laming_desktop.domain.papers.sheets import Sheet, SheetValue, ShownDay
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.operations.papers.exporting import export_paper
from laming_desktop.operations.papers.whole_register import gather_register
from laming_desktop.store.plan_tables import ActionRecord, RecommendationRecord
from laming_desktop.store.reading import find_item, list_owners
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY
from tests.operations.papers.asking import ask

KEPT_ELSEWHERE = {
    "place",
    "inquiry_id",
    "parent_id",
    "theme_id",
    "owners_text",
    "start_text",
    "review_text",
    "priority_text",
}


def find_sheet(register: Register, name: str) -> Sheet:
    return next(sheet for sheet in gather_register(register, ask("register")).sheets if sheet.name == name)


def read_row(sheet: Sheet, first: str) -> dict[str, SheetValue]:
    row = next(row for row in sheet.rows if row[0] == first)
    return {column.head: value for column, value in zip(sheet.columns, row, strict=True)}


def test_no_column_of_the_tables_is_forgotten() -> None:
    for fields, record in ((ACTION_FIELDS, ActionRecord), (RECOMMENDATION_FIELDS, RecommendationRecord)):
        keys = {field.key for field in fields}
        assert {column.name for column in record.__table__.columns} - KEPT_ELSEWHERE <= keys


def test_heads_stand_once_on_each_sheet() -> None:
    for fields in ITEM_FIELDS.values():
        assert len({field.label for field in fields}) == len({field.key for field in fields}) == len(fields)


def test_action_stands_there_with_its_words_and_days(sample: Register) -> None:
    row = read_row(find_sheet(sample, "Actions"), find_item(sample, "A4")[1])

    assert (row["Reference"], row["State"], row["Priority"]) == ("A4", "At risk", "Medium Priority")
    assert isinstance(row["Progress as at"], date)
    assert isinstance(row["Latest day"], date | ShownDay)


def test_identity_is_hidden_and_what_is_told_is_marked(sample: Register) -> None:
    columns = {column.head: column for column in find_sheet(sample, "Actions").columns}

    assert columns[ACTION_ID].is_identity
    assert [field.label for field in ACTION_FIELDS if columns[field.label].is_told != field.is_told] == []


def test_parts_name_what_they_belong_to(sample: Register) -> None:
    progress = find_sheet(sample, "Progress")
    names = {row[0] for row in progress.rows}

    assert progress.columns[0].head == "Action"
    assert {"A1", "A4"} <= names


def test_last_sheet_tells_the_point_of_the_journal(sample: Register) -> None:
    about = {row[0]: row[1] for row in find_sheet(sample, "About").rows}

    assert about["Laming journal"] == sample.head()[1]


def test_filter_narrows_items_and_their_parts(sample: Register) -> None:
    paper = gather_register(sample, ask("register", asked=PlanFilter(priorities=("high",))))
    sheets = {sheet.name: sheet for sheet in paper.sheets}
    shown = {row[1] for row in sheets["Actions"].rows}

    assert 0 < len(shown) < 35
    assert {row[0] for row in sheets["Timescales"].rows} <= shown


def test_nobody_is_named_where_names_are_off(sample: Register) -> None:
    names = {owner.name for owner in list_owners(sample) if owner.kind == "person"}
    sheets = gather_register(sample, ask("register", names="off")).sheets
    words = [value for sheet in sheets for row in sheet.rows for value in row if isinstance(value, str)]

    assert not {"Owners", "Owners of actions"} & {sheet.name for sheet in sheets}
    assert "Owners" not in {column.head for column in sheets[0].columns}
    assert [name for name in names if any(name in text for text in words)] == []


def test_workbook_without_names_is_not_one_to_read_back(sample: Register) -> None:
    sheets = gather_register(sample, ask("register", names="posts")).sheets

    assert not any(column.is_identity for sheet in sheets for column in sheet.columns)
    assert sample.head()[1] not in {value for sheet in sheets for row in sheet.rows for value in row}


def test_register_is_a_workbook_and_nothing_else(sample: Register, tmp_path: Path) -> None:
    with pytest.raises(RefusedValueError):
        export_paper(sample, tmp_path / "a.pdf", replace(ask("register"), format="pdf"), today=TODAY)
