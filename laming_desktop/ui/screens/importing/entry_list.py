"""The list of rows on the left of the import: questions first, what is certain folded away."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from laming_desktop.ui.screens.importing.entry_model import Band, EntryModel
from laming_desktop.ui.screens.importing.entry_words import (
    GROUP_WORDS,
    choose_icon,
    say_entry_title,
    say_place_of,
    say_row_text,
    say_standing,
)
from laming_desktop.ui.screens.importing.session import Entry
from laming_desktop.ui.theme.fonts import BOLD, REGULAR, TextStyle
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.text_field import ENTER

BAND_HEIGHT = 29
ENTRY_HEIGHT = 40
ELIDE = Qt.TextElideMode.ElideRight
MIDDLE = Qt.AlignmentFlag.AlignVCenter
AnyIndex = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Paints a band on one line and an entry on two."""

    def __init__(self, theme: Theme, model: EntryModel) -> None:
        super().__init__()
        self._theme = theme
        self._model = model

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(self._theme.em(200), self._theme.em(ENTRY_HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line = self._model.line(index.row())
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, Band):
            self._paint_band(painter, rect, line)
        elif line is not None:
            self._paint_entry(painter, rect, line, is_chosen=is_chosen)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.tokens.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_band(self, painter: QPainter, rect: QRect, band: Band) -> None:
        tokens, em = self._theme.tokens, self._theme.em
        painter.fillRect(rect, tokens.band)
        painter.setPen(tokens.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        arrow = self._theme.pixmap("down" if band.is_open else "right", 14, tokens.muted)
        painter.drawPixmap(QPoint(rect.left() + em(10), rect.center().y() - em(7) + 1), arrow)
        words, note = GROUP_WORDS[band.group]
        count = str(band.count) if not band.done else f"{band.count - band.done} of {band.count} left"
        left = rect.left() + em(30)
        parts: tuple[tuple[str, int, TextStyle, QColor], ...] = (
            (words, BOLD, "body", tokens.text),
            (count, REGULAR, "body", tokens.muted),
            (note, REGULAR, "small", tokens.muted),
        )
        for text, weight, style, ink in parts:
            painter.setFont(self._theme.font(style, weight))
            painter.setPen(ink)
            width = self._theme.metrics(style, weight).horizontalAdvance(text)
            painter.drawText(QRect(left, rect.top(), rect.right() - left - em(8), rect.height()), MIDDLE, text)
            left += width + em(8)

    def _paint_entry(self, painter: QPainter, rect: QRect, entry: Entry, *, is_chosen: bool) -> None:
        tokens, em = self._theme.tokens, self._theme.em
        inverted = is_chosen and tokens.is_contrast
        ink = tokens.on_chosen if inverted else tokens.text
        quiet = tokens.on_chosen if inverted else tokens.muted
        painter.fillRect(rect, tokens.chosen if is_chosen else tokens.paper)
        if is_chosen:
            painter.fillRect(QRect(rect.left(), rect.top(), em(3), rect.height()), tokens.accent)
        painter.setPen(tokens.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        is_done = self._model.is_done(entry)
        icon, standing = choose_icon(entry, is_done=is_done), say_standing(entry, is_done=is_done)
        painter.drawPixmap(QPoint(rect.left() + em(12), rect.center().y() - em(8)), self._theme.pixmap(icon, 16, ink))
        place = say_place_of(entry)
        place_width = self._theme.metrics().horizontalAdvance(place) + em(4)
        left, right = rect.left() + em(38), rect.right() - em(14) - place_width
        painter.setFont(self._theme.font())
        painter.setPen(quiet)
        painter.drawText(
            QRect(right, rect.top(), place_width, rect.height() // (2 if standing else 1) + em(2)),
            MIDDLE | Qt.AlignmentFlag.AlignRight,
            place,
        )
        half, room = rect.height() // 2, right - left - em(8)
        standing_width = self._theme.metrics().horizontalAdvance(standing) + em(4) if standing else place_width
        low = QRect(rect.right() - em(14) - standing_width, rect.top() + half - em(1), standing_width, half)
        painter.drawText(low, MIDDLE | Qt.AlignmentFlag.AlignRight, standing)
        below = say_row_text(entry.row) if entry.row is not None else ""
        self._paint_words(
            painter, QRect(left, rect.top() + em(2), room, half), say_entry_title(entry), bold=is_chosen, ink=ink
        )
        self._paint_words(
            painter, QRect(left, low.top(), low.left() - left - em(8), half), below, bold=False, ink=quiet
        )

    def _paint_words(self, painter: QPainter, rect: QRect, words: str, *, bold: bool, ink: QColor) -> None:
        weight = BOLD if bold else REGULAR
        painter.setFont(self._theme.font("body", weight))
        painter.setPen(ink)
        painter.drawText(rect, MIDDLE, self._theme.metrics("body", weight).elidedText(words, ELIDE, rect.width()))


class EntryList(QTableView):
    """The list itself; a band opens with a click, Right, Left, Enter or Space.

    It is a table of one column, whose lines Qt measures without asking for each of them.
    """

    entry_chosen = Signal(object)
    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bands: list[int] = []
        self.lines = EntryModel(self)
        self._delegate = EntryDelegate(theme, self.lines)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Rows of the document")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.em(ENTRY_HEIGHT))
        self.lines.modelReset.connect(self._size_bands)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    @property
    def entry(self) -> Entry | None:
        """Give the chosen entry."""
        line = self.lines.line(self.currentIndex().row())
        return line if isinstance(line, Entry) else None

    def choose(self, entry: Entry) -> None:
        """Choose an entry, opening its band."""
        self.lines.open_band(entry.group)
        place = self.lines.find(entry.id)
        if place is not None:
            self.choose_place(place)

    def choose_place(self, place: int) -> None:
        """Choose the entry at a place and bring it into view."""
        index = self.lines.index(place)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def refresh(self) -> None:
        """Show the lines anew; the chosen one stays."""
        chosen = self.entry
        self.lines.rebuild()
        if chosen is not None and (place := self.lines.find(chosen.id)) is not None:
            self.setCurrentIndex(self.lines.index(place))

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        self._toggle(self.lines.line(self.indexAt(e.position().toPoint()).row()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.lines.line(self.currentIndex().row())
        opens = {Qt.Key.Key_Right: False, Qt.Key.Key_Left: True}
        if (isinstance(line, Band) and event.key() in {*ENTER, Qt.Key.Key_Space}) or (
            isinstance(line, Band) and opens.get(Qt.Key(event.key())) is line.is_open
        ):
            self._toggle(line)
        elif isinstance(line, Entry) and event.key() in ENTER and not event.modifiers():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _size_bands(self) -> None:
        """Give the heads of the groups the height of one line of words."""
        for place in self._bands:
            self.setRowHeight(place, self._theme.em(ENTRY_HEIGHT))
        self._bands = self.lines.list_bands()
        for place in self._bands:
            self.setRowHeight(place, self._theme.em(BAND_HEIGHT))

    def _toggle(self, line: object) -> None:
        if not isinstance(line, Band):
            return
        place = self.currentIndex().row()
        self.lines.toggle(line.group)
        self.setCurrentIndex(self.lines.index(place))

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        line = self.lines.line(current.row())
        if isinstance(line, Entry):
            self.entry_chosen.emit(line)
