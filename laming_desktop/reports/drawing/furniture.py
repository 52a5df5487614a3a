"""What stands at head and foot of every page: who and what, as at when, from which journal, page x of y."""

from typing import Final

from laming_desktop.domain.days import write_day
from laming_desktop.domain.papers.heads import PaperHead
from laming_desktop.reports.drawing.cell_drawing import draw_lines, fit_line, write_face
from laming_desktop.reports.layout.cells import Lines
from laming_desktop.reports.layout.typography import BASELINE, FOOT, FOOT_LEAD, HAIR, RUNNING, RUNNING_LEAD
from laming_desktop.reports.layout.wrapping import tidy_line
from laming_desktop.reports.saying import DOT, join_parts
from laming_desktop.reports.tagging.page import Page

_HASH_DIGITS: Final = 8
_GAP: Final = 18.0


def measure_sides(page: Page, marking: str, width: float) -> float:
    """Give the room left and right of a confidential marking in the head; all of it when there is none."""
    if not marking:
        return width
    shown = _fit_marking(page, marking, width)
    return (width - page.measure(shown, RUNNING_LEAD.font, RUNNING_LEAD.size)) / 2 - _GAP


def draw_running_head(page: Page, head: PaperHead, x: float, width: float, top: float) -> None:
    """Draw label and title left and the authority right, each cut where it is too long."""
    face, lead = RUNNING, RUNNING_LEAD
    side = measure_sides(page, head.confidential, width)
    with page.artifact("Header"):
        authority = fit_line(page, head.authority, face, min(side, width * 0.4))
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


def draw_footer(page: Page, head: PaperHead, x: float, width: float, top: float, number: int, total: int) -> None:
    """Draw the footer under a hair rule."""
    with page.artifact("Footer"):
        page.draw_line((x, top + 3), (x + width, top + 3), 0.4, HAIR)
        journal = f"Journal {head.journal[:_HASH_DIGITS]}" if head.journal else ""
        right = join_parts([journal, f"Page {number} of {total}"])
        left = x
        if head.confidential:
            marking = fit_line(page, head.confidential, FOOT_LEAD, width / 4) + DOT
            write_face(page, [marking], FOOT_LEAD, left, top - FOOT_LEAD.size * BASELINE)
            left += page.measure(marking, FOOT_LEAD.font, FOOT_LEAD.size)
        room = x + width - left - page.measure(right, FOOT.font, FOOT.size) - _GAP
        register = f"Register: {tidy_line(head.register)}" if head.register else ""
        words = [f"As at {write_day(head.as_at)}", register, tidy_line(head.counted or head.shows)]
        shown = page.shorten(join_parts(words), FOOT.font, FOOT.size, room)
        write_face(page, [shown], FOOT, left, top - FOOT.size * BASELINE)
        draw_lines(page, Lines((right,), FOOT, alignment="right"), x, width, top)


def _fit_marking(page: Page, marking: str, width: float) -> str:
    """Give the marking in a third of the head at most."""
    return fit_line(page, marking, RUNNING_LEAD, width / 3)
