"""Cells of a table in their grid."""

from dataclasses import replace

from laming_desktop.domain.papers.blocks import TableCell, TableColumn, TableGroup, TableRow
from laming_desktop.reports.placing_cells import place_group, place_head
from tests.reports.every_block import COLUMNS, make_table, say


def list_shapes(columns: tuple[TableColumn, ...], group: TableGroup) -> list[list[tuple[int, int, int]]]:
    """Give place, columns and rows of every cell."""
    return [[(cell.at, cell.across, cell.down) for cell in row] for row in place_group(columns, group)]


def test_cell_beside_a_group_begins_once_and_goes_on() -> None:
    rows = list_shapes(COLUMNS, make_table().bands[0].groups[0])

    assert [[down for at, _, down in row if at == 2] for row in rows] == [[3], [0], [0]]


def test_every_row_fills_the_whole_width() -> None:
    for group in make_table().bands[0].groups:
        for row in list_shapes(COLUMNS, group):
            assert sum(across for _, across, _ in row) == len(COLUMNS)


def test_cell_may_cover_several_columns() -> None:
    assert list_shapes(COLUMNS, make_table().bands[0].groups[1]) == [[(0, 1, 1), (1, 1, 1), (2, 1, 1), (3, 3, 1)]]


def test_cell_is_cut_where_another_stands() -> None:
    wide = TableCell(columns=("text", "response", "in_place"))
    group = TableGroup("", (TableRow({"text": wide}), TableRow({})), {"response": say("Beside")})

    assert list_shapes(COLUMNS[:3], group) == [[(0, 1, 1), (1, 1, 1), (2, 1, 2)], [(0, 1, 1), (1, 1, 1), (2, 1, 0)]]


def test_cell_of_an_unknown_column_is_left_out() -> None:
    group = TableGroup("", (TableRow({"elsewhere": say("Lost"), "number": say("1")}),))

    assert list_shapes(COLUMNS[:2], group) == [[(0, 1, 1), (1, 1, 1)]]


def test_columns_of_a_group_share_a_head_above_them() -> None:
    upper, lower = place_head(COLUMNS)

    assert [(head.text, head.across, head.down) for head in upper][-2:] == [
        ("Response", 1, 2),
        ("Local position", 3, 1),
    ]
    assert [head.text for head in lower] == ["In place", "Ongoing", "Not in place"]


def test_column_without_a_head_shares_the_one_before() -> None:
    heads = place_head((COLUMNS[0], replace(COLUMNS[1], head=""), COLUMNS[2]))

    assert [(head.text, head.across) for head in heads[0]] == [("No.", 2), ("Response", 1)]
