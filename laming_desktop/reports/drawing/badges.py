"""Badges: a shape with a letter, told apart without colour; sizes are shares of the side `size`."""

from laming_desktop.reports.drawing.marks import Mark
from laming_desktop.reports.layout.typography import INK
from laming_desktop.reports.tagging.page import Page

_LETTER_SIZES = {"diamond": 0.64, "triangle": 0.65, "circle": 0.72, "square": 0.78, "pill": 0.68, "dashed_pill": 0.68}
_LETTER_HEIGHT = 0.357
"""Half the height of a capital, as a share of its size."""
_TRIANGLE_DROP = 0.14
HALF_WIDTH = 0.74
"""Half the width of the widest badge."""


def draw_badge(page: Page, mark: Mark, x: float, y: float, size: float) -> None:
    """Draw a badge round a centre; its word must stand beside or under it."""
    if mark.shape is None:
        return
    line = max(0.95, size * 0.105)
    match mark.shape:
        case "square":
            half = size * 0.47
            page.draw_pill((x, y), (half, half), size * 0.06, mark.fill, mark.outline, line)
        case "circle":
            page.draw_circle((x, y), size * 0.51, mark.fill, mark.outline, line)
        case "triangle":
            corners = ((0.0, 0.60), (0.66, -0.48), (-0.66, -0.48))
            page.draw_polygon([(x + dx * size, y + dy * size) for dx, dy in corners], mark.fill, mark.outline, line)
        case "diamond":
            corners = ((0.0, 0.66), (0.66, 0.0), (0.0, -0.66), (-0.66, 0.0))
            page.draw_polygon([(x + dx * size, y + dy * size) for dx, dy in corners], mark.fill, mark.outline, line)
        case "pill" | "dashed_pill":
            dash = "[1.6 1.4] 0" if mark.shape == "dashed_pill" else ""
            half = (size * HALF_WIDTH, size * 0.45)
            page.draw_pill((x, y), half, size * 0.45, mark.fill, mark.outline, line, dash)
    letter = _LETTER_SIZES[mark.shape] * size
    drop = _TRIANGLE_DROP * size if mark.shape == "triangle" else 0.0
    left = x - page.measure(mark.letter, "table_bold", letter) / 2
    page.write_lines([mark.letter], "table_bold", letter, letter, mark.ink, left, y - letter * _LETTER_HEIGHT - drop)


def draw_pennant(page: Page, x: float, top: float, size: float = 7.2) -> None:
    """Draw the solid pennant of what is overdue; x, top is its upper left corner."""
    page.draw_polygon([(x, top), (x + size, top - size / 2), (x, top - size)], INK, INK, 0.0)
