"""Paint the lines of the list: bands over their whole width, actions cell by cell, all of one height."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from laming_desktop.domain.search_words import SearchTerm, find_hits
from laming_desktop.ui.models.outline import CELL_ROLE, OutlineModel
from laming_desktop.ui.models.outline_cells import EMPTY_CELL, Cell, CellLine, Tone
from laming_desktop.ui.models.outline_columns import STATE_COLUMN, TEXT_COLUMN, find_column
from laming_desktop.ui.theme.fonts import BOLD, REGULAR
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.badge import BADGE_SIDE, paint_badge
from laming_desktop.ui.widgets.marked_line import paint_marked_line
from laming_desktop.ui.widgets.tick import paint_tick

PAD_LEFT: Final = 8
PAD_RIGHT: Final = 6
REFERENCE_LEFT: Final = 30
BAND_INDENT: Final = 14
OPENER: Final = 14
BAR: Final = 3
TICK_SIDE: Final = 16
_SEARCHED: Final = {TEXT_COLUMN, find_column("progress")}
"""The columns that show what a search looks through."""

Index = QModelIndex | QPersistentModelIndex


class OutlineDelegate(QStyledItemDelegate):
    """Paints what `Cell`s say; knows nothing of registers."""

    def __init__(self, theme: Theme, view: QTableView, model: OutlineModel) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._model = model
        self.shows_ticks = False
        self.terms: tuple[SearchTerm, ...] = ()
        self._may_mark = False

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.em(PAD_LEFT), self._theme.list_line)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        is_band = self._model.is_band(index.row())
        self._may_mark = index.column() in _SEARCHED
        is_current = index.row() == self._view.currentIndex().row()
        is_chosen = is_current if is_band else bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRect(option.rect.topLeft(), QSize(option.rect.width(), self._theme.list_line))
        painter.setClipRect(room)
        self._paint_ground(painter, room, is_chosen=is_chosen, is_band=is_band)
        if self._model.is_faded(index.row()):
            painter.setOpacity(0.55)
        if is_band:
            self._paint_band(painter, room, index, is_chosen=is_chosen)
        else:
            inside = room.adjusted(self._theme.em(PAD_LEFT), 0, -self._theme.em(PAD_RIGHT), 0)
            if self.shows_ticks and index.column() == TEXT_COLUMN:
                self._paint_tick(painter, inside, is_chosen=is_chosen)
            self._paint_cell(painter, inside, get_cell(index), is_chosen=is_chosen)
        painter.setOpacity(1)
        if is_chosen:
            self._paint_bar(painter, room)
        if is_current and self._view.hasFocus():
            self._paint_ring(painter, room)
        painter.restore()

    def is_on_opener(self, row: int, x: float) -> bool:
        """Tell whether a place in a row is on the arrow that opens and closes a band."""
        can_open = row >= 0 and self._model.can_open(row)
        return can_open and x < self._theme.em(PAD_LEFT + OPENER + BAND_INDENT + 6)

    def is_on_tick(self, row: int, x: float) -> bool:
        """Tell whether a place in a row is on the box of an action that can be ticked."""
        return self.shows_ticks and not self._model.is_band(row) and x < self._theme.em(PAD_LEFT + TICK_SIDE + PAD_LEFT)

    def _paint_ground(self, painter: QPainter, room: QRect, *, is_chosen: bool, is_band: bool) -> None:
        tokens = self._theme.tokens
        painter.fillRect(room, tokens.chosen if is_chosen else tokens.band if is_band else tokens.paper)
        painter.fillRect(QRect(room.left(), room.bottom(), room.width(), 1), tokens.line)

    def _paint_bar(self, painter: QPainter, room: QRect) -> None:
        """Paint the bar at the left of a chosen line."""
        painter.fillRect(QRect(0, room.top(), self._theme.em(BAR), room.height()), self._theme.tokens.accent)

    def _paint_ring(self, painter: QPainter, room: QRect) -> None:
        """Paint a ring round all of the line that has the focus."""
        tokens = self._theme.tokens
        whole = QRect(0, room.top(), self._view.viewport().width(), room.height())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens.text, 2) if tokens.is_contrast else self._theme.focus_pen())
        painter.drawRect(whole.adjusted(1, 1, -1, -1))

    def _paint_tick(self, painter: QPainter, room: QRect, *, is_chosen: bool) -> None:
        """Paint the box before an action that tells whether it is one of those chosen."""
        side = self._theme.em(TICK_SIDE)
        box = QRect(room.left(), room.center().y() - side // 2, side, side)
        paint_tick(painter, QRectF(box), self._theme, is_ticked=is_chosen, on_chosen=is_chosen)

    def _paint_band(self, painter: QPainter, room: QRect, index: Index, *, is_chosen: bool) -> None:
        """Paint a band's words over all columns but that of its position, which keeps its own place."""
        em = self._theme.em
        if index.column() == STATE_COLUMN:
            inside = room.adjusted(em(PAD_LEFT), 0, -em(PAD_RIGHT), 0)
            self._paint_cell(painter, inside, get_cell(index), is_chosen=is_chosen)
            return
        end = self._view.viewport().width()
        if not self._view.isColumnHidden(STATE_COLUMN):
            end = self._view.columnViewportPosition(STATE_COLUMN)
        if room.left() < end:
            whole = QRect(0, room.top(), end - em(PAD_RIGHT), room.height())
            self._paint_band_words(painter, whole, index, is_chosen=is_chosen)

    def _paint_band_words(self, painter: QPainter, whole: QRect, index: Index, *, is_chosen: bool) -> None:
        em, ink = self._theme.em, self._choose_ink("text", is_chosen=is_chosen)
        cell = get_cell(self._model.index(index.row(), TEXT_COLUMN))
        depth = cell.reference.count(".")
        left = em(PAD_LEFT + BAND_INDENT * depth)
        if self._model.can_open(index.row()):
            opener = "right" if self._model.is_closed(index.row()) else "down"
            soft = self._choose_ink("muted", is_chosen=is_chosen)
            place = QPoint(left, whole.center().y() - em(OPENER / 2))
            painter.drawPixmap(place, self._theme.pixmap(opener, OPENER, soft))
        left += em(OPENER + 6)
        painter.setFont(self._theme.font("body", BOLD))
        painter.setPen(ink)
        metrics = self._theme.metrics("body", BOLD)
        tall = self._measure_line(metrics)
        number_width = max(em(22), metrics.horizontalAdvance(cell.reference) + em(8))
        top = whole.top() + (whole.height() - tall * min(max(len(cell.lines), 1), self._rows)) // 2
        painter.drawText(QRect(left, top, number_width, tall), Qt.AlignmentFlag.AlignVCenter, cell.reference)
        words = QRect(left + number_width, whole.top(), whole.right() - left - number_width, whole.height())
        self._paint_lines(painter, words, cell.lines, is_chosen=is_chosen)

    def _paint_cell(self, painter: QPainter, room: QRect, cell: Cell, *, is_chosen: bool) -> None:
        em = self._theme.em
        if cell.badge is not None:
            painter.setFont(self._theme.font())
            square = QRectF(room.left() + 1, room.center().y() - em(BADGE_SIDE) / 2, em(BADGE_SIDE), em(BADGE_SIDE))
            tokens = self._theme.tokens
            ink = tokens.on_chosen if is_chosen and tokens.is_contrast else None
            paint_badge(painter, square, cell.badge, tokens, ink=ink)
            room = room.adjusted(em(BADGE_SIDE + 9), 0, 0, 0)
        if cell.reference:
            painter.setFont(self._theme.font())
            painter.setPen(self._choose_ink("muted", is_chosen=is_chosen))
            room = room.adjusted(em(REFERENCE_LEFT - PAD_LEFT), 0, 0, 0)
            width = max(em(38), self._theme.metrics().horizontalAdvance(cell.reference) + em(8))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, cell.reference)
            room = room.adjusted(width, 0, 0, 0)
        lines = self._wrap(cell.lines[0], room.width()) if cell.wraps and cell.lines else cell.lines
        self._paint_lines(painter, room, lines, is_chosen=is_chosen)

    def _paint_lines(self, painter: QPainter, room: QRect, lines: tuple[CellLine, ...], *, is_chosen: bool) -> None:
        tall = self._measure_line(self._theme.metrics())
        if self._theme.is_compact:
            self._paint_beside(painter, room, lines, is_chosen=is_chosen)
            return
        top = room.top() + (room.height() - tall * len(lines)) // 2
        for line in lines:
            weight = BOLD if line.is_bold else REGULAR
            painter.setFont(self._theme.font("body", weight))
            painter.setPen(self._choose_ink(line.tone, is_chosen=is_chosen))
            words = self._theme.metrics("body", weight).elidedText(
                line.words, Qt.TextElideMode.ElideRight, room.width()
            )
            self._paint_words(painter, QRect(room.left(), top, room.width(), tall), words, line.tone)
            top += tall

    def _paint_words(self, painter: QPainter, room: QRect, words: str, tone: Tone) -> None:
        """Paint words of one line; what was searched for is marked, but not in what is said beside a text."""
        hits = find_hits(words, self.terms) if self.terms and self._may_mark and tone == "text" else ()
        if hits:
            paint_marked_line(painter, room, words, hits, self._theme.tokens)
        else:
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_beside(self, painter: QPainter, room: QRect, lines: tuple[CellLine, ...], *, is_chosen: bool) -> None:
        """Paint lines beside each other, as far as there is room, where a line of the list has one row only."""
        left = room.left()
        # What is late is said first, as there may be no room for more.
        for line in sorted(lines, key=lambda line: line.tone != "alarm"):
            weight = BOLD if line.is_bold else REGULAR
            metrics = self._theme.metrics("body", weight)
            painter.setFont(self._theme.font("body", weight))
            painter.setPen(self._choose_ink(line.tone, is_chosen=is_chosen))
            width = max(room.right() - left, 0)
            words = metrics.elidedText(line.words, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRect(left, room.top(), width, room.height()), Qt.AlignmentFlag.AlignVCenter, words)
            left += metrics.horizontalAdvance(words) + self._theme.em(8)

    @property
    def _rows(self) -> int:
        return 1 if self._theme.is_compact else 2

    def _wrap(self, line: CellLine, width: int) -> tuple[CellLine, ...]:
        """Break one line into two where it does not fit; the second is cut by the painter."""
        if self._theme.is_compact:
            return (line,)
        weight = BOLD if line.is_bold else REGULAR
        first, rest = break_words(line.words, width, self._theme.metrics("body", weight))
        lines = (CellLine(first, line.tone, line.is_bold),)
        return (*lines, CellLine(rest, line.tone, line.is_bold)) if rest else lines

    def _choose_ink(self, tone: Tone, *, is_chosen: bool) -> QColor:
        tokens = self._theme.tokens
        if is_chosen and tokens.is_contrast:
            return tokens.on_chosen
        return {"text": tokens.text, "muted": tokens.muted, "alarm": tokens.alarm}[tone]

    def _measure_line(self, metrics: QFontMetrics) -> int:
        """Give the height of one of two lines, which always fit the height of a row together."""
        return min(metrics.lineSpacing(), (self._theme.list_line - self._theme.em(3)) // self._rows)


def get_cell(index: Index) -> Cell:
    """Get what a cell says."""
    cell = index.data(CELL_ROLE)
    return cell if isinstance(cell, Cell) else EMPTY_CELL


def break_words(words: str, width: int, metrics: QFontMetrics) -> tuple[str, str]:
    """Break words into what fits a width and the rest, at a blank where there is one; looks at no more than is needed."""
    if metrics.horizontalAdvance(words[: width + 1]) <= width and len(words) <= width:
        return words, ""
    low, high = 0, min(len(words), max(width, 1))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if metrics.horizontalAdvance(words[:middle]) <= width else (low, middle - 1)
    if low >= len(words):
        return words, ""
    cut = words.rfind(" ", 0, low + 1)
    cut = cut if cut > 0 else max(low, 1)
    return words[:cut].rstrip(), words[cut:].lstrip()
