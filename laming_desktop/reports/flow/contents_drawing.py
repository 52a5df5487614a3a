"""The contents drawn and tagged: each entry leads to its page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from laming_desktop.reports.drawing.cell_drawing import draw_lines, write_face
from laming_desktop.reports.flow.contents import find_text_x
from laming_desktop.reports.flow.pieces import ContentsLine, ContentsPiece
from laming_desktop.reports.flow.sheets import Sheet
from laming_desktop.reports.layout.cells import Lines
from laming_desktop.reports.layout.typography import BASELINE, HAIR
from laming_desktop.reports.tagging.document import TaggedDocument
from laming_desktop.reports.tagging.links import PlaceTarget
from laming_desktop.reports.tagging.page import Page
from laming_desktop.reports.tagging.structure import Element

_LEADER_GAP: Final = 5.0
_LEADER_WIDTH: Final = 0.5


@dataclass(frozen=True, slots=True)
class ContentsGoal:
    """Where an entry of the contents leads: the object of the page, how high on it, and the page's printed number.

    The object is 0 where the page is not in the file.
    """

    page: int
    top: float
    number: int


class ContentsDrawing:
    """Draws the entries of the contents on one page after the other."""

    def __init__(self, document: TaggedDocument, sheet: Sheet) -> None:
        self._document = document
        self._structure = document.structure
        self._sheet = sheet
        self._tocs: list[Element] = []

    def draw(
        self, page: Page, piece: ContentsPiece, part: tuple[int, int], top: float, goals: Mapping[int, ContentsGoal]
    ) -> None:
        """Draw entries of the contents, each a link to its page."""
        first, last = part
        for line in piece.lines[first:last]:
            goal = goals.get(line.entry)
            if goal is not None:
                self._draw_entry(page, line, top, goal)
            top -= len(line.texts) * line.face.leading + piece.gap
        if last == len(piece.lines):
            self._nest(0)

    def _nest(self, depth: int) -> None:
        """Close lists of the contents, or open them, until so many are open."""
        while len(self._tocs) > depth:
            self._structure.close(self._tocs.pop())
        while len(self._tocs) < depth:
            parent = self._tocs[-1] if self._tocs else self._structure.document
            self._tocs.append(self._structure.open(parent, "TOC"))

    def _draw_entry(self, page: Page, line: ContentsLine, top: float, goal: ContentsGoal) -> None:
        """Draw number, words and page of an entry, with dots between."""
        sheet, face = self._sheet, line.face
        self._nest(max(1, line.level - 1))
        item = self._structure.open(self._tocs[-1], "TOCI")
        reference = self._structure.open(item, "Reference")
        link = self._structure.open(reference, "Link")
        x = sheet.left + find_text_x(line.level, line.number, sheet)
        baseline, right = top - face.size * BASELINE, sheet.left + sheet.inner
        low = baseline - (len(line.texts) - 1) * face.leading
        page.begin(link)
        if line.number:
            number_x = x - sheet.number if line.level > 1 else sheet.left
            write_face(page, [line.number + " "], face, number_x, baseline)
        write_face(page, line.texts, face, x, baseline)
        shown = Lines((f" {goal.number}",), face, alignment="right")
        draw_lines(page, shown, sheet.left, sheet.inner, low + face.size * BASELINE)
        page.end()
        box = (sheet.left, low - 0.3 * face.size, right, top)
        words = f"{' '.join([line.number, ''.join(line.texts)]).strip()}, page {goal.number}"
        if goal.page:
            self._document.add_link(page, link, box, PlaceTarget(goal.page, goal.top), words)
        self._draw_leader(page, line, x, low, goal)
        for element in (link, reference, item):
            self._structure.close(element)

    def _draw_leader(self, page: Page, line: ContentsLine, x: float, low: float, goal: ContentsGoal) -> None:
        """Draw a hair rule from the words to the number of the page."""
        face, sheet = line.face, self._sheet
        start = x + page.measure(line.texts[-1].rstrip(" "), face.font, face.size) + _LEADER_GAP
        taken = page.measure(f"{goal.number}", face.font, face.size) + _LEADER_GAP
        end = sheet.left + sheet.inner - taken
        if end > start:
            with page.artifact():
                page.draw_line((start, low), (end, low), _LEADER_WIDTH, HAIR)
