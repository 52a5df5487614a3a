"""Copy a register whole, by SQLite's own backup in steps: under a temporary name, looked at, then given its name."""

import os
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import Final

from laming_desktop.domain.errors import (
    CannotWriteError,
    DamagedRegisterError,
    MissingFileError,
    RegisterExistsError,
)
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.store.connecting import connect
from laming_desktop.store.header import check_header
from laming_desktop.store.journal import read_head
from laming_desktop.store.refusals import explain_os_error, translate_errors
from laming_desktop.store.rows import list_tables

_PAGES_A_STEP: Final = 500


class UnsoundCopyError(Exception):
    """A copy that was just made cannot be read back as what it is a copy of."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a copy must have in common with its original: the newest change set, and how many rows each table has."""

    head: tuple[int, str]
    counts: tuple[tuple[str, int], ...]


def copy_whole(connection: sqlite3.Connection, path: Path, progress: Progress = SILENT) -> None:
    """Copy the register of a connection to a file that is not there yet, and read it back.

    Nothing stays behind when it fails: OSError, SQLite's error, UnsoundCopyError, CancelledError or FileExistsError.
    """
    if path.exists() or path.is_symlink():
        raise FileExistsError(path)
    with _make_beside(path) as draft:
        target = connect(draft)
        # A register keeps what is not yet committed in memory; a draft may be written as it comes, however large it is.
        target.execute("PRAGMA cache_spill = ON")
        try:
            # What is committed while pages are copied makes SQLite begin anew, so the copy is always of one moment.
            connection.backup(
                target,
                pages=_PAGES_A_STEP,
                progress=lambda _, left, total: progress.step(total - left, total),
                sleep=0.05,
            )
        finally:
            target.close()
        verify_copy(draft, read_contents(connection))
        _put_on_disk(draft)
        _give_name(draft, path)


@contextmanager
def _make_beside(path: Path) -> Generator[Path]:
    draft = path.with_name(f".{token_hex(8)}.laming-new")
    draft.touch(exist_ok=False)
    try:
        yield draft
    finally:
        for left in (draft, draft.with_name(f"{draft.name}-journal")):
            with suppress(OSError):
                left.unlink()


def read_contents(connection: sqlite3.Connection) -> Contents:
    """Read what a copy must have in common with its original."""
    is_ours = not connection.in_transaction
    if is_ours:
        connection.execute("BEGIN")
    try:
        tables = [*list_tables(connection), "change", "change_set", "redaction"]
        counts = [
            (table, int(connection.execute(f'SELECT count(*) FROM main."{table}"').fetchone()[0])) for table in tables
        ]
        return Contents(read_head(connection), tuple(counts))
    finally:
        if is_ours:
            connection.execute("COMMIT")


def verify_copy(path: Path, expected: Contents | None = None) -> Contents:
    """Open a copy and look whether it is sound, and the same as its original was just now or shortly before.

    UnsoundCopyError where it is not.
    """
    try:
        connection = connect(path, read_only=True)
        try:
            told = connection.execute("PRAGMA main.quick_check(1)").fetchone()[0]
            found = read_contents(connection)
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        raise UnsoundCopyError(str(error)) from error
    if told != "ok":
        raise UnsoundCopyError(str(told))
    if found.head[0] < 1 or (expected is not None and not _is_same_or_earlier(found, expected)):
        raise UnsoundCopyError("other rows than in the original")
    return found


def _is_same_or_earlier(found: Contents, expected: Contents) -> bool:
    """Tell whether a copy holds what its original did; if something was written since, its journal is shorter."""
    return found == expected or found.head[0] < expected.head[0]


def _put_on_disk(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _give_name(draft: Path, path: Path) -> None:
    """Give a finished copy its name, never in the place of another file."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:
        path.touch(exist_ok=False)
        draft.replace(path)


def copy_bytes_aside(path: Path, kept: Path) -> None:
    """Keep a damaged file byte for byte under another name that is free."""
    content_left = True
    with path.open("rb") as source, kept.open("xb") as target:
        while content_left:
            part = source.read(1 << 20)
            content_left = bool(part)
            target.write(part)
        target.flush()
        os.fsync(target.fileno())


def open_to_copy(path: Path) -> sqlite3.Connection:
    """Open a register that somebody else may be writing, to be copied."""
    check_header(path)
    with translate_errors(path, read_only=True):
        return connect(path, read_only=True)


def write_copy(connection: sqlite3.Connection, path: Path, copy: Path, progress: Progress) -> None:
    """Copy the register of a connection, known as `path`, to a name that is free; every failure as the user knows it."""
    if not copy.parent.is_dir():
        raise MissingFileError(copy.parent)
    try:
        with translate_errors(path, read_only=True):
            copy_whole(connection, copy, progress)
    except FileExistsError as error:
        raise RegisterExistsError(copy) from error
    except UnsoundCopyError as error:
        raise DamagedRegisterError(path, str(error)) from error
    except CannotWriteError as error:
        raise CannotWriteError(copy, error.why) from error
    except OSError as error:
        raise explain_os_error(error, copy) from error
