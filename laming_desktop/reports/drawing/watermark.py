"""A word across the page in pale outlines, under everything else: it hides nothing and a listener need not hear it."""

from math import atan2, cos, hypot, sin
from typing import Final

from laming_desktop.reports.layout.typography import FAINT
from laming_desktop.reports.tagging.page import Page

_SHARE: Final = 0.62
"""How much of the page's diagonal the word takes."""
_LARGEST: Final = 120.0
_LINE: Final = 0.7


def draw_watermark(page: Page, words: str, width: float, height: float) -> None:
    """Draw the words from the lower left to the upper right."""
    angle = atan2(height, width)
    size = min(_LARGEST, _SHARE * hypot(width, height) / max(0.1, page.measure(words, "prose_semibold", 1.0)))
    half, drop = page.measure(words, "prose_semibold", size) / 2, size * 0.36
    x = width / 2 - half * cos(angle) + drop * sin(angle)
    y = height / 2 - half * sin(angle) - drop * cos(angle)
    with page.artifact():
        page.write_outlines(words, "prose_semibold", size, FAINT, _LINE, (x, y), angle)
