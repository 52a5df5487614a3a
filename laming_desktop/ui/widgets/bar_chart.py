"""Draw bars of counted parts as the papers do: letter and figure stand in each part, so that no colour is needed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from laming_desktop.domain.papers.charts import Bar, BarChart, BarKey, BarPart
from laming_desktop.ui.theme.fonts import BOLD
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.badge import POSITION_BADGES, STATE_BADGES, Badge, paint_badge

LINE: Final = 26
BAR: Final = 16
WIDEST_LABEL: Final = 190
NARROWEST_BARS: Final = 120
TOTAL_WIDTH: Final = 44
KEY_LINE: Final = 24
KEY_SIDE: Final = 16
ROOM_FOR_FIGURE: Final = 30
ROOM_FOR_LETTER: Final = 14
AREA_BADGES: Final[dict[str, Badge]] = {
    "local": Badge("L", "square", None, "Local", "Local"),
    "national": Badge("N", "square", None, "National", "National"),
    "comparator": Badge("C", "square", None, "Comparator", "Comparator"),
}
_PATTERNS: Final[dict[BarKey, Qt.BrushStyle]] = {
    "national": Qt.BrushStyle.BDiagPattern,
    "comparator": Qt.BrushStyle.Dense6Pattern,
    "waiting": Qt.BrushStyle.BDiagPattern,
    "no_state": Qt.BrushStyle.Dense6Pattern,
    "not_assessed": Qt.BrushStyle.Dense6Pattern,
}
"""Parts without a colour of their own that must not look alike."""


def find_badge(key: BarKey) -> Badge:
    """Find the badge of what a part of a bar counts."""
    states = {state or "no_state": badge for state, badge in STATE_BADGES.items()}
    positions: dict[str, Badge] = {**POSITION_BADGES}
    return {**positions, **states, **AREA_BADGES}[key]


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of a bar in its place."""

    part: BarPart
    box: QRectF


def place_segments(bar: Bar, longest: float, room: QRectF) -> Iterator[Segment]:
    """Place the parts of a bar beside each other; the longest bar of the chart fills the room."""
    left, scale = room.left(), room.width() / max(longest, 1)
    for part in (part for part in bar.parts if part.count):
        width = part.count * scale
        yield Segment(part, QRectF(left, room.top(), width, room.height()))
        left += width


class BarChartView(QWidget):
    """A chart with its key; a listener hears all its figures, and they should stand in a table beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._chart: BarChart | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chart(self, chart: BarChart) -> None:
        """Show other bars."""
        self._chart = chart
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.describe())
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._measure_height(width)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.em(WIDEST_LABEL + NARROWEST_BARS + TOTAL_WIDTH), self._measure_height(self.width()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.em(2 * NARROWEST_BARS), self._theme.em(LINE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        chart = self._chart
        if chart is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            top = self._paint_key(painter, chart)
            for bar in chart.bars:
                self._paint_bar(painter, chart, bar, top)
                top += self._theme.em(LINE)

    def _measure_height(self, width: int) -> int:
        """Measure how high the key and the bars are together."""
        if self._chart is None:
            return 0
        lines = max((line for line, _, _ in self._place_key(self._chart, width)), default=-1) + 1
        return lines * self._theme.em(KEY_LINE) + len(self._chart.bars) * self._theme.em(LINE)

    def _place_key(self, chart: BarChart, width: int) -> Iterator[tuple[int, int, tuple[BarKey, str]]]:
        """Give the line and the left side of each entry of the key."""
        em, metrics = self._theme.em, self._theme.metrics()
        line, left = 0, 0
        for key, word in chart.list_words():
            needed = em(KEY_SIDE + 6) + metrics.horizontalAdvance(word) + em(18)
            if left and left + needed > width:
                line, left = line + 1, 0
            yield line, left, (key, word)
            left += needed

    def _paint_key(self, painter: QPainter, chart: BarChart) -> int:
        """Paint what the parts count; give the height used."""
        em, used = self._theme.em, 0
        for line, left, (key, word) in self._place_key(chart, self.width()):
            top = line * em(KEY_LINE)
            used = top + em(KEY_LINE)
            painter.setFont(self._theme.font())
            square = QRectF(left + 1, top + (em(KEY_LINE) - em(KEY_SIDE)) / 2, em(KEY_SIDE), em(KEY_SIDE))
            paint_badge(painter, square, find_badge(key), self._theme.tokens)
            painter.setPen(self._theme.tokens.text)
            words = QRectF(left + em(KEY_SIDE + 6), top, self.width(), em(KEY_LINE))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, word)
        return used

    def _paint_bar(self, painter: QPainter, chart: BarChart, bar: Bar, top: int) -> None:
        em, tokens = self._theme.em, self._theme.tokens
        label_width = min(em(WIDEST_LABEL), max(self.width() - em(NARROWEST_BARS + TOTAL_WIDTH), em(60)))
        painter.setFont(self._theme.font())
        painter.setPen(tokens.text)
        label = self._theme.metrics().elidedText(bar.label, Qt.TextElideMode.ElideRight, label_width - em(8))
        painter.drawText(QRectF(0, top, label_width, em(LINE)), Qt.AlignmentFlag.AlignVCenter, label)
        width = max(self.width() - label_width - em(TOTAL_WIDTH), 1)
        room = QRectF(label_width, top + (em(LINE) - em(BAR)) / 2, width, em(BAR))
        end = room.left()
        for segment in place_segments(bar, chart.longest, room):
            self._paint_segment(painter, segment)
            end = segment.box.right()
        painter.setFont(self._theme.font("body", BOLD))
        painter.setPen(tokens.text)
        total = QRectF(end + em(6), top, em(TOTAL_WIDTH), em(LINE))
        painter.drawText(total, Qt.AlignmentFlag.AlignVCenter, f"{bar.total:,}")

    def _paint_segment(self, painter: QPainter, segment: Segment) -> None:
        badge, em = find_badge(segment.part.key), self._theme.em
        fill, letter, outline = self._choose_colours(segment.part.key, badge)
        painter.setPen(QPen(outline, 1))
        painter.setBrush(self._theme.tokens.paper)
        painter.drawRect(segment.box)
        painter.setBrush(fill)
        painter.drawRect(segment.box)
        words = f"{badge.letter} {segment.part.count:,}" if segment.box.width() >= em(ROOM_FOR_FIGURE) else badge.letter
        if segment.box.width() >= em(ROOM_FOR_LETTER):
            painter.setFont(self._theme.font("small", BOLD))
            if fill.style() != Qt.BrushStyle.SolidPattern:
                self._clear_behind(painter, segment.box, words)
            painter.setPen(letter)
            painter.drawText(segment.box, Qt.AlignmentFlag.AlignCenter, words)

    def _clear_behind(self, painter: QPainter, box: QRectF, words: str) -> None:
        """Let words be read on a pattern."""
        width = min(self._theme.metrics("small", BOLD).horizontalAdvance(words) + self._theme.em(4), box.width() - 2)
        middle = box.center()
        clear = QRectF(middle - QPointF(width / 2, box.height() / 2 - 1), middle + QPointF(width / 2, box.height() / 2))
        painter.fillRect(clear.adjusted(0, 0, 0, -1), self._theme.tokens.paper)

    def _choose_colours(self, key: BarKey, badge: Badge) -> tuple[QBrush, QColor, QColor]:
        """Give ground, letter and outline; what has no colour, or is seen in high contrast, has a pattern or none."""
        tokens = self._theme.tokens
        if badge.hue is None or tokens.is_contrast:
            return QBrush(tokens.muted, _PATTERNS.get(key, Qt.BrushStyle.NoBrush)), tokens.text, tokens.text
        colours = tokens.status[badge.hue]
        return QBrush(colours.fill), colours.letter, colours.outline
