"""A table of what differs, then and now: one line for each field, its cells plain words."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.theme.theme import Theme

WIDTHS: Final = (150, 150)
MOST: Final = 2_000
"""More lines are not shown: nobody reads them, and each costs four cells."""
ITEM_ROLE: Final = Qt.ItemDataRole.UserRole

Line = tuple[str, str, str, str]
"""The cells of a line: the item, the field, and its two values."""


class ValueTable(QTableWidget):
    """Lines that cannot be edited, each of an item; the first line is chosen when others are shown."""

    def __init__(self, theme: Theme, name: str, headings: Line) -> None:
        super().__init__(0, len(headings))
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(headings)
        self.verticalHeader().hide()
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for place, width in enumerate(WIDTHS):
            self.setColumnWidth(place, theme.em(width))
        for place in range(len(WIDTHS), len(headings)):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)

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
