"""The fields that a column can be, to be dragged onto it or given to the column in hand by Enter."""

from typing import Final

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from laming_desktop.domain.reading_choices import ColumnKind
from laming_desktop.ui.theme.fonts import BOLD
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.wording.columns import KIND_GROUPS, KIND_WORDS

MIME: Final = "application/x-laming-column-kind"
KIND_ROLE: Final = Qt.ItemDataRole.UserRole
AnyIndex = QModelIndex | QPersistentModelIndex
LINE_HEIGHT: Final = 26
HEAD_LEFT: Final = 12
KIND_LEFT: Final = 16
ENTER: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
KINDS: Final[dict[str, ColumnKind]] = {kind: kind for kinds in KIND_GROUPS.values() for kind in kinds}


class FieldDelegate(QStyledItemDelegate):
    """Paints the head of a group on a band, and a field with room before it."""

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(self._theme.em(100), self._theme.em(LINE_HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        tokens, em = self._theme.tokens, self._theme.em
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        is_head = not index.data(KIND_ROLE)
        is_marked = bool(state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        is_pointed = bool(state & QStyle.StateFlag.State_MouseOver) and not is_head
        painter.save()
        ground = (
            tokens.band if is_head else tokens.chosen if is_marked else tokens.hover if is_pointed else tokens.paper
        )
        painter.fillRect(rect, ground)
        inverted = is_marked and tokens.is_contrast
        painter.setPen(tokens.on_chosen if inverted else tokens.muted if is_head else tokens.text)
        painter.setFont(self._theme.font("small", BOLD) if is_head else self._theme.font())
        metrics = self._theme.metrics("small", BOLD) if is_head else self._theme.metrics()
        room = rect.adjusted(em(HEAD_LEFT if is_head else KIND_LEFT), 0, -em(4), 0)
        words = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        if is_marked:
            painter.setPen(self._theme.focus_pen())
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()


class FieldList(QListWidget):
    """Names of fields in their groups; `kind_given` tells which one was meant for the column in hand."""

    kind_given = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setItemDelegate(FieldDelegate(theme, self))
        self.setMouseTracking(True)
        self.setAccessibleName("Fields, to be given to a column")
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for group, kinds in KIND_GROUPS.items():
            self._add_head(group)
            for kind in kinds:
                self._add_kind(kind)
        self.setCurrentRow(1)
        self.itemDoubleClicked.connect(self._give)

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME]

    @override
    def mimeData(self, items: list[QListWidgetItem]) -> QMimeData:  # pyright: ignore[reportIncompatibleMethodOverride]
        data = QMimeData()
        for item in items[:1]:
            data.setData(MIME, str(item.data(KIND_ROLE)).encode())
        return data

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.modifiers():
            self._give(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _add_head(self, words: str) -> None:
        item = QListWidgetItem(words, self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _add_kind(self, kind: ColumnKind) -> None:
        item = QListWidgetItem(KIND_WORDS[kind], self)
        item.setData(KIND_ROLE, kind)
        item.setToolTip("Drag this onto a column, or press Enter for the column in hand.")

    def _give(self, item: QListWidgetItem | None) -> None:
        kind = str(item.data(KIND_ROLE)) if item is not None else ""
        if kind in KINDS:
            self.kind_given.emit(kind)


def read_kind(data: QMimeData) -> ColumnKind | None:
    """Read which field is dragged; None where something else is."""
    if not data.hasFormat(MIME):
        return None
    return KINDS.get(bytes(data.data(MIME).data()).decode("ascii", "replace"))
