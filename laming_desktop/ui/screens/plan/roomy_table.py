"""A table whose first column takes the room that is left, and that can make room below one of its rows."""

from typing import Final

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView
from typing_extensions import override

from laming_desktop.ui.models.outline_columns import COLUMNS, TEXT_COLUMN, ColumnKey
from laming_desktop.ui.theme.theme import Theme

HEADING_HEIGHT: Final = 28
NARROWEST_TEXT: Final = 180
NARROWEST_COLUMN: Final = 44


class RoomyTable(QTableView):
    """Rows of one height but for the one with room below.

    `scrolled` tells that everything has moved, `room_changed` that there is another width.
    """

    scrolled = Signal()
    room_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._gap = -1

    def open_gap(self, row: int, height: int) -> None:
        """Make room below a row for something that stands there; there is one such room at a time."""
        self.close_gap()
        self._gap = row
        self.verticalHeader().resizeSection(row, self._theme.list_line + height)

    def close_gap(self) -> None:
        """Let the rows stand close again."""
        if 0 <= self._gap < self.model().rowCount():
            self.verticalHeader().resizeSection(self._gap, self._theme.list_line)
        self._gap = -1

    def find_gap(self) -> QPoint | None:
        """Find where the room below a row begins; None where there is none."""
        if not 0 <= self._gap < self.model().rowCount():
            return None
        return QPoint(0, self.rowViewportPosition(self._gap) + self._theme.list_line)

    def measure_columns(self) -> dict[ColumnKey, tuple[int, int]]:
        """Give left edge and width of every column that is shown."""
        return {
            column.key: (self.columnViewportPosition(place), self.columnWidth(place))
            for place, column in enumerate(COLUMNS)
            if not self.isColumnHidden(place)
        }

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.scrolled.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_text_column()
        if event.size().width() != event.oldSize().width():
            self.room_changed.emit()

    def fit_text_column(self) -> None:
        """Give the text what the other columns leave."""
        head = self.horizontalHeader()
        others = sum(head.sectionSize(place) for place in range(1, len(COLUMNS)) if not head.isSectionHidden(place))
        width = max(self.viewport().width() - others, self._theme.em(NARROWEST_TEXT))
        head.resizeSection(TEXT_COLUMN, width)

    def _set_up_headings(self) -> None:
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(self._theme.list_line)
        down.setDefaultSectionSize(self._theme.list_line)
        head = self.horizontalHeader()
        head.setFixedHeight(self._theme.em(HEADING_HEIGHT))
        head.setMinimumSectionSize(self._theme.em(NARROWEST_COLUMN))
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.setAccessibleName("Columns")
        # A heading would ask of every row whether it is chosen, to look pressed when all of them are.
        head.setSelectionModel(QItemSelectionModel(self.model(), self))
        head.sectionResized.connect(self._on_section_resized)

    def _on_section_resized(self, section: int, before: int, after: int) -> None:
        if section != TEXT_COLUMN and before != after:
            self.fit_text_column()
