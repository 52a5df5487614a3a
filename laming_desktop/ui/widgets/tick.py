"""The box with a tick that tells whether something is chosen."""

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPainter, QPen

from laming_desktop.ui.theme.theme import Theme

ROUND = 3
INSET = 1


def paint_tick(painter: QPainter, box: QRectF, theme: Theme, *, is_ticked: bool, on_chosen: bool = False) -> None:
    """Paint the box, with a tick in it where it is ticked; `on_chosen` tells that it stands on the ground of a chosen line."""
    tokens, em = theme.tokens, theme.em
    edge = tokens.on_chosen if on_chosen and tokens.is_contrast else tokens.accent if is_ticked else tokens.edge
    painter.setPen(QPen(edge, 1.4))
    painter.setBrush(tokens.accent if is_ticked else tokens.paper)
    painter.drawRoundedRect(box, em(ROUND), em(ROUND))
    if is_ticked:
        side = round(box.width()) - 2 * em(INSET)
        mark = theme.pixmap("check", round(side / theme.unit), tokens.on_accent)
        painter.drawPixmap(box.topLeft().toPoint() + QPoint(em(INSET), em(INSET)), mark)
