"""What a meeting was given: a line for each paper."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from laming_desktop.domain.meetings import Presentation
from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.wording.dates import say_short_date
from laming_desktop.wording.history import say_moment
from laming_desktop.wording.texts import show_safely

HEADINGS: Final = ("Paper", "As at", "File", "Presented", "Fingerprint")
FINGERPRINT: Final = 8
LINE: Final = 30
PRESENTATION_ROLE: Final = Qt.ItemDataRole.UserRole


class GivenTable(QTableWidget):
    """One line a paper, in the order of presenting; `chosen_changed` tells that another is chosen."""

    chosen_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(0, len(HEADINGS))
        self.setAccessibleName("Papers that the meeting was given")
        self.setHorizontalHeaderLabels(HEADINGS)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.em(LINE))
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.itemSelectionChanged.connect(self.chosen_changed)

    def show_presentations(self, given: Sequence[Presentation]) -> None:
        """Show what a meeting was given, the last of it chosen."""
        self.setRowCount(len(given))
        for row, one in enumerate(given):
            for column, words in enumerate(list_cells(one)):
                cell = QTableWidgetItem(show_safely(words))
                cell.setToolTip(as_plain_tip(one.digest if column == len(HEADINGS) - 1 else words))
                cell.setData(PRESENTATION_ROLE, one)
                self.setItem(row, column, cell)
        if given:
            self.selectRow(len(given) - 1)
        self.chosen_changed.emit()

    @property
    def chosen(self) -> Presentation | None:
        """Give the paper that is chosen."""
        row = self.currentRow()
        cell = self.item(row, 0) if 0 <= row < self.rowCount() else None
        one: object = cell.data(PRESENTATION_ROLE) if cell is not None else None
        return one if isinstance(one, Presentation) else None


def list_cells(one: Presentation) -> tuple[str, ...]:
    """Say a paper in the cells of its line."""
    return (
        one.title,
        say_short_date(one.as_at),
        one.file_name,
        say_moment(one.presented_at.astimezone()),
        one.digest[:FINGERPRINT],
    )
