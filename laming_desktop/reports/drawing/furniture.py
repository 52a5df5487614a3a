"""What stands at head and foot of every page: who and what, as at when, from which journal, page x of y."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from laming_desktop.domain.papers.heads import PaperHead
from laming_desktop.domain.papers.house_style import HouseStyle
from laming_desktop.reports.drawing.cell_drawing import draw_lines, fit_line, write_face
from laming_desktop.reports.drawing.key_line import KeyLine
from laming_desktop.reports.drawing.watermark import draw_watermark
from laming_desktop.reports.layout.cells import Lines
from laming_desktop.reports.layout.typography import BASELINE, FOOT, FOOT_LEAD, HAIR, RUNNING, RUNNING_LEAD
from laming_desktop.reports.layout.wrapping import tidy_line
from laming_desktop.reports.saying import DOT, join_parts
from laming_desktop.reports.saying_heads import say_journal, say_source
from laming_desktop.reports.table_sheets import TableSheet
from laming_desktop.reports.tagging.document import TaggedDocument
from laming_desktop.reports.tagging.page import Page

_GAP: Final = 18.0


@dataclass(frozen=True, slots=True)
class PageNumbers:
    """The number of a paper's first page in its file, and how many the file has, 0 where that is not known yet."""

    first: int
    total: int

    def say(self, nth: int) -> str:
        """Give the words for a page, 0 for the paper's first."""
        number = self.first + nth
        return f"Page {number} of {self.total}" if self.total else f"Page {number}"

    def say_widest(self) -> str:
        """Give words as wide as those of any page."""
        return self.say(max(0, self.total - self.first)).replace("1", "0")


class Furniture:
    """Head and foot of a paper's pages, drawn once and stamped where they are the same."""

    def __init__(self, head: PaperHead, style: HouseStyle, sheet: TableSheet, watermark: str) -> None:
        self._head = head
        self._style = style
        self._sheet = sheet
        self._watermark = tidy_line(watermark)
        self._stamps: dict[str, str] = {}

    def draw_watermark(self, page: Page, file: TaggedDocument) -> None:
        """Draw the watermark under everything else."""
        if self._watermark:
            sheet = self._sheet
            self._stamp(page, file, "mark", lambda on: draw_watermark(on, self._watermark, sheet.width, sheet.height))

    def draw_head(self, page: Page, file: TaggedDocument, key: KeyLine) -> None:
        """Draw running head, key and marking of a page that does not open the paper."""
        sheet = self._sheet
        top = sheet.height - sheet.head_top

        def draw(on: Page) -> None:
            draw_running_head(on, self._head, sheet.left, sheet.inner, top, self._style.head_text)
            key.draw(on, sheet.left, sheet.key_foot)
            draw_marking(on, self._head.confidential, sheet.left, sheet.inner, top)

        self._stamp(page, file, "head", draw)

    def draw_marking(self, page: Page) -> None:
        """Draw the confidential marking of a page that opens the paper."""
        sheet = self._sheet
        draw_marking(page, self._head.confidential, sheet.left, sheet.inner, sheet.height - sheet.head_top)

    def draw_foot(self, page: Page, file: TaggedDocument, numbers: PageNumbers, nth: int) -> None:
        """Draw the footer of a page, 0 for the paper's first."""
        self.draw_open_foot(page, file, numbers)
        self.draw_number(page, numbers.say(nth))

    def draw_number(self, page: Page, number: str) -> None:
        """Draw the page's number at the right of its footer."""
        sheet = self._sheet
        draw_page_number(page, self._head, sheet.left, sheet.inner, sheet.footer_foot, number)

    def draw_open_foot(self, page: Page, file: TaggedDocument, numbers: PageNumbers) -> None:
        """Draw the footer of a page but for its number, for which there is room."""
        sheet, head = self._sheet, self._head
        taken = _measure(page, _say_right(head, numbers.say_widest()))
        foot = self._style.foot_text
        self._stamp(
            page,
            file,
            "foot",
            lambda on: draw_footer(on, head, sheet.left, sheet.inner, sheet.footer_foot, taken, foot),
        )

    def _stamp(self, page: Page, file: TaggedDocument, name: str, draw: Callable[[Page], None]) -> None:
        """Draw something with a stamp, made now when it was not yet."""
        stamp = self._stamps.get(name)
        if stamp is None:
            sheet = self._sheet
            stamp = self._stamps[name] = file.add_stamp(draw, sheet.width, sheet.height)
        page.draw_stamp(stamp)


def measure_sides(page: Page, marking: str, width: float) -> float:
    """Give the room left and right of a confidential marking in the head; all of it when there is none."""
    if not marking:
        return width
    shown = _fit_marking(page, marking, width)
    return (width - page.measure(shown, RUNNING_LEAD.font, RUNNING_LEAD.size)) / 2 - _GAP


def draw_running_head(page: Page, head: PaperHead, x: float, width: float, top: float, head_text: str = "") -> None:
    """Draw label and title left, the authority and its own words right, each cut where it is too long."""
    face, lead = RUNNING, RUNNING_LEAD
    side = measure_sides(page, head.confidential, width)
    with page.artifact("Header"):
        authority = fit_line(page, join_parts([head.authority, head_text]), face, min(side, width * 0.4))
        label = fit_line(page, head.label, lead, min(side, width * 0.3))
        write_face(page, [label], lead, x, top - lead.size * BASELINE)
        taken = page.measure(f"{label}  ", lead.font, lead.size) if label else 0.0
        room = min(side, width - page.measure(authority, face.font, face.size) - _GAP) - taken
        write_face(page, [fit_line(page, head.title, face, room)], face, x + taken, top - face.size * BASELINE)
        draw_lines(page, Lines((authority,), face, alignment="right"), x, width, top)


def draw_marking(page: Page, marking: str, x: float, width: float, top: float) -> None:
    """Draw a confidential marking in the middle of the head."""
    if marking:
        with page.artifact("Header"):
            shown = _fit_marking(page, marking, width)
            draw_lines(page, Lines((shown,), RUNNING_LEAD, alignment="centre"), x, width, top)


def draw_footer(
    page: Page, head: PaperHead, x: float, width: float, top: float, taken: float, foot_text: str = ""
) -> None:
    """Draw the footer under a hair rule, all but the page's number, which has taken some room at the right."""
    with page.artifact("Footer"):
        page.draw_line((x, top + 3), (x + width, top + 3), 0.4, HAIR)
        left = x
        if head.confidential:
            marking = fit_line(page, head.confidential, FOOT_LEAD, width / 4) + DOT
            write_face(page, [marking], FOOT_LEAD, left, top - FOOT_LEAD.size * BASELINE)
            left += page.measure(marking, FOOT_LEAD.font, FOOT_LEAD.size)
        room = x + width - left - taken - _GAP
        tidied = replace(head, register=tidy_line(head.register), counted=tidy_line(head.counted or head.shows))
        words = join_parts([say_source(tidied), tidy_line(foot_text)])
        shown = page.shorten(words, FOOT.font, FOOT.size, room)
        write_face(page, [shown], FOOT, left, top - FOOT.size * BASELINE)


def draw_page_number(page: Page, head: PaperHead, x: float, width: float, top: float, number: str) -> None:
    """Draw the journal's hash and the page's number at the right of the footer."""
    with page.artifact("Footer"):
        draw_lines(page, Lines((_say_right(head, number),), FOOT, alignment="right"), x, width, top)


def _say_right(head: PaperHead, number: str) -> str:
    """Give what stands at the right of the footer."""
    return join_parts([say_journal(head), number])


def _measure(page: Page, words: str) -> float:
    """Give how wide words of the footer are."""
    return page.measure(words, FOOT.font, FOOT.size)


def _fit_marking(page: Page, marking: str, width: float) -> str:
    """Give the marking in a third of the head at most."""
    return fit_line(page, marking, RUNNING_LEAD, width / 3)
