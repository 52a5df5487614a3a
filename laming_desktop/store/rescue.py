"""Read a damaged file for salvage: with the half-written change taken back where its journal is there."""

import shutil
import sqlite3
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from laming_desktop.domain.errors import MissingFileError, NotARegisterError
from laming_desktop.domain.tasks import Progress
from laming_desktop.store.connecting import connect
from laming_desktop.store.header import has_journal
from laming_desktop.store.refusals import explain_os_error
from laming_desktop.store.salvaging import Gathered, gather_rows


def read_damaged(path: Path, progress: Progress) -> Gathered:
    """Gather what is readable of a damaged register; the file itself is only read."""
    if not path.is_file():
        raise NotARegisterError(path, "no_file") if path.exists() else MissingFileError(path)
    try:
        with TemporaryDirectory(prefix="laming-") as folder:
            copy = Path(folder) / "copy.laming"
            shutil.copyfile(path, copy)
            for ending in ("-journal", "-wal"):
                beside = path.with_name(f"{path.name}{ending}")
                if has_journal(path) or beside.exists():
                    with suppress(FileNotFoundError):
                        shutil.copyfile(beside, copy.with_name(f"{copy.name}{ending}"))
            _take_back_half_written(copy)
            return gather_rows(copy.read_bytes(), progress)
    except OSError as error:
        raise explain_os_error(error, path) from error


def _take_back_half_written(copy: Path) -> None:
    """Let SQLite take back the half-written change in our copy, if it can."""
    with suppress(sqlite3.Error):
        connection = connect(copy)
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        finally:
            connection.close()
