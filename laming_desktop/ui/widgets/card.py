"""A card: words on paper with a thin edge that is pressed as a whole."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.text_field import ENTER

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


class Card(QAbstractButton):
    """An icon and some parts beside it; Enter and Space press it, arrows ask for the card before or after."""

    step_asked = Signal(int)
    removal_asked = Signal()

    def __init__(self, theme: Theme, name: str, *, icon: str, ink: str = "muted", icon_side: int = 20) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.em(side) for side in (14, 9, 14, 9)))
        row.setSpacing(theme.em(14))
        row.addWidget(IconView(theme, icon, side=icon_side, ink=ink), 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.em(2))
        row.addLayout(self._column, 1)

    def put(self, part: QWidget) -> None:
        """Put a part into the card, below the others."""
        self._column.addWidget(part)

    @override
    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else QSize()

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in ENTER:
            self.click()
        elif e.key() in STEPS and not e.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_asked.emit(STEPS[Qt.Key(e.key())])
        elif e.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit()
        else:
            super().keyPressEvent(e)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        tokens = self._theme.tokens
        focused = self.hasFocus()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tokens.accent if focused else tokens.line, 2 if focused else 1))
            painter.setBrush(tokens.hover if self.underMouse() or self.isDown() else tokens.paper)
            inset = 1.0 if focused else 0.5
            corner = self._theme.em(4)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), corner, corner)
