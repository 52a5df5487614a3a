import json
from dataclasses import replace
from pathlib import Path

import pytest

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.reading_choices import ColumnChoice, ReadingChoices
from laming_desktop.operations.imports.column_mappings import read_mapping, remembered_choices, write_mapping
from laming_desktop.operations.imports.importing import import_document, prepare_import, read
from laming_desktop.store.register import Register
from tests.operations.conftest import NOW, TODAY

TEXT = "Ref,Recommendation,What we do,Who,Gizmo\n1,Keep records,Write a standard,Head of Audit,April 2010\n"
HEADINGS = ("Ref", "Recommendation", "What we do", "Who", "Gizmo")


def bring_in(register: Register, path: Path, *columns: ColumnChoice) -> None:
    reading = read(register, path, choices=ReadingChoices(columns=columns))
    import_document(register, prepare_import(register, reading, today=TODAY), now=NOW)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "plan.csv"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_what_was_chosen_is_remembered_for_the_same_headings(register: Register, document: Path) -> None:
    bring_in(register, document, ColumnChoice("Gizmo", "review"))
    assert remembered_choices(register, ["gizmo ", *HEADINGS[:4]]) == (ColumnChoice("Gizmo", "review"),)
    assert remembered_choices(register, HEADINGS[:4]) == ()


def test_what_was_recognised_is_not_remembered_as_chosen(register: Register, document: Path) -> None:
    bring_in(register, document)
    assert remembered_choices(register, HEADINGS) == ()


def test_next_document_is_read_so_and_that_is_told(register: Register, document: Path) -> None:
    bring_in(register, document, ColumnChoice("Gizmo", "review"))
    reading = read(register, document)
    assert reading.actions[0].review is not None
    assert reading.choices.columns == (ColumnChoice("Gizmo", "review"),)
    assert [finding.text for finding in reading.findings if finding.code == "columns_remembered"] == ["Gizmo"]


def test_mapping_of_older_imports_is_still_read(register: Register) -> None:
    with register.write("Import as before") as writing:
        writing.add("import_batch", document="a", digest="b", read_at="2009", mapping='{"1": ["Ref", "number"]}')
    assert remembered_choices(register, ["Ref"]) == ()


def test_mapping_file_gives_the_choices_back(register: Register, document: Path, tmp_path: Path) -> None:
    choices = ReadingChoices(date_order="month", with_hidden=False, columns=(ColumnChoice("Gizmo", "review"),))
    reading = read(register, document, choices=choices)
    write_mapping(tmp_path / "m.json", reading)
    again = read_mapping(tmp_path / "m.json")
    assert (again.date_order, again.with_hidden, again.separator) == ("month", False, ",")
    assert replace(ColumnChoice("Gizmo", "review"), column=5) in again.columns
    assert read(register, document, choices=again).actions == reading.actions


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{",
        '{"columns": 3}',
        '{"columns": [{"heading": "A", "kind": "nonsense"}]}',
        '{"columns": [{"kind": "action"}]}',
        '{"table": 0}',
        '{"table": true}',
        '{"date_order": "year"}',
        '{"with_hidden": "no"}',
        '{"other": 1}',
        json.dumps({"columns": [{"heading": "A", "kind": "action", "column": "1"}]}),
        "[" * 100_000,
    ],
)
def test_file_that_is_no_mapping_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "m.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(RefusedValueError) as refused:
        read_mapping(path)
    assert refused.value.why == "not_a_mapping"
