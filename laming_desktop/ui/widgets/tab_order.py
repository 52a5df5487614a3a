"""Let Tab go through a page as it is laid out, also through parts that were made later."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QComboBox, QLayout, QWidget

WHOLE = (QAbstractScrollArea, QAbstractSpinBox, QComboBox)
"""Widgets whose inner parts are their own business."""


def order_tabs(page: QWidget) -> None:
    """Put everything on a page that takes the focus by Tab in the order of its layouts."""
    for first, second in pairwise(list_tab_stops(page)):
        QWidget.setTabOrder(first, second)


def list_tab_stops(part: QWidget) -> Iterator[QWidget]:
    """List what takes the focus by Tab, a widget before its parts, hidden ones included."""
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
        yield part
    layout = part.layout()
    if layout is not None and not isinstance(part, WHOLE):
        yield from _list_in_layout(layout)


def _list_in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from list_tab_stops(widget)
        elif inner is not None:
            yield from _list_in_layout(inner)
