"""Draw a measured series as lines: each with its own dashes, mark and name at its end, so that no colour is needed."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import floor, log10
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from laming_desktop.domain.national import Indicator
from laming_desktop.domain.series import SeriesTable, arrange_series, describe_series, write_figure
from laming_desktop.ui.theme.fonts import BOLD
from laming_desktop.ui.theme.theme import Theme

HEIGHT: Final = 220
LEAST_WIDTH: Final = 260
LEFT: Final = 52
TOP: Final = 16
FOOT: Final = 24
END: Final = 130
MARK: Final = 4
MOST_FIGURES: Final = 24
"""So many figures are written beside their marks; more would stand over each other."""
STEPS: Final = 4
_DASHES: Final = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
)


@dataclass(frozen=True, slots=True)
class Scale:
    """The figures at the foot and the head of a chart, and the step between its lines."""

    low: float
    high: float
    step: float


def choose_scale(values: Sequence[Decimal]) -> Scale:
    """Choose round figures round all values; the foot is nought where nothing is below it and values are not far from it."""
    low, high = float(min(values, default=Decimal(0))), float(max(values, default=Decimal(1)))
    foot = 0.0 if low >= 0 and (high <= 0 or low / high < 0.6) else low  # noqa: PLR2004  far from nought
    span = (high - foot) or abs(high) or 1.0
    rough = span / STEPS
    power = 10.0 ** floor(log10(rough))
    step = next(times * power for times in (1, 2, 2.5, 5, 10) if times * power >= rough)
    begin = floor(foot / step) * step
    end = begin
    while end < high:
        end += step
    return Scale(begin, end or step, step)


class SeriesChart(QWidget):
    """A chart of a series; a listener hears all its figures, and they stand in a table beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._table = SeriesTable((), (), ())
        self._scale = Scale(0, 1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_series(self, indicator: Indicator) -> None:
        """Show another series."""
        self._table = arrange_series(indicator)
        self._scale = choose_scale([value.value for value in indicator.values])
        self.setAccessibleName(indicator.title)
        self.setAccessibleDescription(describe_series(indicator))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.em(2 * LEAST_WIDTH), self._theme.em(HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.em(LEAST_WIDTH), self._theme.em(HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._table.periods:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            room = self._measure_room()
            self._paint_grid(painter, room)
            ends: list[float] = []
            taken: list[QRectF] = []
            for nth in range(len(self._table.columns)):
                self._paint_line(painter, room, nth, ends, taken)

    def _measure_room(self) -> QRectF:
        em = self._theme.em
        return QRectF(em(LEFT), em(TOP), self.width() - em(LEFT + END), self.height() - em(TOP + FOOT))

    def _place(self, room: QRectF, period: int, value: Decimal) -> QPointF:
        """Give where a figure stands."""
        steps = max(len(self._table.periods) - 1, 1)
        across = room.left() + (room.width() * period / steps if len(self._table.periods) > 1 else room.width() / 2)
        share = (float(value) - self._scale.low) / (self._scale.high - self._scale.low)
        return QPointF(across, room.bottom() - room.height() * share)

    def _paint_grid(self, painter: QPainter, room: QRectF) -> None:
        """Paint lines with their figures at the left, and the periods below as far as they have room."""
        tokens, em, scale = self._theme.tokens, self._theme.em, self._scale
        painter.setFont(self._theme.font("small"))
        value = scale.low
        while value <= scale.high + scale.step / 2:
            y = room.bottom() - room.height() * (value - scale.low) / (scale.high - scale.low)
            painter.fillRect(QRectF(room.left(), y, room.width(), 1), tokens.line)
            painter.setPen(tokens.muted)
            words = QRectF(0, y - em(8), em(LEFT) - em(8), em(16))
            painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{value:,.6g}")
            value += scale.step
        width = max(self._theme.metrics("small").horizontalAdvance(one) for one in self._table.periods) + em(10)
        steps = max(len(self._table.periods) - 1, 1)
        each = max(1, -(-width * steps // max(int(room.width()), 1)))
        for nth, period in enumerate(self._table.periods):
            if nth % each == 0:
                x = self._place(room, nth, Decimal(0)).x()
                painter.drawText(
                    QRectF(x - 200, room.bottom() + em(4), 400, em(FOOT)), Qt.AlignmentFlag.AlignHCenter, period
                )

    def _paint_line(self, painter: QPainter, room: QRectF, nth: int, ends: list[float], taken: list[QRectF]) -> None:
        """Paint the line of an area with its marks, and its name where it ends."""
        em, ink = self._theme.em, self._choose_ink(nth)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        places = [
            (self._place(room, period, value.value), write_figure(value.value))
            for period, row in enumerate(self._table.rows)
            if (value := row[nth]) is not None
        ]
        painter.setPen(QPen(ink, max(1.5, em(2)), _DASHES[nth % len(_DASHES)]))
        painter.drawPolyline(QPolygonF([place for place, _ in places]))
        is_written = len(self._table.periods) * len(self._table.columns) <= MOST_FIGURES
        painter.setFont(self._theme.font("small"))
        for place, words in places:
            self._paint_mark(painter, place, nth, ink)
            if is_written:
                self._write_beside(painter, place, words, taken)
        if places:
            self._paint_name(painter, places[-1][0], nth, ends)

    def _write_beside(self, painter: QPainter, place: QPointF, words: str, taken: list[QRectF]) -> None:
        """Write a figure above its mark, or below where another one stands; the table has those that find no room."""
        em = self._theme.em
        width = self._theme.metrics("small").horizontalAdvance(words) + em(4)
        for top in (place.y() - em(20), place.y() + em(6)):
            room = QRectF(place.x() - width / 2, top, width, em(14))
            if not any(room.intersects(other) for other in taken):
                taken.append(room)
                painter.setPen(self._theme.tokens.text)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
                return

    def _paint_name(self, painter: QPainter, place: QPointF, nth: int, ends: list[float]) -> None:
        """Write the name of a line at its end, below or above the names that stand there already."""
        em = self._theme.em
        y = place.y()
        while any(abs(y - other) < em(15) for other in ends):
            y += em(15)
        ends.append(y)
        painter.setFont(self._theme.font("small", BOLD))
        painter.setPen(self._theme.tokens.text)
        left = self.width() - em(END) + em(12)
        words = self._theme.metrics("small", BOLD).elidedText(
            self._table.columns[nth].words, Qt.TextElideMode.ElideRight, em(END) - em(14)
        )
        painter.drawText(QRectF(left, y - em(8), em(END), em(16)), Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_mark(self, painter: QPainter, place: QPointF, nth: int, ink: QColor) -> None:
        """Paint a mark: a full circle, a hollow square, a full diamond, a hollow circle, and so on."""
        side = self._theme.em(MARK)
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(ink if nth % 2 == 0 else self._theme.tokens.paper)
        if nth % 4 in {0, 3}:
            painter.drawEllipse(place, side, side)
        elif nth % 4 == 1:
            painter.drawRect(QRectF(place.x() - side, place.y() - side, 2 * side, 2 * side))
        else:
            corners = [QPointF(0, -side), QPointF(side, 0), QPointF(0, side), QPointF(-side, 0)]
            painter.drawPolygon(QPolygonF([place + corner * 1.3 for corner in corners]))

    def _choose_ink(self, nth: int) -> QColor:
        tokens = self._theme.tokens
        return (tokens.accent, tokens.text, tokens.muted)[nth % 3]
