"""The lines of cards that hold a badge: a label, the badge, its word and what it means, and the rule that ends a card."""

from collections.abc import Sequence
from typing import Final

from laming_desktop.domain.papers.blocks import MarkLine
from laming_desktop.reports.drawing.badges import HALF_WIDTH, draw_badge, draw_pennant
from laming_desktop.reports.drawing.cell_drawing import write_face
from laming_desktop.reports.drawing.marks import MARKS
from laming_desktop.reports.flow.pieces import DividerPiece, MarkPiece, Spacing
from laming_desktop.reports.flow.sheets import ProseFaces, Sheet
from laming_desktop.reports.layout.rich_text import Styled, wrap_styled
from laming_desktop.reports.layout.typography import BASELINE, INK, Face
from laming_desktop.reports.layout.wrapping import Wrapper, tidy_line
from laming_desktop.reports.tagging.fonts import FontSet
from laming_desktop.reports.tagging.page import Page
from laming_desktop.reports.tagging.structure import StructureTree

_BADGE: Final = 21 / 16
"""Side of a badge, as a share of the size of the text beside it."""
_PENNANT: Final = 0.8
_GAP: Final = 0.45
_LEAST_ROOM: Final = 0.4
"""Share of the line that must be left for words beside a label."""
_CAPITAL: Final = 0.357
_RULE: Final = 0.8


def set_mark(block: MarkLine, sheet: Sheet, wrapper: Wrapper, fonts: FontSet, spacing: Spacing) -> MarkPiece:
    """Set a line with its badge; its words hang below each other."""
    faces = sheet.faces
    lead = Face("prose_semibold", faces.text.size, faces.text.leading, INK)
    size = faces.text.size
    label = f"{tidy_line(block.label)}: " if block.label else ""
    taken = wrapper.measure(f"{label} ", lead) if label else 0.0
    badge = _measure_badge(block, size)
    above = taken + badge > sheet.inner * (1 - _LEAST_ROOM)
    badge_x = 0.0 if above else taken
    words = [Styled(f"{tidy_line(block.word)}: " if block.meaning else tidy_line(block.word), lead)]
    if block.meaning:
        words.append(Styled(tidy_line(block.meaning), faces.text))
    lines = tuple(wrap_styled(words, fonts, sheet.inner - badge_x - badge))
    labels = tuple(wrapper.wrap(label, lead, sheet.inner)) if above else ((label,) if label else ())
    return MarkPiece(block, labels, lead, lines, faces.text.leading, badge_x, badge, spacing, above)


def _measure_badge(block: MarkLine, size: float) -> float:
    """Give the room that a badge or a pennant takes with the gap after it."""
    if block.is_pennant:
        return (_PENNANT + _GAP) * size
    if block.key is None or MARKS[block.key].shape is None:
        return 0.0
    return (2 * HALF_WIDTH * _BADGE + _GAP) * size


class MarkDrawing:
    """Draws lines with badges, each a paragraph whose badge need not be heard."""

    def __init__(self, structure: StructureTree, left: float, inner: float, faces: ProseFaces) -> None:
        self._structure = structure
        self._left = left
        self._inner = inner
        self._size = faces.text.size

    def draw(self, page: Page, piece: MarkPiece | DividerPiece, top: float) -> None:
        """Draw a line, or the rule under a card, below `top`."""
        if isinstance(piece, MarkPiece):
            self._draw_mark(page, piece, top)
        else:
            self._draw_divider(page, piece, top)

    def _draw_mark(self, page: Page, piece: MarkPiece, top: float) -> None:
        """Draw a line below `top`."""
        paragraph = self._structure.open(self._structure.document, "P")
        baseline = top - self._size * BASELINE
        if piece.labels:
            page.begin(paragraph)
            write_face(page, piece.labels, piece.label_face, self._left, baseline)
            page.end()
        if piece.is_above:
            baseline -= len(piece.labels) * piece.leading
        self._draw_badge(page, piece, baseline)
        page.begin(paragraph)
        x = self._left + piece.badge_x + piece.badge
        for line in piece.lines:
            self._write_line(page, line, x, baseline)
            baseline -= piece.leading
        page.end()
        self._structure.close(paragraph)

    def _draw_divider(self, page: Page, piece: DividerPiece, top: float) -> None:
        """Draw the rule under a card."""
        with page.artifact():
            y = top - piece.height
            page.draw_line((self._left, y), (self._left + self._inner, y), _RULE, INK)

    def _draw_badge(self, page: Page, piece: MarkPiece, baseline: float) -> None:
        """Draw badge or pennant in the middle of the letters beside it."""
        block, x, size = piece.block, self._left + piece.badge_x, self._size
        if not piece.badge:
            return
        with page.artifact():
            if block.is_pennant:
                draw_pennant(page, x, baseline + size * (_CAPITAL + _PENNANT / 2), size * _PENNANT)
            elif block.key is not None:
                middle = x + HALF_WIDTH * _BADGE * size
                draw_badge(page, MARKS[block.key], middle, baseline + _CAPITAL * size, _BADGE * size)

    def _write_line(self, page: Page, line: Sequence[Styled], x: float, baseline: float) -> None:
        """Write the pieces of one line beside each other."""
        for styled in line:
            write_face(page, [styled.text], styled.face, x, baseline)
            x += page.measure(styled.text, styled.face.font, styled.face.size)
