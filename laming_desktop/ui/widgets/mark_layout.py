"""Place marks in bands: a label, the marks in their order, and a word at the end; what is narrow puts labels above."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

from laming_desktop.ui.widgets.badge import Badge


@dataclass(frozen=True, slots=True)
class Mark:
    """One recommendation: its number above its badge.

    `note` is heard with it; `is_missing` underlines what is not where it belongs.
    """

    id: str
    number: str
    title: str
    badge: Badge
    note: str = ""
    is_missing: bool = False

    def say(self) -> str:
        """Say the mark for those who do not see it."""
        words = (f"Recommendation {self.number}", self.title, self.badge.word, self.note)
        return ", ".join(word for word in words if word)


@dataclass(frozen=True, slots=True)
class MarkBand:
    """Marks that belong together; `tail` is what is said of them at the end of their line."""

    label: str
    marks: tuple[Mark, ...]
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Measures:
    """Sizes in pixels: one mark, the columns of labels and tails, the line of a label that stands above."""

    cell: int
    line: int
    label: int
    tail: int
    label_line: int
    fewest: int

    def is_stacked(self, width: int) -> bool:
        """Tell whether the labels stand above their marks, because too few marks would fit beside them."""
        return self.label > 0 and width - self.label - self.tail < self.fewest * self.cell


@dataclass(frozen=True, slots=True)
class PlacedBand:
    """A band in its place: where its words and its marks stand."""

    band: MarkBand
    label: QRect
    tail: QRect
    cells: tuple[QRect, ...]
    bottom: int


def place_bands(bands: Sequence[MarkBand], width: int, measures: Measures) -> tuple[PlacedBand, ...]:
    """Place bands below each other; marks that do not fit beside each other go on in the next line."""
    placed: list[PlacedBand] = []
    top, is_stacked = 0, measures.is_stacked(width)
    for band in bands:
        made = _place_band(band, top, width, measures, is_stacked=is_stacked)
        placed.append(made)
        top = made.bottom
    return tuple(placed)


def _place_band(band: MarkBand, top: int, width: int, measures: Measures, *, is_stacked: bool) -> PlacedBand:
    left = 0 if is_stacked else measures.label
    first = top + measures.label_line if is_stacked else top
    room = max(width - left - (0 if is_stacked else measures.tail), measures.cell)
    across = max(room // measures.cell, 1)
    cells = tuple(
        QRect(
            left + nth % across * measures.cell,
            first + nth // across * measures.line,
            measures.cell,
            measures.line,
        )
        for nth in range(len(band.marks))
    )
    lines = max(-(-len(band.marks) // across), 1)
    height = measures.label_line if is_stacked else measures.line
    return PlacedBand(
        band,
        QRect(0, top, width - measures.tail if is_stacked else measures.label, height),
        QRect(width - measures.tail, top, measures.tail, height),
        cells,
        first + lines * measures.line,
    )


def find_beside(cells: Sequence[QRect], row: int, *, is_up: bool) -> int:
    """Find the mark above or below another: the nearest one of the nearest line; itself where there is no line."""
    if not 0 <= row < len(cells):
        return 0
    here = cells[row]
    tops = [cell.top() for cell in cells if (cell.top() < here.top() if is_up else cell.top() > here.top())]
    if not tops:
        return row
    top = max(tops) if is_up else min(tops)
    there = [nth for nth, cell in enumerate(cells) if cell.top() == top]
    return min(there, key=lambda nth: abs(cells[nth].left() - here.left()))
