"""Take changes back and do them again."""

from typing import Literal

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.store.register import Register


def undo(register: Register, progress: Progress = SILENT) -> Changes:
    """Take back the newest change set that stands; NothingToUndoError where there is none.

    CancelledError where it was stopped: then nothing is taken back.
    """
    return register.undo(progress)


def redo(register: Register, progress: Progress = SILENT) -> Changes:
    """Do again what was taken back last; NothingToUndoError where there is nothing."""
    return register.redo(progress)


def count_turned(register: Register, kind: Literal["undo", "redo"], most: int) -> int:
    """Count the rows that undo or redo would write now, no further than `most`, so that nobody waits for the count."""
    return register.count_turned(kind, most)


def take_back(register: Register, seq: int) -> Changes:
    """Take back an older change set while later ones stand; LaterChangesError where they touched the same fields."""
    return register.take_back(seq)
