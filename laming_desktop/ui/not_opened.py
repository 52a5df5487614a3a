"""What can be done about a register that did not open: read it, copy it, take it over, put a backup in its place, rebuild it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from laming_desktop.domain.errors import (
    DamagedRegisterError,
    NewerRegisterError,
    NotARegisterError,
    RegisterError,
    RegisterInUseError,
)
from laming_desktop.domain.tasks import Progress
from laming_desktop.operations.keeping.backups import list_backups, restore_over_damaged
from laming_desktop.operations.keeping.registers import copy_register
from laming_desktop.operations.keeping.salvage import salvage
from laming_desktop.store.backing_up import Backup
from laming_desktop.ui.asking import REGISTER_FILES, Asking
from laming_desktop.ui.tasks import Tasks
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.errors import say_error
from laming_desktop.wording.history import say_moment
from laming_desktop.wording.texts import quote_file

Open = Callable[..., None]
"""Opens a register by its path; `read_only` and `take_over` as the door takes them."""


@dataclass(frozen=True, slots=True)
class Way:
    """One thing that can be done, in words, and the doing of it."""

    words: str
    go: Callable[[], object]


class NotOpened:
    """Offers the ways that there are for one error; the door does the opening."""

    def __init__(
        self,
        tasks: Tasks,
        asking: Asking,
        *,
        author: str,
        clock: Callable[[], datetime],
        open_register: Open,
        find_backups: Callable[[], Path | None],
    ) -> None:
        self._tasks = tasks
        self._asking = asking
        self._author = author
        self._clock = clock
        self._open = open_register
        self._find_backups = find_backups

    def offer(self, path: Path, error: RegisterError) -> bool | None:
        """Offer what can be done; None where there is nothing but to say the error, else whether a way was chosen."""
        ways = self._list_ways(path, error)
        if not ways:
            return None
        answer = self._asking.ask_choice("The register was not opened", say_error(error), [way.words for way in ways])
        if answer is None:
            return False
        ways[answer].go()
        return True

    def _list_ways(self, path: Path, error: RegisterError) -> Sequence[Way]:
        read = Way("Read it", lambda: self._open(path, read_only=True))
        if isinstance(error, RegisterInUseError):
            again = Way("Try again", lambda: self._open(path))
            copy = Way("Work on a copy\u2026", lambda: self._copy(path))
            anyway = Way("Open it anyway", lambda: self._open(path, take_over=True))
            return (read, again, copy, anyway) if error.machine else (read, again, copy)
        if isinstance(error, NewerRegisterError) and error.can_be_read:
            return (read,)
        if isinstance(error, DamagedRegisterError):
            repairs = self._list_repairs(path, can_be_rebuilt=True)
            return (*repairs, read) if error.can_be_read else repairs
        if isinstance(error, NotARegisterError):
            return self._list_repairs(path, can_be_rebuilt=False)
        return ()

    def _list_repairs(self, path: Path, *, can_be_rebuilt: bool) -> Sequence[Way]:
        """List the repairs of a damaged file; one that is no register at all has any only where there are backups of it."""
        sound = [backup for backup in list_backups(path, self._find_backups()) if backup.is_verified]
        ways = [
            Way(
                f"Put back the backup of {say_moment(backup.made_at.astimezone())}",
                lambda chosen=backup: self._put_back(path, chosen),
            )
            for backup in sound[:1]
        ]
        if can_be_rebuilt:
            ways.append(Way("Rebuild what can be read\u2026", lambda: self._rebuild(path)))
        return ways

    def _copy(self, path: Path) -> None:
        target = self._asking.ask_save_file(
            "Where to keep the copy", path.with_stem(f"{path.stem} copy"), REGISTER_FILES
        )
        if target is not None:
            self._tasks.run(
                f"Copying {quote_file(path)}",
                lambda progress: copy_register(path, target, progress),
                lambda _: self._open(target),
                otherwise=self._tell,
            )

    def _put_back(self, path: Path, backup: Backup) -> None:
        def work(_progress: Progress) -> Path:
            return restore_over_damaged(path, backup.path, person=self._author, now=self._clock())

        def then(kept: Path) -> None:
            self._asking.tell(f"The backup is in place. The damaged file is kept as {quote_file(kept)}.")
            self._open(path)

        self._tasks.run("Putting the backup back", work, then, otherwise=self._tell)

    def _rebuild(self, path: Path) -> None:
        target = self._asking.ask_save_file(
            "Where to keep the rebuilt register", path.with_stem(f"{path.stem} rebuilt"), REGISTER_FILES
        )
        if target is None:
            return

        def then(lost: int) -> None:
            self._asking.tell(
                f"The register was rebuilt. {say_count(lost, 'thing')} could not be read. The damaged file was not changed."
            )
            self._open(target)

        self._tasks.run(
            "Rebuilding the register",
            lambda progress: len(
                salvage(path, target, author=self._author, clock=self._clock, progress=progress).losses
            ),
            then,
            otherwise=self._tell,
        )

    def _tell(self, error: Exception) -> bool:
        if not isinstance(error, RegisterError):
            return False
        self._asking.tell(say_error(error))
        return True
