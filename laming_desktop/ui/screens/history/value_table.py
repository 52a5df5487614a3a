"""A table of what differs, then and now: one line for each field, its cells plain words."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem
from typing_extensions import override

from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.theme.theme import Theme

WIDTHS: Final = (172, 176)
PART: Final = 0.22
"""How much of a narrow table each of the first columns may take, so that the values keep room."""
MOST: Final = 2_000
"""More lines are not shown: nobody reads them, and each costs four cells."""
ITEM_ROLE: Final = Qt.ItemDataRole.UserRole

Line = tuple[str, str, str, str]
"""The cells of a line: the item, the field, and its two values."""


class ValueTable(QTableWidget):
    """Lines that cannot be edited, each of an item; the first line is chosen when others are shown."""

    def __init__(self, theme: Theme, name: str, headings: Line) -> None:
        super().__init__(0, len(headings))
        self._theme = theme
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(headings)
        self.verticalHeader().hide()
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setStyleSheet(f"QTableView::item {{ padding: 0 {theme.em(5)}px; }}")
        self._show_chosen_as_lists_do(theme)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for place in range(len(WIDTHS), len(headings)):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for place, width in enumerate(WIDTHS):
            self.setColumnWidth(place, min(self._theme.em(width), round(self.viewport().width() * PART)))

    def _show_chosen_as_lists_do(self, theme: Theme) -> None:
        palette = self.palette()
        tokens = theme.tokens
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.Highlight, tokens.chosen)
            ink = tokens.on_chosen if tokens.is_contrast else tokens.text
            palette.setColor(group, QPalette.ColorRole.HighlightedText, ink)
        self.setPalette(palette)

    def show_lines(self, lines: Sequence[tuple[Line, tuple[str, str]]]) -> None:
        """Show the first lines, each with table and id of the item that it is about."""
        shown = lines[:MOST]
        self.setRowCount(len(shown))
        for row, (cells, item) in enumerate(shown):
            for place, words in enumerate(cells):
                cell = QTableWidgetItem(words)
                cell.setToolTip(as_plain_tip(words))
                cell.setData(ITEM_ROLE, item)
                self.setItem(row, place, cell)
        if shown:
            self.setCurrentCell(0, 0)

    @property
    def chosen(self) -> tuple[str, str] | None:
        """Give table and id of the item of the chosen line."""
        index = self.currentIndex()
        item: object = index.data(ITEM_ROLE) if index.isValid() else None
        return (str(item[0]), str(item[1])) if isinstance(item, tuple) else None  # pyright: ignore[reportUnknownArgumentType] - Qt does not type what it keeps
