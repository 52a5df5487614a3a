"""The list of the plan as one flat item model: bands and actions, rows fetched only where they are in view."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from laming_desktop.store.outline import OutlineLine, OutlineRow
from laming_desktop.ui.models.outline_cells import EMPTY_CELL, Cell
from laming_desktop.ui.models.outline_columns import COLUMNS
from laming_desktop.ui.models.outline_wording import describe_action, describe_band, say_row
from laming_desktop.ui.plain_tip import as_plain_tip

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[Sequence[OutlineLine]], Sequence[OutlineRow]]

BLOCK: Final = 64
"""How many rows are fetched at once."""
CELL_ROLE: Final = Qt.ItemDataRole.UserRole
NO_INDEX: Final = QModelIndex()
_BAND_FLAGS: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemNeverHasChildren
_ACTION_FLAGS: Final = _BAND_FLAGS | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled


class OutlineModel(QAbstractTableModel):
    """Lines of ids, most of them never fetched; a closed band hides what is below it.

    `fetch` gives the rows of some lines in their order; a line whose item has gone gives none.
    """

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._all: Sequence[OutlineLine] = ()
        self._shown: Sequence[OutlineLine] = ()
        self._closed: set[str] = set()
        self._faded: frozenset[str] = frozenset()
        self._shown_under: Mapping[str, int] = {}
        self._parents: frozenset[str] = frozenset()
        self._rows: dict[OutlineLine, OutlineRow] = {}

    def show_lines(
        self, lines: Sequence[OutlineLine], shown_under: Mapping[str, int], faded: Iterable[str] = ()
    ) -> None:
        """Show other lines, or the same ones afresh.

        `shown_under` counts the actions that answer to the filter under each band; items in `faded` no longer do.
        """
        self._shown_under = shown_under
        shown = self._leave_out_closed(lines)
        self._faded = frozenset(faded)
        self._rows.clear()
        self._all = lines
        self._parents = frozenset(line.parent for line in lines if line.parent is not None)
        if shown == self._shown and len(shown):
            self.dataChanged.emit(self.index(0, 0), self.index(len(shown) - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()

    @property
    def lines(self) -> Sequence[OutlineLine]:
        """Give the lines that can be seen, top to bottom."""
        return self._shown

    @property
    def closed(self) -> frozenset[str]:
        """Give the ids of the closed bands."""
        return frozenset(self._closed)

    def close_bands(self, item_ids: Iterable[str]) -> None:
        """Close just these bands and open all others."""
        self._closed = set(item_ids)
        self._show_again()

    def list_bands(self) -> list[str]:
        """List the ids of all bands that have something below them."""
        return sorted(self._parents)

    def toggle_band(self, row: int) -> None:
        """Open a closed band, close an open one."""
        self._closed ^= {self._shown[row].id}
        self._show_again()

    def is_band(self, row: int) -> bool:
        """Tell whether a row is a recommendation."""
        return self._shown[row].kind == "recommendation"

    def is_closed(self, row: int) -> bool:
        """Tell whether what is below a band is hidden."""
        return self._shown[row].id in self._closed

    def can_open(self, row: int) -> bool:
        """Tell whether anything lies below a band."""
        return self._shown[row].id in self._parents

    def is_faded(self, row: int) -> bool:
        """Tell whether a row stays only until the filter is used again."""
        return self._shown[row].id in self._faded

    def get_line(self, row: int) -> OutlineLine | None:
        """Get the line in a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def get_row(self, row: int) -> OutlineRow | None:
        """Get what the store says of a row, fetching the block round it where needed."""
        line = self._shown[row]
        if line not in self._rows:
            start = row // BLOCK * BLOCK
            block = self._shown[start : start + BLOCK]
            self._rows.update((found.line, found) for found in self._fetch(block))
        return self._rows.get(line)

    def find_row(self, item_id: str, parent: str | None = None) -> int | None:
        """Find the row of an item, under this band where it is there several times."""
        rows = [row for row, line in enumerate(self._shown) if line.id == item_id]
        exact = [row for row in rows if self._shown[row].parent == parent]
        return next(iter((*exact, *rows)), None)

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let actions be chosen and dragged; recommendations are only gone to."""
        is_action = index.isValid() and not self.is_band(index.row())
        return _ACTION_FLAGS if is_action else _BAND_FLAGS if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == CELL_ROLE:
            return self._describe(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_plain_tip(self._describe(index).words)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._describe(index).words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._say(index)
        return None

    def _describe(self, index: Index) -> Cell:
        row = self.get_row(index.row())
        key = COLUMNS[index.column()].key
        if row is None:
            return EMPTY_CELL
        if row.recommendation is not None:
            return describe_band(row, key, self._count_shown(row))
        return describe_action(row, key)

    def _say(self, index: Index) -> str:
        """Say the whole line in its first cell, else the words of the cell."""
        row = self.get_row(index.row())
        if row is None or index.column() != 0:
            return self._describe(index).words
        return say_row(row, self._count_shown(row), is_closed=self.is_closed(index.row()))

    def _count_shown(self, row: OutlineRow) -> int:
        return self._shown_under.get(row.line.id, 0)

    def _show_again(self) -> None:
        self.beginResetModel()
        self._shown = self._leave_out_closed(self._all)
        self.endResetModel()

    def _leave_out_closed(self, lines: Sequence[OutlineLine]) -> Sequence[OutlineLine]:
        """Leave out what lies below a closed band, at any depth."""
        if not self._closed:
            return lines
        hidden: set[str] = set(self._closed)
        shown: list[OutlineLine] = []
        for line in lines:
            if line.parent is None or line.parent not in hidden:
                shown.append(line)
            elif line.kind == "recommendation":
                hidden.add(line.id)
        return shown
