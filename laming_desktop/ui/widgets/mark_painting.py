"""Paint marks and the words of their bands."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from laming_desktop.ui.theme.fonts import BOLD, REGULAR
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.badge import paint_badge
from laming_desktop.ui.widgets.mark_layout import Mark, MarkBand, Measures, PlacedBand

CELL: Final = 27
SIDE: Final = 18
WIDEST_LABEL: Final = 210
LABEL_LINE: Final = 22
FEWEST: Final = 6
"""Marks that must fit beside a label, or the label goes above them."""
NEAR: Final = 3


class MarkPainter:
    """Knows the sizes of marks at the size of the text, and paints them."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def measure(self, bands: Sequence[MarkBand], line: int) -> Measures:
        """Measure what bands need; `line` is the height of a line of marks in design pixels."""
        theme = self._theme
        words, bold = theme.metrics(), theme.metrics("small", BOLD)
        label = max((words.horizontalAdvance(band.label) for band in bands), default=0)
        tail = max((words.horizontalAdvance(band.tail) for band in bands), default=0)
        widest = max((bold.horizontalAdvance(mark.number) for band in bands for mark in band.marks), default=0)
        return Measures(
            cell=max(theme.em(CELL), widest + theme.em(6)),
            line=theme.em(line),
            label=min(label + theme.em(12), theme.em(WIDEST_LABEL)) if label else 0,
            tail=tail + theme.em(12) if tail else 0,
            label_line=theme.em(LABEL_LINE),
            fewest=FEWEST,
        )

    def paint(self, painter: QPainter, placed: Sequence[PlacedBand], width: int, current: int) -> None:
        """Paint bands; `current` is the place of the mark that has the focus, -1 where none has."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = 0
        for nth, band in enumerate(placed):
            if band.band.label:
                self._paint_words(painter, band)
            if band.band.label and nth < len(placed) - 1:
                painter.fillRect(QRect(0, band.bottom - 1, width, 1), self._theme.tokens.line)
            for mark, cell in zip(band.band.marks, band.cells, strict=True):
                self._paint_mark(painter, mark, cell)
                if row == current:
                    self._paint_ring(painter, cell)
                row += 1

    def _paint_words(self, painter: QPainter, placed: PlacedBand) -> None:
        """Paint label and tail of a band."""
        tokens, theme = self._theme.tokens, self._theme
        painter.setFont(theme.font())
        painter.setPen(tokens.text)
        room = placed.label
        words = theme.metrics().elidedText(placed.band.label, Qt.TextElideMode.ElideRight, room.width() - theme.em(8))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.setPen(tokens.muted)
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(placed.tail, side, placed.band.tail)

    def _paint_mark(self, painter: QPainter, mark: Mark, cell: QRect) -> None:
        """Paint number and badge; what is missing has a bold number and a bar below."""
        tokens, em = self._theme.tokens, self._theme.em
        painter.setFont(self._theme.font("small", BOLD if mark.is_missing else REGULAR))
        painter.setPen(tokens.alarm if mark.is_missing else tokens.muted)
        side = min(em(SIDE), cell.height() - em(16))
        number = QRect(cell.left(), cell.top() + em(NEAR) - 1, cell.width(), cell.height() - side - 2 * em(NEAR))
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, mark.number)
        square = QRectF(cell.center().x() - side / 2 + 0.5, cell.bottom() - side - em(NEAR), side, side)
        paint_badge(painter, square, mark.badge, tokens)
        if mark.is_missing:
            painter.fillRect(QRectF(square.left(), square.bottom() + 1, side, max(em(2), 2)), tokens.alarm)

    def _paint_ring(self, painter: QPainter, cell: QRect) -> None:
        """Paint the ring of the focus."""
        painter.setPen(self._theme.focus_pen())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corner = self._theme.em(4)
        painter.drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), corner, corner)
