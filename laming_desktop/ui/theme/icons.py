"""Render the project's own icons in the colour of the words beside them."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


@lru_cache(maxsize=256)
def read_icon(folder: Path, name: str) -> str:
    """Read an icon's drawing, which names its colour `currentColor`."""
    return (folder / f"{name}.svg").read_text(encoding="utf-8")


def colour_icon(folder: Path, name: str, colour: QColor) -> str:
    """Give an icon's drawing in one colour."""
    return read_icon(folder, name).replace("currentColor", colour.name())


def render_icon(folder: Path, name: str, side: int, colour: QColor, ratio: float) -> QPixmap:
    """Render an icon `side` pixels square for a display with `ratio` dots for each pixel."""
    pixmap = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        drawing = QByteArray(colour_icon(folder, name, colour).encode())
        QSvgRenderer(drawing).render(painter, QRectF(pixmap.rect()))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
