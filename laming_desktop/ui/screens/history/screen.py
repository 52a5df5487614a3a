"""The history page: what was changed, when, by whom and why, and the way back from any of it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from laming_desktop.store.reading import list_history
from laming_desktop.store.register import Register
from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.screens.history.sets import HistorySet, put_together
from laming_desktop.ui.theme.fonts import BOLD
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_hair, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_count

LONGEST = 2_000
"""How many single changes are read; older ones are in the history of each item."""
LINE = 44
SET_ROLE = Qt.ItemDataRole.UserRole


class HistoryScreen(QWidget):
    """Lists the change sets; `take_back_asked` carries the number of one, `item_asked` table and id."""

    closed = Signal()
    take_back_asked = Signal(int)
    item_asked = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_ground(self, "paper")
        self._count = TextRuns(theme, lines=1)
        self.list = QListWidget()
        self.list.setAccessibleName("Changes, newest first")
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(_SetDelegate(theme, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.close_button = make_button(theme, "Close", self.closed.emit)
        self.show_button = make_button(theme, "Show the item", self._on_show_pressed)
        self.back_button = make_button(theme, "Take this change back", self._on_back_pressed, icon="undo")
        title = TextRuns(theme, Run("History", is_bold=True), style="title", lines=1)
        head = make_column(theme, title, self._count, gap=1, margins=(16, 9, 16, 9), ground="paper")
        foot = make_row(
            theme,
            self.close_button,
            None,
            self.show_button,
            self.back_button,
            gap=12,
            margins=(16, 9, 16, 9),
            ground="canvas",
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (head, make_hair(), self.list, make_hair(), foot):
            layout.addWidget(part, 1 if part is self.list else 0)
        self._is_read_only = False

    def show_history(self, register: Register) -> None:
        """Show the history of a register as it is now."""
        self._is_read_only = register.read_only
        sets = put_together(list_history(register, limit=LONGEST))
        self.list.clear()
        for one in sets:
            item = QListWidgetItem(one.label, self.list)
            item.setData(SET_ROLE, one)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.label}. {one.about}")
            item.setToolTip(as_plain_tip(one.about))
        self._count.show_runs(Run(say_count(len(sets), "change") + ", newest first", ink="muted"))
        self.list.setCurrentRow(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.show_button.isEnabled():
            self._on_show_pressed()
        else:
            super().keyPressEvent(event)

    @property
    def chosen(self) -> HistorySet | None:
        """Give the change set that is chosen."""
        index = self.list.currentIndex()
        return get_set(index) if index.isValid() else None

    def _on_current_changed(self) -> None:
        chosen = self.chosen
        self.show_button.setEnabled(chosen is not None and chosen.item is not None)
        self.back_button.setEnabled(chosen is not None and chosen.can_be_taken_back and not self._is_read_only)

    def _on_show_pressed(self) -> None:
        chosen = self.chosen
        if chosen is not None and chosen.item is not None:
            self.item_asked.emit(*chosen.item)

    def _on_back_pressed(self) -> None:
        chosen = self.chosen
        if chosen is not None:
            self.take_back_asked.emit(chosen.seq)


def get_set(item: QModelIndex | QPersistentModelIndex) -> HistorySet | None:
    """Get the change set that a line shows."""
    one = item.data(SET_ROLE)
    return one if isinstance(one, HistorySet) else None


class _SetDelegate(QStyledItemDelegate):
    """Paints what was done and below it when, by whom and what."""

    def __init__(self, theme: Theme, view: QListWidget) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._theme.em(LINE), self._theme.em(LINE))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        one = get_set(index)
        if one is None:
            return
        tokens, em, room = self._theme.tokens, self._theme.em, option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(room, tokens.chosen if is_chosen else tokens.paper)
        painter.fillRect(QRect(room.left(), room.bottom(), room.width(), 1), tokens.line)
        if is_chosen:
            painter.fillRect(QRect(room.left(), room.top(), em(3), room.height()), tokens.accent)
            if self._view.hasFocus():
                painter.setPen(self._theme.focus_pen())
                painter.drawRect(room.adjusted(1, 1, -1, -1))
        inside = room.adjusted(em(16), em(4), -em(16), -em(4))
        half = inside.height() // 2
        ink = tokens.on_chosen if is_chosen and tokens.is_contrast else tokens.text
        painter.setPen(ink)
        painter.setFont(self._theme.font("body", BOLD))
        label = self._theme.metrics("body", BOLD).elidedText(one.label, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(QRect(inside.topLeft(), QSize(inside.width(), half)), Qt.AlignmentFlag.AlignVCenter, label)
        painter.setFont(self._theme.font())
        painter.setPen(ink if is_chosen and tokens.is_contrast else tokens.muted)
        about = self._theme.metrics().elidedText(one.about, Qt.TextElideMode.ElideRight, inside.width())
        below = QRect(inside.left(), inside.top() + half, inside.width(), half)
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, about)
        painter.restore()
