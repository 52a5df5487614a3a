"""The authority's crest as pages show it: a figure with its words, no larger than its place."""

from dataclasses import dataclass
from typing import Final

from laming_desktop.reports.tagging.page import Page
from laming_desktop.reports.tagging.structure import StructureTree

CORNER_HEIGHT: Final = 40.0
WIDEST_IN_CORNER: Final = 110.0
CORNER_TOP: Final = 14.0
"""How far below the line of label and meeting a crest in the corner begins."""
CORNER_GAP: Final = 16.0


@dataclass(frozen=True, slots=True)
class CrestPicture:
    """The crest as pages draw it: its name, its width as a share of its height, and what it shows in words."""

    name: str
    ratio: float
    words: str


def measure_crest(ratio: float, height: float, widest: float) -> tuple[float, float]:
    """Give width and height of a crest in a place; nothing where there is no crest (a ratio of 0)."""
    if ratio <= 0:
        return 0.0, 0.0
    wide = min(height * ratio, widest)
    return wide, wide / ratio


def take_corner(ratio: float) -> float:
    """Give the width that a crest in the corner takes from the title beside it, 0 where there is none."""
    wide, _ = measure_crest(ratio, CORNER_HEIGHT, WIDEST_IN_CORNER)
    return wide + CORNER_GAP if wide else 0.0


def draw_in_corner(page: Page, structure: StructureTree, crest: CrestPicture, right: float, top: float) -> None:
    """Draw a crest below the head of a paper, its right edge at `right`."""
    size = measure_crest(crest.ratio, CORNER_HEIGHT, WIDEST_IN_CORNER)
    draw_crest(page, structure, crest, (right - size[0], top - CORNER_TOP), size)


def draw_crest(
    page: Page, structure: StructureTree, crest: CrestPicture, corner: tuple[float, float], size: tuple[float, float]
) -> None:
    """Draw a crest as a figure with its words, `corner` being its upper left one."""
    (x, top), (wide, high) = corner, size
    box = (x * page.scale, (top - high) * page.scale, (x + wide) * page.scale, top * page.scale)
    figure = structure.open(structure.document, "Figure", alt=crest.words, box=box)
    page.begin(figure)
    page.draw_picture(crest.name, x, top - high, wide, high)
    page.end()
    structure.close(figure)
