"""Open the file of a register with the settings that every connection must have."""

import os
import sqlite3
from pathlib import Path
from typing import Final
from urllib.parse import quote

from sqlalchemy import Connection, StaticPool, create_engine

from laming_desktop.store.folding import fold
from laming_desktop.store.has_words import has_words
from laming_desktop.store.waiting import BUSY_SECONDS

_PRAGMAS: Final = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "foreign_keys = ON",
    "recursive_triggers = ON",
    "temp_store = MEMORY",
    "synchronous = FULL",
    "cache_spill = OFF",
)
_LONGEST_TEXT: Final = 50_000_000


def connect(path: Path | None, *, read_only: bool = False, vfs: str | None = None) -> sqlite3.Connection:
    """Open a file, or a database in memory for None; a rollback journal, never a write-ahead log.

    The connection may be used from any thread: the register puts a lock round it. `vfs` is for tests that let the
    disk fail.
    """
    connection = sqlite3.connect(
        ":memory:" if path is None else _make_uri(path, read_only=read_only, vfs=vfs),
        uri=path is not None,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        prepare(connection, read_only=read_only)
    except UnicodeDecodeError as error:
        # SQLite's own words about a damaged schema quote it, and what it quotes may be no text.
        connection.close()
        damage = sqlite3.DatabaseError("malformed database schema")
        damage.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise damage from error
    except BaseException:
        connection.close()
        raise
    return connection


def prepare(connection: sqlite3.Connection, *, read_only: bool = False) -> None:
    """Give a connection its settings and the functions that queries use."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_TEXT)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    if not read_only:
        connection.execute("PRAGMA journal_mode = DELETE")
    connection.create_function("folded", 1, fold, deterministic=True)
    connection.create_function("has_words", 3, has_words, deterministic=True)


def connect_core(connection: sqlite3.Connection) -> Connection:
    """Let SQLAlchemy's queries run on a connection of ours, outside of any transaction when this is called.

    SQLAlchemy rolls back once when it first meets a connection, and again when what is given here is closed; in
    between it leaves transactions to us.
    """
    return create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool).connect()


def _make_uri(path: Path, *, read_only: bool, vfs: str | None) -> str:
    """Write a path as SQLite's kind of URI: quoted, and with an empty authority even for a network share."""
    place = path.absolute().as_posix()
    place = place if place.startswith("/") else f"/{place}"
    mode = "ro" if read_only else "rw"
    return f"file://{quote(os.fsencode(place))}?mode={mode}" + (f"&vfs={vfs}" if vfs else "")
