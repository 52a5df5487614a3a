"""The list on the left of a merge: groups that open and close, and what is in them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.screens.sharing.merge_lines import MergeLine, Section
from laming_desktop.ui.theme.fonts import BOLD, REGULAR, TextStyle
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.text_field import ENTER
from laming_desktop.wording.sharing import Group

HEADING: Final = 29
LINE: Final = 40
CLOSED_AT_FIRST: Final = frozenset[Group]({"outside", "removals", "same"})
LINE_ROLE: Final = Qt.ItemDataRole.UserRole
ELIDE = Qt.TextElideMode.ElideRight
MIDDLE = Qt.AlignmentFlag.AlignVCenter
AnyIndex = QModelIndex | QPersistentModelIndex
Entry = Section | MergeLine


class MergeList(QListWidget):
    """Arrows choose; Right, Left, Enter, Space or a click open and close a group. `line_chosen` carries the line."""

    line_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sections: Sequence[Section] = ()
        self._closed = set(CLOSED_AT_FIRST)
        self.setAccessibleName("What the merge is about")
        self.setItemDelegate(_MergeDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.currentRowChanged.connect(self._on_row_changed)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these groups; the chosen line stays where it is still there, else the first line is chosen."""
        before, scrolled = self.chosen, self.verticalScrollBar().value()
        self._sections = sections
        self._fill()
        if before is None or not self.choose(before.kind, before.of):
            first = next((row for row in range(self.count()) if isinstance(self.read(row), MergeLine)), 0)
            self.setCurrentRow(first)
        self.verticalScrollBar().setValue(scrolled)

    @property
    def chosen(self) -> MergeLine | None:
        """Give the chosen line; None on a heading."""
        entry = self.read(self.currentRow())
        return entry if isinstance(entry, MergeLine) else None

    def read(self, row: int) -> Entry | None:
        """Give what stands in a row."""
        item = self.item(row) if 0 <= row < self.count() else None
        entry = None if item is None else item.data(LINE_ROLE)
        return entry if isinstance(entry, Section | MergeLine) else None

    def list_shown(self) -> list[Entry]:
        """List what is shown, top to bottom."""
        return [entry for row in range(self.count()) if (entry := self.read(row)) is not None]

    def choose(self, kind: str, of: str) -> bool:
        """Choose a line, opening its group; tell whether there is one."""
        group = next((one for one in self._sections if any((x.kind, x.of) == (kind, of) for x in one.lines)), None)
        if group is None:
            return False
        if group.group in self._closed:
            self._closed.discard(group.group)
            self._fill()
        for row in range(self.count()):
            entry = self.read(row)
            if isinstance(entry, MergeLine) and (entry.kind, entry.of) == (kind, of):
                self.setCurrentRow(row)
        return True

    def is_open(self, section: Section) -> bool:
        """Tell whether the lines of a group are shown."""
        return section.group not in self._closed

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        item = self.itemAt(e.position().toPoint())
        self._toggle(self.read(self.row(item)) if item is not None else None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry, key = self.read(self.currentRow()), Qt.Key(event.key())
        if isinstance(entry, Section) and (
            key in {*ENTER, Qt.Key.Key_Space} or key == (Qt.Key.Key_Left if self.is_open(entry) else Qt.Key.Key_Right)
        ):
            self._toggle(entry)
        else:
            super().keyPressEvent(event)

    def _toggle(self, entry: Entry | None) -> None:
        if not isinstance(entry, Section):
            return
        self._closed ^= {entry.group}
        self._fill()
        for row in range(self.count()):
            shown = self.read(row)
            if isinstance(shown, Section) and shown.group == entry.group:
                self.setCurrentRow(row)

    def _fill(self) -> None:
        blocked = self.blockSignals(True)
        self.clear()
        for section in self._sections:
            self._add(section, say_section(section, is_open=self.is_open(section)))
            for line in section.lines if self.is_open(section) else ():
                self._add(line, say_line(line))
        self.blockSignals(blocked)

    def _add(self, entry: Entry, words: str) -> None:
        item = QListWidgetItem(words, self)
        item.setData(LINE_ROLE, entry)
        item.setToolTip(as_plain_tip(words))
        item.setSizeHint(QSize(10, self._theme.em(HEADING if isinstance(entry, Section) else LINE)))

    def _on_row_changed(self, row: int) -> None:
        self.line_chosen.emit(self.read(row))


def say_section(section: Section, *, is_open: bool) -> str:
    """Say a heading as a screen reader does."""
    return f"{section.name} {section.count:,}, {section.note}, {'open' if is_open else 'closed'}"


def say_line(line: MergeLine) -> str:
    """Say a line as a screen reader does."""
    return ", ".join(part for part in (line.title, line.words, line.side) if part)


class _MergeDelegate(QStyledItemDelegate):
    """Paints a heading on one line and what is in a group on two."""

    def __init__(self, theme: Theme, view: MergeList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        entry = index.data(LINE_ROLE)
        rect: QRect = option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(entry, Section):
            self._paint_heading(painter, rect, entry)
        elif isinstance(entry, MergeLine):
            self._paint_line(painter, rect, entry, is_chosen=is_chosen)
        if is_chosen and self._view.hasFocus():
            painter.setPen(QPen(self._theme.tokens.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, section: Section) -> None:
        tokens, em = self._theme.tokens, self._theme.em
        painter.fillRect(rect, tokens.band)
        painter.setPen(tokens.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if section.lines:
            arrow = self._theme.pixmap("down" if self._view.is_open(section) else "right", 14, tokens.muted)
            painter.drawPixmap(QPoint(rect.left() + em(10), rect.center().y() - em(7) + 1), arrow)
        left = rect.left() + em(30)
        parts: tuple[tuple[str, int, TextStyle, QColor], ...] = (
            (section.name, BOLD, "body", tokens.text),
            (f"{section.count:,}", REGULAR, "body", tokens.muted),
            (section.note, REGULAR, "small", tokens.muted),
        )
        for text, weight, style, ink in parts:
            painter.setFont(self._theme.font(style, weight))
            painter.setPen(ink)
            metrics, room = self._theme.metrics(style, weight), rect.right() - left - em(8)
            painter.drawText(
                QRect(left, rect.top(), room, rect.height()), MIDDLE, metrics.elidedText(text, ELIDE, room)
            )
            left += metrics.horizontalAdvance(text) + em(8)

    def _paint_line(self, painter: QPainter, rect: QRect, line: MergeLine, *, is_chosen: bool) -> None:
        tokens, em = self._theme.tokens, self._theme.em
        inverted = is_chosen and tokens.is_contrast
        ink, quiet = (tokens.on_chosen,) * 2 if inverted else (tokens.text, tokens.muted)
        painter.fillRect(rect, tokens.chosen if is_chosen else tokens.paper)
        if is_chosen:
            painter.fillRect(QRect(rect.left(), rect.top(), em(3), rect.height()), tokens.accent)
        painter.setPen(tokens.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawPixmap(
            QPoint(rect.left() + em(12), rect.center().y() - em(8)), self._theme.pixmap(line.icon, 16, ink)
        )
        width = self._theme.metrics().horizontalAdvance(line.side) + em(4) if line.side else 0
        left, right = rect.left() + em(38), rect.right() - em(14) - width
        painter.setFont(self._theme.font())
        painter.setPen(quiet)
        painter.drawText(
            QRect(right, rect.top(), width, rect.height()), MIDDLE | Qt.AlignmentFlag.AlignRight, line.side
        )
        half, room = rect.height() // 2, right - left - em(8)
        rows = ((line.title, BOLD if is_chosen else REGULAR, ink, em(2)), (line.words, REGULAR, quiet, half - em(1)))
        for text, weight, colour, top in rows:
            painter.setFont(self._theme.font("body", weight))
            painter.setPen(colour)
            words = self._theme.metrics("body", weight).elidedText(text, ELIDE, room)
            painter.drawText(QRect(left, rect.top() + top, room, half), MIDDLE, words)
