"""Read a file that another program left with a write-ahead log, without writing beside it."""

import shutil
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

from laming_desktop.domain.errors import HalfWrittenError
from laming_desktop.store.connecting import connect


def read_wal_copy(path: Path) -> sqlite3.Connection:
    """Give a copy in memory, with what the log beside the file holds.

    HalfWrittenError where the log is missing although something beside the file tells that there was one.
    """
    with TemporaryDirectory(prefix="laming-") as folder:
        copy = copy_with_wal(path, Path(folder))
        connection = connect(copy)
        memory = connect(None)
        try:
            connection.backup(memory)
        except BaseException:
            memory.close()
            raise
        finally:
            connection.close()
    return memory


def copy_with_wal(path: Path, folder: Path) -> Path:
    """Copy a file and the log beside it into a folder of our own."""
    refuse_missing_wal(path)
    copy = folder / "copy.laming"
    shutil.copyfile(path, copy)
    log = path.with_name(f"{path.name}-wal")
    if log.exists():
        shutil.copyfile(log, copy.with_name(f"{copy.name}-wal"))
    return copy


def refuse_missing_wal(path: Path) -> None:
    """Raise when the index of a write-ahead log lies beside a file, but not the log."""
    log, index = (path.with_name(f"{path.name}{ending}") for ending in ("-wal", "-shm"))
    if index.exists() and not log.exists():
        raise HalfWrittenError(path, log.name)
