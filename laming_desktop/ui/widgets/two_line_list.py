"""A list whose lines have two rows: what it is, and below it in grey what is known about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.theme.fonts import BOLD
from laming_desktop.ui.theme.theme import Theme

LINE: Final = 44
INDENT: Final = 16
TICK: Final = 16
TICK_LEFT: Final = 12
LINE_ROLE: Final = Qt.ItemDataRole.UserRole
THING_ROLE: Final = Qt.ItemDataRole.UserRole + 1

Entry = tuple[str, str, object]
"""The two rows of an entry, and the thing that it stands for."""


@dataclass(frozen=True, slots=True)
class TwoLines:
    """One line: its key, its two rows, and how far it stands in."""

    key: str
    first: str
    second: str = ""
    depth: int = 0


class TwoLineList(QListWidget):
    """Arrows choose, and Space ticks where lines have ticks; what was chosen and ticked stays so when lines are shown anew."""

    def __init__(self, theme: Theme, name: str, *, has_ticks: bool = False) -> None:
        super().__init__()
        self._has_ticks = has_ticks
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_TwoLineDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_lines(self, lines: Sequence[TwoLines], chosen: str = "") -> None:
        """Show these lines, one of them chosen by its key; else the one chosen before, else the first."""
        keys = [line.key for line in lines]
        wanted = next((key for key in (chosen, self.chosen) if key in keys), keys[0] if keys else "")
        ticked = self.ticked
        blocked = self.blockSignals(True)
        self.clear()
        for line in lines:
            self._add(line, is_ticked=line.key in ticked)
        self.setCurrentRow(keys.index(wanted) if wanted else -1)
        self.blockSignals(blocked)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show entries that stand for things, the first of them chosen."""
        self.clear()
        for nth, (first, second, thing) in enumerate(entries):
            self._add(TwoLines(str(nth), first, second)).setData(THING_ROLE, thing)
        self.setCurrentRow(0)

    def choose(self, key: str) -> None:
        """Choose a line by its key."""
        for row in range(self.count()):
            line = get_line(self.item(row))
            if line is not None and line.key == key:
                self.setCurrentRow(row)

    @property
    def ticked(self) -> tuple[str, ...]:
        """Give the keys of the lines that are ticked, in their order."""
        items = [self.item(row) for row in range(self.count())] if self._has_ticks else []
        lines = [get_line(item) for item in items if item.checkState() == Qt.CheckState.Checked]
        return tuple(line.key for line in lines if line is not None)

    def tick_all(self, *, is_ticked: bool) -> None:
        """Tick every line, or none."""
        for row in range(self.count()):
            self.item(row).setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)

    @property
    def chosen(self) -> str:
        """Give the key of the line that is chosen; empty where none is."""
        line = get_line(self.item(self.currentRow())) if self.currentRow() >= 0 else None
        return line.key if line is not None else ""

    @property
    def chosen_thing(self) -> object:
        """Give what the chosen entry stands for; None where there is none."""
        index = self.currentIndex()
        return index.data(THING_ROLE) if index.isValid() else None

    def _add(self, line: TwoLines, *, is_ticked: bool = False) -> QListWidgetItem:
        """Add a line, with both its rows for those who do not see the list."""
        item = QListWidgetItem(line.first, self)
        if self._has_ticks:
            item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
        words = [part for part in (line.first, line.second) if part]
        item.setData(LINE_ROLE, line)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(words))
        item.setToolTip(as_plain_tip("\n".join(words)))
        return item


def get_line(item: QListWidgetItem | QModelIndex | QPersistentModelIndex | None) -> TwoLines | None:
    """Get what a line shows."""
    line = None if item is None else item.data(LINE_ROLE)
    return line if isinstance(line, TwoLines) else None


class _TwoLineDelegate(QStyledItemDelegate):
    """Paints the lines."""

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
        line = get_line(index)
        if line is None:
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
        ink = tokens.on_chosen if is_chosen and tokens.is_contrast else tokens.text
        left = em(16 + INDENT * line.depth)
        if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            left = self._paint_tick(painter, option, index) + em(8)
        inside = room.adjusted(left, em(4), -em(12), -em(4))
        half = inside.height() // 2 if line.second else inside.height()
        painter.setPen(ink)
        painter.setFont(self._theme.font("body", BOLD))
        first = self._theme.metrics("body", BOLD).elidedText(line.first, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(QRect(inside.topLeft(), QSize(inside.width(), half)), Qt.AlignmentFlag.AlignVCenter, first)
        painter.setPen(ink if is_chosen and tokens.is_contrast else tokens.muted)
        painter.setFont(self._theme.font())
        second = self._theme.metrics().elidedText(line.second, Qt.TextElideMode.ElideRight, inside.width())
        below = QRect(inside.left(), inside.top() + half, inside.width(), half)
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, second)
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tick with Space, or by a click before the words."""
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return False
        edge = option.rect.left() + self._theme.em(TICK_LEFT + TICK + TICK_LEFT)
        is_hit = False
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            is_hit = event.position().x() < edge
        is_space = isinstance(event, QKeyEvent) and event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Select}
        if not is_hit and not is_space:
            return False
        wanted = Qt.CheckState.Unchecked if Qt.CheckState(state) == Qt.CheckState.Checked else Qt.CheckState.Checked
        return model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)

    def _paint_tick(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> int:
        """Paint the tick box; give how far in it ends."""
        tokens, em, room = self._theme.tokens, self._theme.em, option.rect
        side = em(TICK)
        box = QRect(room.left() + em(TICK_LEFT), room.center().y() - side // 2, side, side)
        is_on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.accent if is_on else tokens.edge, 1))
        painter.setBrush(tokens.accent if is_on else tokens.paper)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), em(3), em(3))
        if is_on:
            inner = box.adjusted(em(1), em(1), -em(1), -em(1))
            painter.drawPixmap(inner, self._theme.pixmap("check", TICK - 2, tokens.on_accent))
        painter.restore()
        return em(TICK_LEFT) + side
