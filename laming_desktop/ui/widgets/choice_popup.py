"""A list of choices with ticks and counts that opens below a chip."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import set_ground
from laming_desktop.ui.widgets.tick import paint_tick

LINE = 28
TICK = 15
MOST_LINES = 12
SEARCH_FROM = 12
NARROWEST = 200
WIDEST = 420
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
TOGGLING = {Qt.Key.Key_Space, *ENTER}
KEY_ROLE = Qt.ItemDataRole.UserRole
COUNT_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be ticked; `count` says how many it would show, None when that is not known."""

    key: str
    words: str
    count: int | None = None


class ChoicePopup(QFrame):
    """Ticks take effect at once; Esc or a click elsewhere closes it, which `closed` tells."""

    chosen = Signal(tuple)
    closed = Signal()

    def __init__(
        self, theme: Theme, name: str, choices: Sequence[Choice], ticked: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_ground(self, "plain")
        self._theme = theme
        self._search = QLineEdit()
        self._search.setPlaceholderText("Find")
        self._search.setAccessibleName(f"Find in {name}")
        self._search.textChanged.connect(self._on_search_changed)
        self._search.setVisible(len(choices) >= SEARCH_FROM)
        self._list = _TickList(theme, name, choices, ticked)
        self._list.ticked.connect(self._on_list_ticked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.em(4) for _ in range(4)))
        layout.setSpacing(theme.em(4))
        layout.addWidget(self._search)
        layout.addWidget(self._list)

    def open_below(self, widget: QWidget) -> None:
        """Open under a widget with the focus on the first choice, or on the search where there are many."""
        self.adjustSize()
        corner = widget.mapToGlobal(QPoint(0, widget.height() + self._theme.em(2)))
        screen = widget.screen().availableGeometry()
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - self.width())))
        self.move(corner)
        self.show()
        (self._search if self._search.isVisible() else self._list).setFocus(Qt.FocusReason.PopupFocusReason)

    def list_ticked(self) -> tuple[str, ...]:
        """List the keys that are ticked, in the order of the choices."""
        return self._list.list_ticked()

    def toggle(self, key: str) -> None:
        """Tick or untick one choice, as a click does."""
        self._list.toggle_key(key)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._search.hasFocus() and event.key() == Qt.Key.Key_Down:
            self._list.setFocus(Qt.FocusReason.TabFocusReason)
        elif self._search.hasFocus() and event.key() in ENTER:
            self._list.toggle_marked()
        else:
            super().keyPressEvent(event)

    def _on_search_changed(self, words: str) -> None:
        self._list.show_found(words)

    def _on_list_ticked(self) -> None:
        self.chosen.emit(self.list_ticked())


class _TickList(QListWidget):
    """The choices themselves."""

    ticked = Signal()

    def __init__(self, theme: Theme, name: str, choices: Sequence[Choice], ticked: Sequence[str]) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_TickDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for choice in choices:
            self._add(choice, is_ticked=choice.key in ticked)
        if choices:
            self.setCurrentRow(0)
        else:
            self._tell_nothing()
        self.itemClicked.connect(self._toggle)

    def list_ticked(self) -> tuple[str, ...]:
        """List the keys that are ticked."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(str(item.data(KEY_ROLE)) for item in items if item.checkState() == Qt.CheckState.Checked)

    def toggle_key(self, key: str) -> None:
        """Toggle the choice with a key."""
        for row in range(self.count()):
            if self.item(row).data(KEY_ROLE) == key:
                self._toggle(self.item(row))

    def show_found(self, words: str) -> None:
        """Show only choices that contain all words, and mark the first of them."""
        wanted = words.casefold().split()
        for row in range(self.count()):
            item = self.item(row)
            item.setHidden(not all(word in item.text().casefold() for word in wanted))
        self.setCurrentRow(next((row for row in range(self.count()) if not self.item(row).isHidden()), -1))

    def toggle_marked(self) -> None:
        """Toggle the choice that is marked, if one is shown."""
        item = self.currentItem()
        if self.currentRow() >= 0 and not item.isHidden() and item.flags():
            self._toggle(item)

    @override
    def sizeHint(self) -> QSize:
        em, metrics = self._theme.em, self._theme.metrics()
        words = max((metrics.horizontalAdvance(self.item(row).text()) for row in range(self.count())), default=0)
        width = min(max(words + em(TICK + 80), em(NARROWEST)), em(WIDEST))
        return QSize(width, em(LINE) * min(max(self.count(), 1), MOST_LINES) + 2)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in TOGGLING:
            self.toggle_marked()
            return
        super().keyPressEvent(event)

    def _add(self, choice: Choice, *, is_ticked: bool) -> None:
        item = QListWidgetItem(choice.words, self)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setData(KEY_ROLE, choice.key)
        item.setData(COUNT_ROLE, choice.count)
        item.setToolTip(as_plain_tip(choice.words))
        _tick(item, is_ticked=is_ticked)

    def _tell_nothing(self) -> None:
        item = QListWidgetItem("Nothing to choose yet", self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setData(COUNT_ROLE, None)

    def _toggle(self, item: QListWidgetItem) -> None:
        _tick(item, is_ticked=item.checkState() != Qt.CheckState.Checked)
        self.ticked.emit()


def _tick(item: QListWidgetItem, *, is_ticked: bool) -> None:
    """Tick an item and say so in its sentence."""
    count = item.data(COUNT_ROLE)
    item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
    parts = (item.text(), "" if count is None else str(count), "ticked" if is_ticked else "not ticked")
    item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in parts if part))


class _TickDelegate(QStyledItemDelegate):
    """Paints tick box, words and count."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._theme.em(NARROWEST), self._theme.em(LINE))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        is_marked = bool(option.state & (QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_marked or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._theme.tokens.hover)
        if is_marked:
            painter.setPen(self._theme.focus_pen())
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        if index.flags():
            self._paint_tick(painter, option.rect, is_ticked=is_checked(index))
        self._paint_words(painter, option.rect, index)
        painter.restore()

    def _paint_tick(self, painter: QPainter, room: QRect, *, is_ticked: bool) -> None:
        em = self._theme.em
        box = QRectF(room.left() + em(8), room.center().y() - em(TICK) / 2, em(TICK), em(TICK))
        paint_tick(painter, box, self._theme, is_ticked=is_ticked)

    def _paint_words(self, painter: QPainter, room: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        tokens, em, metrics = self._theme.tokens, self._theme.em, self._theme.metrics()
        count = index.data(COUNT_ROLE)
        figure = "" if count is None else f"{count:,}"
        painter.setFont(self._theme.font())
        painter.setPen(tokens.muted)
        inside = room.adjusted(em(TICK + 16), 0, -em(10), 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, figure)
        painter.setPen(tokens.text)
        space = inside.width() - metrics.horizontalAdvance(figure) - em(8)
        words = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, space)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, words)


def is_checked(index: QModelIndex | QPersistentModelIndex) -> bool:
    """Tell whether an item is ticked."""
    state = index.data(Qt.ItemDataRole.CheckStateRole)
    return state is not None and Qt.CheckState(state) == Qt.CheckState.Checked
