"""Put parts beside or below each other, with gaps that grow with the text."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from laming_desktop.ui.theme.theme import Theme

Ground = Literal["", "paper", "canvas", "band", "desk", "plain", "quiet", "note", "late", "chosen", "toast", "past_bar"]
Margins = tuple[int, int, int, int]
Part = QWidget | QLayout | int | None
"""A widget, a layout, a gap in design pixels, or None for a stretch."""

NO_MARGINS: Margins = (0, 0, 0, 0)


def make_row(theme: Theme, *parts: Part, gap: int = 8, margins: Margins = NO_MARGINS, ground: Ground = "") -> QWidget:
    """Put parts beside each other."""
    return _make_box(theme, QHBoxLayout(), parts, gap=gap, margins=margins, ground=ground)


def make_column(
    theme: Theme, *parts: Part, gap: int = 0, margins: Margins = NO_MARGINS, ground: Ground = ""
) -> QWidget:
    """Put parts below each other."""
    return _make_box(theme, QVBoxLayout(), parts, gap=gap, margins=margins, ground=ground)


def lay_beside(left: QWidget, right: QWidget) -> QWidget:
    """Put two parts beside each other with a hair between; the right one takes what room there is."""
    return _fill_tightly(QHBoxLayout(), QWidget(), (left, make_hair(is_vertical=True), right), right)


def lay_page(page: QWidget, parts: Sequence[QWidget], body: QWidget) -> None:
    """Put the parts of a page below each other without gaps; its body, one of them, takes what room there is."""
    _fill_tightly(QVBoxLayout(), page, parts, body)


def make_hair(*, is_vertical: bool = False) -> QFrame:
    """Make a line one pixel thin that only separates."""
    hair = QFrame()
    set_ground(hair, "hair")
    if is_vertical:
        hair.setFixedWidth(1)
    else:
        hair.setFixedHeight(1)
    return hair


def set_ground(widget: QWidget, ground: str) -> None:
    """Let the style sheet paint a widget's ground."""
    widget.setProperty("ground", ground)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


def fill_layout(theme: Theme, layout: QBoxLayout, parts: Sequence[Part], *, gap: int, margins: Margins) -> None:
    """Put parts into a layout; gap and margins (left, top, right, bottom) in design pixels."""
    layout.setContentsMargins(*(theme.em(side) for side in margins))
    layout.setSpacing(theme.em(gap))
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(theme.em(part))
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)


def _make_box(
    theme: Theme, layout: QBoxLayout, parts: Sequence[Part], *, gap: int, margins: Margins, ground: Ground
) -> QWidget:
    box = QWidget()
    if ground:
        set_ground(box, ground)
    fill_layout(theme, layout, parts, gap=gap, margins=margins)
    box.setLayout(layout)
    return box


def _fill_tightly(layout: QBoxLayout, box: QWidget, parts: Sequence[QWidget], body: QWidget) -> QWidget:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part, 1 if part is body else 0)
    box.setLayout(layout)
    return box
