"""Which actions of the list are chosen: kept by Qt as ranges of rows, listed only when somebody asks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QTableView

from laming_desktop.store.outline import OutlineLine
from laming_desktop.ui.models.outline import OutlineModel
from laming_desktop.ui.models.outline_columns import COLUMNS, TEXT_COLUMN

BLOCK: Final = 500
Flag = QItemSelectionModel.SelectionFlag
TOGGLE = Flag.Toggle | Flag.Rows
ADD = Flag.Select | Flag.Rows
ALONE = Flag.ClearAndSelect | Flag.Rows


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen before the lines changed: all of them, or these."""

    is_all: bool = False
    ids: frozenset[tuple[str, str | None]] = frozenset()

    @property
    def is_many(self) -> bool:
        """Tell whether it was more than one."""
        return self.is_all or len(self.ids) > 1


@dataclass(frozen=True, slots=True)
class ChosenRows:
    """The rows that are chosen at one moment; which actions they are can be listed later, and elsewhere."""

    lines: Sequence[OutlineLine]
    ranges: tuple[range, ...]

    @property
    def count(self) -> int:
        """Count the rows, recommendations among them too."""
        return sum(len(rows) for rows in self.ranges)

    @property
    def is_all(self) -> bool:
        """Tell whether these are all rows of the list."""
        return self.count == len(self.lines)

    def list_lines(self) -> list[OutlineLine]:
        """List the actions from top to bottom, each once."""
        found: dict[str, OutlineLine] = {}
        for line in self.walk():
            found.setdefault(line.id, line)
        return list(found.values())

    def walk(self) -> Iterator[OutlineLine]:
        """Go through the actions, asking for a block of lines at a time."""
        for rows in self.ranges:
            for start in range(rows.start, rows.stop, BLOCK):
                for line in self.lines[start : min(start + BLOCK, rows.stop)]:
                    if line.kind == "action":
                        yield line


class LineChoice:
    """The actions chosen in a view; recommendations are looked at one at a time and never among several."""

    def __init__(self, view: QTableView, model: OutlineModel) -> None:
        self._view = view
        self._model = model
        self.is_many = False

    def look_again(self) -> None:
        """Find out whether several actions are chosen, after the choice has changed."""
        found: set[str] = set()
        for line in self.take_rows().walk():
            found.add(line.id)
            if len(found) > 1:
                break
        self.is_many = len(found) > 1

    def take_rows(self) -> ChosenRows:
        """Give the rows that are chosen now."""
        return ChosenRows(self._model.lines, tuple(self._list_ranges()))

    def toggle(self, row: int) -> None:
        """Choose an action as well, or no longer; of a recommendation, all actions shown below it."""
        if not self._model.is_band(row):
            rows = range(row, row + 1)
            if self._is_chosen(row) and not self.is_many:
                return
        else:
            rows = range(row + 1, self._find_end(row))
        self._select(rows, Flag.Deselect | Flag.Rows if self._are_chosen(rows) else ADD)

    def tick(self, row: int) -> None:
        """Choose an action as well, or no longer, and put the focus on it."""
        self.toggle(row)
        index = self._model.index(row, self._find_column())
        self._view.selectionModel().setCurrentIndex(index, Flag.NoUpdate)

    def choose_alone(self, row: int) -> None:
        """Choose one line in the place of all others."""
        self._view.selectionModel().setCurrentIndex(self._model.index(row, self._find_column()), ALONE)

    def note(self) -> Chosen:
        """Note what is chosen, before the lines change."""
        ranges = self._list_ranges()
        if len(ranges) == 1 and len(ranges[0]) == self._model.rowCount() > 1:
            return Chosen(is_all=True)
        return Chosen(ids=frozenset((line.id, line.parent) for line in self.take_rows().walk()))

    def restore(self, chosen: Chosen) -> None:
        """Choose the same lines again where they stand now."""
        if chosen.is_all:
            self._select(range(self._model.rowCount()), ADD)
        elif chosen.is_many:
            places = [row for row, line in enumerate(self._model.lines) if (line.id, line.parent) in chosen.ids]
            self._choose_places(places)
        self.look_again()

    def _choose_places(self, places: list[int]) -> None:
        """Choose rows in one go, neighbours as one range."""
        selection = QItemSelection()
        start = None
        for place, row in enumerate(places):
            start = row if start is None else start
            if place + 1 == len(places) or places[place + 1] != row + 1:
                selection.select(self._model.index(start, 0), self._model.index(row, len(COLUMNS) - 1))
                start = None
        self._view.selectionModel().select(selection, ADD)

    def _select(self, rows: range, how: QItemSelectionModel.SelectionFlag) -> None:
        if rows:
            selection = QItemSelection(self._model.index(rows[0], 0), self._model.index(rows[-1], len(COLUMNS) - 1))
            self._view.selectionModel().select(selection, how)

    def _list_ranges(self) -> list[range]:
        """List the ranges of rows from top to bottom; Qt keeps them in the order in which they were chosen."""
        found = self._view.selectionModel().selection()
        ranges = [range(found.at(place).top(), found.at(place).bottom() + 1) for place in range(found.count())]
        return sorted(ranges, key=lambda rows: rows.start)

    def _is_chosen(self, row: int) -> bool:
        return self._view.selectionModel().isSelected(self._model.index(row, TEXT_COLUMN))

    def _are_chosen(self, rows: range) -> bool:
        return all(self._is_chosen(row) for row in rows if not self._model.is_band(row))

    def _find_end(self, row: int) -> int:
        """Find the row behind all that stands below a recommendation, its sub-items too."""
        band = self._model.get_line(row)
        end = row + 1
        while (line := self._model.get_line(end)) is not None:
            is_other = line.kind == "recommendation" and (band is None or line.parent != band.id)
            if is_other:
                break
            end += 1
        return end

    def _find_column(self) -> int:
        column = self._view.currentIndex().column()
        return column if column >= 0 else TEXT_COLUMN
