"""A list whose entries are two lines of words each: what it is in bold, and below it what there is to say of it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.theme.fonts import BOLD
from laming_desktop.ui.theme.theme import Theme

LINE: Final = 44
THING_ROLE: Final = Qt.ItemDataRole.UserRole
ABOUT_ROLE: Final = Qt.ItemDataRole.UserRole + 1

Entry = tuple[str, str, object]
"""What an entry is, what there is to say of it, and the thing that it stands for."""


class TwoLineList(QListWidget):
    """Entries of two lines; each stands for a thing, and the first is chosen when others are shown."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_TwoLineDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries, the first of them chosen."""
        self.clear()
        for label, about, thing in entries:
            item = QListWidgetItem(label, self)
            item.setData(THING_ROLE, thing)
            item.setData(ABOUT_ROLE, about)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{label}. {about}")
            item.setToolTip(as_plain_tip(f"{label}\n{about}"))
        self.setCurrentRow(0)

    @property
    def chosen_thing(self) -> object:
        """Give what the chosen entry stands for; None where there is none."""
        index = self.currentIndex()
        return index.data(THING_ROLE) if index.isValid() else None


class _TwoLineDelegate(QStyledItemDelegate):
    """Paints both lines, cut off with an ellipsis where there is no room."""

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
        label = self._theme.metrics("body", BOLD).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(QRect(inside.topLeft(), QSize(inside.width(), half)), Qt.AlignmentFlag.AlignVCenter, label)
        painter.setFont(self._theme.font())
        painter.setPen(ink if is_chosen and tokens.is_contrast else tokens.muted)
        about = self._theme.metrics().elidedText(
            str(index.data(ABOUT_ROLE)), Qt.TextElideMode.ElideRight, inside.width()
        )
        below = QRect(inside.left(), inside.top() + half, inside.width(), half)
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, about)
        painter.restore()
