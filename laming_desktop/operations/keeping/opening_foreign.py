"""Look at a register that somebody sent: never in place, never run, only its rows."""

from pathlib import Path

from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.store.foreign import ForeignRegister, read_foreign


def open_foreign(path: Path, progress: Progress = SILENT) -> ForeignRegister:
    """Read a register from outside into plain rows.

    ForeignRefusedError says by a code why it is not taken, NewerRegisterError that only a newer version can read it.
    """
    return read_foreign(path, progress)
