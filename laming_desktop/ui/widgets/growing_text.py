"""A box for several lines that is as high as its words."""

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from laming_desktop.ui.theme.theme import Theme

PADDING = 3


class GrowingText(QPlainTextEdit):
    """Plain words, at least `least` and at most `most` lines high; Tab goes to the next field."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, least: int = 1, most: int = 14) -> None:
        super().__init__(parent)
        self._theme = theme
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def fit(self) -> None:
        """Take the height of the words, also after the text size has changed."""
        lines = min(max(self._count_lines(), self._least), self._most)
        height = round(lines * self.fontMetrics().lineSpacing()) + 2 * self._theme.em(PADDING) + 4
        if height != self.height() or height != self.maximumHeight():
            self.setFixedHeight(height)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Leave files to the window: dropped here, only their paths would be written."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self.fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.em(200), self.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.em(60), self._theme.em(28))

    def _fit(self, _size: object) -> None:
        self.fit()

    def _count_lines(self) -> int:
        """Count the lines on the screen; the layout of plain text measures its height in lines."""
        return max(1, round(self.document().size().height()))
