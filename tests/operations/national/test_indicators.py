"""Indicators hold figures by area and period, entered or read from a small table."""

from decimal import Decimal

import pytest

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.national import Indicator
from laming_desktop.operations.national.indicators import (
    Figure,
    add_indicator,
    read_figures,
    read_number,
    remove_indicator,
    set_figures,
)
from laming_desktop.store.national import list_indicators
from laming_desktop.store.register import Register

TABLE = "Period\tExampleshire\tEngland\n2007/08\t61.5\t54\n2008/09\t66\t-\n"


def add(register: Register) -> str:
    """Add a series and give its id."""
    return add_indicator(register, title="Children in care", unit="per 10,000").made[0]


def read(register: Register) -> Indicator:
    """Give the only series."""
    (indicator,) = list_indicators(register)
    return indicator


def test_figures_stand_in_the_order_of_entry(register: Register) -> None:
    set_figures(register, add(register), [Figure("2008", Decimal(232)), Figure("2007", Decimal(257))])

    assert [(one.period, one.value) for one in read(register).values] == [
        ("2008", Decimal(232)),
        ("2007", Decimal(257)),
    ]


def test_figure_of_the_same_area_and_period_replaces_the_one_that_stands(register: Register) -> None:
    made = add(register)
    set_figures(register, made, [Figure("2008", Decimal("61.50"))])
    set_figures(register, made, [Figure("2008", Decimal(62)), Figure("2008", Decimal(54), "national")])

    assert [(one.area, one.value) for one in read(register).values] == [
        ("local", Decimal(62)),
        ("national", Decimal(54)),
    ]


def test_same_figures_again_change_nothing(register: Register) -> None:
    made = add(register)
    set_figures(register, made, read_figures(TABLE))
    head = register.head()

    set_figures(register, made, read_figures(TABLE))

    assert register.head() == head


def test_pasted_table_gives_its_figures_and_leaves_out_what_is_no_number() -> None:
    assert [(one.period, one.area, one.area_name, one.value) for one in read_figures(TABLE)] == [
        ("2007/08", "comparator", "Exampleshire", Decimal("61.5")),
        ("2007/08", "national", "England", Decimal(54)),
        ("2008/09", "comparator", "Exampleshire", Decimal(66)),
    ]


def test_table_with_one_column_is_local_and_may_stand_between_bars() -> None:
    (figure,) = read_figures("| Year | Number |\n| 2009 | 1,257 |")

    assert (figure.area, figure.value) == ("local", Decimal(1257))


@pytest.mark.parametrize("text", ["", "2009 61", "a\tb", "Period\tLocal\n2009\tnone"])
def test_what_is_no_table_is_refused(text: str) -> None:
    with pytest.raises(RefusedValueError):
        read_figures(text)


@pytest.mark.parametrize(
    ("text", "number"), [("61.5", "61.5"), ("1,204", "1204"), ("\u22123", "-3"), ("12 000", "12000")]
)
def test_numbers_are_read_as_people_write_them(text: str, number: str) -> None:
    assert read_number(text) == Decimal(number)


@pytest.mark.parametrize("text", ["", "NaN", "1e9999", "12,34", "five", "1" * 40, "=1+1"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(RefusedValueError):
        read_number(text)


def test_removed_indicator_comes_back_with_its_figures(register: Register) -> None:
    made = add(register)
    set_figures(register, made, [Figure("2008", Decimal(232))])

    remove_indicator(register, made)
    register.undo()

    assert len(read(register).values) == 1
