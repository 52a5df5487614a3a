"""Wait for another program that is just writing the file, with progress and Cancel, and no longer than was said."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Final

from laming_desktop.domain.tasks import SILENT, Progress

BUSY_SECONDS: Final = 2.0
"""How long SQLite itself waits each time before it says that the file is busy."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for the file, and whom to tell: progress counts tenths of a second."""

    seconds: float = 0.0
    progress: Progress = SILENT


def begin(connection: sqlite3.Connection, statement: str, patience: Patience) -> None:
    """Begin a transaction as soon as the file is free; SQLite's error when it is not in time."""
    started = monotonic()
    _retry(lambda: connection.execute(statement), started, patience)


def commit(connection: sqlite3.Connection, patience: Patience) -> None:
    """Commit as soon as nobody reads the file any more; SQLite's error when that is not in time."""
    started = monotonic()
    _retry(lambda: connection.execute("COMMIT"), started, patience)


def _retry(attempt: Callable[[], object], started: float, patience: Patience) -> None:
    while True:
        try:
            attempt()
        except sqlite3.OperationalError as error:
            waited = monotonic() - started
            if getattr(error, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_BUSY or waited >= patience.seconds:
                raise
            patience.progress.step(int(waited * 10), int(patience.seconds * 10))
        else:
            return
