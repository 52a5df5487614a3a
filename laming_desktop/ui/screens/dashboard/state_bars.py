"""Bars of actions by their state: one for each state, or one for each agency in parts; each opens the list that it counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from typing_extensions import override

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.ui.theme.fonts import BOLD
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.badge import Badge, paint_badge
from laming_desktop.ui.widgets.pressed_row import PressedRow, PressedRows

LINE: Final = 25
BADGE: Final = 16
LABEL: Final = 96
WIDE_LABEL: Final = 132
BAR: Final = 14
TOTAL: Final = 44
ROOM_FOR_LETTER: Final = 12


@dataclass(frozen=True, slots=True)
class BarLine:
    """One bar: its label, with a badge where it is a state, its parts, and the filter of what it counts."""

    label: str
    parts: tuple[tuple[Badge, int], ...]
    asked: PlanFilter
    badge: Badge | None = None

    @property
    def total(self) -> int:
        """Give the length of the bar."""
        return sum(count for _, count in self.parts)

    def say(self) -> str:
        """Say the bar for those who do not see it: "Exampleshire Police, 3 actions: 2 on track, 1 at risk"."""
        noun = "action" if self.total == 1 else "actions"
        said = ", ".join(f"{count:,} {badge.word.lower()}" for badge, count in self.parts if count)
        return f"{self.label}, {self.total:,} {noun}" + (f": {said}" if said and self.badge is None else "")


class StateBars(PressedRows):
    """Shows bars below each other; `chosen` carries the filter of the one that was pressed."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def show_lines(self, lines: Sequence[BarLine]) -> None:
        """Show other bars, the longest as long as there is room."""
        longest = max((line.total for line in lines), default=1)
        rows = [_BarRow(self._theme, line, max(longest, 1)) for line in lines]
        for row, line in zip(rows, lines, strict=True):
            row.clicked.connect(lambda _checked=False, asked=line.asked: self.chosen.emit(asked))
        self.show_rows(rows)


class _BarRow(PressedRow):
    """Paints badge, label, bar and figure; in the bar of an agency each part has its letter, so that no colour is needed."""

    def __init__(self, theme: Theme, line: BarLine, longest: int) -> None:
        super().__init__(theme, f"{line.say()}, show them", height=LINE)
        self._line = line
        self._longest = longest
        self.setToolTip(line.say())

    @override
    def paint_content(self, painter: QPainter) -> None:
        theme, em, tokens = self._theme, self._theme.em, self._theme.tokens
        left, line = em(2), self._line
        if line.badge is not None:
            painter.setFont(theme.font())
            square = QRectF(left, (self.height() - em(BADGE)) / 2, em(BADGE), em(BADGE))
            paint_badge(painter, square, line.badge, tokens)
            left += em(BADGE + 8)
        label = em(LABEL if line.badge is not None else WIDE_LABEL)
        painter.setFont(theme.font())
        painter.setPen(tokens.text)
        words = theme.metrics().elidedText(line.label, Qt.TextElideMode.ElideRight, label - em(6))
        painter.drawText(QRectF(left, 0, label, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
        left += label
        room = max(self.width() - left - em(TOTAL), em(20))
        end = self._paint_parts(painter, left, room)
        painter.setPen(tokens.text)
        painter.setFont(theme.font())
        total = QRectF(end + em(8), 0, em(TOTAL), self.height())
        painter.drawText(total, Qt.AlignmentFlag.AlignVCenter, f"{line.total:,}")

    def _paint_parts(self, painter: QPainter, left: float, room: float) -> float:
        """Paint the parts of the bar beside each other; give where it ends."""
        for badge, count in self._line.parts:
            width = count * room / self._longest
            if not count:
                continue
            box = QRectF(left, (self.height() - self._theme.em(BAR)) / 2, max(width, 2), self._theme.em(BAR))
            self._paint_part(painter, box, badge)
            left += width
        return left

    def _paint_part(self, painter: QPainter, box: QRectF, badge: Badge) -> None:
        tokens = self._theme.tokens
        colours = None if badge.hue is None or tokens.is_contrast else tokens.status[badge.hue]
        painter.setPen(QPen(tokens.text if colours is None else colours.outline, 1))
        painter.setBrush(tokens.paper if colours is None else colours.fill)
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        if self._line.badge is None and box.width() >= self._theme.em(ROOM_FOR_LETTER):
            painter.setFont(self._theme.font("small", BOLD))
            painter.setPen(tokens.text if colours is None else colours.letter)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, badge.letter)
