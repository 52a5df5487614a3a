"""Every recommendation of an inquiry as one mark in its order: a list to arrows and to screen readers, one picture to the eye."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QRegion, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView
from typing_extensions import override

from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.mark_layout import Mark, MarkBand, PlacedBand, find_beside, place_bands
from laming_desktop.ui.widgets.mark_painting import CELL, FEWEST, MarkPainter

LINE: Final = 40
LOWEST_LINE: Final = 34
ID_ROLE: Final = Qt.ItemDataRole.UserRole

Move = QAbstractItemView.CursorAction
Index = QModelIndex | QPersistentModelIndex


class MarkStrip(QListView):
    """Arrows go through the marks, Enter or a click chooses one; `chosen` carries its id."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._painter = MarkPainter(theme)
        self._bands: tuple[MarkBand, ...] = ()
        self._placed: tuple[PlacedBand, ...] = ()
        self._marks: tuple[Mark, ...] = ()
        self._cells: tuple[QRect, ...] = ()
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.clicked.connect(self._on_index_clicked)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show marks in one band without words."""
        self.show_bands((MarkBand("", tuple(marks)),))

    def show_bands(self, bands: Sequence[MarkBand]) -> None:
        """Show bands of marks; the mark at which the arrows stood keeps them."""
        before = self.current_id
        self._bands = tuple(bands)
        self._marks = tuple(mark for band in self._bands for mark in band.marks)
        self._items.clear()
        for mark in self._marks:
            item = QStandardItem(mark.number)
            item.setData(mark.id, ID_ROLE)
            item.setData(mark.say(), Qt.ItemDataRole.AccessibleTextRole)
            item.setToolTip(as_plain_tip(mark.say()))
            self._items.appendRow(item)
        self._place()
        self.choose(before)
        if not self.currentIndex().isValid() and self._marks:
            self.setCurrentIndex(self._items.index(0, 0))
        self.updateGeometry()
        self.viewport().update()

    def choose(self, mark_id: str) -> None:
        """Let the arrows stand at a mark."""
        for row, mark in enumerate(self._marks):
            if mark.id == mark_id:
                self.setCurrentIndex(self._items.index(row, 0))

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Give the marks that are shown, in their order."""
        return self._marks

    @property
    def current_id(self) -> str:
        """Give the id of the mark at which the arrows stand; empty where there is none."""
        found = self.currentIndex().data(ID_ROLE)
        return found if isinstance(found, str) else ""

    def measure_height(self, width: int, *, line: int = LINE) -> int:
        """Measure how high all bands are at a width, each line of marks `line` design pixels high."""
        placed = place_bands(self._bands, width, self._painter.measure(self._bands, line))
        return placed[-1].bottom if placed else 0

    @override
    def sizeHint(self) -> QSize:
        width = self.viewport().width()
        return QSize(width, self.measure_height(width))

    @override
    def minimumSizeHint(self) -> QSize:
        width = self.viewport().width()
        return QSize(self._theme.em(FEWEST * CELL), self.measure_height(width, line=LOWEST_LINE))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    @override
    def updateGeometries(self) -> None:
        page = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setPageStep(page)
        bar.setSingleStep(self._theme.em(LOWEST_LINE))
        bar.setRange(0, max((self._placed[-1].bottom if self._placed else 0) - page, 0))

    @override
    def doItemsLayout(self) -> None:
        self._place()

    @override
    def visualRect(self, index: Index) -> QRect:
        row = index.row()
        return self._cells[row].translated(0, -self.verticalOffset()) if 0 <= row < len(self._cells) else QRect()

    @override
    def indexAt(self, p: QPoint) -> QModelIndex:
        at = p + QPoint(0, self.verticalOffset())
        row = next((nth for nth, cell in enumerate(self._cells) if cell.contains(at)), -1)
        return self._items.index(row, 0) if row >= 0 else QModelIndex()

    @override
    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        place = self.visualRect(index)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if place.top() < 0:
            bar.setValue(bar.value() + place.top())
        elif place.bottom() >= height:
            bar.setValue(bar.value() + place.bottom() - height + 1)

    @override
    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    @override
    def horizontalOffset(self) -> int:
        return 0

    @override
    def isIndexHidden(self, index: Index) -> bool:
        return False

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        self.selectionModel().select(QItemSelection(index, index), command)

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    @override
    def moveCursor(self, cursorAction: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        row = self.currentIndex().row()
        last = len(self._cells) - 1
        steps = {
            Move.MoveLeft: row - 1,
            Move.MovePrevious: row - 1,
            Move.MoveRight: row + 1,
            Move.MoveNext: row + 1,
            Move.MoveHome: 0,
            Move.MoveEnd: last,
            Move.MovePageUp: 0,
            Move.MovePageDown: last,
        }
        wanted = (
            steps[cursorAction]
            if cursorAction in steps
            else find_beside(self._cells, row, is_up=cursorAction == Move.MoveUp)
        )
        return self._items.index(min(max(wanted, 0), last), 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.current_id:
            self.chosen.emit(self.current_id)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        current = self.currentIndex().row() if self.hasFocus() else -1
        with QPainter(self.viewport()) as painter:
            painter.translate(0, -self.verticalOffset())
            self._painter.paint(painter, self._placed, self.viewport().width(), current)

    def _on_index_clicked(self, index: QModelIndex) -> None:
        found = index.data(ID_ROLE)
        if isinstance(found, str):
            self.chosen.emit(found)

    def _place(self) -> None:
        """Place everything anew, in lower lines where the height asks for it."""
        width, height = self.viewport().width(), self.viewport().height()
        line = next(
            (line for line in range(LINE, LOWEST_LINE, -1) if self.measure_height(width, line=line) <= height), 0
        )
        self._placed = place_bands(self._bands, width, self._painter.measure(self._bands, line or LOWEST_LINE))
        self._cells = tuple(cell for placed in self._placed for cell in placed.cells)
        self.updateGeometries()
