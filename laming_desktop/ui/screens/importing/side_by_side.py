"""A list and what is chosen in it: beside each other, or one at a time where the window is narrow."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_row
from laming_desktop.ui.widgets.buttons import make_button

NARROW: Final = 900
WHOLE: Final = 1366
BACK_WORDS: Final = "Back to the list"


class SideBySide(QSplitter):
    """Two parts with a hair between them; `first_width` is the width of the first one in design pixels.

    Where there is no room for both, the first is shown until `show_second` is called; Esc or the button above the
    second part goes back.
    """

    def __init__(self, theme: Theme, first: QWidget, second: QWidget, *, first_width: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._is_single = self._shows_second = False
        self._first = first
        self.back_button = make_button(theme, BACK_WORDS, self.show_first, icon="left")
        self._way_back = make_row(theme, self.back_button, None, margins=(16, 6, 16, 0), ground="paper")
        self._second = make_column(theme, self._way_back, second, ground="paper")
        self._way_back.hide()
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for part in (first, self._second):
            self.addWidget(part)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setSizes([theme.em(first_width), theme.em(WHOLE - first_width)])

    @property
    def is_single(self) -> bool:
        """Tell whether only one part is shown at a time."""
        return self._is_single

    def show_first(self) -> None:
        """Go to the first part."""
        self._shows_second = False
        self._arrange()
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_second(self) -> None:
        """Go to the second part where it is not in view."""
        self._shows_second = True
        self._arrange()

    @override
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        super().resizeEvent(arg__1)
        is_single = self.width() < self._theme.em(NARROW)
        if is_single != self._is_single:
            self._is_single = is_single
            self._arrange()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_single and self._shows_second:
            self.show_first()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        self._way_back.setVisible(self._is_single)
        self._second.setVisible(not self._is_single or self._shows_second)
        self._first.setVisible(not self._is_single or not self._shows_second)
