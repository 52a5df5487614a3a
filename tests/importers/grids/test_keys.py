"""Tables that explain marks are told from plans."""

from collections.abc import Sequence

import pytest

from laming_desktop.domain.proposals import CellPlace
from laming_desktop.domain.reading_choices import ColumnKind
from laming_desktop.importers.grid import Row
from laming_desktop.importers.grids.keys import find_key_rows, is_key, is_key_row
from tests.importers.drawn_lines import make_row


@pytest.mark.parametrize(
    "rows",
    [
        (("Status", "Definition"), ("Implemented", "It was done in the year."), ("Rejected", "It will not be done.")),
        (("1", "Fully achieved"), ("2", "Partly achieved"), ("3", "Not achieved")),
        (("Key", ""), ("Red", "Not started"), ("Green", "Done")),
        (("RAG", "What it means"), ("Amber", "Some delay"), ("Green", "No delay")),
    ],
)
def test_key_is_known(rows: Sequence[Sequence[str]]) -> None:
    assert is_key([make_row(at, row, 1, at) for at, row in enumerate(rows, 1)])


@pytest.mark.parametrize(
    "rows",
    [
        (("Ref", "Action"), ("1", "Write to the police"), ("2", "Write to the schools")),
        (("1", "The Board should meet more often."), ("2", "The police should come, too.")),
        (("Owner", "Head of Safeguarding"), ("Date", "May 2010")),
    ],
)
def test_plan_and_cover_are_no_keys(rows: Sequence[Sequence[str]]) -> None:
    assert not is_key([make_row(at, row, 1, at) for at, row in enumerate(rows, 1)])


def test_rows_of_a_key_below_a_plan_are_known() -> None:
    assert is_key_row(("Green", "on track", ""))
    assert is_key_row(("Key:", "", ""))
    assert not is_key_row(("4", "on track", ""))


PLAN = [("1", "Buy oil", "Keeper"), ("2", "Mend the rail", "Keeper")]
RED = [("R", "Not begun", ""), ("G", "Finished", "")]


@pytest.mark.parametrize(
    ("rows", "kinds", "places"),
    [
        ([*PLAN, *RED], ("reference", "action", "owners"), {2, 3}),
        ([*PLAN, ("Key", "", ""), *RED], ("rag", "action", "owners"), {2, 3, 4}),
        ([("A", "Buy oil", "Keeper"), *RED], ("reference", "action", "owners"), set[int]()),
        (RED, ("reference", "action", "owners"), set[int]()),
        ([("Red", "Buy oil", ""), ("Green", "Mend it", "")], ("rag", "action", "owners"), set[int]()),
    ],
)
def test_rows_of_a_key_below_a_plan_are_told(
    rows: list[tuple[str, ...]], kinds: tuple[ColumnKind, ...], places: set[int]
) -> None:
    made = [Row(CellPlace(row=at), row) for at, row in enumerate(rows, 1)]

    assert find_key_rows(made, dict(enumerate(kinds))) == places
