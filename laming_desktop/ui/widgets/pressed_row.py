"""A part of a page that is pressed as a whole: Enter and Space press it, Up and Down go to the one before or after."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.text_field import ENTER

RADIUS = 4


class PressedRow(QAbstractButton):
    """Paints a ground under the pointer and a ring when it has the focus; what stands on it is painted by its kinds."""

    def __init__(self, theme: Theme, name: str, *, height: int) -> None:
        super().__init__()
        self._theme = theme
        self._height = height
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paint_content(self, painter: QPainter) -> None:
        """Paint what the row says."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.em(120), self._theme.em(self._height))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.em(60), self._theme.em(self._height))

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in ENTER:
            self.click()
        elif e.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.focusNextPrevChild(e.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(e)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            self.paint_content(painter)
            if self.hasFocus():
                corner = self._theme.em(RADIUS)
                painter.setPen(self._theme.focus_pen())
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), corner, corner)

    def _paint_ground(self, painter: QPainter) -> None:
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), self._theme.tokens.hover)


class PressedRows(QWidget):
    """Rows below each other, without gaps."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[PressedRow, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_rows(self, rows: Sequence[PressedRow]) -> None:
        """Show other rows; where one had the focus, that in its place has it."""
        focused = next((place for place, row in enumerate(self.rows) if row.hasFocus()), None)
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = tuple(rows)
        for row in rows:
            self._column.addWidget(row)
            row.show()
        if focused is not None and rows:
            rows[min(focused, len(rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
