"""The history page: what was changed, when, by whom and why, what differs between two days, what was removed, and the way back."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget
from shiboken6 import isValid
from typing_extensions import override

from laming_desktop.operations.keeping.backups import (
    BackupComparison,
    compare_backup,
    describe_backup_folder,
    list_backups,
)
from laming_desktop.operations.keeping.comparing_moments import list_differences
from laming_desktop.operations.keeping.restoring import list_bin
from laming_desktop.store.reading import list_history, list_people
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.history.backups_page import BackupsPage
from laming_desktop.ui.screens.history.bin_list import BinList
from laming_desktop.ui.screens.history.difference_table import DifferenceTable
from laming_desktop.ui.screens.history.filter_row import FilterRow
from laming_desktop.ui.screens.history.set_list import SetList
from laming_desktop.ui.screens.history.sets import HistorySet, put_together
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import lay_page, make_column, make_hair, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_count

LONGEST = 2_000
"""How many single changes are read; older ones are found by the filter, or in the history of each item."""
CHANGES, BETWEEN, REMOVED, BACKUPS = range(4)
TABS = ("Changes", "Between two days", "Removed", "Backups")
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class HistoryScreen(QWidget):
    """Four pages behind tabs; `take_back_asked` and `look_back_asked` carry the number of a change set.

    `reason_asked` carries number and label of one that wants a reason, `item_asked` table and id, `bring_back_asked` and `redact_asked` a removed item, `restore_asked` a backup.
    `find_folder` gives the folder that was chosen for backups, None for the one beside the register;
    `other_folder_asked` and `usual_folder_asked` tell that another is wanted.
    """

    closed = Signal()
    take_back_asked = Signal(int)
    look_back_asked = Signal(int)
    bring_back_asked = Signal(object)
    redact_asked = Signal(object)
    reason_asked = Signal(int, str)
    restore_asked = Signal(object)
    other_folder_asked = Signal()
    usual_folder_asked = Signal()
    item_asked = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        clock: Callable[[], datetime],
        find_folder: Callable[[], Path | None] = lambda: None,
    ) -> None:
        super().__init__()
        self._tasks = tasks
        self._find_folder = find_folder
        set_ground(self, "paper")
        self._clock = clock
        self._register: Register | None = None
        self._is_past = False
        self._count = TextRuns(theme, lines=1)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName("Parts of the history")
        for words in TABS:
            self.tabs.addTab(words)
        # The chosen tab is set in bold, which the tabs' own measure does not know.
        self.tabs.setMinimumWidth(self.tabs.sizeHint().width() + theme.em(16))
        self.filter = FilterRow(theme)
        self.list = SetList(theme)
        self.differences = DifferenceTable(theme)
        self.bin = BinList(theme)
        self.backups = BackupsPage(theme)
        self._pages = QStackedWidget()
        self._make_buttons(theme)
        self._arrange(theme)
        self._connect()

    def show_history(self, register: Register, since: tuple[date, int] | None = None) -> None:
        """Show the history of a register as it is now.

        `since` is a day and the last change set of it, where the register is seen as it was then: what followed is
        shown, and nothing can be changed from here.
        """
        self._register, self._is_past = register, since is not None
        self.filter.offer_people(list_people(register))
        self.differences.offer_days(self._clock().date(), since)
        self._show_changes()
        self._show_page(self.tabs.currentIndex())

    def show_backup_folder(self) -> None:
        """Show where backups go now, and what is there."""
        if self.tabs.currentIndex() == BACKUPS:
            self._show_page(BACKUPS)

    def show_tab(self, tab: int) -> None:
        """Show one of the four pages."""
        self.tabs.setCurrentIndex(tab)

    @property
    def chosen(self) -> HistorySet | None:
        """Give the change set that is chosen."""
        return self.list.chosen_set

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in ENTER and self.show_button.isVisible() and self.show_button.isEnabled():
            self._on_show_pressed()
        else:
            super().keyPressEvent(event)

    def _make_buttons(self, theme: Theme) -> None:
        self.close_button = make_button(theme, "Close", self.closed.emit)
        self.show_button = make_button(theme, "Show the item", self._on_show_pressed)
        self.look_button = make_button(theme, "See the register then", self._on_look_pressed, icon="clock")
        self.reason_button = make_button(theme, "Add a reason…", self._on_reason_pressed, icon="note")
        self.back_button = make_button(theme, "Take this change back", self._on_back_pressed, icon="undo")
        self.restore_button = make_button(theme, "Restore this backup", self._on_restore_pressed, icon="undo")
        self.bring_button = make_button(theme, "Bring it back", self._on_bring_pressed, icon="undo")
        self.redact_button = make_button(theme, "Remove its words for good\u2026", self._on_redact_pressed, icon="bin")

    def _arrange(self, theme: Theme) -> None:
        title = TextRuns(theme, Run("History", is_bold=True), style="title", lines=1)
        words = make_column(theme, title, self._count, gap=1)
        head = make_row(theme, words, None, self.tabs, gap=16, margins=(16, 9, 16, 9), ground="paper")
        filters = make_row(theme, self.filter, margins=(16, 8, 16, 8))
        for page in (make_column(theme, filters, make_hair(), self.list), self.differences, self.bin, self.backups):
            self._pages.addWidget(page)
        bin_verbs = (self.redact_button, self.bring_button)
        verbs = (
            self.show_button,
            self.reason_button,
            self.look_button,
            self.back_button,
            *bin_verbs,
            self.restore_button,
        )
        foot = make_row(theme, self.close_button, None, *verbs, gap=12, margins=(16, 9, 16, 9), ground="canvas")
        lay_page(self, (head, make_hair(), self._pages, make_hair(), foot), self._pages)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_page)
        self.filter.changed.connect(self._show_changes)
        self.list.currentItemChanged.connect(self._allow_verbs)
        self.differences.days_changed.connect(self._show_differences)
        self.differences.table.itemSelectionChanged.connect(self._allow_verbs)
        self.bin.chosen_changed.connect(self._allow_verbs)
        self.backups.chosen_changed.connect(self._compare_backup)
        self.backups.folder.other_asked.connect(self.other_folder_asked)
        self.backups.folder.usual_asked.connect(self.usual_folder_asked)

    def _show_page(self, tab: int) -> None:
        self._pages.setCurrentIndex(tab)
        if tab == BETWEEN:
            self._show_differences()
        elif tab == REMOVED and self._register is not None:
            self.bin.show_items(list_bin(self._register))
        elif tab == BACKUPS and self._register is not None and self._register.path is not None:
            self._show_backups(self._register.path)
        focused = (self.list, self.differences.table, self.bin.list, self.backups.list)[tab]
        focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self._allow_verbs()

    def _show_backups(self, path: Path) -> None:
        folder = self._find_folder()
        self.backups.show_backups(describe_backup_folder(path, folder), list_backups(path, folder))

    def _show_changes(self) -> None:
        if self._register is None:
            return
        wanted = self.filter.read(self._clock().date())
        sets = put_together(list_history(self._register, limit=LONGEST, wanted=wanted))
        self.list.show_sets(sets)
        self._count.show_runs(Run(say_count(len(sets), "change") + ", newest first", ink="muted"))
        self._allow_verbs()

    def _show_differences(self) -> None:
        if self._register is not None:
            since, until = self.differences.begins_at, self.differences.until.day
            self.differences.show_differences(list_differences(self._register, since, until))
            self._allow_verbs()

    def _allow_verbs(self) -> None:
        """Show the verbs of the page in view, and allow those that its chosen line takes."""
        tab, chosen = self.tabs.currentIndex(), self.chosen
        may_write = self._register is not None and not self._register.read_only and not self._is_past
        item = self._find_item()
        self.show_button.setVisible(tab in {CHANGES, BETWEEN})
        self.look_button.setVisible(tab == CHANGES)
        self.reason_button.setVisible(tab == CHANGES)
        self.back_button.setVisible(tab == CHANGES)
        self.bring_button.setVisible(tab == REMOVED)
        self.redact_button.setVisible(tab == REMOVED)
        self.restore_button.setVisible(tab == BACKUPS)
        self.restore_button.setEnabled(self.backups.chosen is not None and may_write)
        self.show_button.setEnabled(item is not None and (tab == CHANGES or item[0] in {"action", "recommendation"}))
        self.look_button.setEnabled(chosen is not None)
        self.reason_button.setEnabled(chosen is not None and chosen.can_be_explained and may_write)
        self.back_button.setEnabled(chosen is not None and chosen.can_be_taken_back and may_write)
        for button in (self.bring_button, self.redact_button):
            button.setEnabled(self.bin.chosen is not None and may_write)

    def _on_show_pressed(self) -> None:
        item = self._find_item()
        if item is not None:
            self.item_asked.emit(*item)

    def _find_item(self) -> tuple[str, str] | None:
        """Find the item that the chosen line of the page in view is about."""
        if self.tabs.currentIndex() == BETWEEN:
            return self.differences.chosen
        return self.chosen.item if self.chosen is not None else None

    def _on_look_pressed(self) -> None:
        if self.chosen is not None:
            self.look_back_asked.emit(self.chosen.seq)

    def _on_reason_pressed(self) -> None:
        if self.chosen is not None:
            self.reason_asked.emit(self.chosen.seq, self.chosen.label)

    def _on_back_pressed(self) -> None:
        if self.chosen is not None:
            self.take_back_asked.emit(self.chosen.seq)

    def _compare_backup(self) -> None:
        """Look on the worker what differs from the chosen backup."""
        register, backup = self._register, self.backups.chosen
        self._allow_verbs()
        if register is None or backup is None:
            return
        self.backups.wait()

        def show(found: BackupComparison) -> None:
            if isValid(self) and self.backups.chosen == backup:
                self.backups.show_comparison(found)

        self._tasks.run("Looking what differs", lambda _progress: compare_backup(register, backup.path), show)

    def _on_restore_pressed(self) -> None:
        if self.backups.chosen is not None:
            self.restore_asked.emit(self.backups.chosen)

    def _on_bring_pressed(self) -> None:
        if self.bin.chosen is not None:
            self.bring_back_asked.emit(self.bin.chosen)

    def _on_redact_pressed(self) -> None:
        if self.bin.chosen is not None:
            self.redact_asked.emit(self.bin.chosen)
