"""Pages behind tabs, each scrolling inside itself."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_hair, make_row
from laming_desktop.ui.widgets.scroll_page import make_scroll_page


class TabPages(QWidget):
    """All pages are made once; which of them have a tab depends on the item shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._keys: list[str] = []
        self._areas: dict[str, QScrollArea] = {}
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setAccessibleName("Parts of the detail")
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(make_row(theme, self.tabs, None, margins=(16, 0, 8, 0)))
        column.addWidget(make_hair())
        column.addWidget(self._stack, 1)

    def add_page(self, key: str, page: QWidget) -> None:
        """Put a page in."""
        area = make_scroll_page(page)
        self._areas[key] = area
        self._stack.addWidget(area)

    def show_tabs(self, tabs: Sequence[tuple[str, str]], *, from_top: bool) -> None:
        """Show these tabs, given as page and words; the page in view stays where it still has one."""
        present = self.present
        blocked = self.tabs.blockSignals(True)
        while self.tabs.count() > len(tabs):
            self.tabs.removeTab(self.tabs.count() - 1)
        for place, (_, words) in enumerate(tabs):
            if place < self.tabs.count():
                self.tabs.setTabText(place, words)
            else:
                self.tabs.addTab(words)
        self._keys = [key for key, _ in tabs]
        self.tabs.setCurrentIndex(self._keys.index(present) if present in self._keys else 0)
        self.tabs.blockSignals(blocked)
        self.go_to(self._keys[self.tabs.currentIndex()])
        if from_top:
            for key in self._keys:
                self._areas[key].verticalScrollBar().setValue(0)

    def go_to(self, key: str) -> None:
        """Show a page that has a tab."""
        if key in self._keys:
            self.tabs.setCurrentIndex(self._keys.index(key))
            self._stack.setCurrentWidget(self._areas[key])

    @property
    def present(self) -> str:
        """Give the page in view, empty before any."""
        index = self.tabs.currentIndex()
        return self._keys[index] if 0 <= index < len(self._keys) else ""

    def _on_tab_changed(self, index: int) -> None:
        if 0 <= index < len(self._keys):
            self._stack.setCurrentWidget(self._areas[self._keys[index]])
