"""A figure on a card: the number, what it counts as a link, and a remark below."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from typing_extensions import override

from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.theme.fonts import BOLD
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.pressed_row import RADIUS, PressedRow

HEIGHT: Final = 66
SIDE: Final = 16
LINE: Final = 20
WAITING: Final = "…"


class FigureCard(PressedRow):
    """Shows "…" in the place of its number until it is told one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", height=HEIGHT)
        self._figure = WAITING
        self._words = self._remark = ""
        self._is_alarm = False

    def show_figure(self, count: int | None, words: str, remark: str, *, is_alarm: bool = False) -> None:
        """Show a number, None while nobody knows it yet."""
        self._figure = WAITING if count is None else f"{count:,}"
        self._words, self._remark, self._is_alarm = words, remark, is_alarm and bool(count)
        said = ", ".join(part for part in (f"{self._figure} {words}", remark) if part)
        self.setAccessibleName(f"{said}, show them")
        self.setToolTip(as_plain_tip(said))
        self.update()

    @override
    def _paint_ground(self, painter: QPainter) -> None:
        tokens, corner = self._theme.tokens, self._theme.em(RADIUS)
        painter.setPen(QPen(tokens.line, 1))
        painter.setBrush(tokens.hover if self.underMouse() or self.isDown() else tokens.paper)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)

    @override
    def paint_content(self, painter: QPainter) -> None:
        theme, em, tokens = self._theme, self._theme.em, self._theme.tokens
        painter.setFont(theme.font("figure", BOLD))
        painter.setPen(tokens.alarm if self._is_alarm else tokens.text)
        width = theme.metrics("figure", BOLD).horizontalAdvance(self._figure)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(em(SIDE), 0, width + 2, self.height()), middle, self._figure)
        left = max(em(SIDE) + width + em(14), em(66))
        room = self.width() - left - em(SIDE // 2)
        top = (self.height() - 2 * em(LINE)) / 2
        link = QFont(theme.font("body", BOLD))
        link.setUnderline(True)
        painter.setFont(link)
        painter.setPen(tokens.link)
        cut = Qt.TextElideMode.ElideRight
        words = theme.metrics("body", BOLD).elidedText(self._words, cut, round(room))
        painter.drawText(QRectF(left, top, room, em(LINE)), middle, words)
        painter.setFont(theme.font())
        painter.setPen(tokens.muted)
        remark = theme.metrics().elidedText(self._remark, cut, round(room))
        painter.drawText(QRectF(left, top + em(LINE), room, em(LINE)), middle, remark)
