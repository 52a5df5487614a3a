"""What is kept of the cells behind an item."""

import json
from pathlib import Path

from laming_desktop.importers.reading_request import read_request
from laming_desktop.operations.imports.importing import import_document, prepare_import, read
from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register
from tests.operations.conftest import NOW, TODAY
from tests.operations.plans import write_plan


def read_kept_cells(register: Register, reference: str) -> list[dict[str, object]]:
    item_id = find_item(register, reference)[1]
    rows = [row for (table, _), row in register.read_state().items() if table == "import_row"]
    return [cell for row in rows if row["item_id"] == item_id for cell in json.loads(str(row["cells"]))]


def test_cells_are_kept_in_their_order_without_what_says_nothing(register: Register, tmp_path: Path) -> None:
    plan = prepare_import(register, read(register, write_plan(tmp_path), reader=read_request), today=TODAY)
    import_document(register, plan, now=NOW)
    first, *others = read_kept_cells(register, "A1")

    assert list(first) == ["field", "document_table", "row", "column", "heading", "text", "became"]
    assert (first["field"], first["text"]) == ("text", "Map every route into the service")
    assert not [cell for cell in others if None in cell.values() or "" in cell.values()]
