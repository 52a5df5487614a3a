"""Counting recommendations by position."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laming_desktop.domain.counting import Item, count_item, count_positions
from laming_desktop.domain.vocabulary import POSITIONS, Position


def _item(number: str, position: Position | None, parent: str | None = None) -> Item:
    return Item(id=number, number=number, parent_id=parent, position=position)


def test_a_recommendation_counts_at_its_own_position() -> None:
    counted = count_item(_item("4", "in_place"), [_item("4.1", "not_in_place", "4")])
    assert (counted.position, counted.decided_by) == ("in_place", None)


def test_the_least_favourable_sub_item_decides_and_is_named() -> None:
    parts = [_item("19.1", "in_place", "19"), _item("19.3", "not_in_place", "19"), _item("19.2", "ongoing", "19")]
    counted = count_item(_item("19", None), parts)
    assert (counted.position, counted.decided_by) == ("not_in_place", "19.3")


@pytest.mark.parametrize(
    ("first", "second", "decides"),
    [
        ("not_in_place", "ongoing", "not_in_place"),
        ("ongoing", "not_assessed", "ongoing"),
        ("not_assessed", "in_place", "not_assessed"),
        (None, "in_place", "not_assessed"),
        ("in_place_evidenced", "in_place", "in_place"),
        ("not_applicable", "in_place_evidenced", "in_place_evidenced"),
        ("not_applicable", "not_applicable", "not_applicable"),
    ],
)
def test_positions_decide_in_the_order_red_amber_unknown_green(
    first: Position | None, second: Position | None, decides: Position
) -> None:
    parts = [_item("4.1", first, "4"), _item("4.2", second, "4")]
    assert count_item(_item("4", None), parts).position == decides


def test_of_equal_sub_items_the_first_in_natural_order_is_named() -> None:
    parts = [_item("4.10", "ongoing", "4"), _item("4.9", "ongoing", "4")]
    assert count_item(_item("4", None), parts).decided_by == "4.9"


def test_nothing_said_counts_as_not_assessed() -> None:
    assert count_positions([_item("1", None)]).count("not_assessed") == 1


def test_sub_items_of_sub_items_decide_too() -> None:
    items = [
        _item("4", None),
        _item("4.1", None, "4"),
        _item("4.1a", "not_in_place", "4.1"),
        _item("4.2", "in_place", "4"),
    ]
    (counted,) = count_positions(items).items
    assert (counted.position, counted.decided_by) == ("not_in_place", "4.1a")


def test_recommendations_are_counted_once_in_natural_order() -> None:
    items = [_item("10", "in_place"), _item("9", None), _item("9.1", "ongoing", "9"), _item("9.2", "ongoing", "9")]
    counts = count_positions(items)
    assert [item.number for item in counts.items] == ["9", "10"]
    assert (counts.total, counts.count("ongoing"), counts.count("in_place")) == (2, 1, 1)


def test_items_that_lie_under_each_other_are_counted_all_the_same() -> None:
    assert count_positions([_item("1", "ongoing", "2"), _item("2", None, "1")]).total == 2


_POSITION = st.sampled_from([None, *POSITIONS])


@given(st.lists(st.tuples(_POSITION, st.integers(-1, 20)), max_size=20))
def test_the_counts_always_add_up_to_the_number_of_recommendations(rows: list[tuple[Position | None, int]]) -> None:
    items = [_item(str(at), position, str(up) if 0 <= up < at else None) for at, (position, up) in enumerate(rows)]
    counts = count_positions(items)
    assert sum(count for _, count in counts.counts) == counts.total == sum(item.parent_id is None for item in items)
