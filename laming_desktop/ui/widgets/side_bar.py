"""The views of a register down the left side: icon, words and count, some of them opening into more."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.theme.fonts import BOLD, REGULAR
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import set_ground
from laming_desktop.ui.widgets.text_field import ENTER

WIDTH = 200
FOLDED_WIDTH = 44
LINE = 26
LOWEST_LINE = 24
SECTION_LINE = 30
LOWEST_SECTION = 26
FOLDED_LINE = 34
INDENT = 18
BAR = 3
OPENER = 26
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ENTRY_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class SideEntry:
    """One line: a view, or a heading where `key` is empty; `opens` tells whether lines of more depth follow when open.

    A line that opens may be a view besides. A door leads to another page and is chosen only by a press, a user's own
    line can be renamed, moved and removed.
    """

    key: str
    words: str
    icon: str = ""
    count: int | None = None
    depth: int = 0
    is_alarm: bool = False
    opens: bool = False
    is_open: bool = False
    is_view: bool = False
    is_door: bool = False
    is_own: bool = False

    @property
    def is_heading(self) -> bool:
        """Tell whether it only names what follows."""
        return not self.key

    @property
    def sentence(self) -> str:
        """Say the line for a screen reader: "Overdue, 9"."""
        parts = [self.words, "" if self.count is None else f"{self.count:,}"]
        parts.append(("open" if self.is_open else "closed") if self.opens else "")
        return ", ".join(part for part in parts if part)


class SideBar(QListWidget):
    """Arrows choose, Right and Left open and close; `view_chosen` carries the key of a view, `toggled` of one that opens.

    F2, Delete, Alt+Up and Alt+Down ask for a user's own line to be renamed, removed and moved.
    """

    view_chosen = Signal(str)
    toggled = Signal(str)
    renaming_asked = Signal(str)
    removal_asked = Signal(str)
    move_asked = Signal(str, int)
    menu_asked = Signal(str, QPoint)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_folded = False
        self._pressed_at = 0
        set_ground(self, "canvas")
        self.setObjectName("side_bar")
        self.setAccessibleName("Views")
        self.setMouseTracking(True)
        self.setItemDelegate(_SideDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(theme.em(WIDTH))
        self.itemClicked.connect(self._on_item_clicked)
        self.currentItemChanged.connect(self._on_current_changed)

    @property
    def is_folded(self) -> bool:
        """Tell whether only icons are shown."""
        return self._is_folded

    def fold(self, *, is_folded: bool) -> None:
        """Show icons alone, or icons with words."""
        self._is_folded = is_folded
        self.setFixedWidth(self._theme.em(FOLDED_WIDTH if is_folded else WIDTH))
        needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if is_folded else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(needed)
        for row in range(self.count()):
            entry = get_entry(self.item(row))
            self.item(row).setHidden(is_folded and (entry is None or not entry.icon))
        self.scheduleDelayedItemsLayout()

    def measure_line(self, *, is_heading: bool) -> int:
        """Measure how high a line is, in pixels: a little lower where all of them fit only so."""
        em = self._theme.em
        if self._is_folded:
            return em(FOLDED_LINE)
        headings = sum(not self.item(row).flags() for row in range(self.count()))
        lines = self.count() - headings
        room = self.viewport().height()
        if lines * em(LINE) + headings * em(SECTION_LINE) <= room or not lines:
            return em(SECTION_LINE if is_heading else LINE)
        fitting = (room - headings * em(LOWEST_SECTION)) // lines
        return em(LOWEST_SECTION) if is_heading else max(min(fitting, em(LINE)), em(LOWEST_LINE))

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        if e.size().height() != e.oldSize().height():
            self.scheduleDelayedItemsLayout()

    def show_entries(self, entries: Sequence[SideEntry], chosen: str) -> None:
        """Show lines anew; the same line stays chosen and in view."""
        place = self.verticalScrollBar().value()
        self.blockSignals(True)
        self.clear()
        for entry in entries:
            self.addItem(_make_item(entry))
            if entry.key and entry.key == chosen:
                self.setCurrentRow(self.count() - 1)
        self.blockSignals(False)
        self.fold(is_folded=self._is_folded)
        self.verticalScrollBar().setValue(place)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = get_entry(self.currentItem())
        closing = Qt.Key.Key_Left if entry is not None and entry.is_open else Qt.Key.Key_Right
        if entry is not None and entry.opens and event.key() == closing:
            self.toggled.emit(entry.key)
        elif entry is not None and entry.is_own and self._ask_about_own(entry.key, event):
            event.accept()
        elif entry is not None and entry.is_door and event.key() in ENTER:
            self.view_chosen.emit(entry.key)
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            rows = [row for row in range(self.count()) if self.item(row).flags() and not self.item(row).isHidden()]
            self.setCurrentRow(rows[0 if event.key() == Qt.Key.Key_Home else -1] if rows else -1)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint().x()
        super().mousePressEvent(event)

    @override
    def contextMenuEvent(self, arg__1: QContextMenuEvent) -> None:
        entry = get_entry(self.currentItem())
        if entry is not None and entry.is_own:
            self.menu_asked.emit(entry.key, arg__1.globalPos())

    def _ask_about_own(self, key: str, event: QKeyEvent) -> bool:
        """Ask for what a key does to a user's own line; tell whether it does anything."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in MOVES:
            self.move_asked.emit(key, MOVES[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_F2:
            self.renaming_asked.emit(key)
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit(key)
        else:
            return False
        return True

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        entry = get_entry(item)
        if entry is None:
            return
        on_opener = self._pressed_at >= self.viewport().width() - self._theme.em(OPENER)
        if entry.opens and (not entry.is_view or on_opener):
            self.toggled.emit(entry.key)
        elif entry.is_door:
            self.view_chosen.emit(entry.key)

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        entry = get_entry(item)
        if entry is not None and not entry.is_heading and not entry.is_door:
            self.view_chosen.emit(entry.key)


def _make_item(entry: SideEntry) -> QListWidgetItem:
    item = QListWidgetItem(entry.words)
    item.setData(ENTRY_ROLE, entry)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, entry.sentence)
    item.setToolTip("" if entry.is_heading else as_plain_tip(entry.sentence))
    if entry.is_heading:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


def get_entry(item: QListWidgetItem | QModelIndex | QPersistentModelIndex | None) -> SideEntry | None:
    """Get the entry that a line shows."""
    entry = None if item is None else item.data(ENTRY_ROLE)
    return entry if isinstance(entry, SideEntry) else None


class _SideDelegate(QStyledItemDelegate):
    """Paints the lines."""

    def __init__(self, theme: Theme, bar: SideBar) -> None:
        super().__init__(bar)
        self._theme = theme
        self._bar = bar

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        entry = get_entry(index)
        tall = self._bar.measure_line(is_heading=entry is not None and entry.is_heading)
        return QSize(self._theme.em(FOLDED_WIDTH), tall)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry = get_entry(index)
        if entry is None:
            return
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if entry.is_heading:
            self._paint_heading(painter, option.rect, entry)
        else:
            self._paint_ground(painter, option.rect, is_chosen=is_chosen, is_under=is_under)
            self._paint_entry(painter, option.rect, entry, is_chosen=is_chosen)
        if is_chosen and self._bar.hasFocus():
            painter.setPen(self._theme.focus_pen())
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_heading(self, painter: QPainter, room: QRect, entry: SideEntry) -> None:
        painter.setFont(self._theme.font("small", BOLD))
        painter.setPen(self._theme.tokens.muted)
        inside = room.adjusted(self._theme.em(12), 0, 0, -self._theme.em(4))
        painter.drawText(inside, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, entry.words)

    def _paint_ground(self, painter: QPainter, room: QRect, *, is_chosen: bool, is_under: bool) -> None:
        tokens = self._theme.tokens
        if is_chosen:
            painter.fillRect(room, tokens.chosen)
            painter.fillRect(QRect(room.left(), room.top(), self._theme.em(BAR), room.height()), tokens.accent)
        elif is_under:
            painter.fillRect(room, tokens.hover)

    def _paint_entry(self, painter: QPainter, room: QRect, entry: SideEntry, *, is_chosen: bool) -> None:
        tokens, em = self._theme.tokens, self._theme.em
        in_contrast = is_chosen and tokens.is_contrast
        ink, soft = (tokens.on_chosen, tokens.on_chosen) if in_contrast else (tokens.text, tokens.muted)
        middle = room.center().y()
        if self._bar.is_folded:
            mark = self._theme.pixmap(entry.icon or "right", 16, ink)
            painter.drawPixmap(room.center().x() - em(8), middle - em(8), mark)
            return
        left = room.left() + em(12 + INDENT * entry.depth)
        if entry.icon:
            icon_ink = tokens.accent if is_chosen and not in_contrast else soft
            painter.drawPixmap(left, middle - em(8) + 1, self._theme.pixmap(entry.icon, 16, icon_ink))
            left += em(24)
        right = room.right() - em(26 if entry.opens else 10)
        if entry.opens:
            opener = self._theme.pixmap("down" if entry.is_open else "right", 12, soft)
            painter.drawPixmap(room.right() - em(20), middle - em(6) + 1, opener)
        right -= self._paint_count(painter, room, right, entry, soft)
        weight = BOLD if is_chosen else REGULAR
        painter.setFont(self._theme.font("body", weight))
        painter.setPen(ink)
        words = self._theme.metrics("body", weight).elidedText(
            entry.words, Qt.TextElideMode.ElideRight, right - left - em(4)
        )
        painter.drawText(QRect(left, room.top(), right - left, room.height()), Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_count(self, painter: QPainter, room: QRect, right: int, entry: SideEntry, soft: QColor) -> int:
        """Paint the figure at the right and give its width."""
        if entry.count is None:
            return 0
        is_alarm = entry.is_alarm and entry.count > 0
        weight = BOLD if is_alarm else REGULAR
        figure = f"{entry.count:,}"
        width = self._theme.metrics("body", weight).horizontalAdvance(figure) + 2
        painter.setFont(self._theme.font("body", weight))
        in_contrast = self._theme.tokens.is_contrast
        painter.setPen(self._theme.tokens.alarm if is_alarm and not in_contrast else soft)
        place = QRect(right - width, room.top(), width, room.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, figure)
        return width
