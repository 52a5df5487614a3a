"""Tell an error of SQLite as the error of the user's world that it means."""

import errno
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import sqlalchemy.exc

from laming_desktop.domain.errors import (
    CannotWriteError,
    DamagedRegisterError,
    HalfWrittenError,
    MissingFileError,
    NotARegisterError,
    ReadOnlyError,
    RegisterError,
    RegisterInUseError,
    RegisterMovedError,
)
from laming_desktop.store.rows import JournalError
from laming_desktop.store.words import UnknownWordError

_IN_MEMORY: Final = Path()
_READONLY_DBMOVED: Final = 1032
_HALF_WRITTEN: Final = frozenset({264, 776})
"""SQLITE_READONLY_RECOVERY and SQLITE_READONLY_ROLLBACK."""
_NO_JOURNAL: Final = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR})
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def translate_errors(path: Path | None, *, read_only: bool = False) -> Generator[None]:
    """Raise what the user's world knows in place of SQLite's words; a mistake of ours goes through as it is."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        told = _find_meaning(error, path or _IN_MEMORY, read_only=read_only)
        if told is None:
            raise
        raise told from error
    except UnknownWordError as error:
        raise DamagedRegisterError(path or _IN_MEMORY, f"unknown word: {error}") from error
    except JournalError as error:
        raise DamagedRegisterError(path or _IN_MEMORY, str(error)) from error
    except UnicodeDecodeError as error:
        raise DamagedRegisterError(path or _IN_MEMORY, "text") from error
    except sqlalchemy.exc.DBAPIError as error:
        origin = error.orig
        told = (
            _find_meaning(origin, path or _IN_MEMORY, read_only=read_only)
            if isinstance(origin, sqlite3.DatabaseError)
            else None
        )
        if told is None:
            raise
        raise told from error


def _find_meaning(error: sqlite3.DatabaseError, path: Path, *, read_only: bool) -> RegisterError | None:
    """Give the error that SQLite's code stands for; None where it can only be a mistake of ours."""
    code = getattr(error, "sqlite_errorcode", 0)
    meanings: dict[int, RegisterError] = {
        sqlite3.SQLITE_BUSY: RegisterInUseError(path, ""),
        sqlite3.SQLITE_LOCKED: RegisterInUseError(path, ""),
        sqlite3.SQLITE_FULL: CannotWriteError(path, "full"),
        sqlite3.SQLITE_READONLY: ReadOnlyError(path) if read_only else CannotWriteError(path, "denied"),
        sqlite3.SQLITE_PERM: CannotWriteError(path, "denied"),
        sqlite3.SQLITE_CANTOPEN: CannotWriteError(path, "denied") if path.exists() else MissingFileError(path),
        sqlite3.SQLITE_IOERR: CannotWriteError(path, "failed"),
        sqlite3.SQLITE_NOTADB: NotARegisterError(path),
        sqlite3.SQLITE_CORRUPT: DamagedRegisterError(path, "malformed"),
        # No text that the program writes comes near the limit.
        sqlite3.SQLITE_TOOBIG: DamagedRegisterError(path, "a text is longer than any may be"),
    }
    # Python's own words where a text is no UTF-8: they come without a code.
    if code == 0 and "decode" in str(error):
        return DamagedRegisterError(path, "text")
    if code in _HALF_WRITTEN:
        return HalfWrittenError(path)
    if code & 0xFF in _NO_JOURNAL and path.with_name(f"{path.name}-journal").is_dir():
        return CannotWriteError(path, "folder in the way")
    return RegisterMovedError(path) if code == _READONLY_DBMOVED else meanings.get(code & 0xFF)


def explain_os_error(error: OSError, path: Path) -> RegisterError:
    """Give the error of the user's world for a file or folder that the system refused."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return MissingFileError(path)
    if isinstance(error, PermissionError):
        return CannotWriteError(path, "denied")
    return CannotWriteError(path, "full" if error.errno in _FULL else "failed")
