from laming_desktop.store.source_cells import read_cells, write_cells

CELL = {
    "field": "text",
    "page": None,
    "document_table": 3,
    "row": 7,
    "column": 2,
    "heading": "Action",
    "text": "Audit “twice”\nand report",
    "became": None,
    "certainty": "likely",
    "sheet": "Plan",
}
ROW = {"id": "r1", "batch_id": "b1", "item_table": "action", "item_id": "a1"}


def test_cells_come_back_as_they_were_written() -> None:
    (cell,) = read_cells({**ROW, "cells": write_cells([CELL])})

    assert {name: cell[name] for name in CELL} == CELL
    assert (cell["batch_id"], cell["item_table"], cell["item_id"]) == ("b1", "action", "a1")


def test_what_a_cell_was_written_without_comes_back_as_saying_nothing() -> None:
    (cell,) = read_cells({**ROW, "cells": write_cells([{"field": "text", "text": "Audit"}])})

    assert (cell["page"], cell["heading"], cell["became"], cell["certainty"]) == (None, "", None, "certain")


def test_cells_keep_their_order_by_their_ids() -> None:
    cells = list(read_cells({**ROW, "cells": write_cells([{**CELL, "row": row} for row in range(12)])}))

    assert sorted(cells, key=lambda cell: str(cell["id"])) == cells


def test_what_is_no_cell_is_left_out() -> None:
    for told in ("", "{", "3", '[1, null, "x"]', '{"field": "text"}'):
        assert list(read_cells({**ROW, "cells": told})) == []


def test_values_of_a_foreign_kind_are_left_out() -> None:
    (cell,) = read_cells({**ROW, "cells": '[{"field": ["x"], "row": true, "text": {"a": 1}, "other": 2}]'})

    assert (cell["field"], cell["row"], cell["text"], "other" in cell) == ("", None, "", False)
