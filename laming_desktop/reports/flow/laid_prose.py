"""A paper of prose laid out on its pages, ready to be written into a file, at any place in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from laming_desktop.domain.papers.blocks import PaperDocument, ReportOpening
from laming_desktop.domain.papers.house_style import HouseStyle
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.reports.composing.cards import CardsDocument, list_blocks
from laming_desktop.reports.drawing.charts import ChartDrawing
from laming_desktop.reports.drawing.crest import CrestPicture
from laming_desktop.reports.drawing.furniture import PageNumbers
from laming_desktop.reports.drawing.table_drawing import TableDrawing
from laming_desktop.reports.flow.contents import ContentsEntry
from laming_desktop.reports.flow.contents_drawing import ContentsDrawing, ContentsGoal
from laming_desktop.reports.flow.facts_drawing import FactsDrawing
from laming_desktop.reports.flow.key_block import list_key
from laming_desktop.reports.flow.mark_drawing import MarkDrawing
from laming_desktop.reports.flow.pieces import (
    HEADINGS,
    BarPiece,
    BoxPiece,
    ChartPiece,
    ContentsPiece,
    DividerPiece,
    FactsPiece,
    MarkPiece,
    OpeningPiece,
    Piece,
    Role,
    TablePiece,
    TextPiece,
)
from laming_desktop.reports.flow.placing import FlowPage, PlacedPiece, place_pieces
from laming_desktop.reports.flow.prose_furniture import ProseFurniture
from laming_desktop.reports.flow.setting import BlockSetter
from laming_desktop.reports.flow.sheets import Sheet, choose_sheet
from laming_desktop.reports.flow.text_drawing import TextDrawing
from laming_desktop.reports.layout.splitting import Heights
from laming_desktop.reports.layout.typography import BAND_FILL, HOUSE
from laming_desktop.reports.layout.wrapping import Wrapper
from laming_desktop.reports.saying_heads import say_meeting
from laming_desktop.reports.tagging.document import TaggedDocument
from laming_desktop.reports.tagging.fonts import FontSet
from laming_desktop.reports.tagging.page import Page

_PANEL_EDGE: Final = 3.0
_PANEL_PAD: Final = 9.0
_LIFT: Final = 8.0


@dataclass(frozen=True, slots=True)
class TitlePlace:
    """Where a heading stands: the number of its page in the paper, and how high on it."""

    page: int
    top: float


class LaidProse:
    """Prose on its pages, under the label of an appendix where it is one; `places` says where its headings stand."""

    def __init__(
        self,
        document: PaperDocument,
        fonts: FontSet,
        style: HouseStyle,
        entries: Sequence[ContentsEntry] = (),
        label: str = "",
    ) -> None:
        self._sheet = choose_sheet(document.page)
        wrapper = Wrapper(fonts)
        setter = BlockSetter(self._sheet, wrapper, fonts, entries, has_crest=style.crest is not None)
        key = list_key(document.key) if document.opening == "card" else ()
        has_corner = not label or isinstance(document, CardsDocument)
        opening = _open_with_crest(document) if style.crest is not None and has_corner else ()
        above = [*setter.set_blocks(opening), *setter.set_label(label)]
        body = setter.set_blocks((*list_blocks(document), *key))
        pieces = _set_under(above, body)
        self._placed = place_pieces(pieces, self._sheet.room)
        self._furniture = ProseFurniture(document.head, style, self._sheet, wrapper, document.page.watermark)
        self.places = list(self._list_places())
        named = HEADINGS if isinstance(document, CardsDocument) else _choose_named(body)
        self._continued = list(self._list_continued(named))

    @property
    def pages(self) -> int:
        """Give the number of pages."""
        return len(self._placed)

    def keep_first(self) -> None:
        """Keep nothing but the first page."""
        del self._placed[1:]

    def write(
        self,
        file: TaggedDocument,
        numbers: PageNumbers,
        goals: Mapping[int, ContentsGoal],
        crest: CrestPicture | None,
        progress: Progress = SILENT,
    ) -> None:
        """Write the pages, the first of them numbered as `numbers` says."""
        drawing = _PieceDrawing(file, self._sheet, goals, crest)
        for nth, placed in enumerate(self._placed):
            progress.step(nth + 1, self.pages)
            page = file.begin_page()
            opens = nth == 0 or (bool(placed) and isinstance(placed[0].piece, OpeningPiece))
            self._furniture.draw_watermark(page, file)
            self._furniture.draw_head(page, opens=opens, continued=self._continued[nth])
            drawing.draw_page(page, placed)
            self._furniture.draw_foot(page, numbers.say(nth))
            if nth == self.pages - 1:
                drawing.finish()
            file.end_page(page, self._sheet.width, self._sheet.height)

    def _list_continued(self, named: frozenset[Role]) -> Iterator[str]:
        """Give for each page the heading of one of these kinds under which it goes on, empty where it begins with one."""
        name = ""
        for page in self._placed:
            yield "" if page and _begins(page[0], named) else name
            for part in page:
                title = _find_title(part)
                if isinstance(part.piece, DividerPiece):
                    name = ""
                elif title and _begins(part, named):
                    name = title

    def _list_places(self) -> Iterator[TitlePlace]:
        """List where headings begin."""
        for nth, page in enumerate(self._placed):
            for part in page:
                if _find_title(part) is not None:
                    yield TitlePlace(nth, self._sheet.height - self._sheet.top - part.top + _LIFT)


def _open_with_crest(document: PaperDocument) -> Sequence[ReportOpening]:
    """Give what holds the crest, the authority and the meeting where a paper has no front matter of its own."""
    if any(isinstance(block, ReportOpening) for block in document.blocks):
        return ()
    meeting = say_meeting(replace(document.head, authority=""))
    return (ReportOpening(tuple(line for line in (document.head.authority, meeting) if line)),)


def _set_under(above: list[Piece], body: list[Piece]) -> list[Piece]:
    """Give a label or an opening, and what stands under it, although that should begin a page."""
    if not above or not body or not body[0].spacing.new_page:
        return [*above, *body]
    first = replace(body[0], spacing=replace(body[0].spacing, new_page=False))
    return [*above, first, *body[1:]]


def _choose_named(pieces: Sequence[Piece]) -> frozenset[Role]:
    """Give the headings whose text goes on over pages by name: the highest, where there are several of them."""
    titles = {piece.words for piece in pieces if isinstance(piece, TextPiece) and piece.role == "H1"}
    opens = any(isinstance(piece, OpeningPiece) for piece in pieces)
    return frozenset({"H1"}) if len(titles) > 1 and not opens else frozenset()


def _begins(part: PlacedPiece, named: frozenset[Role]) -> bool:
    """Tell whether a heading of one of these kinds begins there."""
    return isinstance(part.piece, TextPiece) and part.piece.role in named and part.first == 0


def _find_title(part: PlacedPiece) -> str | None:
    """Give the heading that begins there, None where something else stands."""
    piece = part.piece
    return piece.words if isinstance(piece, TextPiece) and piece.role in HEADINGS and part.first == 0 else None


class _PieceDrawing:
    """Draws pieces page after page, each by what it is."""

    def __init__(
        self,
        file: TaggedDocument,
        sheet: Sheet,
        goals: Mapping[int, ContentsGoal],
        crest: CrestPicture | None,
    ) -> None:
        self._file = file
        self._sheet = sheet
        self._goals = goals
        self._crest = crest
        self._texts = TextDrawing(file, sheet.left)
        self._facts = FactsDrawing(file, sheet)
        self._charts = ChartDrawing(file)
        self._marks = MarkDrawing(file.structure, sheet.left, sheet.inner, sheet.faces)
        self._contents = ContentsDrawing(file, sheet)
        self._table: TableDrawing | None = None

    def draw_page(self, page: Page, placed: FlowPage) -> None:
        """Draw all that stands on a page."""
        body = self._sheet.height - self._sheet.top
        self._draw_panels(page, placed, body)
        for part in placed:
            if isinstance(part.piece, TextPiece):
                self._texts.draw(page, part.piece, part.first, part.last, body - part.top)
            else:
                self._texts.close_lists()
                self._draw_other(page, part, body - part.top)

    def finish(self) -> None:
        """Close what is still open."""
        self._texts.close_lists()

    def _draw_other(self, page: Page, part: PlacedPiece, top: float) -> None:
        """Draw what is not text alone."""
        match part.piece:
            case MarkPiece() | DividerPiece():
                self._marks.draw(page, part.piece, top)
            case FactsPiece():
                self._facts.draw_facts(page, part.piece, part.first, part.last, top)
            case OpeningPiece():
                self._facts.draw_opening(page, part.piece, top, self._crest)
            case BoxPiece():
                self._facts.draw_box(page, part.piece, top)
            case BarPiece():
                self._facts.draw_bar(page, part.piece, top)
            case ChartPiece():
                self._charts.draw(page, part.piece.chart, self._sheet.left, top)
            case ContentsPiece():
                self._contents.draw(page, part.piece, (part.first, part.last), top, self._goals)
            case TablePiece():
                self._draw_table(page, part.piece, part, top)
            case TextPiece():
                pass

    def _draw_table(self, page: Page, piece: TablePiece, part: PlacedPiece, top: float) -> None:
        """Draw a table's part of the page."""
        if self._table is None:
            left = (self._sheet.left + piece.x) / piece.scale
            self._table = TableDrawing(self._file, piece.form, left, Heights(), piece.summary)
        with page.enlarged(piece.scale):
            self._table.draw_page(page, part.table, top / piece.scale)
        if part.ends:
            self._table.finish()
            self._table = None

    def _draw_panels(self, page: Page, placed: FlowPage, body: float) -> None:
        """Fill the ground of each panel, under the text that stands on it."""
        panels: dict[int, list[PlacedPiece]] = {}
        for part in placed:
            if isinstance(part.piece, TextPiece) and part.piece.panel:
                panels.setdefault(part.piece.panel, []).append(part)
        pad = _PANEL_PAD * self._sheet.scale
        for parts in panels.values():
            top = body - parts[0].top + pad
            low = body - parts[-1].top - parts[-1].height - pad
            with page.artifact():
                page.fill_box(self._sheet.left, low, self._sheet.inner, top - low, BAND_FILL)
                page.fill_box(self._sheet.left, low, _PANEL_EDGE, top - low, HOUSE)
