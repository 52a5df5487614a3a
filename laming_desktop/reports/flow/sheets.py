"""The sheet on which prose is set, its margins and its faces, for usual and for large print, in points."""

from dataclasses import dataclass, replace
from typing import Final

from laming_desktop.domain.papers.blocks import Run, Voice
from laming_desktop.domain.papers.profiles import PageChoices, PaperSize
from laming_desktop.reports.layout.typography import HOUSE, INK, MM, MUTED, NOTE_INK, Face
from laming_desktop.reports.tagging.fonts import FontName

_SHEETS: Final[dict[PaperSize, tuple[float, float]]] = {"a4": (210 * MM, 297 * MM), "a3": (297 * MM, 420 * MM)}
_LARGER: Final[dict[PaperSize, float]] = {"a4": 1.0, "a3": 1.3}
"""Prose on A3 is set larger, so that its lines do not become too long to be followed."""
_USUAL_SIZE: Final = 12.0
_LINE: Final = 1.375
"""Line height of large print, as a share of the size."""
_NUMBER_COLUMN: Final = 42.5
_FONTS: Final[dict[tuple[bool, bool], FontName]] = {
    (False, False): "prose",
    (True, False): "prose_semibold",
    (False, True): "prose_italic",
    (True, True): "prose_semibold_italic",
}


@dataclass(frozen=True, slots=True)
class ProseFaces:
    """The faces of headings, text and what stands round it; `table` is the size of a table's cells."""

    text: Face
    lead: Face
    note: Face
    ours: Face
    headings: tuple[Face, Face, Face]
    fact_name: Face
    fact: Face
    opening: Face
    opening_lead: Face
    authority: Face
    box_name: Face
    box_item: Face
    running: Face
    foot: Face
    table: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page for prose: `top` and `foot` are what stays free above and below the body, `number` a column for numbers.

    `head_top` is how far the running head lies below the upper edge, `footer_top` how far the footer's upper edge lies
    above the lower. `scale` enlarges every gap as the faces are enlarged.
    """

    width: float
    height: float
    left: float
    inner: float
    top: float
    foot: float
    head_top: float
    footer_top: float
    number: float
    scale: float
    faces: ProseFaces
    is_large: bool = False

    @property
    def room(self) -> float:
        """Give the height of the body."""
        return self.height - self.top - self.foot

    @property
    def measure(self) -> float:
        """Give the width of text beside the column of numbers."""
        return self.inner - self.number


def choose_sheet(page: PageChoices) -> Sheet:
    """Give the sheet for the choices of a page."""
    wide, high = _SHEETS[page.size]
    if page.orientation == "landscape":
        wide, high = high, wide
    if page.large_print:
        size = float(max(16, page.large_print))
        left = right = 20 * MM
        faces, scale = _make_large_faces(size), size / _USUAL_SIZE
        line = size * _LINE
        top, footer = 16 * MM + line, 11 * MM + line
        foot = footer + line + 12
        head = 11 * MM
    else:
        scale = _LARGER[page.size]
        left, right = 25 * MM, 20 * MM
        faces = _make_faces(scale)
        top, foot, head, footer = 21 * MM, 24 * MM, 12.5 * MM, 15.2 * MM
    inner, number = wide - left - right, _NUMBER_COLUMN * scale
    is_large = page.large_print > 0
    return Sheet(wide, high, left, inner, top, foot, head, footer, number, scale, faces, is_large)


def choose_card_sheet() -> Sheet:
    """Give the sheet of a paper that must stay on one page."""
    side = 18 * MM
    wide, high = _SHEETS["a4"]
    foot = replace(_make_faces(1.0), foot=Face("table", 7.5, 9.4, MUTED))
    return Sheet(wide, high, side, wide - 2 * side, 13 * MM, 33 * MM, 9 * MM, 13.4 * MM, 0.0, 1.0, foot)


def choose_face(faces: ProseFaces, voice: Voice, run: Run) -> Face:
    """Give the face of a run: its voice's, in the weight and slope that it asks for."""
    usual = {"text": faces.text, "lead": faces.lead, "note": faces.note, "ours": faces.ours}[voice]
    bold = run.bold or voice == "lead"
    italic = run.italic or voice == "ours"
    ink = HOUSE if run.link else usual.ink
    return Face(_FONTS[bold, italic], usual.size, usual.leading, ink)


def _make_faces(scale: float) -> ProseFaces:
    """Make the usual faces, enlarged by `scale`."""

    def face(font: FontName, size: float, leading: float, ink: str = INK) -> Face:
        return Face(font, round(size * scale, 2), round(leading * scale, 2), ink)

    return ProseFaces(
        text=face("prose", 12, 17),
        lead=face("prose_semibold", 12.5, 17),
        note=face("prose", 10, 14, NOTE_INK),
        ours=face("prose_italic", 12, 17, MUTED),
        headings=(face("prose_semibold", 20, 25), face("prose_semibold", 14, 19), face("prose_semibold", 12, 17)),
        fact_name=face("prose", 11, 15, MUTED),
        fact=face("prose", 11, 15),
        opening=face("prose", 12, 16.5),
        opening_lead=face("prose_semibold", 12, 16.5),
        authority=face("prose_semibold", 12, 16.5, HOUSE),
        box_name=face("prose", 9.5, 12, MUTED),
        box_item=face("prose_semibold", 14, 17),
        running=face("prose", 9, 11, MUTED),
        foot=face("prose", 8.5, 10, MUTED),
        table=10 * scale,
    )


def _make_large_faces(size: float) -> ProseFaces:
    """Make faces of which none is smaller than `size`."""

    def face(font: FontName, share: float = 1.0, ink: str = INK) -> Face:
        return Face(font, round(size * share, 2), round(size * share * _LINE, 2), ink)

    return ProseFaces(
        text=face("prose"),
        lead=face("prose_semibold", 1.1),
        note=face("prose", ink=NOTE_INK),
        ours=face("prose_italic", ink=MUTED),
        headings=(face("prose_semibold", 1.5), face("prose_semibold", 1.25), face("prose_semibold", 1.08)),
        fact_name=face("prose", ink=MUTED),
        fact=face("prose"),
        opening=face("prose"),
        opening_lead=face("prose_semibold"),
        authority=face("prose_semibold", ink=HOUSE),
        box_name=face("prose", ink=MUTED),
        box_item=face("prose_semibold", 1.2),
        running=face("prose", ink=MUTED),
        foot=face("prose", ink=MUTED),
        table=size,
    )
