"""Draw a status as shape, letter and word; colour is the fourth voice and never the only one."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from laming_desktop.domain.vocabulary import ActionState, Position
from laming_desktop.ui.theme.fonts import BOLD, REGULAR
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.theme.tokens import Hue, Tokens

Shape = Literal["circle", "dashed_circle", "square", "triangle", "diamond", "hexagon"]

BADGE_SIDE = 16
GAP = 8


@dataclass(frozen=True, slots=True)
class Badge:
    """How one status is drawn and named: `word` in full, `short` where a column is narrow."""

    letter: str
    shape: Shape
    hue: Hue | None
    word: str
    short: str


STATE_BADGES: Final[Mapping[ActionState | None, Badge]] = {
    "off_track": Badge("R", "diamond", "red", "Off track", "Off track"),
    "at_risk": Badge("A", "triangle", "amber", "At risk", "At risk"),
    "on_track": Badge("G", "circle", "green", "On track", "On track"),
    "complete": Badge("B", "square", "blue", "Complete", "Complete"),
    "not_started": Badge("N", "circle", None, "Not started", "Not started"),
    "waiting": Badge("W", "hexagon", None, "Waiting", "Waiting"),
    "superseded": Badge("S", "square", None, "Superseded", "Superseded"),
    "abandoned": Badge("X", "square", None, "Abandoned", "Abandoned"),
    None: Badge("?", "dashed_circle", None, "No state yet", "No state"),
}
POSITION_BADGES: Final[Mapping[Position, Badge]] = {
    "not_in_place": Badge("R", "diamond", "red", "Not in place", "Not in place"),
    "ongoing": Badge("A", "triangle", "amber", "Ongoing", "Ongoing"),
    "in_place": Badge("G", "circle", "green", "In place", "In place"),
    "in_place_evidenced": Badge("B", "square", "blue", "In place, impact evidenced", "Evidenced"),
    "not_assessed": Badge("?", "dashed_circle", None, "Not assessed", "Not assessed"),
    "not_applicable": Badge("\u2013", "square", None, "Not applicable locally", "Not applicable"),
}

_CORNERS: Final[Mapping[Shape, tuple[tuple[float, float], ...]]] = {
    "triangle": ((0.0, -1.0), (1.06, 0.86), (-1.06, 0.86)),
    "diamond": ((0.0, -1.12), (1.12, 0.0), (0.0, 1.12), (-1.12, 0.0)),
    "hexagon": tuple((1.08 * cos(k * pi / 3), 1.08 * sin(k * pi / 3)) for k in range(6)),
}
"""Corners in half sides from the middle; each shape looks as large as the circle."""


def paint_badge(painter: QPainter, rect: QRectF, badge: Badge, tokens: Tokens, *, ink: QColor | None = None) -> None:
    """Paint shape and letter into a square; `ink` overrides every colour, as on a chosen line in high contrast."""
    fill, letter, outline = _choose_colours(badge, tokens, ink)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(outline, max(1.2, rect.width() / 12))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    if badge.shape == "dashed_circle":
        pen.setDashPattern([1.6, 1.9])
    painter.setPen(pen)
    painter.setBrush(fill)
    painter.drawPath(_outline_shape(badge.shape, rect))
    _paint_letter(painter, rect, badge, letter)
    painter.restore()


def _choose_colours(badge: Badge, tokens: Tokens, ink: QColor | None) -> tuple[QColor, QColor, QColor]:
    """Give fill, letter and outline."""
    if ink or tokens.is_contrast:
        line = ink or tokens.text
        return QColor(Qt.GlobalColor.transparent), line, line
    if badge.hue is None:
        return tokens.paper, tokens.text, tokens.muted
    colours = tokens.status[badge.hue]
    return colours.fill, colours.letter, colours.outline


def _outline_shape(shape: Shape, rect: QRectF) -> QPainterPath:
    path, middle, half = QPainterPath(), rect.center(), rect.width() / 2
    if shape in {"circle", "dashed_circle"}:
        path.addEllipse(middle, half * 0.94, half * 0.94)
    elif shape == "square":
        inset = half * 0.12
        path.addRoundedRect(rect.adjusted(inset, inset, -inset, -inset), half * 0.22, half * 0.22)
    else:
        path.addPolygon(QPolygonF([middle + QPointF(x, y) * half for x, y in _CORNERS[shape]]))
        path.closeSubpath()
    return path


def _paint_letter(painter: QPainter, rect: QRectF, badge: Badge, ink: QColor) -> None:
    """Set the letter a little lower in a triangle, where the room is."""
    is_triangle = badge.shape == "triangle"
    font = QFont(painter.font())
    font.setPixelSize(max(1, round(rect.width() * (0.56 if is_triangle else 0.66))))
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(ink)
    drop = rect.height() * (0.16 if is_triangle else -0.01)
    painter.drawText(rect.translated(0, drop), Qt.AlignmentFlag.AlignCenter, badge.letter)


class BadgeWidget(QWidget):
    """A badge with its word beside it; screen readers always get the full word."""

    def __init__(
        self, theme: Theme, badge: Badge, *, side: int = BADGE_SIDE, is_bold: bool = False, with_word: bool = True
    ) -> None:
        super().__init__()
        self._theme = theme
        self._side = side
        self._weight = BOLD if is_bold else REGULAR
        self._with_word = with_word
        self._badge = badge
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_badge(badge)

    @property
    def badge(self) -> Badge:
        """Give the badge shown."""
        return self._badge

    def show_badge(self, badge: Badge) -> None:
        """Show another status."""
        self._badge = badge
        self.setAccessibleName(badge.word)
        self.setToolTip("" if self._with_word else badge.word)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = self._theme.em(self._side)
        metrics = self._theme.metrics("body", self._weight)
        words = self._theme.em(GAP) + metrics.horizontalAdvance(self._badge.word) + 2 if self._with_word else 0
        return QSize(side + 4 + words, max(side + 4, metrics.height()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        side = self._theme.em(self._side)
        with QPainter(self) as painter:
            painter.setFont(self._theme.font("body", self._weight))
            square = QRectF(2, (self.height() - side) / 2, side, side)
            paint_badge(painter, square, self._badge, self._theme.tokens)
            if self._with_word:
                painter.setPen(self._theme.tokens.text)
                words = self.rect().adjusted(side + 2 + self._theme.em(GAP), 0, 0, 0)
                painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._badge.word)
