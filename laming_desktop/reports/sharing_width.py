"""Two columns of text share a width so that the table is as low as it can be."""

from collections.abc import Sequence
from math import ceil
from typing import Final

from laming_desktop.reports.layout.cells import PAD_LEFT, PAD_RIGHT
from laming_desktop.reports.layout.typography import CELL
from laming_desktop.reports.layout.wrapping import Wrapper, tidy_text

_ROWS: Final = 200
"""Rows looked at, spread over the table."""
_LETTERS: Final = 1500
"""Letters of a text looked at: longer ones fill whole pages whatever the width."""
_STEP: Final = 10
_LEAST: Final = 200.0
_WORTH: Final = 0.97
"""The usual share is kept unless another makes the table lower than this share of its height."""
_RAGGED: Final = 1.04
"""How much longer a text sets than its width says, because lines end at spaces."""

Texts = tuple[str, str]


def share_width(rows: Sequence[Texts], width: float, usual: float, wrapper: Wrapper) -> float:
    """Give the width of the second of two columns that have `width` together; `usual` unless another is lower."""
    sample = rows[:: max(1, ceil(len(rows) / _ROWS))]
    measured = [(_measure(first, wrapper), _measure(second, wrapper)) for first, second in sample]
    steps = int((width - 2 * _LEAST) // _STEP) + 1
    shares = sorted([_LEAST + nth * _STEP for nth in range(steps)], key=lambda share: abs(share - usual))
    best, lowest = usual, _count_lines(measured, width - usual, usual) * _WORTH
    for share in shares:
        lines = _count_lines(measured, width - share, share)
        if lines < lowest:
            best, lowest = share, lines
    return best


def _measure(text: str, wrapper: Wrapper) -> list[float]:
    """Give how long each paragraph sets on one line."""
    return [wrapper.measure(paragraph, CELL) for paragraph in tidy_text(text[:_LETTERS]).split("\n")]


def _count_lines(rows: Sequence[tuple[list[float], list[float]]], first: float, second: float) -> float:
    """Count the lines of all rows, each as high as its longer text."""
    rooms = (first - PAD_LEFT - PAD_RIGHT, second - PAD_LEFT - PAD_RIGHT)
    return sum(
        max(sum(ceil(length * _RAGGED / room) for length in text) for text, room in zip(row, rooms, strict=True))
        for row in rows
    )
