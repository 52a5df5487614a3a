"""The pages that take the whole window for one task: an import, a look at the history."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from laming_desktop.operations.imports.plan import ImportResult
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.screens.history.screen import HistoryScreen
from laming_desktop.ui.screens.importing.import_task import ImportTask
from laming_desktop.ui.screens.importing.screen import ImportScreen, KeptImport
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme


class TaskPages(QObject):
    """Shows one task at a time; `imported` carries what an import did, `closed` tells that the plan is wanted again.

    `import_begun` tells that a document will be read; the rest is what the page of the history asks for.
    """

    imported = Signal(object)
    take_back_asked = Signal(int)
    look_back_asked = Signal(int)
    bring_back_asked = Signal(object)
    redact_asked = Signal(object)
    reason_asked = Signal(int, str)
    restore_asked = Signal(object)
    other_folder_asked = Signal()
    usual_folder_asked = Signal()
    import_begun = Signal()
    item_asked = Signal(str, str)
    closed = Signal()

    def __init__(
        self,
        frame: Frame,
        *,
        theme: Theme,
        tasks: Tasks,
        asking: Asking,
        clock: Callable[[], datetime],
        find_backups: Callable[[], Path | None],
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._theme = theme
        self._tasks = tasks
        self._asking = asking
        self._clock = clock
        self.find_backups = find_backups
        self.history: HistoryScreen | None = None
        self.look_ahead: Callable[[ImportResult], None] | None = None
        self._import: ImportScreen | None = None
        self._kept: KeptImport | None = None

    def show_import(self, register: Register, path: Path | None = None, pasted: str | None = None) -> None:
        """Begin to import a document or pasted words, asking for a document where neither is given."""
        screen = self._show_import_screen()
        self.import_begun.emit()
        screen.begin(register, self._clock().date(), path, pasted)

    def show_history(self, register: Register, since: tuple[date, int] | None = None) -> HistoryScreen:
        """Show what was changed in the whole register; `since` as the screen takes it."""
        screen = HistoryScreen(self._theme, self._tasks, self._clock, self.find_backups)
        screen.take_back_asked.connect(self.take_back_asked)
        screen.look_back_asked.connect(self.look_back_asked)
        screen.look_back_asked.connect(screen.closed)
        screen.bring_back_asked.connect(self.bring_back_asked)
        screen.redact_asked.connect(self.redact_asked)
        screen.reason_asked.connect(self.reason_asked)
        screen.restore_asked.connect(self.restore_asked)
        screen.other_folder_asked.connect(self.other_folder_asked)
        screen.usual_folder_asked.connect(self.usual_folder_asked)
        screen.item_asked.connect(self.item_asked)
        screen.item_asked.connect(screen.closed)
        screen.closed.connect(lambda: self._leave(screen))
        self._frame.show_page(screen, with_tools=False)
        screen.show_history(register, since)
        self.history = screen
        return screen

    def show_backup_folder(self) -> None:
        """Show where backups go now."""
        if self.history is not None:
            self.history.show_backup_folder()

    def put_away(self) -> None:
        """Let the widgets of an import go, because sizes or colours change; the import itself goes on."""
        screen, self._import = self._import, None
        if screen is not None:
            self._kept = screen.keep()
            self._frame.drop_page(screen)
            QCoreApplication.sendPostedEvents(screen, QEvent.Type.DeferredDelete.value)

    def bring_back(self) -> None:
        """Show the import that was put away in the sizes and colours in force."""
        kept, self._kept = self._kept, None
        if kept is not None:
            self._show_import_screen(kept.task).resume(kept)

    def _show_import_screen(self, task: ImportTask | None = None) -> ImportScreen:
        screen = ImportScreen(self._theme, self._asking, self._tasks, self._clock, task)
        screen.task.look_ahead = self.look_ahead
        screen.imported.connect(self.imported)
        screen.closed.connect(lambda: self._leave(screen))
        self._frame.show_page(screen, with_tools=False)
        self._import = screen
        return screen

    def _leave(self, screen: QWidget) -> None:
        self.history = None
        self._import = None
        self.closed.emit()
        self._frame.drop_page(screen)
