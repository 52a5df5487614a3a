"""Show an icon that is no button."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from laming_desktop.ui.theme.theme import Theme


class IconView(QWidget):
    """An icon in the colour of words, muted or alarmed; it has no name, since words stand beside it."""

    def __init__(self, theme: Theme, name: str, *, side: int = 16, ink: str = "muted") -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._side = side
        self._ink = ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str) -> None:
        """Show another icon."""
        self._name = name
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.em(self._side), self._theme.em(self._side))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        colours = {
            "muted": tokens.muted,
            "alarm": tokens.alarm,
            "accent": tokens.accent,
            "on_then": tokens.on_then,
        }
        colour = colours.get(self._ink, tokens.text)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._theme.pixmap(self._name, self._side, colour))
