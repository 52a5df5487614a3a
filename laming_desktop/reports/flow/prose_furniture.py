"""What stands at head and foot of a page of prose."""

from typing import Final

from laming_desktop.domain.papers.heads import PaperHead
from laming_desktop.domain.papers.house_style import HouseStyle
from laming_desktop.reports.drawing.cell_drawing import draw_lines, fit_line, write_face
from laming_desktop.reports.drawing.watermark import draw_watermark
from laming_desktop.reports.flow.sheets import Sheet
from laming_desktop.reports.layout.cells import Lines
from laming_desktop.reports.layout.typography import BASELINE, HAIR, INK, Face
from laming_desktop.reports.layout.wrapping import Wrapper, tidy_line
from laming_desktop.reports.saying import DOT, join_parts
from laming_desktop.reports.saying_heads import say_journal, say_source
from laming_desktop.reports.tagging.document import TaggedDocument
from laming_desktop.reports.tagging.page import Page, Point

_GAP: Final = 18.0
_FOOT_GAP: Final = 10.0
_RULE_LIFT: Final = 3.7
_RULE_WIDTH: Final = 0.4
_WIDEST_MARKING: Final = 0.34
_WIDEST_RIGHT: Final = 0.5


class ProseFurniture:
    """Draws head and foot of one paper's pages."""

    def __init__(self, head: PaperHead, style: HouseStyle, sheet: Sheet, wrapper: Wrapper, watermark: str = "") -> None:
        self._head = head
        self._watermark = tidy_line(watermark)
        self._stamp = ""
        self._style = style
        self._sheet = sheet
        self._wrapper = wrapper
        foot = sheet.faces.foot
        self._marking = Face("prose_semibold", sheet.faces.running.size, sheet.faces.running.leading, INK)
        self._foot_lead = Face("prose_semibold", foot.size, foot.leading, INK)

    def draw_watermark(self, page: Page, file: TaggedDocument) -> None:
        """Draw the watermark under everything else."""
        if self._watermark:
            wide, high = self._sheet.width, self._sheet.height
            words = self._watermark
            self._stamp = self._stamp or file.add_stamp(lambda on: draw_watermark(on, words, wide, high), wide, high)
            page.draw_stamp(self._stamp)

    def draw_head(self, page: Page, *, opens: bool, continued: str = "") -> None:
        """Draw title and authority, or only the authority's own line on a page that opens the report; and the marking.

        What is `continued` from the page before stands in the place of the title.
        """
        sheet, face = self._sheet, self._sheet.faces.running
        top = sheet.height - sheet.head_top
        own = self._style.head_text
        side = self._measure_side(page)
        left, right = ("", own) if opens else (self._say_title(continued), join_parts([self._head.authority, own]))
        if page.measure(right, face.font, face.size) > sheet.inner * _WIDEST_RIGHT and not opens:
            right = self._head.authority
        with page.artifact("Header"):
            shown = fit_line(page, right, face, min(side, sheet.inner * (1.0 if opens else _WIDEST_RIGHT)))
            taken = page.measure(shown, face.font, face.size)
            title = fit_line(page, left, face, min(side, sheet.inner - taken - _GAP))
            write_face(page, [title], face, sheet.left, top - face.size * BASELINE)
            draw_lines(page, Lines((shown,), face, alignment="right"), sheet.left, sheet.inner, top)
            if self._head.confidential:
                marking = Lines((self._fit_marking(page),), self._marking, alignment="centre")
                draw_lines(page, marking, sheet.left, sheet.inner, top)

    def _say_title(self, continued: str) -> str:
        """Give what stands at the left of the head."""
        return f"{continued} (continued)" if continued else self._head.title

    def draw_foot(self, page: Page, number: str) -> None:
        """Draw the foot under a hair rule, the authority's own line above that; what is too long takes two lines."""
        sheet, face, head = self._sheet, self._sheet.faces.foot, self._head
        top, x = sheet.footer_top, sheet.left
        right = join_parts([say_journal(head), number])
        beside = sheet.inner - page.measure(right, face.font, face.size) - _FOOT_GAP
        marking = fit_line(page, head.confidential, self._foot_lead, sheet.inner / 4) + DOT if head.confidential else ""
        taken = page.measure(marking, self._foot_lead.font, face.size) if marking else 0.0
        source = say_source(head)
        is_long = taken + page.measure(source, face.font, face.size) > beside
        first = top + (face.leading if is_long else 0.0)
        rule = first + _RULE_LIFT
        with page.artifact("Footer"):
            page.draw_line((x, rule), (x + sheet.inner, rule), _RULE_WIDTH, HAIR)
            if self._style.foot_text:
                own = fit_line(page, self._style.foot_text, face, sheet.inner)
                write_face(page, [own], face, x, rule + face.size * 0.38)
            write_face(page, [marking], self._foot_lead, x, first - face.size * BASELINE)
            self._draw_source(page, source, (x + taken, first), beside if is_long else sheet.inner)
            draw_lines(page, Lines((right,), face, alignment="right"), x, sheet.inner, top)

    def _draw_source(self, page: Page, source: str, place: Point, beside: float) -> None:
        """Write what the paper was drawn from, its later words on a second line beside the page's number."""
        sheet, face = self._sheet, self._sheet.faces.foot
        x, top = place
        room = sheet.inner - (x - sheet.left)
        lines = self._wrapper.wrap(source, face, room)
        write_face(page, lines[:1], face, x, top - face.size * BASELINE)
        if len(lines) > 1:
            rest = page.shorten("".join(lines[1:]), face.font, face.size, beside)
            write_face(page, [rest], face, sheet.left, top - face.leading - face.size * BASELINE)

    def _fit_marking(self, page: Page) -> str:
        """Give the marking in a third of the head at most."""
        return fit_line(page, tidy_line(self._head.confidential), self._marking, self._sheet.inner * _WIDEST_MARKING)

    def _measure_side(self, page: Page) -> float:
        """Give the room on either side of a marking; all of the line when there is none."""
        if not self._head.confidential:
            return self._sheet.inner
        wide = page.measure(self._fit_marking(page), self._marking.font, self._marking.size)
        return (self._sheet.inner - wide) / 2 - _GAP
