"""Look at a register that somebody sent: never in place, never run, only its rows."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.store import foreign
from laming_desktop.store.foreign import ForeignRegister, read_foreign
from laming_desktop.store.foreign_file import ForeignFile


def open_foreign(path: Path, progress: Progress = SILENT) -> ForeignRegister:
    """Read a register from outside into plain rows.

    ForeignRefusedError says by a code why it is not taken, NewerRegisterError that only a newer version can read it.
    """
    return read_foreign(path, progress)


@contextmanager
def look_into_foreign(path: Path, progress: Progress = SILENT) -> Generator[ForeignFile]:
    """Give a register from outside to ask for its rows while it is open; what is not asked for is not read into ours.

    ForeignRefusedError and NewerRegisterError as for `open_foreign`.
    """
    with foreign.open_foreign_file(path, progress) as opened:
        yield opened
