"""The steps of a task along the top: done ones ticked, the present one filled."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from laming_desktop.ui.theme.fonts import BOLD, REGULAR
from laming_desktop.ui.theme.theme import Theme

DISC = 20
GAP = 6
BETWEEN = 24


class StepTrail(QWidget):
    """A row of named steps; those already reached can be gone back to, by a click or with the arrow keys."""

    step_asked = Signal(int)

    def __init__(self, theme: Theme, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names = tuple(names)
        self._present = 0
        self._reached = 0
        self._are_named = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tell()

    def show_step(self, present: int, reached: int) -> None:
        """Show which step is present and up to which one may go."""
        self._present, self._reached = present, reached
        self._tell()
        self.updateGeometry()
        self.update()

    def name_all(self, *, are_named: bool) -> None:
        """Name every step, or where there is no room only the present one."""
        if are_named != self._are_named:
            self._are_named = are_named
            self.updateGeometry()
            self.update()

    @property
    def present(self) -> int:
        """Give the present step, counted from 0."""
        return self._present

    @override
    def sizeHint(self) -> QSize:
        lefts = self._lefts()
        return QSize(lefts[-1] - self._theme.em(BETWEEN) + 4, self._theme.em(32))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for step, left in enumerate(self._lefts()[:-1]):
                self._paint_disc(painter, step, left)
                self._paint_name(painter, step, left)
            if self.hasFocus():
                painter.setPen(QPen(self._theme.tokens.accent, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(
                    QRectF(self.rect()).adjusted(1, 1, -1, -1), self._theme.em(4), self._theme.em(4)
                )

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        lefts = self._lefts()
        for step in range(len(self._names)):
            if lefts[step] <= event.position().x() < lefts[step + 1]:
                self._ask(step)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and not event.modifiers():
            self._ask(self._present + step)
        else:
            super().keyPressEvent(event)

    def _ask(self, step: int) -> None:
        if 0 <= step <= self._reached and step != self._present:
            self.step_asked.emit(step)

    def _tell(self) -> None:
        self.setAccessibleName(f"Step {self._present + 1} of {len(self._names)}: {self._names[self._present]}")

    def _lefts(self) -> list[int]:
        """Give the left end of every step and, last, where one more would begin."""
        em, lefts = self._theme.em, [self._theme.em(4)]
        for step, name in enumerate(self._names):
            width = self._theme.metrics("body", BOLD).horizontalAdvance(name) if self._is_named(step) else -em(GAP)
            lefts.append(lefts[-1] + em(DISC) + em(GAP) + width + em(BETWEEN))
        return lefts

    def _is_named(self, step: int) -> bool:
        return self._are_named or step == self._present

    def _paint_disc(self, painter: QPainter, step: int, left: int) -> None:
        tokens, em, middle = self._theme.tokens, self._theme.em, self.height() / 2
        box = QRectF(left, middle - em(DISC) / 2, em(DISC), em(DISC))
        here = step == self._present
        painter.setPen(QPen(tokens.accent if step <= self._reached else tokens.edge, 1.4))
        painter.setBrush(tokens.accent if here else tokens.paper)
        painter.drawEllipse(box)
        if step < self._present:
            painter.drawPixmap(box.topLeft() + QPointF(em(4), em(4)), self._theme.pixmap("check", 12, tokens.accent))
            return
        painter.setFont(self._theme.font("small", BOLD))
        painter.setPen(tokens.on_accent if here else tokens.muted)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(step + 1))

    def _paint_name(self, painter: QPainter, step: int, left: int) -> None:
        tokens, em, middle = self._theme.tokens, self._theme.em, self.height() / 2
        here = step == self._present
        words = left + em(DISC) + em(GAP)
        width = -em(GAP)
        if self._is_named(step):
            width = self._theme.metrics("body", BOLD).horizontalAdvance(self._names[step])
            painter.setFont(self._theme.font("body", BOLD if here else REGULAR))
            painter.setPen(tokens.text if step <= self._reached else tokens.muted)
            room = QRectF(words, 0, width + 4, self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._names[step])
        if step < len(self._names) - 1:
            painter.setPen(QPen(tokens.line, 1.4))
            painter.drawLine(QPointF(words + width + em(6), middle), QPointF(words + width + em(18), middle))
