"""Places that sort."""

from hypothesis import given
from hypothesis import strategies as some

from laming_desktop.domain.places import find_place, spread_places


@given(some.lists(some.integers(0, 200), max_size=80))
def test_there_is_always_a_place_between_two_places(wishes: list[int]) -> None:
    places: list[str] = []
    for wish in wishes:
        index = wish % (len(places) + 1)
        low = places[index - 1] if index else ""
        places.insert(index, find_place(low, places[index] if index < len(places) else None))
    assert places == sorted(set(places))


def test_rows_added_at_the_end_keep_short_places() -> None:
    places = [""]
    for _ in range(200):
        places.append(find_place(places[-1]))
    assert places == sorted(set(places))
    assert max(map(len, places)) <= 5


def test_a_whole_list_gets_short_places_in_order() -> None:
    places = spread_places(10_000)
    assert places == sorted(set(places))
    assert max(map(len, places)) == 3


def test_an_empty_list_needs_no_places() -> None:
    assert spread_places(0) == []
