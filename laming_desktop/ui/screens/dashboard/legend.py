"""The key to the marks: each position with how many stand at it, pressed to see which."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from laming_desktop.domain.dashboard import POSITIONS
from laming_desktop.domain.vocabulary import Position
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.badge import POSITION_BADGES, Badge, paint_badge
from laming_desktop.ui.widgets.pressed_row import PressedRow
from laming_desktop.ui.widgets.wrapping import WrappingLayout

LINE: Final = 24
BADGE: Final = 18


class Legend(QWidget):
    """Shows the positions; `chosen` carries the one that was pressed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row = WrappingLayout(theme.em(8), parent=self)
        self._row.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.entries: dict[Position, _Entry] = {
            position: _Entry(theme, badge) for position, badge in POSITION_BADGES.items()
        }
        for position in POSITIONS:
            self.entries[position].clicked.connect(partial(self._on_pressed, position))
            self._row.addWidget(self.entries[position])

    def show_counts(self, counts: Mapping[Position, int]) -> None:
        """Show how many stand at each position."""
        for position, entry in self.entries.items():
            entry.show_count(counts.get(position, 0))

    def _on_pressed(self, position: Position, _is_checked: bool = False) -> None:
        self.chosen.emit(position)


class _Entry(PressedRow):
    """Paints badge, word and figure."""

    def __init__(self, theme: Theme, badge: Badge) -> None:
        super().__init__(theme, badge.word, height=LINE)
        self._badge = badge
        self._words = badge.word
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int) -> None:
        """Show how many there are."""
        self._words = f"{self._badge.word} {count:,}"
        self.setAccessibleName(f"{self._badge.word}, {count:,}, show them")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        em = self._theme.em
        words = self._theme.metrics().horizontalAdvance(self._words)
        return QSize(words + em(BADGE + 6 + 6), em(LINE))

    @override
    def paint_content(self, painter: QPainter) -> None:
        em = self._theme.em
        painter.setFont(self._theme.font())
        square = QRectF(em(2), (self.height() - em(BADGE)) / 2, em(BADGE), em(BADGE))
        paint_badge(painter, square, self._badge, self._theme.tokens)
        painter.setPen(self._theme.tokens.text)
        words = QRectF(em(2 + BADGE + 6), 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._words)
