"""Numbers as places that sort."""

from laming_desktop.domain.numbering import order_numbers
from laming_desktop.store.numbers import place_number


def test_places_sort_as_numbers_do() -> None:
    numbers = ["10", "2", "2.10", "2.9", "19", "19.1", "4a", "4b", "4", "SC18", "SC2", "ii", "iv", "ix"]
    assert sorted(numbers, key=place_number) == order_numbers(numbers)


def test_a_sub_item_sorts_right_after_its_parent() -> None:
    assert place_number("19") < place_number("19.1") < place_number("20")
