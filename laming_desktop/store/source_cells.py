"""The cells of a document behind one item, kept together in one row: written as JSON, read back one by one.

Version 1 of the file kept a row for each cell (`import_cell`); such rows are read beside those of today.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, cast

from laming_desktop.domain.patches import Row, Value

FIELDS: Final = (
    "field",
    "page",
    "document_table",
    "row",
    "column",
    "heading",
    "text",
    "became",
    "certainty",
    "sheet",
)
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))
_EMPTY: Final[Mapping[str, Value]] = {
    "field": "",
    "page": None,
    "document_table": None,
    "row": None,
    "column": None,
    "heading": "",
    "text": "",
    "became": None,
    "certainty": "certain",
    "sheet": "",
}


def write_cells(cells: Sequence[Mapping[str, Value]]) -> str:
    """Write the cells of an item; whatever says nothing in a cell may be left out of it."""
    return _ENCODER.encode(cells)


def read_cells(row: Row) -> Iterator[Row]:
    """Read the cells of one row of `import_row`, as rows of `import_cell` have them; what is no cell is left out."""
    try:
        told: object = json.loads(str(row["cells"]))
    except ValueError:
        return
    for place, cell in enumerate(cast("list[object]", told) if isinstance(told, list) else []):
        if isinstance(cell, dict):
            yield {**_EMPTY, **_choose(cast("dict[str, object]", cell)), **_name(row, place)}


def _choose(cell: Mapping[str, object]) -> dict[str, Value]:
    """Take the values that a cell may have."""
    return {
        name: value
        for name, value in cell.items()
        if name in _EMPTY and (value is None or isinstance(value, str | int)) and not isinstance(value, bool)
    }


def _name(row: Row, place: int) -> dict[str, Value]:
    """Give a cell the names of its row, and an id that keeps the order of the cells."""
    return {
        "id": f"{row['id']}-{place:04}",
        "batch_id": row["batch_id"],
        "item_table": row["item_table"],
        "item_id": row["item_id"],
    }
