"""The first rows of a table as the document has them, the row of headings marked; the first column numbers them."""

from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from laming_desktop.domain.proposals import DocumentPart
from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.theme.fonts import BOLD, REGULAR
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.wording.texts import clean

AnyIndex = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
LINE_HEIGHT: Final = 26
WIDEST: Final = 260
NARROWEST: Final = 48
PADDING: Final = 8
MOST_COLUMNS: Final = 200
LONGEST_CELL: Final = 300
CHOOSING: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
HEADINGS: Final = "headings"


class PreviewModel(QAbstractTableModel):
    """The first rows of one part; every cell on one line, without characters that turn or hide words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[int, tuple[str, ...]], ...] = ()
        self._columns = 0
        self._is_sheet = False
        self._heading_row: int | None = None

    def show_part(self, part: DocumentPart | None, heading_row: int | None) -> None:
        """Show a part, one of its rows marked as the headings; None for nothing."""
        self.beginResetModel()
        self._rows = part.first_rows if part is not None else ()
        self._columns = min(max((len(cells) for _, cells in self._rows), default=0), MOST_COLUMNS)
        self._is_sheet = part is not None and bool(part.sheet)
        self._heading_row = heading_row
        self.endResetModel()

    def number(self, place: int) -> int | None:
        """Give the number that a row has in its document."""
        return self._rows[place][0] if 0 <= place < len(self._rows) else None

    def is_heading(self, place: int) -> bool:
        """Tell whether a row is that of the headings."""
        return self._heading_row is not None and self.number(place) == self._heading_row

    @property
    def heading_row(self) -> int | None:
        """Give the number of the row of headings."""
        return self._heading_row

    @override
    def rowCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() or not self._rows else self._columns + 1

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        number, cells = self._rows[index.row()]
        place = index.column() - 1
        words = str(number) if place < 0 else clean(cells[place], LONGEST_CELL) if place < len(cells) else ""
        is_heading = number == self._heading_row
        if place < 0 and is_heading:
            words = f"{words} {HEADINGS}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{words or 'empty'}{', heading' if is_heading and place >= 0 else ''}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_plain_tip(words)
        return words if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        if section == 0:
            return "Row"
        return name_column(section - 1) if self._is_sheet else str(section)


class PreviewDelegate(QStyledItemDelegate):
    """Paints a cell on one line with a hair below; the row of headings stands on a ground of its own."""

    def __init__(self, theme: Theme, model: PreviewModel) -> None:
        super().__init__()
        self._theme = theme
        self._model = model

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        weight = BOLD if self._model.is_heading(index.row()) else REGULAR
        words = self._theme.metrics("body", weight).horizontalAdvance(str(index.data()))
        return QSize(words + 2 * self._theme.em(PADDING) + 1, self._theme.em(LINE_HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        tokens, em = self._theme.tokens, self._theme.em
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        is_heading = self._model.is_heading(index.row())
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, tokens.note_soft if is_heading else tokens.chosen if is_chosen else tokens.paper)
        painter.setPen(tokens.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inverted = is_chosen and not is_heading and tokens.is_contrast
        is_number = index.column() == 0 and not is_heading
        painter.setPen(tokens.on_chosen if inverted else tokens.muted if is_number else tokens.text)
        weight = BOLD if is_heading else REGULAR
        painter.setFont(self._theme.font("body", weight))
        room = rect.adjusted(em(PADDING), 0, -em(PADDING), 0)
        words = self._theme.metrics("body", weight).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._theme.focus_pen())
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()


class PreviewTable(QTableView):
    """Shows a part; where rows can be chosen, a click or Enter asks for a row to be the headings."""

    row_asked = Signal(int)

    def __init__(self, theme: Theme, name: str, *, can_choose: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._can_choose = can_choose
        self.preview = PreviewModel(self)
        self._delegate = PreviewDelegate(theme, self.preview)
        self.setModel(self.preview)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setAccessibleName(name)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.em(LINE_HEIGHT))
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        if can_choose:
            self.clicked.connect(self._on_clicked)

    def show_part(self, part: DocumentPart | None, heading_row: int | None) -> None:
        """Show a part; columns are as wide as their words, within bounds."""
        place = self.currentIndex().row()
        self.preview.show_part(part, heading_row)
        em = self._theme.em
        self.horizontalHeader().setMinimumSectionSize(em(NARROWEST))
        self.resizeColumnsToContents()
        for column in range(self.preview.columnCount()):
            self.setColumnWidth(column, min(max(self.columnWidth(column), em(NARROWEST)), em(WIDEST)))
        if 0 <= place < self.preview.rowCount() and self.hasFocus():
            self.setCurrentIndex(self.preview.index(place, 0))

    def fit_rows(self, most: int) -> None:
        """Be as high as the rows shown, at most so many."""
        rows = min(self.preview.rowCount(), most)
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows * self._theme.em(LINE_HEIGHT) + bar + 2)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._can_choose and event.key() in CHOOSING and not event.modifiers():
            self._ask(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._ask(index.row())

    def _ask(self, place: int) -> None:
        number = self.preview.number(place)
        if number is not None and number != self.preview.heading_row:
            self.row_asked.emit(number)


def name_column(place: int) -> str:
    """Name a column of a sheet, counted from 0, by its letters: A, Z, AA."""
    letters = ""
    place += 1
    while place:
        place, left = divmod(place - 1, 26)
        letters = chr(ord("A") + left) + letters
    return letters
