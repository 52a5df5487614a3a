"""From the plan to the pages that take the whole window and back: import, history."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from laming_desktop.domain.changes import Changes
from laming_desktop.operations.imports.plan import ImportResult
from laming_desktop.operations.keeping.backups import restore_backup
from laming_desktop.operations.keeping.looking_back import PastView
from laming_desktop.operations.keeping.reasons import give_reason
from laming_desktop.operations.keeping.redacting import redact_removed
from laming_desktop.operations.keeping.restoring import bring_back, name_removed
from laming_desktop.operations.keeping.undoing import take_back
from laming_desktop.store.backing_up import Backup
from laming_desktop.store.register import Register
from laming_desktop.store.removed import RemovedItem
from laming_desktop.ui.allowing import BUSY
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.clipboard import read_clipboard
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.plan_page import PlanPage
from laming_desktop.ui.registers import SUFFIX, RegisterDoor
from laming_desktop.ui.screens.history.screen import BETWEEN, REMOVED
from laming_desktop.ui.task_pages import TaskPages
from laming_desktop.ui.tasks import Tasks
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.history import REASON, REDACT, REDACT_REASON, say_reason_wanted, say_redacting
from laming_desktop.wording.texts import clean, quote_file

NO_REGISTER: Final = (
    "A document is read into a register, and none is open. Make one for it, or open the one it belongs to."
)
NOTHING_COPIED: Final = "The clipboard holds no table. Copy one first, from a document, a spreadsheet or a message."


class Visiting(QObject):
    """Shows whole-window pages for the register that is open; `page_changed` tells that another page is shown."""

    page_changed = Signal()

    def __init__(
        self,
        frame: Frame,
        *,
        door: RegisterDoor,
        plan: PlanPage,
        pages: TaskPages,
        tasks: Tasks,
        asking: Asking,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._door = door
        self._plan = plan
        self._pages = pages
        self._tasks = tasks
        self._asking = asking
        self._clock = clock
        self._waiting_document: tuple[Path | None, ...] = ()
        pages.look_ahead = plan.imports.look_ahead
        pages.imported.connect(self._on_imported)
        pages.closed.connect(self._on_closed)
        pages.take_back_asked.connect(self._on_take_back_asked)
        pages.bring_back_asked.connect(self._on_bring_back_asked)
        pages.redact_asked.connect(self._on_redact_asked)
        pages.reason_asked.connect(self._on_reason_asked)
        pages.restore_asked.connect(self._on_restore_asked)
        pages.item_asked.connect(plan.go_to)
        door.refused.connect(self._forget_waiting)

    def import_document(self, path: Path | None = None) -> None:
        """Import a document, asking for one where none is given."""
        register = self._prepare()
        if register is not None:
            self._pages.show_import(register, path)
            self.page_changed.emit()

    def show_history(self) -> None:
        """Show what was changed in the whole register."""
        register = self._prepare()
        if register is not None:
            self._pages.show_history(register)
            self.page_changed.emit()

    def show_bin(self) -> None:
        """Show what was removed, and the way back."""
        register = self._prepare()
        if register is not None:
            self._pages.show_history(register).show_tab(REMOVED)
            self.page_changed.emit()

    def show_changes_since(self, register: Register, view: PastView) -> None:
        """Show what has changed in a register since the moment at which it is seen."""
        if self._prepare() is not None:
            self._pages.show_history(register, (view.day, view.seq)).show_tab(BETWEEN)
            self.page_changed.emit()

    def paste_table(self) -> None:
        """Import the table or the file that the clipboard holds."""
        copied = read_clipboard(QGuiApplication.clipboard().mimeData())
        if isinstance(copied, Path):
            self.take_file(copied)
        elif copied:
            register = self._prepare()
            if register is not None:
                self._pages.show_import(register, pasted=copied)
                self.page_changed.emit()
        else:
            self._frame.say(NOTHING_COPIED)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Take what was dropped on the window: one file at a time, and none while another page is open."""
        if not (self._plan.is_shown or self._door.register is None):
            self._frame.say(BUSY)
            return
        for path in paths[:1]:
            self.take_file(path)
            if len(paths) > 1:
                self._frame.say(f"One file is taken at a time: {quote_file(path)}.")

    def take_file(self, path: Path) -> None:
        """Open a register that was dropped on the window; import a document."""
        register = self._plan.register
        if path.suffix.casefold() == SUFFIX:
            self._door.open(path)
        elif self._door.register is None or register is None:
            self._offer_register(path)
        elif register.read_only:
            self._frame.say(f"{quote_file(path)} was not read: nothing can be written to this register now.")
        else:
            self.import_document(path)

    def begin_with_document(self, path: Path | None = None) -> None:
        """Make a register for a document, then import it."""
        self._waiting_document = (path,) if self._door.ask_and_create() else ()

    def _offer_register(self, path: Path) -> None:
        """Say that a document needs a register, and offer to make or open one for it."""
        answer = self._asking.ask_choice(f"Import {quote_file(path)}", NO_REGISTER, ("New register…", "Open…"))
        if answer == 0:
            self.begin_with_document(path)
        elif answer == 1:
            self._waiting_document = (path,) if self._door.ask_and_open() else ()

    def _forget_waiting(self) -> None:
        self._waiting_document = ()

    def import_waiting(self) -> None:
        """Import the document for which a register was made."""
        waiting, self._waiting_document = self._waiting_document, ()
        for path in waiting:
            self.import_document(path)

    def _prepare(self) -> Register | None:
        """Keep half-written words before the plan is left; give the register."""
        if self._plan.register is not None:
            self._plan.detail.keep_all()
        self._frame.toast.close_message()
        return self._plan.register

    def _on_imported(self, result: ImportResult) -> None:
        self._plan.show_import(result)

    def _on_take_back_asked(self, seq: int) -> None:
        register = self._plan.register
        if register is None:
            return
        changes = self._plan.attempt(lambda: take_back(register, seq))
        if changes is not None:
            self._plan.offer_undo(f"Taken back: {changes.label}.")
            if self._pages.history is not None:
                self._pages.history.show_history(register)

    def _on_bring_back_asked(self, item: RemovedItem) -> None:
        register = self._plan.register
        if register is None:
            return
        changes = self._plan.attempt(lambda: bring_back(register, item))
        if changes is not None:
            self._plan.offer_undo(f"{changes.label}: done.")
            if self._pages.history is not None:
                self._pages.history.show_history(register)

    def _on_redact_asked(self, item: RemovedItem) -> None:
        """Remove the words of a removed item for good, once the user has read what that means and said why."""
        register, name = self._plan.register, name_removed(item)
        if register is None or self._asking.ask_choice(REDACT, say_redacting(name), (REDACT,)) is None:
            return
        reason = self._asking.ask_text(REDACT, REDACT_REASON)
        if reason is None:
            return

        def tell(count: int) -> None:
            self._tasks.announce(Changes(register.head()[0], REDACT))
            self._frame.say(f"The words of {clean(name)} were removed from {say_count(count, 'place')} of the history.")
            if self._pages.history is not None:
                self._pages.history.show_history(register)

        self._tasks.run("Removing words", lambda _progress: redact_removed(register, item, reason=reason), tell)

    def _on_reason_asked(self, seq: int, label: str) -> None:
        """Record why a change was made, once the user has said why."""
        register, reason = self._plan.register, self._asking.ask_text(REASON, say_reason_wanted(label))
        if register is None or reason is None:
            return
        if self._plan.attempt(lambda: give_reason(register, reason, seq=seq)) and self._pages.history is not None:
            self._pages.history.show_history(register)

    def _on_restore_asked(self, backup: Backup) -> None:
        """Restore a backup on the worker; the register is backed up first."""
        register = self._plan.register
        if register is None:
            return
        self._tasks.run(
            "Restoring the backup",
            lambda progress: restore_backup(
                register, backup.path, now=self._clock(), folder=self._pages.find_backups(), progress=progress
            ),
            self._on_restored,
        )

    def _on_restored(self, changes: Changes) -> None:
        self._tasks.announce(changes)
        self._plan.offer_undo(f"{changes.label}: done." if changes.seq is not None else "The backup holds the same.")
        if self._pages.history is not None and self._plan.register is not None:
            self._pages.history.show_history(self._plan.register)

    def _on_closed(self) -> None:
        self._plan.show()
        self._plan.screen.list.focus()
        self.page_changed.emit()
