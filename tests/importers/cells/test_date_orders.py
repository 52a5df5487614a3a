"""The order of day and month is told by the dates themselves."""

import pytest

from laming_desktop.importers.cells.date_orders import count_date_orders, may_be_turned, put_days_first


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["03/25/2011", "04/06/2011"], "month"),
        (["25/03/2011", "04/06/2011"], "day"),
        (["04/06/2011"], "day"),
        (["03/25/2011", "25/03/2011"], "day"),
        (["March 2011", "4"], None),
    ],
)
def test_order_is_told_by_a_figure_that_is_no_month(cells: list[str], order: str | None) -> None:
    assert count_date_orders(cells).order == order


def test_date_with_two_small_figures_may_be_turned() -> None:
    assert may_be_turned("by 02/03/2010")
    assert not may_be_turned("25/03/2010 or 4/4/2010")


def test_days_are_put_first() -> None:
    assert put_days_first("by 03/25/2011 or 4-6-11") == "by 25/03/2011 or 6-4-11"
