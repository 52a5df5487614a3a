"""Columns that no field takes: kept as labelled notes, whether their row is new or updates an item."""

from pathlib import Path

from laming_desktop.importers.reading_request import read_request
from laming_desktop.operations.imports.importing import import_document, prepare_import, read
from laming_desktop.operations.imports.plan import ImportPlan, ImportResult
from laming_desktop.operations.keeping.undoing import undo
from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register
from tests.operations.conftest import NOW, TODAY
from tests.operations.plans import HEADING, ROWS, TITLE, write_plan


def write_noted(folder: Path, *notes: str, name: str = "noted.txt", label: str = "Budget code") -> Path:
    """Write the plan with a column more, its cells those given and else empty."""
    path = folder / name
    cells = [*notes, *([""] * len(ROWS))]
    lines = [TITLE, "", f"{HEADING}\t{label}"]
    lines += ["\t".join((*row, cell)) for row, cell in zip(ROWS, cells, strict=False)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def prepare(register: Register, path: Path) -> ImportPlan:
    return prepare_import(register, read(register, path, reader=read_request), today=TODAY)


def bring_in(register: Register, path: Path) -> ImportResult:
    return import_document(register, prepare(register, path), now=NOW)


def list_notes(register: Register, reference: str) -> list[tuple[str, str]]:
    item_id = find_item(register, reference)[1]
    rows = [row for (table, _), row in register.read_state().items() if table == "note" and row["item_id"] == item_id]
    return [(str(row["label"]), str(row["text"])) for row in sorted(rows, key=lambda row: str(row["id"]))]


def test_note_of_a_row_that_updates_an_action_is_kept_under_its_heading(register: Register, tmp_path: Path) -> None:
    bring_in(register, write_plan(tmp_path))
    bring_in(register, write_noted(tmp_path, "CS-100", "CS-200"))

    assert list_notes(register, "A1") == [("Budget code", "CS-100")]
    assert list_notes(register, "A2") == [("Budget code", "CS-200")]


def test_preview_says_that_a_note_is_all_that_comes(register: Register, tmp_path: Path) -> None:
    bring_in(register, write_plan(tmp_path))
    plan = prepare(register, write_noted(tmp_path, "CS-100"))
    told = {row.reference: (row.fate, [one.field for one in row.fields if one.written]) for row in plan.rows}

    assert told["A1"] == ("update", ["note"])
    assert told["A2"] == ("same", [])


def test_note_of_a_recommendation_that_is_there_already_is_kept(register: Register, tmp_path: Path) -> None:
    path = tmp_path / "recommendations.csv"
    path.write_text(
        "Rec No,Recommendation,Response,Budget code\n9,One need,Agreed and accepted in full,Four\n", "utf-8"
    )
    bring_in(register, path)

    assert list_notes(register, "9") == [("Budget code", "Four")]


def test_same_document_with_notes_says_same_the_second_time(register: Register, tmp_path: Path) -> None:
    bring_in(register, write_plan(tmp_path))
    path = write_noted(tmp_path, "CS-100", "CS-200")
    bring_in(register, path)
    head = register.head()

    assert bring_in(register, path).changes.seq is None
    assert register.head() == head


def test_other_words_in_the_column_are_another_note_beside_the_first(register: Register, tmp_path: Path) -> None:
    bring_in(register, write_noted(tmp_path, "CS-100"))
    bring_in(register, write_noted(tmp_path, "CS-300", name="later.txt"))

    assert list_notes(register, "A1") == [("Budget code", "CS-100"), ("Budget code", "CS-300")]


def test_equal_words_under_another_heading_are_a_note_of_their_own(register: Register, tmp_path: Path) -> None:
    bring_in(register, write_noted(tmp_path, "CS-100"))
    bring_in(register, write_noted(tmp_path, "CS-100", name="later.txt", label="Cost centre"))

    assert list_notes(register, "A1") == [("Budget code", "CS-100"), ("Cost centre", "CS-100")]


def test_note_that_was_removed_since_does_not_come_back_with_the_same_document(
    register: Register, tmp_path: Path
) -> None:
    path = write_noted(tmp_path, "CS-100")
    bring_in(register, path)
    with register.write("Remove the note") as writing:
        for note in writing.list_rows("note", item_id=find_item(register, "A1")[1]):
            writing.remove("note", str(note["id"]))

    assert bring_in(register, path).changes.seq is None
    assert list_notes(register, "A1") == []


def test_undo_takes_the_notes_of_an_update_away(register: Register, tmp_path: Path) -> None:
    bring_in(register, write_plan(tmp_path))
    bring_in(register, write_noted(tmp_path, "CS-100"))
    undo(register)

    assert list_notes(register, "A1") == []
