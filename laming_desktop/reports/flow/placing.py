"""Pieces placed on pages, one below the other, in time linear in their strips.

A heading never ends a page, two lines of a paragraph stand on either side of a page's end, and the last page is not
nearly empty where a little less space between paragraphs can help it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from laming_desktop.reports.drawing.table_head import measure_head
from laming_desktop.reports.flow.pieces import (
    HEADINGS,
    LEAST_LINES,
    FactsPiece,
    Piece,
    Strip,
    TablePiece,
    TextPiece,
    list_strips,
)
from laming_desktop.reports.layout.pagination import Paginator, Placed, Room, Temper
from laming_desktop.reports.layout.splitting import Heights
from laming_desktop.reports.layout.tables import BAND_HEIGHT, Band, Group

_SLACK: Final = 0.01
_TIGHTER: Final = (0.85, 0.7)
"""Shares of the space between paragraphs that are tried for a last page that is nearly empty."""
_NEARLY_EMPTY: Final = 0.2
_WHOLE_TABLE: Final = 0.22
"""Share of a page up to which a table is not cut."""
_FEW_FACTS: Final = 10
"""Lines of facts that no page parts."""
_TABLE_START: Final = 0.3
"""Share of a page that is enough to begin a tall row of a table."""


@dataclass(slots=True)
class PlacedPiece:
    """So much of a piece as stands on a page, `top` measured down from the body's upper edge.

    Lines `first` to `last`; a table's part is what its own engine placed.
    """

    piece: Piece
    top: float
    height: float
    first: int = 0
    last: int = 0
    table: Sequence[Placed] = ()
    ends: bool = False


FlowPage = list[PlacedPiece]


def place_pieces(pieces: Sequence[Piece], room: float) -> list[FlowPage]:
    """Place pieces on pages that are `room` high; there is always one page."""
    plain = _Placer(pieces, room, 1.0)
    pages = plain.place_all()
    if len(pages) > 1 and plain.top < room * _NEARLY_EMPTY:
        for share in _TIGHTER:
            tighter = _Placer(pieces, room, share).place_all()
            if len(tighter) < len(pages):
                return tighter
    return pages


@dataclass(frozen=True, slots=True)
class _Link:
    """A strip with what belongs to it; `gap` is the space above it where something stands there."""

    piece: Piece
    strip: Strip
    gap: float
    after: float


class _Placer:
    """Fills one page after the other; `top` is how far the last one is filled."""

    def __init__(self, pieces: Sequence[Piece], room: float, share: float) -> None:
        self._pieces = pieces
        self._room = room
        self._share = share
        self._pages: list[FlowPage] = []
        self._page: FlowPage = []
        self._chain: list[_Link] = []
        self.top = 0.0

    def place_all(self) -> list[FlowPage]:
        """Place every piece; give the pages."""
        for nth, piece in enumerate(self._pieces):
            if piece.spacing.new_page:
                self._place_chain()
                self._turn_page()
            if isinstance(piece, TablePiece):
                self._place_table(piece)
            else:
                self._chain_piece(piece, self._pieces[nth + 1] if nth + 1 < len(self._pieces) else None)
        self._place_chain()
        if self._page or not self._pages:
            self._pages.append(self._page)
        return self._pages

    def _chain_piece(self, piece: Piece, follows: Piece | None) -> None:
        """Place the strips of a piece; the last waits for the next piece where it stays with that."""
        strips = list(list_strips(piece))
        for nth, strip in enumerate(strips, 1):
            is_last = nth == len(strips)
            gap = piece.spacing.before * self._share if nth == 1 else 0.0
            self._chain.append(_Link(piece, strip, gap, piece.spacing.after if is_last else 0.0))
            if is_last and (piece.spacing.keeps_next or self._is_short(follows)):
                continue
            if is_last or not self._stays_whole(piece):
                self._place_chain()

    def _stays_whole(self, piece: Piece) -> bool:
        """Tell whether facts are so few that no page should part them."""
        return isinstance(piece, FactsPiece) and sum(row.count for row in piece.rows) <= _FEW_FACTS

    def _is_short(self, follows: Piece | None) -> bool:
        """Tell whether a heading has one line under it so far and more text follows: two lines stay with it."""
        if len(self._chain) < LEAST_LINES or not isinstance(follows, TextPiece) or follows.role in HEADINGS:
            return False
        before, last = self._chain[-2], self._chain[-1].strip
        is_under_heading = isinstance(before.piece, TextPiece) and before.piece.role in HEADINGS
        return is_under_heading and last.last - last.first < LEAST_LINES and not follows.spacing.new_page

    def _place_chain(self) -> None:
        """Place strips that stay together, on the next page when this one has no room for all of them."""
        if self._page and self._measure_chain() > self._room - self.top + _SLACK:
            self._turn_page()
        for link in self._chain:
            self._put(link)
        self._chain = []

    def _measure_chain(self) -> float:
        """Give the height of the strips that wait, with the space above each."""
        return sum(link.gap + link.strip.height for link in self._chain)

    def _put(self, link: _Link) -> None:
        """Place a strip below what stands there; no space stands at a page's top."""
        strip, gap = link.strip, link.gap if self._page else 0.0
        if self._page and self.top + gap + strip.height > self._room + _SLACK:
            self._turn_page()
            gap = 0.0
        before = self._page[-1] if self._page else None
        if before is not None and before.piece is link.piece:
            before.last = strip.last
            before.height += strip.height
        else:
            self._page.append(PlacedPiece(link.piece, self.top + gap, strip.height, strip.first, strip.last))
        self.top += gap + strip.height + link.after

    def _place_table(self, piece: TablePiece) -> None:
        """Place a table with what must stay above it; one that is low stays whole."""
        scale, gap = piece.scale, piece.spacing.before * self._share
        head = measure_head(piece.form)
        full = self._room / scale - head
        least = gap + (head + _measure_start(piece, full)) * scale
        if self._page and self._measure_chain() + least > self._room - self.top:
            self._turn_page()
        for link in self._chain:
            self._put(link)
        self._chain = []
        gap = gap if self._page else 0.0
        rooms = Room((self._room - self.top - gap) / scale - head, full)
        parts = Paginator(piece.items, rooms, Temper()).place_all()
        for nth, part in enumerate(parts):
            if nth:
                self._turn_page()
                gap = 0.0
            height = (head + (part[-1].top + part[-1].height if part else 0.0)) * scale
            self._page.append(PlacedPiece(piece, self.top + gap, height, table=part, ends=nth == len(parts) - 1))
            self.top += gap + height

    def _turn_page(self) -> None:
        """Begin the next page, unless nothing stands on this one."""
        if self._page:
            self._pages.append(self._page)
            self._page, self.top = [], 0.0


def _measure_start(piece: TablePiece, room: float) -> float:
    """Give the height that a table needs at least to begin on a page: all of a low one, else its first row."""
    heights, used, first = Heights(), 0.0, 0.0
    for item in piece.items:
        used += BAND_HEIGHT if isinstance(item, Band) else heights.group(item, room)
        first = first or (used if isinstance(item, Group) else 0.0)
        if used > room * _WHOLE_TABLE:
            return min(first, room * _TABLE_START)
    return used
