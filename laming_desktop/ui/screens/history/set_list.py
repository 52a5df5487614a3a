"""The list of change sets: what was done, and below it when, by whom and what."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.screens.history.sets import HistorySet
from laming_desktop.ui.theme.fonts import BOLD
from laming_desktop.ui.theme.theme import Theme

LINE = 44
SET_ROLE = Qt.ItemDataRole.UserRole


class SetList(QListWidget):
    """One line of two rows for each change set, newest first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName("Changes, newest first")
        self.setUniformItemSizes(True)
        self.setItemDelegate(_SetDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_sets(self, sets: Sequence[HistorySet]) -> None:
        """Show these change sets, the first of them chosen."""
        self.clear()
        for one in sets:
            item = QListWidgetItem(one.label, self)
            item.setData(SET_ROLE, one)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.label}. {one.about}")
            item.setToolTip(as_plain_tip(one.about))
        self.setCurrentRow(0)

    @property
    def chosen(self) -> HistorySet | None:
        """Give the change set that is chosen."""
        index = self.currentIndex()
        return get_set(index) if index.isValid() else None


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
