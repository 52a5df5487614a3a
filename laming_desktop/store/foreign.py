"""Read a register that came from outside: hostile until proven, never opened in place, nothing in it ever run.

In this order: size and kind of file; header; a private copy; an unchangeable, read-only connection with defensive
settings, limits, an authoriser and a time budget; the schema against ours; SQLite's own checks; every row into plain
values of our own; the hash chain, and the rows against their journal.
"""

import os
import shutil
import sqlite3
import stat
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import thread_time
from typing import Final
from urllib.parse import quote

from laming_desktop.domain.errors import (
    CancelledError,
    ForeignRefusedError,
    MissingFileError,
    NewerRegisterError,
)
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.store.foreign_file import ForeignFile
from laming_desktop.store.foreign_journal import verify_journal
from laming_desktop.store.foreign_rows import (
    MOST_ROWS,
    Allowance,
    RefusedRowError,
    Rows,
    count_rows,
    read_foreign_rows,
)
from laming_desktop.store.foreign_schema import find_strange_object
from laming_desktop.store.private_folders import make_private_folder
from laming_desktop.store.refusals import explain_os_error
from laming_desktop.store.schema import APPLICATION_ID, VERSION

LARGEST: Final = 256 * 1024**2
_MAGIC: Final = b"SQLite format 3\0"
_HEADER: Final = 100
_JOURNAL_MAGIC: Final = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
_BASE_SECONDS: Final = 1.5
_BYTES_A_SECOND: Final = 4_000_000
_INSTRUCTIONS_A_LOOK: Final = 20_000

_LIMITS: Final = (
    (sqlite3.SQLITE_LIMIT_LENGTH, 20_000_000),
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 100_000),
    (sqlite3.SQLITE_LIMIT_COLUMN, 200),
    (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 100),
    (sqlite3.SQLITE_LIMIT_COMPOUND_SELECT, 10),
    (sqlite3.SQLITE_LIMIT_FUNCTION_ARG, 100),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    (sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100),
    (sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 100),
    (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
    (sqlite3.SQLITE_LIMIT_WORKER_THREADS, 0),
)
_PRAGMAS: Final = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "query_only = ON",
    "temp_store = MEMORY",
    "cache_size = -8000",
)
_ALLOWED: Final = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ})
_ALLOWED_PRAGMAS: Final = frozenset({"quick_check", "foreign_key_check", "table_info", "table_list"})
_ALLOWED_FUNCTIONS: Final = frozenset({"typeof", "count", "json_object", "like"})


@dataclass(frozen=True, slots=True)
class ForeignRegister:
    """A register from outside as plain rows, every one looked at; the journal's tables are among them."""

    path: Path
    version: int
    head: tuple[int, str]
    rows: Rows


def read_foreign(path: Path, progress: Progress = SILENT) -> ForeignRegister:
    """Read a register from outside; ForeignRefusedError gives a code and a fact, the file itself is never written."""
    with _open_copy(path, progress) as (connection, version):
        rows = read_foreign_rows(connection)
        if not rows["register"] or not rows["change_set"]:
            raise ForeignRefusedError(path, "damaged", "empty")
        progress.step(4, 5)
        hashes = verify_journal(connection, Allowance()).hashes
        progress.step(5, 5)
        return ForeignRegister(path, version, (len(hashes), hashes[-1]), rows)


@contextmanager
def open_foreign_file(path: Path, progress: Progress = SILENT) -> Generator[ForeignFile]:
    """Give a register from outside, its journal and rows seen to fit, whose rows are looked at as they are read.

    ForeignRefusedError as for `read_foreign`, also from what is read while it is open.
    """
    with _open_copy(path, progress) as (connection, version):
        journal = verify_journal(connection, Allowance())
        progress.step(4, 5)
        yield ForeignFile(connection, path, version, journal)


class _Budget:
    """How much processor time the reading may take, asked by SQLite every few thousand instructions.

    Not the clock: a slow disk or a busy machine is no fault of the file.
    """

    def __init__(self, seconds: float, progress: Progress) -> None:
        self._ends = thread_time() + seconds
        self._progress = progress
        self.was_cancelled = False

    @property
    def is_spent(self) -> bool:
        """Tell whether the time is over."""
        return thread_time() > self._ends

    def look(self) -> int:
        """Answer SQLite: 0 to go on."""
        self.was_cancelled = self._progress.is_cancelled()
        return int(self.was_cancelled or self.is_spent)


def _look_at_file(path: Path) -> int:
    """Give the size of an ordinary file of a size that a register can have."""
    try:
        told = path.stat()
    except FileNotFoundError as error:
        raise MissingFileError(path) from error
    except OSError as error:
        raise explain_os_error(error, path) from error
    if not stat.S_ISREG(told.st_mode):
        raise ForeignRefusedError(path, "not_a_register")
    if told.st_size > LARGEST:
        raise ForeignRefusedError(path, "too_large", f"{told.st_size // 1024**2:,} MB")
    return told.st_size


def _copy(path: Path, folder: Path, size: int) -> Path:
    """Make a private copy, with the write-ahead log that belongs to it; one without its journal is not read."""
    copy = folder / "copy"
    _refuse_unfinished(path)
    try:
        _copy_bytes(path, copy, size)
        log = path.with_name(f"{path.name}-wal")
        start = _read_header(copy)
        if start.startswith(_MAGIC) and start[18:20] != b"\1\1" and log.exists():
            _copy_bytes(log, copy.with_name("copy-wal"), _look_at_file(log))
    except OSError as error:
        raise explain_os_error(error, path) from error
    return copy


def _copy_bytes(source: Path, target: Path, size: int) -> None:
    """Copy what a file had when it was looked at: one that grows meanwhile fills no disk."""
    with source.open("rb") as read, target.open("xb") as written:
        shutil.copyfileobj(_Limited(read.fileno(), size), written)
    target.chmod(0o600)


class _Limited:
    """The first bytes of an open file."""

    def __init__(self, number: int, left: int) -> None:
        self._number = number
        self._left = left

    def read(self, size: int = -1) -> bytes:
        """Give the next bytes."""
        part = os.read(self._number, min(self._left, size if size >= 0 else self._left))
        self._left -= len(part)
        return part


def _refuse_unfinished(path: Path) -> None:
    """Refuse a file that was copied while it was written: a journal tells so, and may name other files."""
    journal, log, index = (path.with_name(f"{path.name}-{ending}") for ending in ("journal", "wal", "shm"))
    try:
        if journal.is_file() and _read_header(journal).startswith(_JOURNAL_MAGIC):
            raise ForeignRefusedError(path, "unfinished", journal.name)
        if index.exists() and not log.exists():
            raise ForeignRefusedError(path, "unfinished", log.name)
    except OSError:
        # The disk allows no such name, so there is no such file.
        return


def _read_header(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEADER)


def _look_at_header(path: Path, copy: Path) -> int:
    """Read kind and version before SQLite touches the file; give the version."""
    start = _read_header(copy)
    if not start.startswith(_MAGIC):
        raise ForeignRefusedError(path, "not_a_register")
    if len(start) < _HEADER:
        raise ForeignRefusedError(path, "damaged", "cut off")
    if int.from_bytes(start[68:72], "big") != APPLICATION_ID:
        raise ForeignRefusedError(path, "not_a_register")
    version = int.from_bytes(start[60:64], "big")
    if version > VERSION:
        raise NewerRegisterError(path, version, VERSION)
    if version < 1:
        raise ForeignRefusedError(path, "damaged", "version")
    return version


@contextmanager
def _connect(copy: Path, budget: _Budget) -> Generator[sqlite3.Connection]:
    if _read_header(copy)[18:20] != b"\1\1":
        _leave_wal(copy, budget)
    uri = f"file://{quote(os.fsencode(copy.as_posix()))}?mode=ro&immutable=1"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    try:
        _defend(connection, budget)
        connection.set_authorizer(_authorise)
        yield connection
    finally:
        connection.close()


def _defend(connection: sqlite3.Connection, budget: _Budget) -> None:
    for limit, value in _LIMITS:
        connection.setlimit(limit, value)
    connection.set_progress_handler(budget.look, _INSTRUCTIONS_A_LOOK)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _leave_wal(copy: Path, budget: _Budget) -> None:
    """Bring the private copy of a file with a write-ahead log back to a rollback journal; its schema is not run by it."""
    connection = sqlite3.connect(copy, isolation_level=None)
    try:
        _defend(connection, budget)
        connection.execute("PRAGMA query_only = OFF")
        connection.execute("PRAGMA journal_mode = DELETE")
    finally:
        connection.close()


def _authorise(action: int, first: str | None, second: str | None, _database: str | None, _inside: str | None) -> int:
    """Allow reading, and the few pragmas and functions that we use."""
    if (
        action in _ALLOWED
        or (action == sqlite3.SQLITE_PRAGMA and first in _ALLOWED_PRAGMAS)
        or (action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in _ALLOWED_FUNCTIONS)
        or (action == sqlite3.SQLITE_TRANSACTION and first is not None)
    ):
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


@contextmanager
def _telling_refusals(path: Path, budget: _Budget) -> Generator[None]:
    """Tell whatever SQLite or a row says as a refusal of the file."""
    try:
        yield
    except RefusedRowError as error:
        raise ForeignRefusedError(path, error.why, error.where) from error
    except (sqlite3.Error, UnicodeError, OverflowError, ValueError) as error:
        if budget.was_cancelled:
            raise CancelledError from error
        raise ForeignRefusedError(path, _find_code(error, budget), str(error)[:120]) from error


def _find_code(error: Exception, budget: _Budget) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_INTERRUPT or budget.is_spent:
        return "too_slow"
    if code == sqlite3.SQLITE_TOOBIG or isinstance(error, sqlite3.DataError):
        return "too_long"
    return "strangers" if code == sqlite3.SQLITE_AUTH else "damaged"


@contextmanager
def _open_copy(path: Path, progress: Progress) -> Generator[tuple[sqlite3.Connection, int]]:
    """Open a private copy once it is seen to be a sound database of our tables; give its version with it."""
    size = _look_at_file(path)
    with make_private_folder() as folder:
        copy = _copy(path, folder, size)
        version = _look_at_header(path, copy)
        progress.step(1, 5)
        budget = _Budget(_BASE_SECONDS + size / _BYTES_A_SECOND, progress)
        with _telling_refusals(path, budget), _connect(copy, budget) as connection:
            _look_at_database(connection, path, version, progress)
            yield connection, version


def _look_at_database(connection: sqlite3.Connection, path: Path, version: int, progress: Progress) -> None:
    """Look at the schema, the number of rows, the pages and the references."""
    strange = find_strange_object(connection, version)
    if strange is not None:
        raise ForeignRefusedError(path, "strangers", strange)
    progress.step(2, 5)
    if count_rows(connection) > MOST_ROWS:
        raise ForeignRefusedError(path, "too_many_rows")
    told = connection.execute("PRAGMA main.quick_check(1)").fetchone()[0]
    if told != "ok":
        raise ForeignRefusedError(path, "damaged", str(told)[:120])
    if connection.execute("PRAGMA main.foreign_key_check").fetchone() is not None:
        raise ForeignRefusedError(path, "dangling")
    progress.step(3, 5)
