"""The key to the marks of recommendations."""

from laming_desktop.domain.papers.blocks import KeyWord
from laming_desktop.reports.drawing.marks import POSITION_MARKS


def make_position_key() -> tuple[KeyWord, ...]:
    """Give the positions that a recommendation can be in."""
    return tuple(KeyWord(mark.word, mark.meaning, key) for key, mark in POSITION_MARKS.items() if mark.shape)
