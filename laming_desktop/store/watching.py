"""Notice that the open file was deleted, renamed, replaced, cut off or written by another program, before we write."""

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from laming_desktop.domain.errors import CannotWriteError, RegisterMovedError, RegisterReplacedError
from laming_desktop.store.journal import read_head

FileIdentity: TypeAlias = tuple[int, int]
"""Device and file number: another file under the same name has others."""


_SMALLEST: Final = 512


@dataclass(frozen=True, slots=True)
class KnownState:
    """What we last knew of the file: SQLite's own count of foreign writes, the newest change set, the size in bytes."""

    foreign_writes: int
    head: tuple[int, str]
    size: int


def read_identity(path: Path) -> FileIdentity:
    """Give what tells this file from another under the same name."""
    told = path.stat()
    return told.st_dev, told.st_ino


class FileWatch:
    """One open file as we know it; looking costs one call to the system and a few bytes of the file's header."""

    def __init__(self, path: Path, identity: FileIdentity) -> None:
        self._path = path
        self._identity = identity
        self._known: KnownState | None = None

    def check_place(self, connection: sqlite3.Connection) -> None:
        """Raise when another file, a shorter one or none stands under the name; call it outside of a transaction."""
        told = self.check_identity()
        is_shorter = self._known is None or told.st_size < self._known.size
        # Another program may have made it smaller by tidying it up.
        if is_shorter and told.st_size < self._read_expected_size(connection):
            raise RegisterReplacedError(self._path, "truncated")

    def check_identity(self) -> os.stat_result:
        """Raise when another file or none stands under the name; give what the system says of it."""
        try:
            told = self._path.stat()
        except (FileNotFoundError, NotADirectoryError) as error:
            raise RegisterMovedError(self._path) from error
        except OSError as error:
            raise CannotWriteError(self._path, "failed") from error
        if (told.st_dev, told.st_ino) != self._identity:
            raise RegisterReplacedError(self._path, "replaced")
        return told

    def _read_expected_size(self, connection: sqlite3.Connection) -> int:
        try:
            return max(_SMALLEST, read_size(connection))
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}:
                raise RegisterReplacedError(self._path, "truncated") from error
            raise

    def check_content(self, connection: sqlite3.Connection) -> None:
        """Raise when another program has written other history into the file; call it within our transaction."""
        known = self._known
        foreign_writes = read_foreign_writes(connection)
        if known is None or known.foreign_writes == foreign_writes:
            return
        try:
            head = read_head(connection)
        except sqlite3.DatabaseError as error:
            raise RegisterReplacedError(self._path, "changed") from error
        if head != known.head:
            raise RegisterReplacedError(self._path, "changed")

    def note(self, state: KnownState) -> None:
        """Remember the file as it stands after our commit."""
        self._known = state


def read_known_state(connection: sqlite3.Connection) -> KnownState:
    """Read what the file is known by, within a transaction."""
    return KnownState(read_foreign_writes(connection), read_head(connection), read_size(connection))


def read_size(connection: sqlite3.Connection) -> int:
    """Give the size that the file has when all its pages are there."""
    pages: int = connection.execute("PRAGMA main.page_count").fetchone()[0]
    page_size: int = connection.execute("PRAGMA main.page_size").fetchone()[0]
    return pages * page_size


def read_foreign_writes(connection: sqlite3.Connection) -> int:
    """Give a number that changes when another connection has written the file, however it did."""
    number: int = connection.execute("PRAGMA main.data_version").fetchone()[0]
    return number
