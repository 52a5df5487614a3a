"""What every command needs of the world outside: who is at work and what time it is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from getpass import getuser
from pathlib import Path

from laming_desktop.importers.reading_request import DocumentReader

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
    """One run of one command: its clock, its author, and what reads documents where it is not a child process.

    `reason` is why the command changes something, empty where nobody said.
    """

    clock: Callable[[], datetime]
    author: str
    reader: DocumentReader | None = None
    reason: str = ""

    @property
    def today(self) -> date:
        """Give the day where the user is."""
        return self.clock().astimezone().date()
