"""A key on the right of a plan is parted from it, and a plan's own columns never are."""

from collections.abc import Sequence

import pytest

from laming_desktop.importers.grids.side_keys import part_side_key
from tests.importers.drawn_lines import make_row

PLAN = [["Rec", "Action", "Lead", "RAG"], ["1", "Buy oil", "Keeper", "G"], ["2", "Mend the rail", "Keeper", "R"]]


def part(beside: Sequence[Sequence[str]]) -> tuple[list[tuple[str, ...]], list[str]]:
    rows = [[*row, *more] for row, more in zip(PLAN, beside, strict=True)]
    lines, key = part_side_key([make_row(at, row, 1, at) for at, row in enumerate(rows, 1)])
    return [line.cells for line in lines], [line.text for line in key]


@pytest.mark.parametrize(
    "beside",
    [
        [["", "Key", ""], ["", "R", "Overdue"], ["", "G", "Finished"]],
        [["", "Colour", "Meaning"], ["", "Red", "Overdue"], ["", "Green", "Finished"]],
        [["Key"], ["R = overdue"], ["G = finished"]],
        [[""], ["Key: R = overdue\nG = finished"], [""]],
        [[""], ["Red: overdue; Green: finished"], [""]],
    ],
)
def test_key_is_parted_from_the_plan(beside: list[list[str]]) -> None:
    plan, key = part(beside)

    assert [list(cells[:4]) for cells in plan] == PLAN
    assert all(len(cells) <= 5 for cells in plan)
    assert key


@pytest.mark.parametrize(
    "beside",
    [
        [["RAG", "Comments"], ["R", "Late again"], ["G", "Done in May"]],
        [["Priority", "Notes"], ["1", "Long letter"], ["1", "Short letter"]],
        [["Evidence", ""], ["Minutes: 3 May", ""], ["Photographs", ""]],
    ],
)
def test_columns_of_a_plan_are_no_key(beside: list[list[str]]) -> None:
    assert part(beside)[1] == []
