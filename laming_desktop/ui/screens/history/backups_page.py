"""The backups of the register: when they were made, whether they can be read, what restoring one would do."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from laming_desktop.operations.keeping.backups import BackupComparison, BackupDifference, BackupFolder
from laming_desktop.store.backing_up import Backup
from laming_desktop.ui.screens.history.folder_row import FolderRow
from laming_desktop.ui.screens.history.value_table import MOST, Line, ValueTable
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_hair
from laming_desktop.ui.widgets.empty_state import EmptyState
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.two_line_list import TwoLineList
from laming_desktop.wording.backups import say_size
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.history import say_moment, say_value
from laming_desktop.wording.labels import label_field, label_table
from laming_desktop.wording.texts import clean

HEADINGS = ("Item", "What", "Now", "In the backup")
LIST_WIDTH = 220
_LONGEST = 300


class BackupsPage(QWidget):
    """A list of backups, and beside it what differs from the chosen one; `chosen_changed` tells that another is chosen."""

    chosen_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.list = TwoLineList(theme, "Backups, newest first")
        self.list.setMinimumWidth(theme.em(LIST_WIDTH))
        self.list.currentItemChanged.connect(self.chosen_changed)
        self.about = TextRuns(theme)
        self.table = ValueTable(theme, "What differs from the chosen backup", HEADINGS)
        self.folder = FolderRow(theme)
        self.empty = EmptyState(
            theme,
            icon="files",
            heading="No backup yet",
            sentence="One is made when the register is opened, and every half hour while somebody works.",
        )
        self.missing = EmptyState(
            theme,
            icon="attention",
            heading="The folder for backups is not there",
            sentence="What is in it can be seen and restored once its disk is connected.",
        )
        self._beside = QSplitter(Qt.Orientation.Horizontal)
        self._beside.setChildrenCollapsible(False)
        self._beside.addWidget(self.list)
        self._beside.addWidget(make_column(theme, make_column(theme, self.about, margins=(16, 8, 16, 8)), self.table))
        self._beside.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.folder)
        column.addWidget(make_hair())
        column.addWidget(self._beside, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.missing, 1)

    def show_backups(self, folder: BackupFolder, backups: Sequence[Backup]) -> None:
        """Show where backups go, and those of a register, newest first."""
        self.folder.show_folder(folder)
        is_there = folder.is_there
        self.list.show_entries([(*say_backup(backup), backup) for backup in backups])
        self._beside.setVisible(bool(backups))
        self.empty.setVisible(not backups and is_there)
        self.missing.setVisible(not backups and not is_there)

    @property
    def chosen(self) -> Backup | None:
        """Give the backup that is chosen, where it can be read."""
        backup = self.list.chosen_thing
        return backup if isinstance(backup, Backup) and backup.is_verified else None

    def wait(self) -> None:
        """Say that the chosen backup is being looked at."""
        self.table.setRowCount(0)
        self.about.show_runs(Run("Looking what differs\u2026", ink="muted"))

    def show_comparison(self, found: BackupComparison) -> None:
        """Show what restoring the chosen backup would do."""
        self.about.show_runs(Run(say_comparison(found)))
        shown = found.differences[:MOST]
        self.table.show_lines([(line, (one.table, one.item_id)) for one in shown for line in say_lines(one)])


def say_backup(backup: Backup) -> tuple[str, str]:
    """Say when a backup was made, and what it holds or that it cannot be used."""
    use = f"{say_count(backup.head[0], 'change')}, {say_size(backup.size)}" if backup.is_verified else "Cannot be read"
    return say_moment(backup.made_at.astimezone()), use


def say_comparison(found: BackupComparison) -> str:
    """Say in a sentence what restoring would do."""
    if not found.differences:
        return "The backup holds the same as the register now."
    parts = [
        say_count(found.count("changes back"), "row") + " would change back" if found.count("changes back") else "",
        say_count(found.count("comes back"), "row") + " would come back" if found.count("comes back") else "",
        say_count(found.count("goes"), "row") + " would go" if found.count("goes") else "",
    ]
    own = "" if found.is_of_this_register else " It is not a part of this register's history."
    return f"{', '.join(part for part in parts if part)}. Restoring is one change that can be undone.{own}"


def say_lines(one: BackupDifference) -> list[Line]:
    """Say a difference in the cells of its lines, one for each field."""
    name = clean(one.name, 60)
    if one.kind != "changes back":
        now, then = ("not there", "there") if one.kind == "comes back" else ("there", "not there")
        return [(name, label_table(one.table).capitalize(), now, then)]
    return [
        (name, label_field(field), clean(say_value(field, now), _LONGEST), clean(say_value(field, then), _LONGEST))
        for field, now, then in one.fields
    ]
