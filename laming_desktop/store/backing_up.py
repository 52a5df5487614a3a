"""Backups of a register in a folder: made whole, read back, listed, thinned."""

import os
import re
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from laming_desktop.domain.backup_thinning import choose_to_keep
from laming_desktop.domain.errors import BackupFailedError, CannotWriteError, RegisterInUseError
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.store.connecting import connect
from laming_desktop.store.copying import UnsoundCopyError, copy_whole, verify_copy
from laming_desktop.store.refusals import explain_os_error, translate_errors

_STAMP: Final = re.compile(r" (\d{4}-\d\d-\d\d \d{6})Z(?: \d+)?$")
_STAMP_FORMAT: Final = "%Y-%m-%d %H%M%S"
_LONGEST_STEM: Final = 200
_LONGEST_OF_FOLDER: Final = 60


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: when it was made (UTC), the newest change set in it, its size in bytes, whether it can be read."""

    path: Path
    made_at: datetime
    head: tuple[int, str]
    size: int
    is_verified: bool


def find_backup_folder(path: Path, folder: Path | None = None) -> Path:
    """Give the folder for the backups of a register: one with its name, in the folder that was chosen, else beside it.

    In a folder that was chosen its name ends in a mark of the register's place, so that two registers of one name keep
    apart.
    """
    name = f"{_shorten(path.stem, _LONGEST_OF_FOLDER)} backups"
    if folder is None:
        return path.with_name(name)
    mark = sha256(os.fsencode(os.path.normcase(path.absolute()))).hexdigest()[:6]
    return folder / f"{name} {mark}"


def write_backup(path: Path, now: datetime, folder: Path | None = None, progress: Progress = SILENT) -> Backup:
    """Make a backup of the register at `path` and thin out the older ones; BackupFailedError tells why there is none.

    A folder that was chosen must be there; the one within it, or beside the register, is made. Nothing half done is left
    behind.
    """
    place = find_backup_folder(path, folder)
    with _telling_failure(path, folder or place):
        place.mkdir(exist_ok=True)
        made = _choose_name(place, path, now)
        connection = connect(path, read_only=True)
        try:
            copy_whole(connection, made, progress)
        finally:
            connection.close()
        backup = read_backup(made, now)
    if not backup.is_verified:
        raise BackupFailedError(folder or place, "unsound")
    _thin_out(path, now, folder)
    return backup


@contextmanager
def _telling_failure(path: Path, folder: Path) -> Generator[None]:
    """Tell whatever stands in the way of a backup as that."""
    try:
        with translate_errors(path):
            yield
    except CannotWriteError as error:
        raise BackupFailedError(folder, error.why if error.why in {"full", "denied"} else "failed") from error
    except UnsoundCopyError as error:
        raise BackupFailedError(folder, "unsound") from error
    except RegisterInUseError as error:
        raise BackupFailedError(folder, "busy") from error
    except OSError as error:
        meant = explain_os_error(error, folder)
        raise BackupFailedError(folder, meant.why if isinstance(meant, CannotWriteError) else "missing") from error


def _choose_name(folder: Path, path: Path, now: datetime) -> Path:
    stem = f"{_shorten(path.stem)} {now.astimezone(UTC).strftime(_STAMP_FORMAT)}Z"
    number, chosen = 1, folder / f"{stem}.laming"
    while chosen.exists():
        number += 1
        chosen = folder / f"{stem} {number}.laming"
    return chosen


def _shorten(stem: str, longest: int = _LONGEST_STEM) -> str:
    """Leave room for the time in a name of at most 255 bytes."""
    return stem.encode("utf-8", "surrogateescape")[:longest].decode("utf-8", "ignore")


def list_backup_files(path: Path, folder: Path | None = None) -> list[tuple[datetime, Path]]:
    """List the files that are backups of a register by their names, with their times, newest first."""
    return _list_files(find_backup_folder(path, folder), path)


def _list_files(place: Path, path: Path) -> list[tuple[datetime, Path]]:
    stem = _shorten(path.stem)
    found: list[tuple[datetime, Path]] = []
    with suppress(OSError):
        for file in place.iterdir():
            made_at = _read_time(file, stem)
            if made_at is not None:
                found.append((made_at, file))
    return sorted(found, reverse=True)


def _read_time(file: Path, stem: str) -> datetime | None:
    stamp = _STAMP.search(file.stem)
    if stamp is None or file.suffix != ".laming" or file.stem[: stamp.start()] != stem:
        return None
    try:
        return datetime.strptime(stamp[1], _STAMP_FORMAT).replace(tzinfo=UTC)
    except ValueError:
        return None


def list_backups_of(path: Path, folder: Path | None = None) -> list[Backup]:
    """List the backups of a register, newest first, each opened and looked at.

    Those that somebody put into the chosen folder itself are listed, too.
    """
    files = list_backup_files(path, folder) + ([] if folder is None else _list_files(folder, path))
    return [read_backup(file, made_at) for made_at, file in sorted(files, reverse=True)]


def read_backup(file: Path, made_at: datetime) -> Backup:
    """Look at one backup; one that cannot be read is told as not verified, with change set 0 as its head."""
    try:
        contents, size = verify_copy(file), file.stat().st_size
    except (UnsoundCopyError, OSError, sqlite3.Error):
        return Backup(file, made_at, (0, ""), _read_size(file), is_verified=False)
    return Backup(file, made_at, contents.head, size, is_verified=True)


def _read_size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def _thin_out(path: Path, now: datetime, folder: Path | None) -> None:
    """Remove the backups that are no longer kept; one that cannot be removed stays."""
    files = list_backup_files(path, folder)
    kept = choose_to_keep((made_at for made_at, _ in files), now)
    for made_at, file in files:
        if made_at not in kept:
            with suppress(OSError):
                file.unlink()
