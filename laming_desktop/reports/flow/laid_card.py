"""A paper on one page, ready to be written into a file: head, charts, lists in two columns, the key to its marks."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from laming_desktop.domain.papers.blocks import PaperDocument
from laming_desktop.domain.papers.heads import PaperHead
from laming_desktop.domain.papers.house_style import HouseStyle
from laming_desktop.reports.drawing.cell_drawing import draw_lines, fit_line, write_face
from laming_desktop.reports.drawing.charts import ChartDrawing
from laming_desktop.reports.drawing.crest import CrestPicture, draw_in_corner
from laming_desktop.reports.drawing.furniture import PageNumbers
from laming_desktop.reports.flow.card_key import CardKey
from laming_desktop.reports.flow.card_setting import (
    CHART_GAP,
    COLUMN,
    FIGURE,
    FOOTER_TOP,
    GUTTER,
    INNER,
    LEFT,
    NOTE,
    NOTE_GAP,
    NUMBER,
    NUMBERS,
    OURS,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    ROW_GAP,
    SECTION,
    SECTION_GAP,
    SECTION_HEAD,
    SIDE,
    TITLE_TOP,
    TOP,
    WORDS,
    CardRow,
    CardSection,
    set_card,
)
from laming_desktop.reports.flow.prose_furniture import ProseFurniture
from laming_desktop.reports.flow.sheets import choose_card_sheet
from laming_desktop.reports.layout.cells import Lines
from laming_desktop.reports.layout.typography import BASELINE, INK, LABEL, MEETING, Face
from laming_desktop.reports.layout.wrapping import Wrapper, tidy_line
from laming_desktop.reports.saying_heads import say_meeting
from laming_desktop.reports.tagging.document import TaggedDocument
from laming_desktop.reports.tagging.fonts import FontSet
from laming_desktop.reports.tagging.page import Page
from laming_desktop.reports.tagging.structure import Element, TableFacts, Tag

_KEY_FOOT: Final = 6.0
_KEY_GAP: Final = 2.0
_OWN_LINE: Final = 10.0
_RULE: Final = 0.9
_BOOKMARK_LIFT: Final = 8.0


class LaidCard:
    """One page, laid out."""

    pages: Final = 1
    height: Final = PAGE_HEIGHT

    def __init__(self, document: PaperDocument, fonts: FontSet, style: HouseStyle, crest_ratio: float = 0.0) -> None:
        wrapper = Wrapper(fonts)
        self._head = document.head
        self._key = CardKey(document.key, fonts, INNER)
        own = _OWN_LINE if style.foot_text else 0.0
        self._key_top = FOOTER_TOP + _KEY_FOOT + own + self._key.height
        self._card = set_card(document, wrapper, PAGE_HEIGHT - TOP - self._key_top - _KEY_GAP, crest_ratio)
        self._furniture = ProseFurniture(document.head, style, choose_card_sheet(), wrapper, document.page.watermark)

    def write(self, file: TaggedDocument, numbers: PageNumbers, crest: CrestPicture | None = None) -> None:
        """Write the page, numbered as `numbers` says."""
        page = file.begin_page()
        self._furniture.draw_watermark(page, file)
        top = PAGE_HEIGHT - TOP
        self._draw_head(page, file, top, crest)
        top -= self._card.head_height
        charts = ChartDrawing(file)
        for chart in self._card.charts:
            charts.draw(page, chart, LEFT, top)
            file.add_bookmark(chart.title, 2, page, top + _BOOKMARK_LIFT)
            top -= chart.height + CHART_GAP
        sections = _SectionDrawing(file)
        for nth, column in enumerate(self._card.columns):
            sections.draw(page, column, LEFT + nth * (COLUMN + GUTTER), top)
        self._key.draw(page, LEFT, self._key_top, file.structure)
        self._furniture.draw_foot(page, numbers.say(0))
        file.end_page(page, PAGE_WIDTH, PAGE_HEIGHT)

    def _draw_head(self, page: Page, file: TaggedDocument, top: float, crest: CrestPicture | None) -> None:
        """Draw label and meeting, crest, title, notes and the headline."""
        card = self._card
        self._draw_labels(page, file, self._head, top)
        structure = file.structure
        if crest is not None:
            draw_in_corner(page, structure, crest, LEFT + INNER, top)
        heading = structure.open(structure.document, "H1")
        page.begin(heading)
        y = top - TITLE_TOP
        write_face(page, card.title, card.title_face, LEFT - 0.7, y - card.title_face.size * BASELINE)
        page.end()
        structure.close(heading)
        file.add_bookmark("".join(card.title) or "\u2013", 1, page, top + _BOOKMARK_LIFT)
        y -= len(card.title) * card.title_face.leading + NOTE_GAP
        _draw_paragraph(page, file, card.notes, NOTE, y)
        _draw_paragraph(page, file, card.headline, card.headline_face, top - card.headline_top)

    @staticmethod
    def _draw_labels(page: Page, file: TaggedDocument, head: PaperHead, top: float) -> None:
        """Draw what this is at the left, the marking in the middle, and the meeting at the right."""
        marking = fit_line(page, head.confidential, SECTION, INNER / 3)
        side = (INNER - page.measure(marking, SECTION.font, SECTION.size) - 24) / 2 if marking else INNER * 0.62
        label = fit_line(page, head.label.upper(), LABEL, min(side, INNER * 0.36))
        meeting = page.shorten(tidy_line(say_meeting(replace(head, authority=""))), MEETING.font, MEETING.size, side)
        structure = file.structure
        for words, lines in (
            (label, Lines((label,), LABEL)),
            (marking, Lines((marking,), Face(SECTION.font, LABEL.size, LABEL.leading, INK), alignment="centre")),
            (meeting, Lines((meeting,), MEETING, alignment="right")),
        ):
            if words:
                paragraph = structure.open(structure.document, "P")
                page.begin(paragraph)
                draw_lines(page, lines, LEFT, INNER, top)
                page.end()
                structure.close(paragraph)


class _SectionDrawing:
    """Draws short lists, each a table of facts under its heading."""

    def __init__(self, file: TaggedDocument) -> None:
        self._file = file
        self._structure = file.structure

    def draw(self, page: Page, sections: Sequence[CardSection], x: float, top: float) -> None:
        """Draw the lists of one column, one below the other."""
        for section in sections:
            self._draw_heading(page, section, x, top)
            y = top - SECTION_HEAD
            if section.rows:
                summary = TableFacts(summary=section.summary or section.title)
                table = self._structure.open(self._structure.document, "Table", table=summary)
                for row in section.rows:
                    element = self._structure.open(table, "TR")
                    self._draw_row(page, row, x, y, element)
                    self._structure.close(element)
                    y -= row.height
                self._structure.close(table)
            for note in section.notes:
                paragraph = self._structure.open(self._structure.document, "P")
                page.begin(paragraph)
                write_face(page, [note], OURS, x, y - OURS.size * BASELINE)
                page.end()
                self._structure.close(paragraph)
                y -= OURS.leading + ROW_GAP
            top = y - SECTION_GAP

    def _draw_heading(self, page: Page, section: CardSection, x: float, top: float) -> None:
        """Draw a list's heading under a rule."""
        with page.artifact():
            page.draw_line((x, top), (x + COLUMN, top), _RULE, INK)
        heading = self._structure.open(self._structure.document, "H2")
        page.begin(heading)
        shown = fit_line(page, section.title, SECTION, COLUMN)
        write_face(page, [shown], SECTION, x, top - 4.5 - SECTION.size * BASELINE)
        page.end()
        self._structure.close(heading)
        self._file.add_bookmark(section.title or "\u2013", 2, page, top + _BOOKMARK_LIFT)

    def _draw_row(self, page: Page, row: CardRow, x: float, top: float, element: Element) -> None:
        """Draw a row: its name heads it, else its words do."""
        if row.is_named:
            name = fit_line(page, row.name, NUMBER, NUMBERS - 4)
            self._write_cell(page, element, "TH", (name,), NUMBER, x, top)
            self._write_cell(page, element, "TD", row.words, WORDS, x + NUMBERS, top, row.spoken)
            self._write_right(page, element, row.fact, SIDE, x, top)
        else:
            self._write_cell(page, element, "TH", row.words, WORDS, x, top, row.spoken)
            self._write_right(page, element, row.fact, FIGURE, x, top)

    def _write_cell(
        self,
        page: Page,
        row: Element,
        tag: Tag,
        texts: tuple[str, ...],
        face: Face,
        x: float,
        top: float,
        spoken: str = "",
    ) -> None:
        """Write a cell's lines; where they are shortened a listener hears the whole."""
        cell = self._structure.open(row, tag, table=TableFacts("Row") if tag == "TH" else None)
        inner = self._structure.open(cell, "Span", actual_text=spoken) if spoken else cell
        page.begin(inner)
        write_face(page, texts or ("\u2013",), face, x, top - face.size * BASELINE)
        page.end()
        if inner is not cell:
            self._structure.close(inner)
        self._structure.close(cell)

    def _write_right(self, page: Page, row: Element, words: str, face: Face, x: float, top: float) -> None:
        """Write the fact at the right of a row."""
        cell = self._structure.open(row, "TD")
        if words:
            page.begin(cell)
            draw_lines(page, Lines((words,), face, alignment="right"), x, COLUMN, top)
            page.end()
        self._structure.close(cell)


def _draw_paragraph(page: Page, file: TaggedDocument, texts: tuple[str, ...], face: Face, top: float) -> None:
    """Draw lines as one paragraph."""
    if texts:
        paragraph = file.structure.open(file.structure.document, "P")
        page.begin(paragraph)
        write_face(page, texts, face, LEFT, top - face.size * BASELINE)
        page.end()
        file.structure.close(paragraph)
