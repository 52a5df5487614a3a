"""Facts, openings and boxes drawn and tagged."""

from dataclasses import dataclass, field
from typing import Final

from laming_desktop.domain.papers.charts import say_parts
from laming_desktop.reports.drawing.bars import draw_bar
from laming_desktop.reports.drawing.cell_drawing import write_face
from laming_desktop.reports.drawing.crest import CrestPicture, draw_crest, measure_crest
from laming_desktop.reports.flow.facts_setting import (
    BOX_HEIGHT,
    BOX_INSET,
    BOX_WIDTH,
    CREST_GAP,
    CREST_HEIGHT,
    WIDEST_CREST,
)
from laming_desktop.reports.flow.pieces import BAR_LINES, BarPiece, BoxPiece, FactRow, FactsPiece, OpeningPiece
from laming_desktop.reports.flow.sheets import Sheet
from laming_desktop.reports.layout.typography import BASELINE, INK, RULE
from laming_desktop.reports.layout.wrapping import tidy_line
from laming_desktop.reports.tagging.document import TaggedDocument
from laming_desktop.reports.tagging.page import Page
from laming_desktop.reports.tagging.structure import Element, TableFacts

_RULE_WIDTH: Final = 0.5
_BOX_RULE: Final = 0.8


@dataclass(slots=True)
class _OpenRow:
    """A row of facts that is not complete yet."""

    row: Element
    name: Element
    value: Element
    paragraphs: dict[int, Element] = field(default_factory=dict[int, Element])


class FactsDrawing:
    """Draws what stands round the text of a report."""

    def __init__(self, document: TaggedDocument, sheet: Sheet) -> None:
        self._document = document
        self._structure = document.structure
        self._sheet = sheet
        self._table: Element | None = None
        self._row: _OpenRow | None = None

    def draw_facts(self, page: Page, piece: FactsPiece, first: int, last: int, top: float) -> None:
        """Draw lines of facts below `top`: names left, values beside them, a rule above and below each row."""
        start = 0
        x, inner = self._sheet.left, self._sheet.inner
        if first == 0 or self._table is None:
            self._table = self._structure.open(
                self._structure.document, "Table", table=TableFacts(summary=piece.summary)
            )
        with page.artifact():
            page.draw_line((x, top), (x + inner, top), _RULE_WIDTH, RULE)
        for row in piece.rows:
            end = start + row.count
            if start < last and end > first:
                here, there = max(first, start), min(last, end)
                self._draw_row(page, piece, row, (here - start, there - start), top)
                top -= (there - here) * piece.face.leading
                if there == end:
                    top -= piece.padding
                    with page.artifact():
                        page.draw_line((x, top), (x + inner, top), _RULE_WIDTH, RULE)
            start = end
        if last >= start:
            self._structure.close(self._table)
            self._table = None

    def _draw_row(self, page: Page, piece: FactsPiece, row: FactRow, part: tuple[int, int], top: float) -> None:
        """Draw lines of one row."""
        first, last = part
        if self._row is None:
            self._row = self._open_row()
        opened = self._row
        x, lift = self._sheet.left, piece.padding / 2
        baseline = top - lift - piece.face.size * BASELINE
        names = row.name[first:last]
        if names:
            page.begin(opened.name)
            write_face(page, names, piece.name_face, x, baseline)
            page.end()
        self._write_values(page, piece, row, part, baseline)
        if last >= row.count:
            for element in (*opened.paragraphs.values(), opened.name, opened.value, opened.row):
                self._structure.close(element)
            self._row = None

    def _open_row(self) -> _OpenRow:
        """Open a row with its head and its value."""
        table = self._table or self._structure.document
        row = self._structure.open(table, "TR")
        name = self._structure.open(row, "TH", table=TableFacts("Row"))
        return _OpenRow(row, name, self._structure.open(row, "TD"))

    def _write_values(
        self, page: Page, piece: FactsPiece, row: FactRow, part: tuple[int, int], baseline: float
    ) -> None:
        """Write values; several paragraphs are elements of their own."""
        opened = self._row
        first, last = part
        several = bool(row.paragraphs) and row.paragraphs[-1] > 0
        for nth, text in enumerate(row.lines[first:last]):
            if opened is None:
                return
            element = opened.value
            if several:
                which = row.paragraphs[first + nth]
                element = opened.paragraphs.get(which) or self._structure.open(opened.value, "P")
                opened.paragraphs[which] = element
            page.begin(element)
            at = baseline - nth * piece.face.leading
            write_face(page, [text], piece.face, self._sheet.left + piece.names_width, at)
            page.end()

    def draw_opening(self, page: Page, piece: OpeningPiece, top: float, crest: CrestPicture | None) -> None:
        """Draw crest, authority, meeting and day at the left, the agenda item in its box at the right."""
        x = self._sheet.left
        if crest is not None:
            x += self._draw_crest(page, crest, top)
        y = top
        for lines, face in piece.paragraphs:
            paragraph = self._structure.open(self._structure.document, "P")
            page.begin(paragraph)
            write_face(page, lines, face, x, y - face.size * BASELINE)
            page.end()
            self._structure.close(paragraph)
            y -= len(lines) * face.leading
        if piece.item:
            self._draw_item(page, piece, top)

    def _draw_crest(self, page: Page, crest: CrestPicture, top: float) -> float:
        """Draw the crest; give the width that it takes."""
        size = measure_crest(crest.ratio, CREST_HEIGHT, WIDEST_CREST)
        draw_crest(page, self._structure, crest, (self._sheet.left, top), size)
        return size[0] + CREST_GAP

    def _draw_item(self, page: Page, piece: OpeningPiece, top: float) -> None:
        """Draw the box where democratic services expect the agenda item."""
        faces, scale = self._sheet.faces, self._sheet.scale
        wide = BOX_WIDTH * scale
        high = BOX_HEIGHT * scale + (len(piece.item) - 1) * faces.box_item.leading
        left, low = self._sheet.left + self._sheet.inner - wide, top - high
        corners = ((left, low), (left + wide, low), (left + wide, top), (left, top))
        with page.artifact():
            for start, end in zip(corners, (*corners[1:], corners[0]), strict=True):
                page.draw_line(start, end, _BOX_RULE, INK)
        inside = left + BOX_INSET * scale
        paragraph = self._structure.open(self._structure.document, "P")
        page.begin(paragraph)
        write_face(page, ["Agenda item "], faces.box_name, inside, top - 4.5 * scale - faces.box_name.size * BASELINE)
        baseline = top - (4.5 * scale + faces.box_name.leading) - faces.box_item.size * BASELINE
        write_face(page, piece.item, faces.box_item, inside, baseline)
        page.end()
        self._structure.close(paragraph)

    def draw_box(self, page: Page, piece: BoxPiece, top: float) -> None:
        """Draw an empty box under its name."""
        face, left, inner = piece.face, self._sheet.left, self._sheet.inner
        if piece.name:
            paragraph = self._structure.open(self._structure.document, "P")
            page.begin(paragraph)
            write_face(page, piece.name, face, left, top - face.size * BASELINE)
            page.end()
            self._structure.close(paragraph)
        high, low = top - len(piece.name) * face.leading - 2, top - piece.height
        corners = ((left, low), (left + inner, low), (left + inner, high), (left, high))
        with page.artifact():
            for start, end in zip(corners, (*corners[1:], corners[0]), strict=True):
                page.draw_line(start, end, _RULE_WIDTH, RULE)

    def draw_bar(self, page: Page, piece: BarPiece, top: float) -> None:
        """Draw a bar in large print: its label, the bar as a figure, its figures in words."""
        structure, x, inner = self._structure, self._sheet.left, self._sheet.inner
        label = structure.open(structure.document, "P")
        page.begin(label)
        write_face(page, piece.label, piece.lead, x, top - piece.lead.size * BASELINE)
        page.end()
        structure.close(label)
        top -= len(piece.label) * piece.face.leading
        high = BAR_LINES * piece.face.leading if piece.bar is not None else 0.0
        if piece.bar is not None:
            words = f"{tidy_line(piece.bar.label)}: {say_parts(piece.bar)}"
            box = (x - 1, top - high, x + inner + 1, top)
            figure = structure.open(structure.document, "Figure", alt=words, box=box)
            page.begin(figure)
            unit = (inner / piece.longest, high - 4)
            draw_bar(page, piece.bar, (x, top - 2), unit, piece.lead)
            page.end()
            structure.close(figure)
        figures = structure.open(structure.document, "P")
        page.begin(figures)
        write_face(page, piece.words, piece.face, x, top - high - piece.face.size * BASELINE)
        page.end()
        structure.close(figures)
