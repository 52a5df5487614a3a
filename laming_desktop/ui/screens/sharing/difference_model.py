"""The differences between two registers as rows of a table, narrowed by kind and by words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from laming_desktop.domain.papers.comparison import ComparedRow
from laming_desktop.operations.keeping.comparing_moments import Difference
from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.wording.comparing import Standing, find_standing, say_sides
from laming_desktop.wording.texts import clean

AnyIndex = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
LONGEST: Final = 300
NOTHING: Final = "\u2013"


@dataclass(frozen=True, slots=True)
class ShownDifference:
    """A difference in words, and what kind it is."""

    row: ComparedRow
    standing: Standing
    table: str
    folded: str


def say_difference(one: Difference) -> ShownDifference:
    """Say a difference in words."""
    row = ComparedRow(one.name, *say_sides(one.table, one.field, one.before, one.after))
    words = f"{row.item} {row.what} {row.here} {row.there}".casefold()
    return ShownDifference(row, find_standing(one.field, one.before), one.item_table, words)


class DifferenceModel(QAbstractTableModel):
    """Four columns: item, what, here, there."""

    def __init__(self) -> None:
        super().__init__()
        self._heads: tuple[str, ...] = ("Item", "What", "Here", "There")
        self._all: Sequence[ShownDifference] = ()
        self.shown: list[ShownDifference] = []

    def show_differences(self, found: Sequence[ShownDifference], here: str, there: str) -> None:
        """Show the differences between two registers of these names."""
        self._heads = ("Item", "What", here, there)
        self._all = found
        self.narrow("", "", "")

    def narrow(self, standing: str, table: str, words: str) -> None:
        """Show those of a kind, of one kind of item, that hold some words; empty for all."""
        asked = words.casefold().split()
        self.beginResetModel()
        self.shown = [
            one
            for one in self._all
            if (not standing or one.standing == standing)
            and (not table or one.table == table)
            and all(word in one.folded for word in asked)
        ]
        self.endResetModel()

    @override
    def rowCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.shown)

    @override
    def columnCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._heads)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.shown):
            return None
        row = self.shown[index.row()].row
        words = (row.item, row.what, row.here, row.there)[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return clean(words, LONGEST) or NOTHING
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_plain_tip(words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heads[index.column()]}: {clean(words, LONGEST) or 'nothing'}"
        return None
