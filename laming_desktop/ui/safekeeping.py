"""Look after the register while it is open: backups in time and where they go, and once a word about where it lies."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from laming_desktop.domain.backup_thinning import DAILY, EVERY
from laming_desktop.domain.errors import BackupFailedError
from laming_desktop.domain.tasks import Progress
from laming_desktop.operations.keeping.backups import describe_backup_folder, make_backup, make_backup_if_due
from laming_desktop.store.backing_up import Backup
from laming_desktop.store.places_of_files import describe_place
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.tasks import Tasks
from laming_desktop.wording.backups import say_new_folder
from laming_desktop.wording.errors import say_error
from laming_desktop.wording.places import say_place_of_file

LOOK_MS: Final = 5 * 60 * 1000
"""How often it is looked whether a backup is due while somebody works."""


class Safekeeping(QObject):
    """Follows the register that is open; what goes wrong with a backup stays in view and never stops the work.

    `folder_changed` tells that backups go elsewhere from now on.
    """

    folder_changed = Signal()

    def __init__(
        self, frame: Frame, tasks: Tasks, asking: Asking, settings: Settings, clock: Callable[[], datetime]
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._tasks = tasks
        self._asking = asking
        self._settings = settings
        self._clock = clock
        self._register: Register | None = None
        self._backed_up = (0, "")
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self, register: Register) -> None:
        """Look after a register from now on: a backup where the last one is older than a day."""
        self._register = register
        self._timer.start()
        self._tell_place(register)
        self._back_up(DAILY)

    def end(self) -> None:
        """Look after no register any more."""
        self._register = None
        self._timer.stop()

    def choose_folder(self) -> None:
        """Ask for another folder for backups; it is taken once a backup has been made there."""
        path = None if self._register is None else self._register.path
        if path is not None:
            now = describe_backup_folder(path, self._settings.read_backup_folder()).path
            folder = self._asking.ask_folder("Where to keep backups", now if now.is_dir() else path.parent)
            if folder is not None:
                self._use_folder(folder)

    def use_usual_folder(self) -> None:
        """Let backups go to the folder beside each register again."""
        self._use_folder(None)

    def prepare_import(self) -> None:
        """Make a backup before a document changes much; nothing where nothing has changed since the last one."""
        if self._register is not None and self._register.head() != self._backed_up:
            self._back_up(timedelta())

    def look(self) -> None:
        """Make a backup after half an hour of work; nothing where nothing has changed since the last one."""
        register = self._register
        if register is not None and not self._tasks.is_busy and register.head() != self._backed_up:
            self._back_up(EVERY)

    def _back_up(self, every: timedelta) -> None:
        register = self._register
        if register is None or register.read_only:
            return

        head, folder, now = register.head(), self._settings.read_backup_folder(), self._clock()

        def work(progress: Progress) -> tuple[int, str]:
            make_backup_if_due(register, now=now, every=every, folder=folder, progress=progress)
            return head

        self._tasks.run("Making a backup", work, self._on_backed_up, otherwise=self._on_failed)

    def _use_folder(self, folder: Path | None) -> None:
        register = self._register
        if register is None or register.path is None:
            return
        path, now = register.path, self._clock()

        def take(_backup: Backup) -> None:
            self._settings.write_backup_folder(folder)
            kept = describe_backup_folder(path, folder)
            self._frame.messages.close_message()
            self._frame.say(say_new_folder(kept.path, is_usual=kept.is_usual))
            self.folder_changed.emit()

        def work(progress: Progress) -> Backup:
            return make_backup(register, now=now, folder=folder, progress=progress)

        self._tasks.run("Making a backup", work, take, otherwise=self._on_failed)

    def _on_backed_up(self, head: tuple[int, str]) -> None:
        self._backed_up = head

    def _on_failed(self, error: Exception) -> bool:
        if not isinstance(error, BackupFailedError):
            return False
        what, _, rest = say_error(error).partition(". ")
        self._frame.messages.show_message(f"{what}.", rest, kind="note", icon="attention")
        return True

    def _tell_place(self, register: Register) -> None:
        """Say once of a register that it lies on a share or in a folder that a cloud copies."""
        if register.path is None:
            return
        place = describe_place(register.path)
        if place.kind != "local" and self._settings.note_told(register.path, place.kind):
            self._frame.messages.show_message(*say_place_of_file(place.kind, place.service), kind="note", icon="info")
