"""Forms and workbooks of our own that came back: exactly what was changed in them is proposed."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.vocabulary import ActionState
from laming_desktop.importers.reading_request import read_request
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.imports.importing import import_document, prepare_import, read
from laming_desktop.operations.imports.plan import ImportPlan, PlannedRow
from laming_desktop.operations.papers.exporting import export_paper
from laming_desktop.operations.progress import add_progress
from laming_desktop.store.reading import find_item, get_action, list_actions, list_recommendations
from laming_desktop.store.register import Register
from tests.importers.own.test_forms import fill_in
from tests.operations.conftest import NOW, TODAY
from tests.operations.papers.asking import ask


def find_id(register: Register, reference: str) -> str:
    return find_item(register, reference)[1]


def send_form(register: Register, folder: Path) -> Path:
    """Write the sheets of all owners as a form."""
    path = folder / "form.docx"
    export_paper(register, path, replace(ask("owner-sheet"), format="docx"), today=TODAY)
    return path


def plan(register: Register, path: Path) -> ImportPlan:
    """Read a document and compare it with the register."""
    return prepare_import(register, read(register, path, reader=read_request), today=TODAY)


def list_written(row: PlannedRow) -> dict[str, str | None]:
    """Give what would be written of a row."""
    return {field.field: field.written for field in row.fields if field.written is not None}


def test_form_proposes_exactly_what_was_filled_in(sample: Register, tmp_path: Path) -> None:
    changed = find_id(sample, "A4")
    path = fill_in(
        send_form(sample, tmp_path),
        {(changed, "state"): "Off track", (changed, "progress"): "Staff left.", (changed, "timescale"): "May 2010"},
    )
    (row,) = plan(sample, path).rows

    assert (row.item_id, row.reference, row.fate, row.questions) == (changed, "A4", "update", ())
    assert list_written(row) == {"state": "off_track", "progress": "Staff left.", "timescale": "May 2010"}


def test_imported_form_changes_what_it_proposed_and_nothing_else(sample: Register, tmp_path: Path) -> None:
    changed = find_id(sample, "A4")
    before = get_action(sample, changed, today=TODAY)
    path = fill_in(send_form(sample, tmp_path), {(changed, "state"): "Off track", (changed, "progress"): "Staff left."})
    import_document(sample, plan(sample, path), now=NOW)
    after = get_action(sample, changed, today=TODAY)

    assert (after.state, after.progress[0].text, after.progress[0].on) == ("off_track", "Staff left.", TODAY)
    assert replace(after, state=before.state, progress=before.progress, due=before.due) == before


def test_form_imported_twice_changes_nothing(sample: Register, tmp_path: Path) -> None:
    path = fill_in(send_form(sample, tmp_path), {(find_id(sample, "A4"), "progress"): "Staff left."})
    import_document(sample, plan(sample, path), now=NOW)

    assert [row.fate for row in plan(sample, path).rows] == ["same"]


@pytest.mark.parametrize(("ours", "is_asked"), [("waiting", True), ("off_track", False)])
def test_what_both_sides_changed_is_asked(
    sample: Register, tmp_path: Path, ours: ActionState, *, is_asked: bool
) -> None:
    changed = find_id(sample, "A4")
    path = fill_in(send_form(sample, tmp_path), {(changed, "state"): "Off track"})
    edit_item(sample, "action", changed, {"state": ours}, today=TODAY)
    (row,) = plan(sample, path).rows

    assert [question.code for question in row.questions] == (["changed_on_both_sides"] if is_asked else [])
    assert list_written(row) == {}


def test_form_of_another_register_is_held_back(sample: Register, register: Register, tmp_path: Path) -> None:
    path = fill_in(send_form(sample, tmp_path), {(find_id(sample, "A4"), "progress"): "Staff left."})
    prepared = plan(register, path)

    assert [row.fate for row in prepared.rows] == ["problem"]
    assert prepared.rows[0].findings[0].code == "unknown_identity"
    assert import_document(register, prepared, now=NOW).counts.held == 1


def export(register: Register, folder: Path) -> Path:
    """Write the whole register as a workbook."""
    path = folder / "register.xlsx"
    export_paper(register, path, replace(ask("register"), format="xlsx"), today=TODAY)
    return path


def change_cell(path: Path, sheet: str, identity: str, head: str, value: str) -> Path:
    """Change one cell of a workbook as another program would."""
    book = load_workbook(path)
    page = book[sheet]
    heads = [cell.value for cell in page[1]]
    row = next(row for row in page.iter_rows(min_row=2) if row[0].value == identity)
    page.cell(row[0].row or 0, heads.index(head) + 1, value)
    book.save(path)
    return path


def test_workbook_that_nobody_changed_is_the_same_in_every_row(sample: Register, tmp_path: Path) -> None:
    prepared = plan(sample, export(sample, tmp_path))

    assert {row.fate for row in prepared.rows} == {"same"}
    assert not any(row.questions for row in prepared.rows)
    assert len(prepared.rows) == len(list_actions(sample, today=TODAY)) + len(list_recommendations(sample))


@pytest.mark.parametrize(
    ("head", "value", "field", "written"),
    [
        ("Action", "Another wording, to the letter.", "action", "Another wording, to the letter."),
        ("Outcome sought", "Children are seen.", "outcome", "Children are seen."),
        ("Timescale", "May 2010", "timescale", "May 2010"),
        ("Start", "1 June 2010", "start", "1 June 2010"),
        ("Review", "1 July 2010", "review", "1 July 2010"),
        ("Priority", "Low", "priority", "low"),
        ("State", "Off track", "state", "off_track"),
        ("Progress", "Staff left.", "progress", "Staff left."),
    ],
)
def test_one_changed_cell_of_an_action_is_what_is_proposed(
    sample: Register, tmp_path: Path, head: str, value: str, field: str, written: str
) -> None:
    changed = find_id(sample, "A4")
    prepared = plan(sample, change_cell(export(sample, tmp_path), "Actions", changed, head, value))
    (row,) = [row for row in prepared.rows if row.fate != "same"]

    assert (row.item_id, list_written(row), row.questions) == (changed, {field: written}, ())


def test_one_changed_owner_is_what_is_proposed(sample: Register, tmp_path: Path) -> None:
    changed = find_id(sample, "A4")
    path = change_cell(export(sample, tmp_path), "Actions", changed, "Owners", "Head of Safeguarding")
    (row,) = [row for row in plan(sample, path).rows if row.fate != "same"]

    assert (row.item_id, list(list_written(row))) == (changed, ["owners"])


@pytest.mark.parametrize(
    ("head", "value", "field", "written"),
    [
        ("Recommendation", "Another wording.", "text", "Another wording."),
        ("Theme", "Another theme", "theme", "Another theme"),
        ("Addressees", "All agencies", "addressees", "All agencies"),
        ("Local position", "In place", "local_position", "in_place"),
        ("National position", "In place", "national_position", "in_place"),
        ("Response", "Accepted in another way.", "response", "Accepted in another way."),
    ],
)
def test_one_changed_cell_of_a_recommendation_is_what_is_proposed_and_written(
    sample: Register, tmp_path: Path, head: str, value: str, field: str, written: str
) -> None:
    changed = find_id(sample, "4")
    path = change_cell(export(sample, tmp_path), "Recommendations", changed, head, value)
    prepared = plan(sample, path)
    (row,) = [row for row in prepared.rows if row.fate != "same"]
    import_document(sample, prepared, now=NOW)

    assert (row.item_id, list_written(row), row.questions) == (changed, {field: written}, ())
    assert {row.fate for row in plan(sample, path).rows} == {"same"}


def test_what_changed_here_since_is_no_change_of_the_workbook(sample: Register, tmp_path: Path) -> None:
    path = export(sample, tmp_path)
    edit_item(sample, "action", find_id(sample, "A4"), {"state": "waiting", "text": "New words."}, today=TODAY)

    assert {row.fate for row in plan(sample, path).rows} == {"same"}


def test_cell_that_both_changed_is_asked(sample: Register, tmp_path: Path) -> None:
    changed = find_id(sample, "A4")
    path = change_cell(export(sample, tmp_path), "Actions", changed, "Action", "Their words.")
    edit_item(sample, "action", changed, {"text": "Our words."}, today=TODAY)
    (row,) = [row for row in plan(sample, path).rows if row.questions]

    assert [question.code for question in row.questions] == ["changed_on_both_sides"]
    assert list_written(row) == {}


def test_row_put_in_by_hand_is_new(sample: Register, tmp_path: Path) -> None:
    path = export(sample, tmp_path)
    book = load_workbook(path)
    book["Actions"].append([None, None, "4", None, None, "Ask every team.", *[None] * 7, "High", "On track"])
    book.save(path)
    (row,) = [row for row in plan(sample, path).rows if row.fate != "same"]

    assert (row.fate, row.label) == ("new", "4")


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_words_are_the_same_when_they_come_back(sample: Register, tmp_path: Path, data: st.DataObject) -> None:
    words = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)
    hostile = st.sampled_from(
        ["=1+1", "@a", "\t=1", "_x0041_", "a\r\nb", "\x01", "\ufffe", "n/a", "1.10", "TBC", "None"]
    )
    for reference in ("A1", "A4", "A13"):
        values = {field: data.draw(words | hostile) for field in ("outcome", "owners", "timescale", "priority")}
        values["text"] = "Do " + data.draw(words | hostile)
        with suppress(RefusedValueError):
            edit_item(sample, "action", find_id(sample, reference), values, today=TODAY)
        with suppress(RefusedValueError):
            add_progress(sample, find_id(sample, reference), text=data.draw(words | hostile), on=TODAY)

    prepared = plan(sample, export(sample, tmp_path))
    assert [(row.reference, list_written(row)) for row in prepared.rows if row.fate != "same"] == []


@pytest.mark.parametrize(
    ("sheet", "reference", "head", "values"),
    [
        ("Actions", "A4", "Outcome sought", {"outcome": "Seen."}),
        ("Actions", "A4", "Owners", {"owners": "Head of Safeguarding"}),
        ("Actions", "A4", "Start", {"start": "May 2010"}),
        ("Actions", "A4", "Review", {"review": "May 2010"}),
        ("Actions", "A4", "Priority", {"priority": "low"}),
        ("Actions", "A4", "State", {"state": "off_track"}),
        ("Recommendations", "4", "Theme", {}),
        ("Recommendations", "4", "Addressees", {"addressees": "All agencies"}),
    ],
)
def test_one_emptied_cell_is_exactly_that_removal(
    sample: Register, tmp_path: Path, sheet: str, reference: str, head: str, values: dict[str, str]
) -> None:
    table, changed = find_item(sample, reference)
    if values:
        edit_item(sample, table, changed, values, today=TODAY)
    path = change_cell(export(sample, tmp_path), sheet, changed, head, "")
    prepared = plan(sample, path)
    (row,) = [row for row in prepared.rows if row.fate != "same"]
    import_document(sample, prepared, now=NOW)

    assert (row.item_id, list(list_written(row).values()), row.questions) == (changed, [""], ())
    assert {row.fate for row in plan(sample, path).rows} == {"same"}
    assert {row.fate for row in plan(sample, export(sample, tmp_path)).rows} == {"same"}


@pytest.mark.parametrize(
    ("sheet", "reference", "head"),
    [("Actions", "A4", "Action"), ("Actions", "A4", "Timescale"), ("Recommendations", "4", "Recommendation")],
)
def test_emptied_cell_that_may_not_be_empty_is_told(
    sample: Register, tmp_path: Path, sheet: str, reference: str, head: str
) -> None:
    changed = find_id(sample, reference)
    prepared = plan(sample, change_cell(export(sample, tmp_path), sheet, changed, head, ""))
    told = [(row.item_id, one.code) for row in prepared.rows for one in row.findings]

    assert told == [(changed, "emptied_cell")]
    assert {row.fate for row in prepared.rows} == {"same"}
