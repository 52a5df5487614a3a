"""The numbers of recommendations."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laming_desktop.domain.numbering import (
    Number,
    find_parent_number,
    is_under,
    normalise_number,
    number_under,
    order_numbers,
    read_number,
)


def test_ten_comes_after_nine_in_the_same_chapter() -> None:
    assert order_numbers(["2.10", "2.9", "10.1", "2"]) == ["2", "2.9", "2.10", "10.1"]


def test_sub_items_stand_under_their_recommendation() -> None:
    assert order_numbers(["20", "19.2", "19", "19.1"]) == ["19", "19.1", "19.2", "20"]


def test_roman_numerals_are_ordered_by_their_value() -> None:
    numbers = ["i", "ii", "iii", "iv", "v", "vi", "ix", "x"]
    shuffled = numbers.copy()
    random.Random(4).shuffle(shuffled)
    assert order_numbers(shuffled) == numbers


def test_letters_before_a_number_keep_their_series_together() -> None:
    assert order_numbers(["SC18", "SC2", "3", "012/21"]) == ["3", "012/21", "SC2", "SC18"]


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("Rec 4", "4"),
        ("Recommendation 12:", "12"),
        ("4.", "4"),
        ("R4", "4"),
        ("(iii)", "iii"),
        ("a)", "a"),
        ("19 (a)", "19a"),
        ("19.1", "19.1"),
        ("SC 18", "SC18"),
        ("012/21", "012/21"),
        ("No. 7", "7"),
        ("[2.10]", "2.10"),
        ("§ 3.4", "3.4"),
    ],
)
def test_numbers_are_read_as_cells_write_them(cell: str, number: str) -> None:
    assert normalise_number(cell) == number


@pytest.mark.parametrize("cell", ["", "Quarterly", "4 and 5", "High", "Train all staff", "Recommendation", "-"])
def test_words_are_no_number(cell: str) -> None:
    assert read_number(cell) is None


@pytest.mark.parametrize(
    ("number", "parent"),
    [("19.1", "19"), ("19a", "19"), ("19(a)", "19"), ("2.3.1", "2.3"), ("4", None), ("SC18", None), ("012/21", None)],
)
def test_a_number_tells_what_it_lies_under(number: str, parent: str | None) -> None:
    assert find_parent_number(number) == parent


def test_a_part_numbered_only_within_its_parent_gets_its_whole_number() -> None:
    assert [number_under("19", part) for part in ("1", "19.2", "a)", "(ii)")] == ["19.1", "19.2", "19a", "19ii"]


def test_a_number_lies_under_all_that_stand_above_it() -> None:
    assert is_under("2.3.1", "2")
    assert not is_under("2.3.1", "3")


def test_numbers_compare_without_regard_to_capitals() -> None:
    assert Number("SC18") == Number("sc18")
    assert Number("2.9") < Number("2.10") <= Number("2.10")
    assert len({Number("4A"), Number("4a")}) == 1


@given(st.lists(st.text(max_size=12), max_size=8))
def test_any_texts_can_be_ordered_always_the_same_way(numbers: list[str]) -> None:
    assert order_numbers(order_numbers(numbers)[::-1]) == order_numbers(numbers)


@given(st.text(max_size=60))
def test_any_cell_can_be_read_and_a_number_read_again_is_itself(cell: str) -> None:
    number = normalise_number(cell)
    assert normalise_number(number) == number
