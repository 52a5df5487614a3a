"""What the first bytes of a file say, read before SQLite touches it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from laming_desktop.domain.errors import (
    CannotReadError,
    DamagedRegisterError,
    MissingFileError,
    NewerRegisterError,
    NotARegisterError,
)
from laming_desktop.store.refusals import explain_os_error
from laming_desktop.store.schema import APPLICATION_ID, VERSION

_MAGIC: Final = b"SQLite format 3\0"
_ROLLBACK: Final = b"\1\1"
_LENGTH: Final = 100
_LARGEST: Final = 4 * 1024**3
"""No register comes near four gigabytes; what is larger is not opened."""


@dataclass(frozen=True, slots=True)
class Header:
    """The parts of SQLite's file header (its file format, section 1.3) that a register is known by."""

    application_id: int
    version: int
    has_wal: bool

    @property
    def is_newer(self) -> bool:
        """Tell whether a newer version of the program made the file."""
        return self.version > VERSION


def check_header(path: Path, *, may_be_newer: bool = False) -> Header:
    """Read the header of a register; raise what stands in the way of opening it."""
    size, start = _read_start(path)
    if not start.startswith(_MAGIC):
        raise NotARegisterError(path, "" if size else "empty")
    if len(start) < _LENGTH or size > _LARGEST:
        raise DamagedRegisterError(path, "size")
    header = Header(
        int.from_bytes(start[68:72], "big"), int.from_bytes(start[60:64], "big", signed=True), start[18:20] != _ROLLBACK
    )
    if header.application_id != APPLICATION_ID:
        raise NotARegisterError(path)
    if header.is_newer and not may_be_newer:
        raise NewerRegisterError(path, header.version, VERSION)
    if header.version < 1:
        raise DamagedRegisterError(path, "version")
    if can_have_journal(path) and _is_truncated(path, size, start):
        raise DamagedRegisterError(path, "truncated")
    return header


def _is_truncated(path: Path, size: int, start: bytes) -> bool:
    """Tell whether pages are missing at the end; with a hot journal beside the file only SQLite can know."""
    written = int.from_bytes(start[16:18], "big")
    page_size = 65536 if written == 1 else max(written, 512)
    pages = int.from_bytes(start[28:32], "big")
    is_counted = start[24:28] == start[92:96]
    return not has_journal(path) and (size % page_size != 0 or (is_counted and pages * page_size > size))


def _read_start(path: Path) -> tuple[int, bytes]:
    try:
        if path.exists() and not path.is_file():
            raise NotARegisterError(path, "no_file")
        with path.open("rb") as file:
            start = file.read(_LENGTH)
            return file.seek(0, 2), start
    except FileNotFoundError as error:
        raise MissingFileError(path) from error
    except PermissionError as error:
        raise CannotReadError(path, "denied") from error
    except OSError as error:
        meant = explain_os_error(error, path)
        raise (meant if isinstance(meant, MissingFileError) else CannotReadError(path, "failed")) from error


def begins_as_database(path: Path) -> bool:
    """Tell whether a file begins as every SQLite file does; not where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def has_journal(path: Path) -> bool:
    """Tell whether SQLite's rollback journal lies beside a file; OSError where the disk allows no such name."""
    return path.with_name(f"{path.name}-journal").exists()


def can_have_journal(path: Path) -> bool:
    """Tell whether the disk allows the name of a rollback journal; without one nothing can be written safely."""
    try:
        has_journal(path)
    except OSError:
        return False
    return True
