"""The newest of several columns of states is the present one."""

from datetime import date

import pytest

from laming_desktop.domain.proposals import CellPlace
from laming_desktop.importers.columns.state_columns import settle_states
from laming_desktop.importers.grid import Column, ColumnKind, Row

JUNE, SEPTEMBER = date(2011, 6, 30), date(2011, 9, 30)
FILLED = [Row(CellPlace(), ("Red", "Green"))]


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        (("Status at 30 June 2011", JUNE), ("Status at 30 Sept 2011", SEPTEMBER), ["earlier_status", "status"]),
        (("Status at 30 Sept 2011", SEPTEMBER), ("Status at 30 June 2011", JUNE), ["status", "earlier_status"]),
        (("Status Q1", None), ("Status Q2", None), ["earlier_status", "status"]),
        (("Current status", None), ("Previous status", None), ["status", "earlier_status"]),
        (("Status", None), ("Overall assessment", None), ["status", "status"]),
    ],
)
def test_earlier_states_are_told(
    one: tuple[str, date | None], other: tuple[str, date | None], kinds: list[ColumnKind]
) -> None:
    columns = [Column(at, "status", heading, as_at=day) for at, (heading, day) in enumerate((one, other))]

    assert [column.kind for column in settle_states(columns, FILLED)] == kinds


def test_column_that_nobody_has_filled_is_not_the_present_one() -> None:
    columns = [Column(0, "rag", "RAG Q1"), Column(1, "rag", "RAG Q2")]

    assert [column.kind for column in settle_states(columns, [Row(CellPlace(), ("Red", ""))])] == ["rag", "rag"]


def test_percentages_beside_a_mark_are_kept_as_a_note() -> None:
    columns = [Column(0, "status", "% complete"), Column(1, "rag", "RAG")]

    assert [column.kind for column in settle_states(columns, [Row(CellPlace(), ("60%", "A"))])] == ["note", "rag"]
    assert [column.kind for column in settle_states(columns, [Row(CellPlace(), ("60%", ""))])] == ["status", "rag"]
