"""Numbers as councils print them."""

import pytest

from laming_desktop.importers.cells.numbering import (
    find_leading_number,
    find_parent,
    names_action,
    read_number,
    read_numbers,
    sort_key,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("4", "4"),
        ("4.", "4"),
        ("Rec 4", "4"),
        ("Recommendation 12", "12"),
        ("R4", "4"),
        ("2.10", "2.10"),
        ("19(a)", "19a"),
        ("SC18", "SC18"),
        ("012/21", "012/21"),
        ("b)", "b"),
        ("1.10.2009", None),
        ("Ongoing", None),
        ('"', None),
        ("", None),
    ],
)
def test_a_number_is_read_from_its_cell(text: str, number: str | None) -> None:
    assert read_number(text) == number


def test_several_numbers_are_read_from_one_cell() -> None:
    assert read_numbers("6, 7 and 9") == ("6", "7", "9")
    assert read_numbers("11-14") == ("11", "12", "13", "14")
    assert read_numbers("see 4") == ()


def test_sub_items_know_their_parent_and_sort_naturally() -> None:
    assert (find_parent("19.1"), find_parent("19a"), find_parent("19")) == ("19", "19", None)
    assert sorted(["2.10", "2.9", "19", "3"], key=sort_key) == ["2.9", "2.10", "3", "19"]


def test_a_number_may_open_a_text() -> None:
    assert find_leading_number("a)   A group be set up") == ("a", "a)   ")
    assert find_leading_number("Recommendation 3: Write plainly") == ("3", "Recommendation 3: ")
    assert find_leading_number("A group be set up") is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("R1 - A2", "1"),
        ("R1A2", "1"),
        ("Rec 3, action 1", "3"),
        ("1/A2", "1"),
        ("Recommendation 4 \u2013 Action 2", "4"),
    ],
)
def test_reference_of_an_action_names_its_recommendation_first(text: str, number: str) -> None:
    assert read_numbers(text) == (number,)
    assert names_action(text)


@pytest.mark.parametrize("text", ["4a1", "A2", "4 (a)", "12/2021", "1 and 2", "R1"])
def test_other_references_name_no_action(text: str) -> None:
    assert not names_action(text)


def test_number_in_a_word_counts_behind_its_name() -> None:
    assert read_number("Recommendation Twelve") == "12"
    assert find_leading_number("Recommendation One\nThe lamps should be lit.") == ("1", "Recommendation One\n")
    assert find_leading_number("Recommendation Two: Ring the bells") == ("2", "Recommendation Two: ")
    assert find_leading_number("Recommendation ones are lit") is None
    assert read_number("Two") is None
