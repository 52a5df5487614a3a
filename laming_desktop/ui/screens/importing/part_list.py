"""The tables and sheets of a document: what each was taken for, and which of them are read."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from laming_desktop.domain.proposals import DocumentPart
from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.theme.fonts import BOLD, REGULAR
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.wording.columns import say_part_name, say_part_use
from laming_desktop.wording.dates import say_count

AnyIndex = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
NONE: Final = "As found"
ALL: Final = "All that belong to the plan"
LINE_HEIGHT: Final = 44
DISC: Final = 15
CHOOSING: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter
ELIDE: Final = Qt.TextElideMode.ElideRight


class PartModel(QAbstractListModel):
    """One line for everything that belongs to the plan, then one for each part."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[DocumentPart, ...] = ()
        self._table: int | None = None

    def show_parts(self, parts: Sequence[DocumentPart], table: int | None) -> None:
        """Show the parts of a document; `table` is the one that is read, None for all of the plan."""
        self.beginResetModel()
        self._parts, self._table = tuple(parts), table
        self.endResetModel()

    def part(self, place: int) -> DocumentPart | None:
        """Give the part of a line; None for the line of all."""
        return self._parts[place - 1] if 1 <= place <= len(self._parts) else None

    def is_read(self, place: int) -> bool:
        """Tell whether a line is the one that is read."""
        part = self.part(place)
        return self._table == (part.table if part is not None else None)

    def find_read(self) -> int:
        """Find the line that is read."""
        return next((place for place in range(self.rowCount()) if self.is_read(place)), 0)

    def say_lines(self, place: int) -> tuple[str, str, str]:
        """Say a line: its name, how many rows it has, and what it was taken for."""
        part = self.part(place)
        if part is None:
            of_plan = [one for one in self._parts if one.use in {"plan", "not_chosen"}]
            if not of_plan:
                return NONE, "", "No table was taken for the plan"
            of = "sheet" if any(one.sheet for one in self._parts) else "table"
            return ALL, "", say_count(len(of_plan), of)
        return say_part_name(part), say_count(part.rows, "row"), say_part_use(part)

    @override
    def rowCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() or not self._parts else len(self._parts) + 1

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        words = ", ".join(part for part in self.say_lines(index.row()) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_plain_tip(words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{words}, {'is read' if self.is_read(index.row()) else 'is not read'}"
        return words if role == Qt.ItemDataRole.DisplayRole else None


class PartDelegate(QStyledItemDelegate):
    """Paints a round mark, the name with its rows, and what it was taken for."""

    def __init__(self, theme: Theme, model: PartModel) -> None:
        super().__init__()
        self._theme = theme
        self._model = model

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(self._theme.em(200), self._theme.em(LINE_HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, is_chosen=is_chosen)
        self._paint_mark(painter, rect, is_read=self._model.is_read(index.row()))
        self._paint_words(painter, rect, index.row(), is_chosen=is_chosen)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._theme.focus_pen())
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, *, is_chosen: bool) -> None:
        tokens, em = self._theme.tokens, self._theme.em
        painter.fillRect(rect, tokens.chosen if is_chosen else tokens.paper)
        if is_chosen:
            painter.fillRect(QRect(rect.left(), rect.top(), em(3), rect.height()), tokens.accent)
        painter.setPen(tokens.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_mark(self, painter: QPainter, rect: QRect, *, is_read: bool) -> None:
        tokens, em = self._theme.tokens, self._theme.em
        box = QRectF(rect.left() + em(12), rect.center().y() - em(DISC) / 2, em(DISC), em(DISC))
        wide = em(5) if is_read else 1
        painter.setPen(QPen(tokens.accent if is_read else tokens.edge, wide))
        painter.setBrush(tokens.paper)
        painter.drawEllipse(box.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2))

    def _paint_words(self, painter: QPainter, rect: QRect, place: int, *, is_chosen: bool) -> None:
        tokens, em = self._theme.tokens, self._theme.em
        inverted = is_chosen and tokens.is_contrast
        ink, quiet = (tokens.on_chosen, tokens.on_chosen) if inverted else (tokens.text, tokens.muted)
        name, rows, use = self._model.say_lines(place)
        metrics = self._theme.metrics()
        room = QRect(QPoint(rect.left() + em(38), rect.top()), QPoint(rect.right() - em(14), rect.bottom()))
        width = metrics.horizontalAdvance(rows) + em(4)
        upper = QRect(room.left(), room.top() + em(3), room.width() - width - em(8), room.height() // 2)
        lower = QRect(room.left(), room.top() + room.height() // 2 - em(1), room.width(), room.height() // 2)
        painter.setPen(quiet)
        painter.setFont(self._theme.font())
        painter.drawText(
            QRect(room.right() - width, upper.top(), width, upper.height()), MIDDLE | Qt.AlignmentFlag.AlignRight, rows
        )
        painter.drawText(lower, MIDDLE, metrics.elidedText(use, ELIDE, lower.width()))
        weight = BOLD if self._model.is_read(place) else REGULAR
        painter.setPen(ink)
        painter.setFont(self._theme.font("body", weight))
        words = self._theme.metrics("body", weight).elidedText(name, ELIDE, upper.width())
        painter.drawText(upper, MIDDLE, words)


class PartList(QListView):
    """The list itself: moving only looks, Space, Enter or a click on the mark asks for a part to be read.

    `opened` asks for its rows (Right), `clicked_on` tells that a line was clicked beside its mark.
    """

    part_shown = Signal(object)
    part_asked = Signal(object)
    opened = Signal()
    clicked_on = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.parts = PartModel(self)
        self._delegate = PartDelegate(theme, self.parts)
        self.setModel(self.parts)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Tables of the document")
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(self._ask)

    def show_parts(self, parts: Sequence[DocumentPart], table: int | None) -> None:
        """Show the parts; the line that was looked at stays, at first it is the one that is read."""
        place = self.currentIndex().row()
        count = self.parts.rowCount()
        self.parts.show_parts(parts, table)
        stays = count == self.parts.rowCount() and place >= 0
        self.setCurrentIndex(self.parts.index(place if stays else self.parts.find_read()))

    @property
    def part(self) -> DocumentPart | None:
        """Give the part that is looked at; None for all."""
        return self.parts.part(self.currentIndex().row())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in CHOOSING and not event.modifiers():
            self._ask(self.currentIndex())
        elif event.key() == Qt.Key.Key_Right and not event.modifiers():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        index = self.indexAt(e.position().toPoint())
        if index.isValid() and e.position().x() < self._theme.em(DISC + 20):
            self._ask(index)
        elif index.isValid():
            self.clicked_on.emit()

    def _ask(self, index: QModelIndex) -> None:
        if index.isValid() and not self.parts.is_read(index.row()):
            self.part_asked.emit(self.parts.part(index.row()))

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.part_shown.emit(self.parts.part(current.row()))
