"""A filter as a button: its words, an arrow while it asks nothing, a cross while it is on."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.theme.fonts import BOLD, REGULAR
from laming_desktop.ui.theme.theme import Theme

HEIGHT = 28
SIDE = 9
MARK = 14
MARK_ROOM = 18
WIDEST_WORDS = 160
RADIUS = 4
CLEARING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FilterChip(QAbstractButton):
    """Pressed, it opens its choices; its cross, or Delete, asks for the filter to be dropped."""

    cleared = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._choice = ""
        self._is_marked = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_choice("")

    @property
    def is_on(self) -> bool:
        """Tell whether the filter asks anything."""
        return bool(self._choice)

    def show_name(self, name: str, *, is_marked: bool = False) -> None:
        """Bear another name; marked, it looks as one that asks something does."""
        self._name = name
        self._is_marked = is_marked
        self.show_choice(self._choice)

    def show_choice(self, choice: str) -> None:
        """Show what is asked for; an empty text for nothing."""
        self._choice = choice
        words = f"{self._name}: {choice}" if choice else self._name
        self.setText(words)
        self.setToolTip(as_plain_tip(words) if self._is_cut() else "")
        self.setAccessibleName(f"{words}, filter, {'on' if choice else 'off'}")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        em = self._theme.em
        return QSize(self._measure_words() + em(2 * SIDE + MARK_ROOM), em(HEIGHT))

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_box(painter)
            self._paint_words(painter)

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        is_opening = e.key() in OPENING or (
            e.key() == Qt.Key.Key_Down and e.modifiers() & Qt.KeyboardModifier.AltModifier
        )
        if e.key() in CLEARING and self.is_on:
            self.cleared.emit()
        elif is_opening:
            self.click()
        else:
            super().keyPressEvent(e)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        on_cross = self.is_on and e.position().x() > self.width() - self._theme.em(MARK_ROOM + 4)
        if on_cross and self.rect().contains(e.position().toPoint()):
            self.setDown(False)
            self.cleared.emit()
            return
        super().mouseReleaseEvent(e)

    def _paint_box(self, painter: QPainter) -> None:
        tokens, em = self._theme.tokens, self._theme.em
        is_marked = self.is_on or self._is_marked
        wide = 2 if self.hasFocus() or (is_marked and tokens.is_contrast) else 1
        painter.setPen(QPen(tokens.accent if is_marked or self.hasFocus() else tokens.edge, wide))
        is_soft = is_marked and not tokens.is_contrast
        painter.setBrush(tokens.chosen if is_soft else tokens.hover if self.underMouse() else tokens.paper)
        half = wide / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), em(RADIUS), em(RADIUS))

    def _paint_words(self, painter: QPainter) -> None:
        tokens, em = self._theme.tokens, self._theme.em
        metrics = self._theme.metrics("body", self._weight)
        painter.setFont(self._theme.font("body", self._weight))
        painter.setPen(tokens.text)
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, em(WIDEST_WORDS))
        room = self.rect().adjusted(em(SIDE), 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        mark = self._theme.pixmap("cross" if self.is_on else "down", MARK, tokens.text if self.is_on else tokens.muted)
        painter.drawPixmap(self.width() - em(SIDE + MARK), (self.height() - em(MARK)) // 2, mark)

    @property
    def _weight(self) -> int:
        return BOLD if self.is_on or self._is_marked else REGULAR

    def _measure_words(self) -> int:
        advance = self._theme.metrics("body", self._weight).horizontalAdvance(self.text())
        return min(advance, self._theme.em(WIDEST_WORDS)) + 1

    def _is_cut(self) -> bool:
        return self._theme.metrics("body", self._weight).horizontalAdvance(self.text()) > self._theme.em(WIDEST_WORDS)
