from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laming_desktop.reports.layout.typography import CELL
from laming_desktop.reports.layout.wrapping import Wrapper, tidy_text
from laming_desktop.reports.table_paper import open_fonts
from tests.counting_steps import count_steps

WRAPPER = Wrapper(open_fonts())
"""Reading fonts takes longer than any test here; a wrapper only remembers widths."""


def wrap(text: str, width: float = 100.0) -> list[str]:
    """Wrap a text in the face of cells."""
    return WRAPPER.wrap(text, CELL, width)


def list_widths(text: str, width: float) -> Iterator[float]:
    """Give the width of each line, the space at its end left out."""
    return (WRAPPER.measure(line.rstrip(" "), CELL) for line in wrap(text, width))


def test_line_keeps_the_space_at_which_it_was_broken() -> None:
    lines = wrap("one two three four five six seven eight nine ten")

    assert len(lines) > 1
    assert "".join(lines) == "one two three four five six seven eight nine ten"


def test_line_ends_of_the_text_are_line_ends() -> None:
    assert wrap("one\ntwo\r\nthree\rfour\u2028five") == ["one", "two", "three", "four", "five"]


@pytest.mark.parametrize("kept", ["1 October", "12 Dec", "3rd May", "Rec 2"])
def test_day_and_month_stay_together(kept: str) -> None:
    for width in range(40, 160, 3):
        assert any(kept in line for line in wrap(f"It was agreed on the {kept} that all is well", width))


@pytest.mark.parametrize("kept", ["2009/10", "02/03/10", "co-ordination", "and/or x"])
def test_short_parts_stay_beside_hyphen_and_slash(kept: str) -> None:
    word = kept.split(" ", maxsplit=1)[0]
    for width in range(62, 130, 3):
        lines = wrap(f"the plan for {kept}", width)
        assert any(word in line for line in lines) or word == "and/or"


def test_long_parts_break_after_the_hyphen() -> None:
    assert wrap("Multi-agency", 40) == ["Multi-", "agency"]


def test_word_wider_than_its_column_is_cut_by_letters() -> None:
    lines = wrap("x" * 1000, 50)

    assert "".join(lines) == "x" * 1000
    assert len({len(line) for line in lines[:-1]}) == 1


def test_letter_wider_than_its_column_stands_alone() -> None:
    assert wrap("WWW", 1) == ["W", "W", "W"]


def test_work_grows_with_the_length_of_a_word_and_no_faster() -> None:
    wrap("y" * 1000)

    assert count_steps(lambda: wrap("z" * 200_000)) < 11 * count_steps(lambda: wrap("x" * 20_000))


def test_later_lines_turn_in() -> None:
    lines = WRAPPER.wrap("one two three four five six seven eight nine", CELL, 60, 20)

    assert WRAPPER.measure(lines[0].rstrip(), CELL) <= 60
    assert all(WRAPPER.measure(line.rstrip(), CELL) <= 40 for line in lines[1:])


def test_heading_is_balanced() -> None:
    text = "A heading of several words that needs two lines at least"
    width = WRAPPER.measure(text, CELL) * 0.95

    first, second = WRAPPER.balance(text, CELL, width)

    assert WRAPPER.measure(second, CELL) > 0.8 * WRAPPER.measure(first, CELL)


def test_text_too_long_for_its_line_ends_in_an_ellipsis() -> None:
    short = WRAPPER.shorten("word " * 1000, CELL, 100)

    assert short.endswith(" …")
    assert WRAPPER.measure(short, CELL) <= 100
    assert WRAPPER.shorten("word", CELL, 100) == "word"


def test_empty_lines_take_no_room() -> None:
    assert wrap("one\n\n \ntwo") == ["one", "two"]


def test_tidying_changes_only_what_cannot_be_seen() -> None:
    assert tidy_text("e\u0301\ta\ufeffb\r\n\x07") == "é ab\n\x07"


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120), st.floats(12, 200))
def test_no_letter_is_lost_and_no_line_is_too_wide(text: str, width: float) -> None:
    kept = [letter for letter in tidy_text(text) if letter not in " \n\u00a0\u00ad\u200b"]

    lines = wrap(text, width)

    assert [letter for line in lines for letter in line if letter not in " \u00a0"] == kept
    for line, wide in zip(lines, list_widths(text, width), strict=True):
        assert wide <= width + 0.02 or len(line.rstrip(" ")) == 1


PIECES = [
    *("multi-agency", "and/or", "the", "of", "well-being", "2009/10", "1", "October", "", "a\u2013b", "Rec", "5"),
    *(
        "teams/managers/heads",
        "na\u00efve",
        "anti-social-behaviour",
        "\u2014",
        "Head\u00a0of",
        "long\u2013dashed",
        "x" * 30,
    ),
]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30), st.sampled_from([40.0, 80.0, 244.0]), st.booleans())
def test_quick_way_breaks_lines_where_the_thorough_one_does(words: list[str], width: float, is_turned: bool) -> None:
    text, turn = " ".join(words), 6.0 if is_turned else 0.0

    quick = WRAPPER.wrap(text, CELL, width, turn)

    assert quick == WRAPPER.wrap(f"\u200b{text}", CELL, width, turn)
