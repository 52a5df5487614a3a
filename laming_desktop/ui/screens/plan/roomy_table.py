"""A table that can make room below one of its rows for something that stands there and moves along."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QTableView
from typing_extensions import override

from laming_desktop.ui.models.outline_columns import COLUMNS, ColumnKey
from laming_desktop.ui.theme.theme import Theme


class RoomyTable(QTableView):
    """Rows of one height but for the one with room below; `scrolled` tells that everything has moved."""

    scrolled = Signal()

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
