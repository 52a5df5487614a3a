"""Rows that stand over others are told apart: themes, recipients, recommendations, and loose words."""

import pytest

from laming_desktop.domain.proposals import CellPlace
from laming_desktop.importers.columns.recognising import read_columns
from laming_desktop.importers.grid import GridRow, Row, Table
from laming_desktop.importers.grids.bands import find_band

HEADING = ("Ref", "Recommendation", "Action", "Owner")


def make_band(text: str, index: int = 0, *, is_covering: bool = True) -> tuple[str, str] | None:
    cells = tuple(text if at == index else "" for at in range(len(HEADING)))
    covered = frozenset(range(index + 1, len(HEADING))) if is_covering else frozenset[int]()
    numbered = Row(CellPlace(), ("1", "The pier should be lit.", "Buy lamps", "Clerk"), grid=GridRow(1, 2))
    row = Row(CellPlace(), cells, grid=GridRow(1, 3, covered=covered))
    band = find_band(row, read_columns(Table(1, HEADING, (numbered, row), is_grid=True)), ())
    return (band.kind, band.text) if band else None


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("Training of crews", ("theme", "Training of crews")),
        ("Theme 2: Records", ("theme", "Records")),
        ("To the Police and the Trust", ("recipient", "the Police and the Trust")),
        ("to be confirmed", ("theme", "to be confirmed")),
        ("Recommendation 4: The Board should meet.", ("recommendation", "The Board should meet.")),
        (
            "All dates are subject to the agreement of the Board.",
            ("loose", "All dates are subject to the agreement of the Board."),
        ),
    ],
)
def test_covering_row_is_read_by_its_words(text: str, band: tuple[str, str]) -> None:
    assert make_band(text) == band


@pytest.mark.parametrize(
    ("text", "index", "band"),
    [
        ("7", 0, None),
        ("B. Training", 0, ("theme", "Training")),
        ("Interagency working", 1, ("theme", "Interagency working")),
        ("The pond should be fenced.", 1, None),
        ("Buy a fence", 2, None),
    ],
)
def test_lone_cell_is_read_by_its_column(text: str, index: int, band: tuple[str, str] | None) -> None:
    assert make_band(text, index, is_covering=False) == band
