"""The list in the middle: a table of one line height with bands, moved through by keys."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView
from typing_extensions import override

from laming_desktop.domain.search_words import SearchTerm
from laming_desktop.store.outline import OutlineLine
from laming_desktop.ui.models.outline import OutlineModel
from laming_desktop.ui.models.outline_columns import TEXT_COLUMN
from laming_desktop.ui.screens.plan.line_choice import Chosen, ChosenRows, LineChoice
from laming_desktop.ui.screens.plan.line_drag import DRAGGING, LineDrag
from laming_desktop.ui.screens.plan.outline_delegate import OutlineDelegate
from laming_desktop.ui.screens.plan.roomy_table import RoomyTable
from laming_desktop.ui.theme.theme import Theme

OPENING_KEYS: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True, slots=True)
class Place:
    """Where the user is in the list: the line with the focus, how far down the window it stands, and what is chosen."""

    line: OutlineLine | None
    row: int
    offset: int
    chosen: Chosen = field(default_factory=Chosen)


class OutlineView(RoomyTable):
    """One line is chosen, or several actions; `line_chosen` follows the arrows, `line_opened` Enter and double click.

    `choice_changed` tells that other actions, or more or fewer of them, are chosen.
    """

    line_chosen = Signal()
    choice_changed = Signal()
    line_opened = Signal()
    dropped = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, model: OutlineModel) -> None:
        super().__init__(theme)
        self._outline = model
        self.setModel(model)
        self._delegate = OutlineDelegate(theme, self, model)
        self.setItemDelegate(self._delegate)
        self._choice = LineChoice(self, model)
        self.setAccessibleName("Recommendations and actions")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.drag = LineDrag(theme, self, model)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.selectionModel().selectionChanged.connect(self._on_choice_changed)
        model.modelReset.connect(self._on_choice_changed)
        self._set_up_headings()

    def mark_terms(self, terms: tuple[SearchTerm, ...]) -> None:
        """Mark what is searched for wherever it stands in the lines."""
        if terms != self._delegate.terms:
            self._delegate.terms = terms
            self.viewport().update()

    def choose(self, item_id: str, parent: str | None = None) -> bool:
        """Choose an item's line and bring it into view; tell whether it is there."""
        row = self._outline.find_row(item_id, parent)
        if row is not None:
            self.choose_row(row)
        return row is not None

    def choose_row(self, row: int) -> None:
        """Choose a row, the nearest one where there are fewer."""
        count = self._outline.rowCount()
        if count:
            row = min(max(row, 0), count - 1)
            self._choice.choose_alone(row)
            self.scrollTo(self._outline.index(row, TEXT_COLUMN))

    def step(self, rows: int) -> None:
        """Choose a line further down, or up for a negative number."""
        self.choose_row(self.currentIndex().row() + rows)

    def get_chosen(self) -> OutlineLine | None:
        """Get the line that is chosen; of several, the one with the focus."""
        return self._outline.get_line(self.currentIndex().row())

    @property
    def has_many(self) -> bool:
        """Tell whether several actions are chosen."""
        return self._choice.is_many

    @property
    def chosen_rows(self) -> ChosenRows:
        """Give the rows that are chosen now, without asking which actions they are."""
        return self._choice.take_rows()

    @property
    def chosen_lines(self) -> Sequence[OutlineLine]:
        """Give the actions that are chosen, top to bottom, each once; else the one line with the focus, if any."""
        if self.has_many:
            return self.chosen_rows.list_lines()
        line = self.get_chosen()
        return () if line is None else (line,)

    def choose_none(self) -> bool:
        """Let go of all chosen actions but the one with the focus; tell whether there were several."""
        had_many = self.has_many
        if had_many:
            self._choice.choose_alone(self.currentIndex().row())
        return had_many

    def note_place(self) -> Place:
        """Note where the user is, before the lines change."""
        row = self.currentIndex().row()
        offset = self.rowViewportPosition(row) if row >= 0 else 0
        return Place(self.get_chosen(), row, offset, self._choice.note())

    def restore_place(self, place: Place) -> None:
        """Go back to the same line, or to what stands where it stood; what was in view stays where it was."""
        if place.line is None:
            return
        row = self._outline.find_row(place.line.id, place.line.parent)
        count = self._outline.rowCount()
        if not count:
            return
        row = min(place.row, count - 1) if row is None else row
        self._choice.choose_alone(row)
        self._choice.restore(place.chosen)
        self._on_choice_changed()
        self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(row) - place.offset)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OPENING_KEYS:
            self.line_opened.emit()
        elif event.key() == Qt.Key.Key_Home and not event.modifiers():
            self.choose_row(0)
        elif event.key() == Qt.Key.Key_End and not event.modifiers():
            self.choose_row(self._outline.rowCount() - 1)
        elif event.key() == Qt.Key.Key_Right and not event.modifiers():
            self._open_band()
        elif event.key() == Qt.Key.Key_Left and not event.modifiers():
            self._close_band()
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._choice.toggle(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            event.setAccepted(self.choose_none())
        else:
            super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Leave letters alone: the search above looks through everything."""

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._delegate.is_on_opener(
            index.row(), event.position().x()
        ):
            self._toggle(index.row())
            return
        is_plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if is_plain and index.isValid() and self._delegate.is_on_tick(index.row(), event.position().x()):
            self._choice.tick(index.row())
            return
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.line_opened.emit()

    @override
    def contextMenuEvent(self, arg__1: QContextMenuEvent) -> None:
        at = arg__1.globalPos()
        if arg__1.reason() == QContextMenuEvent.Reason.Keyboard:
            line = self.visualRect(self.currentIndex().siblingAtColumn(TEXT_COLUMN))
            at = self.viewport().mapToGlobal(line.bottomLeft())
        self.menu_wanted.emit(at)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        with QPainter(self.viewport()) as painter:
            self.drag.paint(painter)

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        if self.drag.may_write:
            self.drag.start(self.chosen_lines)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        """Let a drag of lines be followed; Qt itself scrolls a list whose edge is reached."""
        if event.type() not in DRAGGING:
            return super().viewportEvent(event)
        if event.type() == QEvent.Type.DragMove:
            super().viewportEvent(event)
        drop = self.drag.follow(event, self.chosen_lines)
        if drop is not None:
            self.dropped.emit(drop)
        return True

    def _open_band(self) -> None:
        row = self.currentIndex().row()
        if row >= 0 and self._outline.can_open(row) and self._outline.is_closed(row):
            self._toggle(row)

    def _close_band(self) -> None:
        """Close the chosen band; from an action, go to its band first."""
        row = self.currentIndex().row()
        line = self._outline.get_line(row)
        if line is None:
            return
        if self._outline.can_open(row) and not self._outline.is_closed(row):
            self._toggle(row)
        elif line.parent is not None:
            self.choose(line.parent)

    def _toggle(self, row: int) -> None:
        line = self._outline.get_line(row)
        place = Place(line, row, self.rowViewportPosition(row), self._choice.note())
        self._outline.toggle_band(row)
        self.restore_place(place)

    def _on_current_row_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        del before
        if current.isValid():
            self.line_chosen.emit()

    def _on_choice_changed(self) -> None:
        """Show ticks once several actions are chosen, and tell."""
        had_many = self._choice.is_many
        self._choice.look_again()
        if self._choice.is_many or had_many:
            self._delegate.shows_ticks = self._choice.is_many
            self.viewport().update()
            self.choice_changed.emit()
