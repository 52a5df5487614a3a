"""A list and the page of what is chosen in it: beside each other, or one at a time where there is room for one only."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import lay_page, make_hair, make_row
from laming_desktop.ui.widgets.buttons import make_link

NARROW: Final = 800
"""The width in design pixels under which one of them is shown at a time."""


class ListAndPage(QWidget):
    """Holds both; `open_page` goes from the list to the page where it is hidden, and back by `open_list`."""

    def __init__(self, theme: Theme, side: QWidget, page: QWidget, *, width: int, focus: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._side, self._width, self._focus = side, width, focus
        self._is_narrow = False
        self._hair = make_hair(is_vertical=True)
        back = make_link(theme, "Back to the list", self.open_list)
        self._back = make_row(theme, back, None, margins=(12, 6, 12, 6), ground="band")
        self._right = QWidget()
        lay_page(self._right, (self._back, page), page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (side, self._hair):
            row.addWidget(part)
        row.addWidget(self._right, 1)
        self._arrange()

    @property
    def is_page_alone(self) -> bool:
        """Tell whether the page stands in the place of the list."""
        return self._is_narrow and self._side.isHidden()

    def open_page(self) -> None:
        """Show the page, in the place of the list where there is room for one only."""
        if self._is_narrow:
            self._side.hide()
            self._right.show()

    def open_list(self) -> None:
        """Show the list again."""
        self._side.show()
        self._right.setVisible(not self._is_narrow)
        self._focus.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < self._theme.em(NARROW)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._arrange()

    def _arrange(self) -> None:
        """Show both where there is room, and else the list."""
        if self._is_narrow:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(self.maximumWidth())
        else:
            self._side.setFixedWidth(self._theme.em(self._width))
        self._side.show()
        self._right.setVisible(not self._is_narrow)
        self._hair.setVisible(not self._is_narrow)
        self._back.setVisible(self._is_narrow)
