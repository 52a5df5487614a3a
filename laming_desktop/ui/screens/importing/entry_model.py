"""The lines of the list of rows, bands between them; a flat model."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from laming_desktop.operations.imports.plan import Fate
from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.screens.importing.entry_words import (
    GROUP_WORDS,
    say_entry_title,
    say_place_of,
    say_row_text,
    say_standing,
)
from laming_desktop.ui.screens.importing.session import CLOSED_AT_FIRST, GROUPS, Entry, GroupKey, ImportSession

AnyIndex = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class Band:
    """The head of a group; `done` of its `count` lines were answered or looked at."""

    group: GroupKey
    count: int
    done: int
    is_open: bool


Line = Band | Entry


class EntryModel(QAbstractListModel):
    """Bands and entries in one list; a closed band hides its entries."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: ImportSession | None = None
        self._open: dict[GroupKey, bool] = {}
        self._fate: Fate | None = None
        self._lines: list[Line] = []
        self._places: dict[str, int] = {}

    def show_session(self, session: ImportSession) -> None:
        """Show an import from its beginning."""
        self._session = session
        self._open = {group: group not in CLOSED_AT_FIRST for group in GROUPS}
        self.rebuild()

    def rebuild(self) -> None:
        """Show the same import after something in it has changed."""
        self.beginResetModel()
        self._lines = list(self._make_lines())
        self._places = {line.id: place for place, line in enumerate(self._lines) if isinstance(line, Entry)}
        self.endResetModel()

    def narrow(self, fate: Fate | None) -> None:
        """Show the rows of one fate only, None for all."""
        if fate != self._fate:
            self._fate = fate
            self.rebuild()

    def toggle(self, group: GroupKey) -> None:
        """Open or close a band."""
        self._open[group] = not self._open[group]
        self.rebuild()

    def open_band(self, group: GroupKey) -> None:
        """Open a band if it is closed."""
        if not self._open.get(group, True):
            self.toggle(group)

    def line(self, place: int) -> Line | None:
        """Give one line."""
        return self._lines[place] if 0 <= place < len(self._lines) else None

    def find(self, entry_id: str) -> int | None:
        """Find the place of an entry; None while its band is closed."""
        return self._places.get(entry_id)

    def list_entries(self) -> list[Entry]:
        """List the entries that are shown."""
        return [line for line in self._lines if isinstance(line, Entry)]

    def find_first(self) -> int | None:
        """Find the place of the first entry that is shown."""
        return next((place for place, line in enumerate(self._lines) if isinstance(line, Entry)), None)

    def list_bands(self) -> list[int]:
        """List the places of the bands."""
        return [place for place, line in enumerate(self._lines) if isinstance(line, Band)]

    def is_done(self, entry: Entry) -> bool:
        """Tell whether an entry was answered or looked at."""
        return self._session is not None and self._session.is_answered(entry)

    @override
    def rowCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index.row())
        if line is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_plain_tip(self._say_line(line))
        is_asked = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        return self._say_line(line) if is_asked else None

    def _say_line(self, line: Line) -> str:
        """Say a line as a screen reader does."""
        if isinstance(line, Band):
            words, note = GROUP_WORDS[line.group]
            return f"{words} {line.count}, {note}, {'open' if line.is_open else 'closed'}"
        standing = say_standing(line, is_done=self.is_done(line))
        parts = (say_entry_title(line), say_row_text(line.row) if line.row else "", say_place_of(line), standing)
        return ", ".join(part for part in parts if part)

    def _make_lines(self) -> Sequence[Line]:
        if self._session is None:
            return ()
        groups: dict[GroupKey, list[Entry]] = {group: [] for group in GROUPS}
        for entry in self._session.list_entries():
            if self._fate is None or (entry.row is not None and entry.row.fate == self._fate):
                groups[entry.group].append(entry)
        lines: list[Line] = []
        for group, members in groups.items():
            if not members:
                continue
            done = sum(self._session.is_answered(entry) for entry in members)
            lines.append(Band(group, len(members), done, self._open[group]))
            lines += members if self._open[group] else []
        return lines
