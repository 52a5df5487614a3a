from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laming_desktop.domain.word_differences import WordRun, compare_words

WORDS = st.lists(st.sampled_from(["review", "Review", "audit", "each", "month.", "quarter"]), max_size=12).map(" ".join)


def test_one_changed_word_is_shown_between_the_words_that_stayed() -> None:
    assert compare_words("Review it every quarter", "Review it every  year") == (
        WordRun("same", "Review it every"),
        WordRun("removed", "quarter"),
        WordRun("added", "year"),
    )


def test_white_space_is_no_difference() -> None:
    assert compare_words("Train\nall  staff", "Train all staff") == (WordRun("same", "Train all staff"),)


def test_capitals_and_points_are_differences() -> None:
    kinds = [run.kind for run in compare_words("train staff", "Train staff.")]
    assert kinds == ["removed", "added"]


@pytest.mark.parametrize(("before", "after", "kind"), [("", "new words", "added"), ("old words", "", "removed")])
def test_a_text_beside_none_came_or_went_whole(before: str, after: str, kind: str) -> None:
    (run,) = compare_words(before, after)
    assert (run.kind, run.text) == (kind, before or after)


def test_no_words_at_all_give_nothing() -> None:
    assert compare_words("", "  ") == ()


def test_very_long_texts_are_told_apart_by_their_ends() -> None:
    middle = " ".join(str(number) for number in range(3000))
    other = " ".join(str(-number) for number in range(1, 3000))
    kinds = [run.kind for run in compare_words(f"begin {middle} end", f"begin {other} end")]
    assert kinds == ["same", "removed", "added", "same"]


@given(WORDS, WORDS)
def test_the_runs_give_both_texts_back(before: str, after: str) -> None:
    runs = compare_words(before, after)
    assert " ".join(run.text for run in runs if run.kind != "added") == before
    assert " ".join(run.text for run in runs if run.kind != "removed") == after
    assert all(one.kind != other.kind for one, other in pairwise(runs))
