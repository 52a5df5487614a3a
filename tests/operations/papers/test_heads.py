"""Numbers in the head of a paper."""

import pytest

from laming_desktop.operations.papers.heads import say_all


@pytest.mark.parametrize(
    ("count", "words"), [(0, "no actions"), (1, "1 action"), (2, "all 2 actions"), (67, "all 67 actions")]
)
def test_number_and_noun_agree(count: int, words: str) -> None:
    assert say_all(count, "action") == words
