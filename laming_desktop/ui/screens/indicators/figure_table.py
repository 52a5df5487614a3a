"""The figures of a series: periods down, areas across, each cell written in place."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHeaderView, QTableWidget, QTableWidgetItem
from typing_extensions import override

from laming_desktop.domain.national import Indicator, IndicatorValue
from laming_desktop.domain.series import SeriesColumn, SeriesTable, arrange_series, write_figure
from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.theme.fonts import BOLD
from laming_desktop.ui.theme.theme import Theme

LINE: Final = 28
MOST_LINES: Final = 12
FIGURE_WIDTH: Final = 110
WIDEST: Final = 260
SPARE: Final = 8


class FigureTable(QTableWidget):
    """F2 or a digit writes a figure, Delete takes one away, Ctrl+V asks to paste a table over it.

    `written` carries period, column and the words that were written; `removed` the figure that is to go.
    """

    written = Signal(str, object, str)
    removed = Signal(object)
    pasted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown = SeriesTable((), (), ())
        self._is_filling = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Figures")
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().setDefaultSectionSize(theme.em(LINE))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setDefaultSectionSize(theme.em(FIGURE_WIDTH))
        self.itemChanged.connect(self._on_item_changed)
        self.installEventFilter(self)

    def show_series(self, indicator: Indicator, *, may_write: bool) -> None:
        """Show the figures of a series; the cell that was chosen stays chosen."""
        row, column = self.currentRow(), self.currentColumn()
        self._is_filling = True
        self._shown = shown = arrange_series(indicator)
        self.setRowCount(len(shown.periods))
        self.setColumnCount(len(shown.columns))
        self.setVerticalHeaderLabels(list(shown.periods))
        self.setHorizontalHeaderLabels([one.words for one in shown.columns])
        for nth, values in enumerate(shown.rows):
            self._fill_row(nth, values, may_write=may_write)
        self._is_filling = False
        self._fit_columns()
        height = self.horizontalHeader().sizeHint().height() + self._theme.em(LINE) * min(len(shown.rows), MOST_LINES)
        self.setFixedHeight(height + self._theme.em(SPARE))
        if shown.rows:
            self.setCurrentCell(min(max(row, 0), len(shown.rows) - 1), min(max(column, 0), len(shown.columns) - 1))

    @property
    def chosen(self) -> IndicatorValue | None:
        """Give the figure that is chosen."""
        row, column = self.currentRow(), self.currentColumn()
        return self._shown.rows[row][column] if 0 <= row < len(self._shown.rows) and column >= 0 else None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self:
            if event.matches(QKeySequence.StandardKey.Paste):
                self.pasted.emit()
                return True
            if event.key() == Qt.Key.Key_Delete and self.chosen is not None:
                self.removed.emit(self.chosen)
                return True
        return super().eventFilter(watched, event)

    def _fit_columns(self) -> None:
        """Give each column the room that its head needs."""
        em = self._theme.em
        metrics = self._theme.metrics("small", BOLD)
        for nth, column in enumerate(self._shown.columns):
            needed = metrics.horizontalAdvance(column.words) + em(24)
            self.setColumnWidth(nth, min(max(needed, em(FIGURE_WIDTH)), em(WIDEST)))

    def _fill_row(self, row: int, values: Sequence[IndicatorValue | None], *, may_write: bool) -> None:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if may_write:
            flags |= Qt.ItemFlag.ItemIsEditable
        for column, value in enumerate(values):
            item = QTableWidgetItem(write_figure(value.value) if value is not None else "")
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setFlags(flags)
            about = "\n".join(words for words in (value.source, value.note) if words) if value is not None else ""
            item.setToolTip(as_plain_tip(about) if about else "")
            self.setItem(row, column, item)

    def _on_item_changed(self, item: QTableWidgetItem) -> None:
        if self._is_filling:
            return
        column: SeriesColumn = self._shown.columns[item.column()]
        self.written.emit(self._shown.periods[item.row()], column, item.text())
