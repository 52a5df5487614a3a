from laming_desktop.domain.proposals import CellPlace
from laming_desktop.importers.cells.several_actions import part_actions
from laming_desktop.importers.grid import Column, GridRow, Row, Table

COLUMNS = (Column(0, "action", "Actions"), Column(1, "owners", "Lead"), Column(2, "timescale", "When"))


def part(*cells: str) -> list[tuple[str, ...]]:
    row = Row(CellPlace(row=1), cells, grid=GridRow(1, 1))
    table, _ = part_actions(Table(1, ("Actions", "Lead", "When"), (row,), COLUMNS, is_grid=True))
    return [row.cells for row in table.rows]


def test_points_with_a_date_each_are_actions() -> None:
    assert part("\u2022 Write\n\u2022 Train", "Manager", "May 2014\nJune 2014") == [
        ("Write", "Manager", "May 2014"),
        ("Train", "", "June 2014"),
    ]


def test_lines_with_an_owner_and_a_date_each_are_actions() -> None:
    assert len(part("Write\nTrain", "Head\nTrainer", "May\nJune")) == 2


def test_points_with_two_names_below_each_other_stay_one_action() -> None:
    assert len(part("\u2022 Write\n\u2022 Train", "Head\nTrainer", "May 2014")) == 1


def test_lines_of_one_action_stay_together() -> None:
    assert len(part("Write to schools\nand to nurseries", "Head\nTrainer", "May 2014")) == 1
