"""The list of the plan as one flat item model: bands and actions, rows fetched only where they are in view."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from laming_desktop.store.outline import OutlineLine, OutlineLines, OutlineRow
from laming_desktop.ui.models.outline_cells import EMPTY_CELL, Cell
from laming_desktop.ui.models.outline_columns import COLUMNS
from laming_desktop.ui.models.outline_wording import describe_action, describe_band, say_row
from laming_desktop.ui.plain_tip import as_plain_tip

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[Sequence[OutlineLine]], Sequence[OutlineRow]]

BLOCK: Final = 32
"""How many rows are fetched at once."""
MOST_BLOCKS: Final = 64
"""How many blocks are kept; what was scrolled past long ago is fetched again."""
CELL_ROLE: Final = Qt.ItemDataRole.UserRole
NO_INDEX: Final = QModelIndex()
NO_LINES: Final = OutlineLines((), lambda _: {}, lambda _: None)
_BAND_FLAGS: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemNeverHasChildren
_ACTION_FLAGS: Final = _BAND_FLAGS | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled


class OutlineModel(QAbstractTableModel):
    """Lines of which only those in view are made and fetched; a closed band hides what is below it.

    `fetch` gives the rows of some lines in their order; a line whose item has gone gives none.
    """

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._all = NO_LINES
        self._shown = NO_LINES
        self._closed: set[str] = set()
        self._faded: frozenset[str] = frozenset()
        self._shown_under: Mapping[str, int] = {}
        self._parents: frozenset[str] = frozenset()
        self._lines: dict[int, Sequence[OutlineLine]] = {}
        self._rows: dict[int, Mapping[OutlineLine, OutlineRow]] = {}

    def show_lines(
        self,
        lines: OutlineLines,
        shown_under: Mapping[str, int],
        faded: Iterable[str] = (),
        closed: Collection[str] | None = None,
    ) -> None:
        """Show other lines, or the same ones afresh, just the bands in `closed` closed (None: as before).

        `shown_under` counts the actions that answer to the filter under each band; items in `faded` no longer do.
        """
        self._shown_under = shown_under
        if closed is not None:
            self._closed = set(closed)
        shown = lines.close(self._closed)
        self._faded = frozenset(faded)
        self._all = lines
        self._parents = frozenset(lines.list_opening())
        if len(shown) and shown.is_same_as(self._shown):
            self._rows.clear()
            self.dataChanged.emit(self.index(0, 0), self.index(len(shown) - 1, len(COLUMNS) - 1))
            return
        self._begin_anew(shown)

    @property
    def lines(self) -> OutlineLines:
        """Give the lines that can be seen, top to bottom."""
        return self._shown

    @property
    def closed(self) -> frozenset[str]:
        """Give the ids of the closed bands."""
        return frozenset(self._closed)

    def close_bands(self, item_ids: Collection[str]) -> None:
        """Close just these bands and open all others."""
        self._closed = set(item_ids)
        self._begin_anew(self._all.close(self._closed))

    def list_bands(self) -> list[str]:
        """List the ids of all bands that have something below them."""
        return sorted(self._parents)

    def toggle_band(self, row: int) -> None:
        """Open a closed band, close an open one."""
        band = self._shown.find_band(row)
        if band is not None:
            self.close_bands(self._closed ^ {band.id})

    def is_band(self, row: int) -> bool:
        """Tell whether a row is a recommendation, or another group of actions."""
        return self._shown.find_band(row) is not None

    def is_closed(self, row: int) -> bool:
        """Tell whether what is below a band is hidden."""
        band = self._shown.find_band(row)
        return band is not None and band.id in self._closed

    def can_open(self, row: int) -> bool:
        """Tell whether anything lies below a band."""
        band = self._shown.find_band(row)
        return band is not None and band.id in self._parents

    def is_faded(self, row: int) -> bool:
        """Tell whether a row stays only until the filter is used again."""
        line = self.get_line(row) if self._faded else None
        return line is not None and line.id in self._faded

    def get_line(self, row: int) -> OutlineLine | None:
        """Get the line in a row."""
        if not 0 <= row < len(self._shown):
            return None
        block = row // BLOCK
        if block not in self._lines:
            if len(self._lines) >= MOST_BLOCKS:
                self._lines.clear()
            self._lines[block] = self._shown[block * BLOCK : (block + 1) * BLOCK]
        lines = self._lines[block]
        place = row - block * BLOCK
        return lines[place] if place < len(lines) else None

    def get_row(self, row: int) -> OutlineRow | None:
        """Get what the store says of a row, fetching the block round it where needed."""
        line = self.get_line(row)
        if line is None:
            return None
        block = row // BLOCK
        if block not in self._rows:
            if len(self._rows) >= MOST_BLOCKS:
                self._rows.clear()
            self._rows[block] = {found.line: found for found in self._fetch(self._lines[block])}
        return self._rows[block].get(line)

    def find_row(self, item_id: str, parent: str | None = None) -> int | None:
        """Find the row of an item, under this band where it is there several times."""
        return self._shown.find_row(item_id, parent)

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
        if row.action is None:
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

    def _begin_anew(self, shown: OutlineLines) -> None:
        self.beginResetModel()
        self._shown = shown
        self._lines.clear()
        self._rows.clear()
        self.endResetModel()
