"""Take changes back and do them again."""

from laming_desktop.domain.changes import Changes
from laming_desktop.store.register import Register


def undo(register: Register) -> Changes:
    """Take back the newest change set that stands; NothingToUndoError where there is none."""
    return register.undo()


def redo(register: Register) -> Changes:
    """Do again what was taken back last; NothingToUndoError where there is nothing."""
    return register.redo()


def take_back(register: Register, seq: int) -> Changes:
    """Take back an older change set while later ones stand; LaterChangesError where they touched the same fields."""
    return register.take_back(seq)
