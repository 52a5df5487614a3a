"""Create and open the file itself: whole or not at all, never over another, never a stranger's tables."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from secrets import token_hex

from laming_desktop.domain.errors import (
    CannotWriteError,
    DamagedRegisterError,
    HalfWrittenError,
    MissingFileError,
    NewerRegisterError,
    NotARegisterError,
    RegisterExistsError,
)
from laming_desktop.store.connecting import connect, connect_core
from laming_desktop.store.header import Header, can_have_journal, check_header, has_journal
from laming_desktop.store.locking import FileLock, take_lock
from laming_desktop.store.migrating import migrate, migrate_in_memory, refuse_wrong_version
from laming_desktop.store.refusals import explain_os_error
from laming_desktop.store.schema import APPLICATION_ID, VERSION, TableBase
from laming_desktop.store.shape import find_misfits, find_strangers
from laming_desktop.store.wal import read_wal_copy, refuse_missing_wal
from laming_desktop.store.watching import FileIdentity, read_identity
from laming_desktop.store.wholeness import find_fault_on_opening


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file that was looked at and found to be a register of today's version."""

    connection: sqlite3.Connection
    identity: FileIdentity
    read_only: bool
    lock: FileLock | None


def create_file(path: Path, fill: Callable[[sqlite3.Connection], None]) -> None:
    """Make a register under a temporary name beside `path`, let `fill` write into it, then give it its name."""
    if not path.parent.is_dir():
        raise MissingFileError(path.parent)
    if not can_have_journal(path):
        raise CannotWriteError(path, "failed")
    if path.exists() or path.is_symlink():
        raise RegisterExistsError(path)
    new = path.with_name(f".{token_hex(8)}.laming-new")
    try:
        new.touch(exist_ok=False)
        connection = connect(new)
        try:
            make_tables(connection)
            fill(connection)
        finally:
            connection.close()
        _move_into_place(new, path)
    except OSError as error:
        raise explain_os_error(error, path) from error
    finally:
        for left in (new, new.with_name(f"{new.name}-journal")):
            with suppress(OSError):
                left.unlink()


def make_tables(connection: sqlite3.Connection) -> None:
    """Make today's tables in an empty database, as its migrations would have made them."""
    core = connect_core(connection)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    TableBase.metadata.create_all(core)
    connection.execute("INSERT INTO alembic_version (version_num) VALUES (?)", (f"{VERSION:04}",))
    connection.execute("COMMIT")
    core.close()


def _move_into_place(new: Path, path: Path) -> None:
    """Give a file its name without ever taking the place of another."""
    try:
        os.link(new, path)
    except FileExistsError as error:
        raise RegisterExistsError(path) from error
    except OSError:
        _reserve(path)
        new.replace(path)


def _reserve(path: Path) -> None:
    """Take a name on a disk without hard links (a memory stick), so that replacing it can hit nobody else's file."""
    try:
        path.touch(exist_ok=False)
    except FileExistsError as error:
        raise RegisterExistsError(path) from error


@dataclass(frozen=True, slots=True)
class Opener:
    """Who opens a file, when, and whether somebody else's lock is to be taken over."""

    person: str
    now: datetime
    take_over: bool = False


def open_file(path: Path, opener: Opener, *, read_only: bool) -> OpenedFile:
    """Open a register's file after every check that needs no reading of its rows; lock it unless it is only read."""
    header = check_header(path, may_be_newer=True)
    if header.is_newer and not (read_only and _can_read_newer(path, header)):
        raise NewerRegisterError(path, header.version, VERSION, can_be_read=_can_read_newer(path, header))
    may_write = _may_write(path)
    lock = None if read_only or not may_write else _lock(path, opener)
    try:
        if lock is None and may_write and has_journal(path):
            _take_back_half_written(path)
        identity = read_identity(path)
        connection = _connect(path, header, lock)
    except BaseException:
        if lock is not None:
            lock.give_back()
        raise
    return OpenedFile(connection, identity, lock is None, lock)


def _connect(path: Path, header: Header, lock: FileLock | None) -> sqlite3.Connection:
    """Open the file and look at its tables; what is older is brought to today's, what may only be read in memory."""
    read_only = lock is None
    if header.has_wal:
        refuse_missing_wal(path)
    connection = read_wal_copy(path) if read_only and header.has_wal else connect(path, read_only=read_only)
    try:
        _refuse_strangers(connection, path, is_newer=header.is_newer)
        if header.version < VERSION:
            refuse_wrong_version(connection, path, header.version)
            _refuse_half_written(connection, path, lock)
            connection = migrate_in_memory(connection) if read_only else migrate(connection, path, header.version)
        _refuse_misfits(connection, path, is_newer=header.is_newer)
        _refuse_half_written(connection, path, lock)
    except BaseException:
        connection.close()
        raise
    return connection


def _can_read_newer(path: Path, header: Header) -> bool:
    """Tell whether a newer file has all that today's program reads, and nothing that acts by itself."""
    try:
        connection = read_wal_copy(path) if header.has_wal else connect(path, read_only=True)
        try:
            return not (find_strangers(connection, is_newer=True) or find_misfits(connection, is_newer=True))
        finally:
            connection.close()
    except (sqlite3.DatabaseError, HalfWrittenError):
        return False


def _lock(path: Path, opener: Opener) -> FileLock | None:
    """Lock a register; where the disk takes no lock (it is full, or was let go), it can only be read."""
    try:
        return take_lock(path, person=opener.person, now=opener.now, take_over=opener.take_over)
    except OSError:
        return None


def _take_back_half_written(path: Path) -> None:
    """Let SQLite take back what a program that died had half written: a connection that may only read cannot.

    The journal of a program that is still writing is left alone, as SQLite sees by its lock.
    """
    connection = connect(path)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    finally:
        connection.close()


def _refuse_strangers(connection: sqlite3.Connection, path: Path, *, is_newer: bool) -> None:
    strangers = find_strangers(connection, is_newer=is_newer)
    if strangers:
        raise NotARegisterError(path)


def _refuse_misfits(connection: sqlite3.Connection, path: Path, *, is_newer: bool) -> None:
    misfits = find_misfits(connection, is_newer=is_newer)
    if misfits:
        raise DamagedRegisterError(path, f"tables: {', '.join(misfits)}")


def _refuse_half_written(connection: sqlite3.Connection, path: Path, lock: FileLock | None) -> None:
    """Raise before a file is written whose last writer left it half done; what is only read may be looked at."""
    if lock is not None:
        fault = find_fault_on_opening(connection, is_after_crash=lock.taken_from is not None)
        if fault is not None:
            raise DamagedRegisterError(path, fault, can_be_read=True)


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK) and can_have_journal(path)
