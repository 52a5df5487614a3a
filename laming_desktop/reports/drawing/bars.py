"""One stacked bar: parts in their fixed order, told apart by letter and pattern as well as by colour."""

from collections.abc import Iterator
from typing import Final

from laming_desktop.domain.papers.charts import Bar
from laming_desktop.reports.drawing.marks import MARKS, Mark
from laming_desktop.reports.layout.typography import BLUE, INK, MUTED, WHITE, Face
from laming_desktop.reports.tagging.page import Page, Point

_FIGURE_FROM: Final = 22.0
_LETTER_FROM: Final = 8.0
_OUTLINE: Final = 0.8
_RULING: Final = 3.2
_HATCHING: Final = 4.2
_RULE_WIDTH: Final = 0.5
_CLEAR: Final = 2.0
_LETTER_HEIGHT: Final = 0.357
_DASHED: Final = frozenset({"?", "N", ""})


def draw_bar(page: Page, bar: Bar, corner: Point, unit: Point, face: Face) -> None:
    """Draw a bar from its upper left corner; `unit` is the width of one that is counted, and the bar's height.

    Letter and figure stand in a part, the letter alone where it is narrower than 22, nothing where it is below 8.
    """
    x, top = corner
    each, high = unit
    for part in bar.parts:
        if part.count:
            width = part.count * each
            mark = MARKS[part.key]
            _draw_ground(page, mark, x, top - high, width, high)
            _write_figure(page, mark, part.count, (x, top - high), (width, high), face)
            x += width


def _draw_ground(page: Page, mark: Mark, x: float, low: float, width: float, high: float) -> None:
    """Fill a part and outline it: blue is ruled, what waits is hatched, what nobody has judged is dashed."""
    line = _OUTLINE if width > 2 * _OUTLINE else 0.0
    inset = line / 2
    left, right, bottom, top = x + inset, x + width - inset, low + inset, low + high - inset
    is_plain = mark.fill == WHITE
    outline = MUTED if is_plain else mark.outline
    if mark.letter in _DASHED:
        page.fill_box(left, bottom, right - left, top - bottom, WHITE)
        for start, end in _dash_round(left, right, bottom, top):
            page.draw_line(start, end, _OUTLINE, outline)
        return
    corners = [(left, bottom), (right, bottom), (right, top), (left, top)]
    page.draw_polygon(corners, outline if not line else mark.fill, outline, line)
    if mark.fill == BLUE:
        for at in _list_steps(left + _RULING / 2, right, _RULING):
            page.draw_line((at, bottom), (at, top), _RULE_WIDTH, mark.outline)
    elif is_plain:
        for start, end in _hatch(left, right, bottom, top):
            page.draw_line(start, end, _RULE_WIDTH, MUTED)


def _write_figure(page: Page, mark: Mark, count: float, corner: Point, size: Point, face: Face) -> None:
    """Write letter and figure in the middle of a part, on a clear ground where it is patterned."""
    (x, low), (width, high) = corner, size
    if width < _LETTER_FROM:
        return
    text = f"{mark.letter} {count:,}".strip()
    letters = face.size * 0.95
    if width < _FIGURE_FROM or page.measure(text, face.font, letters) + 4 > width:
        text = mark.letter
    wide = page.measure(text, face.font, letters)
    if not text or wide + 1 > width:
        return
    left, baseline = x + (width - wide) / 2, low + high / 2 - letters * _LETTER_HEIGHT
    if mark.fill in {BLUE, WHITE} and wide + 2 * _CLEAR < width:
        page.fill_box(left - _CLEAR, low + 2, wide + 2 * _CLEAR, high - 4, mark.fill)
    page.write_lines([text], face.font, letters, letters, INK if mark.fill == WHITE else mark.ink, left, baseline)


def _list_steps(start: float, end: float, step: float) -> Iterator[float]:
    """Give places from start to end, the end not among them."""
    count = max(0, int((end - start) / step) + 1)
    yield from (start + nth * step for nth in range(count) if start + nth * step < end)


def _hatch(left: float, right: float, low: float, top: float) -> Iterator[tuple[Point, Point]]:
    """Give slanting lines that fill a box, each from its lower to its upper end."""
    for at in _list_steps(left - (top - low) + _HATCHING, right, _HATCHING):
        start = max(left, at)
        end = min(right, at + top - low)
        if end > start:
            yield (start, low + start - at), (end, low + end - at)


def _dash_round(left: float, right: float, low: float, top: float) -> Iterator[tuple[Point, Point]]:
    """Give the dashes round a box."""
    dash, step = 2.0, 3.6
    for at in _list_steps(left, right, step):
        end = min(right, at + dash)
        yield (at, low), (end, low)
        yield (at, top), (end, top)
    for at in _list_steps(low, top, step):
        end = min(top, at + dash)
        yield (left, at), (left, end)
        yield (right, at), (right, end)
