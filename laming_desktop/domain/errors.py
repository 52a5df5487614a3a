"""The errors of the user's world: each carries facts, `wording` makes the sentences.

They are not frozen: `contextlib` sets the traceback of an exception that passes through it.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from laming_desktop.domain.proposals import ColumnReading, DocumentPart


class RegisterError(Exception):
    """Something in the user's world stands in the way; nothing was changed."""


@dataclass(eq=False)
class NotARegisterError(RegisterError):
    """The file is not a register; `why` is "empty", "no_file" (a folder, a device) or "" for other contents."""

    path: Path
    why: str = ""


@dataclass(eq=False)
class CannotReadError(RegisterError):
    """The system does not give a file to be read; `why` is "denied" or "failed"."""

    path: Path
    why: str


@dataclass(eq=False)
class NewerRegisterError(RegisterError):
    """The file was made by a newer version of the program; `can_be_read` tells whether it may be opened to be read."""

    path: Path
    version: int
    known: int
    can_be_read: bool = False


@dataclass(eq=False)
class DamagedRegisterError(RegisterError):
    """The file is a register, but cannot be read or does not fit its own history.

    `can_be_read` tells that it may still be looked at, but not written.
    """

    path: Path
    detail: str
    can_be_read: bool = False


@dataclass(eq=False)
class RegisterInUseError(RegisterError):
    """Somebody else has the register open for writing: who, on which machine ("" where unknown) and since when."""

    path: Path
    holder: str
    machine: str = ""
    since: datetime | None = None


@dataclass(eq=False)
class RegisterMovedError(RegisterError):
    """The open register is no longer under its name: it was deleted, renamed or moved."""

    path: Path


@dataclass(eq=False)
class RegisterReplacedError(RegisterError):
    """The open register is no longer what we know: `why` is "replaced", "truncated" or "changed"."""

    path: Path
    why: str


@dataclass(eq=False)
class HalfWrittenError(RegisterError):
    """A crash left the register half written, and it lies where it may only be read, so it cannot be put right there.

    `missing` names the file beside it that is needed and was not found; empty where it lies there.
    """

    path: Path
    missing: str = ""


@dataclass(eq=False)
class BackupFailedError(RegisterError):
    """A backup could not be made or is not sound; `why` is "full", "denied", "missing", "unsound", "busy" or "failed"."""

    folder: Path
    why: str


@dataclass(eq=False)
class ForeignRefusedError(RegisterError):
    """A file from outside was not read; `why` is a code that `wording` knows, `detail` a fact for it."""

    path: Path
    why: str
    detail: str = ""


@dataclass(eq=False)
class RegisterExistsError(RegisterError):
    """A new register was asked for where a file stands already."""

    path: Path


@dataclass(eq=False)
class MissingFileError(RegisterError):
    """A file or folder that was named is not there."""

    path: Path


@dataclass(eq=False)
class CannotWriteError(RegisterError):
    """The disk, the folder or the file refused to be written.

    `why` is "full", "denied", "open elsewhere", "folder in the way" (named as the rollback journal would be) or "failed".
    """

    path: Path
    why: str


@dataclass(eq=False)
class CannotPrintError(RegisterError):
    """A paper could not be printed; `why` is "none" (no printer), "gone" (it does not answer) or "failed" on the way."""

    printer: str
    why: str


@dataclass(eq=False)
class ReadOnlyError(RegisterError):
    """The register was opened to be read only."""

    path: Path | None


@dataclass(eq=False)
class UnreadableDocumentError(RegisterError):
    """A document cannot be read as tables; `why` is a code that `wording` knows, `detail` a fact for it.

    `parts` are the tables that it has none the less, so that one can be chosen; `columns` those of the table that was
    chosen or taken for the plan and gave nothing, so that they can be said to be something else.
    """

    path: Path
    why: str
    detail: str = ""
    parts: tuple[DocumentPart, ...] = ()
    columns: tuple[ColumnReading, ...] = ()


@dataclass(eq=False)
class ImportStoppedError(RegisterError):
    """A document would change what the register says, and that was to stop its import; `labels` name those items."""

    document: str
    labels: tuple[str, ...]


@dataclass(eq=False)
class UnknownItemError(RegisterError):
    """No item of the register has this reference."""

    reference: str


@dataclass(eq=False)
class RefusedValueError(RegisterError):
    """A value cannot be kept in this field; `why` is a code that `wording` knows."""

    field: str
    value: str
    why: str
    allowed: tuple[str, ...] = ()


@dataclass(eq=False)
class NothingToUndoError(RegisterError):
    """There is nothing that can be undone, or redone when `direction` is "redo"."""

    direction: str


@dataclass(eq=False)
class LaterChangesError(RegisterError):
    """An older change set cannot be taken back, because something later touched the same.

    `conflicts` holds (table, row id, field or None for the whole row, reason code of `merging.Why`).
    """

    seq: int
    label: str
    conflicts: tuple[tuple[str, str, str | None, str], ...]


class CancelledError(RegisterError):
    """The user stopped a long task; nothing was written."""
