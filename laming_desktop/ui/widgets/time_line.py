"""The line of all changes: where the moment that is shown lies, and at which of them the meetings were."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider
from typing_extensions import override

from laming_desktop.ui.theme.theme import Theme

PAGING: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
WIDTHS: Final = 150, 400
"""How narrow and how broad the line may be, in design pixels."""
HEIGHT: Final = 38
END: Final = 10
"""How far the ends of the line stand from those of the widget."""
TICK: Final = 6
KNOB: Final = 7
LINE_AT: Final = 11
"""How far below the top the line lies; its words stand under it."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A meeting on the line: its day, its body in a few words, and the last change before its end.

    `seq` is 0 where the register was not begun yet.
    """

    day: date
    words: str
    seq: int


class TimeLine(QSlider):
    """Each step is one change; Left and Right go one, PgUp and PgDn a meeting, which `day_asked` carries."""

    day_asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._ticks: tuple[Tick, ...] = ()
        self._beginning = ""
        self._day = date.min
        narrowest, broadest = WIDTHS
        self.setMinimumWidth(theme.em(narrowest))
        self.setMaximumWidth(theme.em(broadest))
        self.setFixedHeight(theme.em(HEIGHT))
        self.setAccessibleName("As at which change")

    def show_ticks(self, beginning: str, ticks: Sequence[Tick]) -> None:
        """Show the meetings, oldest first, and under the start when the register was begun."""
        self._beginning, self._ticks = beginning, tuple(ticks)
        self.update()

    def show_day(self, day: date) -> None:
        """Take the day from which the register is seen."""
        self._day = day
        self.update()

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """Give the meetings, oldest first."""
        return self._ticks

    def find_meeting(self, step: int) -> Tick | None:
        """Find the meeting before (-1) or after (1) the moment that is shown; None where there is none."""
        if step < 0:
            return next((tick for tick in reversed(self._ticks) if self._is_before(tick)), None)
        return next((tick for tick in self._ticks if self._is_after(tick)), None)

    def _is_before(self, tick: Tick) -> bool:
        """Tell whether a meeting was before the moment; one from before the register has only its day."""
        return tick.day < self._day or (tick.day == self._day and 0 < tick.seq < self.value())

    def _is_after(self, tick: Tick) -> bool:
        return tick.day > self._day or (tick.day == self._day and tick.seq > self.value())

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.em(WIDTHS[1]), self._theme.em(HEIGHT))

    @override
    def keyPressEvent(self, ev: QKeyEvent) -> None:
        step = PAGING.get(Qt.Key(ev.key()))
        if step is None:
            super().keyPressEvent(ev)
        elif (tick := self.find_meeting(step)) is not None:
            self.day_asked.emit(tick.day)

    @override
    def mousePressEvent(self, ev: QMouseEvent) -> None:
        self._go_to(ev.position())

    @override
    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        self._go_to(ev.position())

    @override
    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        ev.accept()

    @override
    def paintEvent(self, ev: QPaintEvent) -> None:
        em, ink = self._theme.em, self._theme.tokens.on_then
        middle, start, end = em(LINE_AT), self._find_x(self.minimum()), self._find_x(self.maximum())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(ink, em(2)))
            painter.drawLine(QPointF(start, middle), QPointF(end, middle))
            for x in (start, end, *(self._find_x(tick.seq) for tick in self._ticks)):
                painter.drawLine(QPointF(x, middle - em(TICK)), QPointF(x, middle + em(TICK)))
            painter.setBrush(ink)
            painter.setPen(Qt.PenStyle.NoPen)
            knob = QPointF(self._find_x(self.value()), middle)
            painter.drawEllipse(knob, em(KNOB), em(KNOB))
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(ink, em(2)))
                painter.drawEllipse(knob, em(KNOB + 3), em(KNOB + 3))
            self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        """Write when the register was begun, what is now, and between them the meeting that stands nearest."""
        em = self._theme.em
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.tokens.on_then)
        metrics = painter.fontMetrics()
        top, height = em(LINE_AT + TICK + 2), metrics.height()
        first, last = metrics.horizontalAdvance(self._beginning), metrics.horizontalAdvance("today")
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(0, top, first + 2, height), left, self._beginning)
        painter.drawText(QRectF(self.width() - last - 2, top, last + 2, height), right, "today")
        near = min(self._ticks, key=lambda tick: abs(tick.seq - self.value()), default=None)
        if near is None:
            return
        low, high = first + em(8), self.width() - last - em(8)
        room = high - low
        words = metrics.elidedText(near.words, Qt.TextElideMode.ElideRight, max(0, room))
        width = metrics.horizontalAdvance(words) + 2
        x = min(max(self._find_x(near.seq) - width / 2, low), high - width)
        painter.drawText(QRectF(x, top, width, height), left, words)

    def _find_x(self, seq: int) -> float:
        """Find where a change lies; what was before the first lies at the start."""
        end, span = self._theme.em(END), max(1, self.maximum() - self.minimum())
        part = (min(max(seq, self.minimum()), self.maximum()) - self.minimum()) / span
        return end + part * (self.width() - 2 * end)

    def _go_to(self, at: QPointF) -> None:
        end = self._theme.em(END)
        part = (at.x() - end) / max(1, self.width() - 2 * end)
        self.setValue(round(self.minimum() + part * (self.maximum() - self.minimum())))
