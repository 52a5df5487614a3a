"""What every command needs of the world outside: who is at work, what time it is, and a register to work on."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from getpass import getuser
from pathlib import Path

from laming_desktop.store.register import Register

OpenWindow = Callable[[Path | None], int]
TryWindow = Callable[[Path], None]


def read_clock() -> datetime:
    """Give the present instant."""
    return datetime.now(UTC)


def find_user() -> str:
    """Give the name of who is logged in; empty where the system does not know."""
    try:
        return getuser()
    except (KeyError, OSError):
        return ""


@dataclass(frozen=True, slots=True)
class Session:
    """One run of one command: its clock and its author."""

    clock: Callable[[], datetime]
    author: str

    @property
    def today(self) -> date:
        """Give the day where the user is."""
        return self.clock().astimezone().date()

    @contextmanager
    def open(self, path: Path, *, read_only: bool = False) -> Generator[Register]:
        """Open a register for one command and close it."""
        register = Register.open(path, author=self.author, clock=self.clock, read_only=read_only)
        try:
            yield register
        finally:
            register.close()

    @contextmanager
    def open_as_at(self, path: Path, day: date | None) -> Generator[Register]:
        """Open a register to be read: as it is, or as it was at the end of a day."""
        with self.open(path, read_only=True) as register:
            if day is None or day >= self.today:
                yield register
                return
            past = register.as_at(day)
            try:
                yield past
            finally:
                past.close()
