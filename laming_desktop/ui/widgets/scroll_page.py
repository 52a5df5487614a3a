"""Let a page scroll inside itself, up and down only."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from laming_desktop.ui.widgets.boxes import set_ground


def make_scroll_page(page: QWidget, name: str = "", *, ground: str = "paper") -> QScrollArea:
    """Put a page on its ground that scrolls; the focus goes to what is on it."""
    set_ground(page, ground)
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(name)
    set_ground(area.viewport(), ground)
    return area
