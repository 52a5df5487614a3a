"""Open, begin and close registers on behalf of the user, and remember which were open last."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from laming_desktop.domain.errors import CancelledError, MissingFileError, RegisterError
from laming_desktop.domain.tasks import Progress
from laming_desktop.operations.keeping.registers import create_register, open_register, save_copy_as
from laming_desktop.operations.sample import build_sample_register
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import REGISTER_FILES, Asking
from laming_desktop.ui.not_opened import NotOpened
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.tasks import Tasks
from laming_desktop.wording.texts import quote_file

SUFFIX = ".laming"
SAMPLE = "Exampleshire sample"
Clock = Callable[[], datetime]


class RegisterDoor(QObject):
    """One register is open at a time; `opened` carries it, `closed` tells that none is.

    `leaving` tells, before the register is let go, that half-written words have to be kept now.
    """

    opened = Signal(object)
    leaving = Signal()
    closed = Signal()
    refused = Signal(object)

    def __init__(self, tasks: Tasks, asking: Asking, settings: Settings, *, author: str, clock: Clock) -> None:
        super().__init__()
        self._tasks = tasks
        self._asking = asking
        self._settings = settings
        self._author = author
        self._clock = clock
        self._not_opened = NotOpened(
            tasks,
            asking,
            author=author,
            clock=clock,
            open_register=self.open,
            find_backups=settings.read_backup_folder,
        )
        self.register: Register | None = None

    def open(self, path: Path, *, read_only: bool = False, take_over: bool = False) -> None:
        """Open a register in place of the one that is open; `take_over` breaks the lock of a program that is gone."""
        if self.register is not None and self.register.path == path and self.register.read_only == read_only:
            self.opened.emit(self.register)
            return

        def work(_progress: Progress) -> Register:
            return open_register(path, author=self._author, clock=self._clock, read_only=read_only, take_over=take_over)

        label = f"Opening {quote_file(path)}"
        self._tasks.run(label, work, self._take, otherwise=lambda error: self._on_not_opened(path, error))

    def ask_and_open(self) -> bool:
        """Ask which register to open; tell whether one is being opened."""
        path = self._asking.ask_open_file("Open a register", REGISTER_FILES)
        if path is not None:
            self.open(path)
        return path is not None

    def ask_and_create(self) -> bool:
        """Ask whose register it will be and where it is kept, then begin it with the catalogue of recommendations.

        Tell whether it is being made.
        """
        authority = self._asking.ask_text("New register", "Name of the authority or board")
        if authority is None:
            return False
        suggested = Path.home() / f"{_make_file_name(authority)}{SUFFIX}"
        path = self._asking.ask_save_file("Where to keep the new register", suggested, REGISTER_FILES)
        if path is not None:
            self.create(path, authority)
        return path is not None

    def create(self, path: Path, authority: str) -> None:
        """Begin a register with the catalogue of recommendations."""

        def work(_progress: Progress) -> Register:
            return create_register(path, author=self._author, clock=self._clock, authority=authority)

        self._tasks.run(f"Making {quote_file(path)}", work, self._take, otherwise=self._on_not_created)

    def open_sample(self, folder: Path) -> None:
        """Open the sample register of an invented authority, made in a folder the first time."""
        path = folder / f"{SAMPLE}{SUFFIX}"
        if path.is_file():
            self.open(path)
            return

        def work(_progress: Progress) -> Register:
            folder.mkdir(parents=True, exist_ok=True)
            return build_sample_register(path, author=self._author, now=self._clock(), clock=self._clock)

        self._tasks.run("Making the sample register", work, self._take, otherwise=self._on_not_created)

    def close(self) -> None:
        """Let go of the register that is open."""
        if self._let_go():
            self.closed.emit()

    def save_copy(self) -> None:
        """Save what is still seen of a register whose file was changed under it, and go on with the copy."""
        register = self.register
        if register is None or register.path is None:
            return
        suggested = register.path.with_stem(f"{register.path.stem} copy")
        target = self._asking.ask_save_file("Where to keep the copy", suggested, REGISTER_FILES)
        if target is not None:
            self._tasks.run(
                f"Saving {quote_file(target)}",
                lambda progress: save_copy_as(register, target, progress),
                lambda _: self.open(target),
                otherwise=self._on_not_created,
            )

    def reopen(self) -> None:
        """Let go of what is seen and open what stands under the name now."""
        register = self.register
        if register is not None and register.path is not None:
            self.close()
            self.open(register.path, read_only=register.read_only)

    def _let_go(self) -> bool:
        """Let go of the register; tell whether one was open."""
        if self.register is None:
            return False
        self.leaving.emit()
        self.register.close()
        self.register = None
        return True

    def _take(self, register: Register) -> None:
        self._let_go()
        self.register = register
        if register.path is not None:
            self._settings.note_recent(register.path, self._clock())
        self.opened.emit(register)

    def _on_not_opened(self, path: Path, error: Exception) -> bool:
        """Offer what can be done about it; say everything else in a sentence."""
        chosen = self._not_opened.offer(path, error) if isinstance(error, RegisterError) else None
        if chosen is not None:
            if not chosen:
                self._stay()
            return True
        if isinstance(error, MissingFileError):
            self._settings.forget_recent(path)
        return self._on_not_created(error)

    def _on_not_created(self, error: Exception) -> bool:
        if not isinstance(error, RegisterError):
            return False
        if isinstance(error, CancelledError):
            self._stay()
        else:
            self.refused.emit(error)
        return True

    def _stay(self) -> None:
        """Stay where we were: at the register that is open, else without one."""
        if self.register is None:
            self.closed.emit()


def _make_file_name(authority: str) -> str:
    """Make a file name of an authority's name that every system takes."""
    kept = "".join(character if character.isalnum() or character in " -" else " " for character in authority)
    return " ".join(kept.split())[:80] or "Register"
