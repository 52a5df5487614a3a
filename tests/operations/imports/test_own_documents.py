"""Forms and workbooks of our own that came back: exactly what was changed in them is proposed."""

from dataclasses import replace
from pathlib import Path

import pytest

from laming_desktop.domain.vocabulary import ActionState
from laming_desktop.importers.reading_request import read_request
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.imports.importing import import_document, prepare_import, read
from laming_desktop.operations.imports.plan import ImportPlan, PlannedRow
from laming_desktop.operations.papers.exporting import export_paper
from laming_desktop.store.reading import find_item, get_action
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
