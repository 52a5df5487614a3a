"""One line of days with the events of an action on it, drawn; the same is said in words to a screen reader."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.screens.detail.timeline_events import Event, EventKind, say_event
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.badge import STATE_BADGES, paint_badge
from laming_desktop.wording.dates import say_short_date

HEIGHT: Final = 78
LINE_AT: Final = 34
END: Final = 14
SIDE: Final = 16
NEAR: Final = 8
"""How near the pointer must be to an event, in design pixels."""
_LETTERS: Final[dict[EventKind, str]] = {"timescale": "T", "revision": "T", "start": "S", "review": "V", "due": "D"}
"""The letters of what has no badge; a meeting is a stroke, today a stroke through the whole line."""


class DayLine(QWidget):
    """Updates above the line with the state after them, everything else below it; days are spaced as in the year."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._events: tuple[Event, ...] = ()
        self.setFixedHeight(theme.em(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Line of time")

    def show_events(self, events: Sequence[Event]) -> None:
        """Show the events that have a day, oldest first; hidden where there is no span to show."""
        self._events = tuple(sorted((one for one in events if one.on is not None), key=_get_day))
        self.setAccessibleDescription(". ".join(say_event(event) for event in self._events))
        self.setVisible(len({event.on for event in self._events}) > 1)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.em(300), self._theme.em(HEIGHT))

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            near = [one for one in self._events if abs(self._find_x(one) - event.pos().x()) <= self._theme.em(NEAR)]
            QToolTip.showText(event.globalPos(), as_plain_tip("\n".join(map(say_event, near))), self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._events:
            return
        em, tokens = self._theme.em, self._theme.tokens
        middle = em(LINE_AT)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._theme.font("small"))
            painter.setPen(QPen(tokens.edge, em(2)))
            painter.drawLine(QPointF(em(END), middle), QPointF(self.width() - em(END), middle))
            for one in self._events:
                self._paint_event(painter, one)
            painter.setPen(tokens.muted)
            self._paint_days(painter)

    def _paint_event(self, painter: QPainter, event: Event) -> None:
        em, tokens = self._theme.em, self._theme.tokens
        x, middle = self._find_x(event), em(LINE_AT)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if event.kind == "today":
            painter.setPen(QPen(tokens.accent, em(2), Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, em(4)), QPointF(x, middle + em(20)))
        elif event.kind == "meeting":
            painter.setPen(QPen(tokens.text, em(2)))
            painter.drawLine(QPointF(x, middle - em(6)), QPointF(x, middle + em(6)))
        elif event.kind == "update":
            self._paint_update(painter, event, x)
        else:
            painter.setPen(QPen(tokens.text, em(1)))
            painter.setBrush(tokens.paper)
            top = middle + em(4)
            points = ((0, 0), (7, 6), (7, 18), (-7, 18), (-7, 6))
            painter.drawPolygon(QPolygonF([QPointF(x + em(left), top + em(down)) for left, down in points]))
            box = QRectF(x - em(7), top + em(4), em(14), em(14))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _LETTERS[event.kind])

    def _paint_update(self, painter: QPainter, event: Event, x: float) -> None:
        em, tokens = self._theme.em, self._theme.tokens
        foot = em(LINE_AT) - em(1)
        painter.setPen(QPen(tokens.edge, em(1)))
        painter.drawLine(QPointF(x, foot), QPointF(x, foot - em(8)))
        box = QRectF(x - em(SIDE) / 2, foot - em(8) - em(SIDE), em(SIDE), em(SIDE))
        if event.state is not None:
            paint_badge(painter, box, STATE_BADGES[event.state], tokens)
        else:
            painter.setBrush(tokens.edge)
            painter.drawEllipse(box.center(), em(4), em(4))

    def _paint_days(self, painter: QPainter) -> None:
        """Write the first and the last day below the ends, and today where there is room between them."""
        top, height = self._theme.em(LINE_AT + 26), painter.fontMetrics().height()
        days = [_get_day(self._events[0]), _get_day(self._events[-1])]
        box = QRectF(0, top, self.width(), height)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, say_short_date(days[0]))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight, say_short_date(days[1]))
        width = painter.fontMetrics().horizontalAdvance("today")
        edge = painter.fontMetrics().horizontalAdvance(say_short_date(days[1])) + self._theme.em(8)
        for event in self._events:
            x = self._find_x(event) - width / 2
            if event.kind == "today" and edge < x < self.width() - edge - width:
                painter.drawText(QRectF(x, top, width + 2, height), Qt.AlignmentFlag.AlignLeft, "today")

    def _find_x(self, event: Event) -> float:
        first, last = _get_day(self._events[0]), _get_day(self._events[-1])
        end, span = self._theme.em(END), max(1, (last - first).days)
        return end + (_get_day(event) - first).days / span * (self.width() - 2 * end)


def _get_day(event: Event) -> date:
    return event.on or date.min
