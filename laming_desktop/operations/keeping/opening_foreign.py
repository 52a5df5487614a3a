"""Look at a register that somebody sent: never in place, never run, only its rows."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from laming_desktop.domain.errors import ForeignRefusedError
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.store import foreign
from laming_desktop.store.age_files import open_age_file
from laming_desktop.store.foreign import ForeignRegister, read_foreign
from laming_desktop.store.foreign_file import ForeignFile


def open_foreign(path: Path, progress: Progress = SILENT) -> ForeignRegister:
    """Read a register from outside into plain rows.

    ForeignRefusedError says by a code why it is not taken, NewerRegisterError that only a newer version can read it.
    """
    return read_foreign(path, progress)


@contextmanager
def look_into_locked(path: Path, password: str, progress: Progress = SILENT) -> Generator[ForeignFile]:
    """Give a register from outside, under a password or not, to ask for its rows while it is open.

    ForeignRefusedError and NewerRegisterError as for `open_foreign`; they are about the file that came, not about what
    was unlocked for it.
    """
    try:
        with open_age_file(path, password) as plain, foreign.open_foreign_file(plain, progress) as opened:
            yield opened
    except ForeignRefusedError as error:
        raise ForeignRefusedError(path, error.why, error.detail) from error
