"""Keep backups, see what differs from one, and put one back without losing what came since."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from laming_desktop.domain.backup_thinning import DAILY, is_backup_due
from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import BackupFailedError, DamagedRegisterError
from laming_desktop.domain.patches import Change, Key, Row, State, compare_states
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.store.backing_up import (
    Backup,
    find_backup_folder,
    list_backup_files,
    list_backups_of,
    write_backup,
)
from laming_desktop.store.register import Register
from laming_desktop.store.replacing import replace_damaged

Kind = Literal["comes back", "changes back", "goes"]


@dataclass(frozen=True, slots=True)
class BackupDifference:
    """What restoring would do to one row: `fields` has (name, value now, value in the backup) of a change."""

    table: str
    item_id: str
    name: str
    kind: Kind
    fields: tuple[tuple[str, str | None, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class BackupComparison:
    """A register beside one of its backups; `is_of_this_register` tells whether the backup is a part of its history."""

    head: int
    backup_head: int
    is_of_this_register: bool
    differences: tuple[BackupDifference, ...]

    def count(self, kind: Kind) -> int:
        """Count the rows that restoring would treat in one way."""
        return sum(one.kind == kind for one in self.differences)


@dataclass(frozen=True, slots=True)
class BackupFolder:
    """Where the backups of a register go: the folder that was chosen for all registers, or the usual one beside it."""

    path: Path
    is_usual: bool
    is_there: bool


def describe_backup_folder(path: Path, folder: Path | None = None) -> BackupFolder:
    """Tell where the backups of the register at `path` go, and whether that can be reached now."""
    if folder is None:
        return BackupFolder(find_backup_folder(path), is_usual=True, is_there=True)
    return BackupFolder(folder, is_usual=False, is_there=folder.is_dir())


def make_backup(
    register: Register, *, now: datetime, folder: Path | None = None, progress: Progress = SILENT
) -> Backup:
    """Make a backup of an open register now and thin out the older ones; BackupFailedError tells why there is none."""
    if register.path is None:
        raise BackupFailedError(folder or Path(), "missing")
    return write_backup(register.path, now, folder, progress)


def make_backup_if_due(
    register: Register,
    *,
    now: datetime,
    every: timedelta = DAILY,
    folder: Path | None = None,
    progress: Progress = SILENT,
) -> Backup | None:
    """Make a backup where the last one is older than it may be (a day on opening, `backup_thinning.EVERY` in work); None where it is not.

    A register that has only just begun or that may only be read needs none.
    """
    if register.path is None or register.read_only:
        return None
    files = list_backup_files(register.path, folder)
    last = max((made_at for made_at, _ in files), default=None)
    if not is_backup_due(now, last=last, every=every):
        return None
    return make_backup(register, now=now, folder=folder, progress=progress)


def list_backups(path: Path, folder: Path | None = None) -> list[Backup]:
    """List the backups of the register at `path`, newest first; the register itself need not be readable."""
    return list_backups_of(path, folder)


def compare_backup(register: Register, backup: Path) -> BackupComparison:
    """Tell what restoring a backup would do to a register."""
    with _open_backup(register, backup) as kept:
        kept_seq, kept_hash = kept.head()
        state = kept.read_state()
    now = register.read_state()
    patch = compare_states(now, state)
    differences = sorted(
        (_describe(key, change, now, state) for key, change in patch.items()),
        key=lambda one: (one.table, one.name, one.item_id),
    )
    return BackupComparison(register.head()[0], kept_seq, _has_set(register, kept_seq, kept_hash), tuple(differences))


def restore_backup(
    register: Register, backup: Path, *, now: datetime, folder: Path | None = None, progress: Progress = SILENT
) -> Changes:
    """Give a register the state of a backup as one change set, after a backup of the present state was made.

    Nothing of the history is lost, and undo takes the restoring back. What the backup's own history has that the
    register's has not stays in the backup. BackupFailedError leaves everything as it is.
    """
    make_backup(register, now=now, folder=folder, progress=progress)
    with _open_backup(register, backup) as kept:
        patch = compare_states(register.read_state(), kept.read_state())
    with register.write(f"Restore the backup {backup.stem}", kind="restore") as writing:
        writing.apply(patch)
    return writing.changes


def restore_over_damaged(path: Path, backup: Path, *, person: str, now: datetime) -> Path:
    """Put a backup in the place of a damaged register, which is kept beside it; give the path where it is kept.

    RegisterInUseError where somebody has the register open; DamagedRegisterError where the backup is no better.
    """
    return replace_damaged(path, backup, person=person, now=now)


@contextmanager
def _open_backup(register: Register, backup: Path) -> Generator[Register]:
    kept = Register.open(backup, author=register.author, clock=_no_clock, read_only=True)
    try:
        faults = kept.check()
        if faults:
            raise DamagedRegisterError(backup, faults[0])
        yield kept
    finally:
        kept.close()


def _no_clock() -> datetime:
    """Stand for the clock of a register that is not written."""
    raise AssertionError("a backup is not written")


def _has_set(register: Register, seq: int, chained: str) -> bool:
    """Tell whether a change set of a backup is part of the register's own history."""
    with register.reading():
        query = "SELECT 1 FROM change_set WHERE seq = ? AND hash = ?"
        return register.sqlite.execute(query, (seq, chained)).fetchone() is not None


def _describe(key: Key, change: Change, now: State, kept: State) -> BackupDifference:
    row = now.get(key) or kept.get(key) or {}
    name = _name(row, {**kept, **now})
    if change.before is None or change.after is None:
        return BackupDifference(*key, name, "goes" if change.after is None else "comes back")
    before, after = change.before, change.after
    fields = tuple((field, _as_text(before.get(field)), _as_text(value)) for field, value in after.items())
    return BackupDifference(*key, name, "changes back", fields)


def _name(row: Row, rows: State) -> str:
    """Name a row as a user knows it: by itself, with the item that it belongs to before it."""
    own = next(
        (str(row[field]) for field in ("reference", "number", "name", "title", "text", "about") if row.get(field)), ""
    )
    for table in ("action", "recommendation"):
        owner = rows.get((table, str(row.get(f"{table}_id"))))
        if owner is not None:
            return f"{owner.get('reference') or owner.get('number') or ''} {own}".strip()
    return own


def _as_text(value: str | int | None) -> str | None:
    return None if value is None else str(value)
