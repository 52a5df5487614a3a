"""Begin a register, open one, and say whose it is."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.operations.catalogue import add_catalogue, read_catalogue
from laming_desktop.operations.values import check_line
from laming_desktop.store.copying import open_to_copy, write_copy
from laming_desktop.store.locking import LockHolder
from laming_desktop.store.locking import read_lock as read_lock_of
from laming_desktop.store.register import Register, Writing

Clock = Callable[[], datetime]


def create_register(
    path: Path,
    *,
    author: str,
    clock: Clock,
    authority: str = "",
    board: str = "",
    is_empty: bool = False,
) -> Register:
    """Make a new register file, with the catalogue of recommendations unless it is to be empty."""
    names = {"authority": check_line("authority", authority), "board": check_line("board", board)}

    def write_first_rows(writing: Writing) -> None:
        writing.add("register", **names)
        if not is_empty:
            add_catalogue(writing, read_catalogue())

    return Register.create(path, author=author, clock=clock, first_rows=write_first_rows)


def open_register(
    path: Path, *, author: str, clock: Clock, read_only: bool = False, take_over: bool = False
) -> Register:
    """Open a register file, locked for writing unless it is only read.

    RegisterInUseError names who has it: then offer to read it, to work on a copy (`copy_register`), or, when that
    program is known to be gone, `take_over`.
    """
    return Register.open(path, author=author, clock=clock, read_only=read_only, take_over=take_over)


def read_lock(path: Path) -> LockHolder | None:
    """Tell who has a register open for writing; None where nobody has."""
    return read_lock_of(path)


def copy_register(path: Path, copy: Path, progress: Progress = SILENT) -> None:
    """Copy a register that somebody else may have open to a name that is free, whole history included.

    RegisterExistsError where a file stands there, CannotWriteError where it cannot be written.
    """
    connection = open_to_copy(path)
    try:
        write_copy(connection, path, copy, progress)
    finally:
        connection.close()


def save_copy_as(register: Register, copy: Path, progress: Progress = SILENT) -> None:
    """Save what an open register still reads under another name: its own file may be gone or replaced.

    DamagedRegisterError where nothing whole can be read any more; then a backup is what is left.
    """
    with register.reading():
        write_copy(register.sqlite, register.path or copy, copy, progress)


def edit_register(
    register: Register, *, authority: str, board: str, plan_date: date | None = None, plan_period: str | None = None
) -> Changes:
    """Say whose register this is, and from which day and for which period its plan speaks."""
    values = {"authority": check_line("authority", authority), "board": check_line("board", board)}
    period = check_line("plan_period", plan_period) if plan_period else None
    with register.write("Change the register's details") as writing:
        row = writing.list_rows("register")[0]
        writing.change("register", str(row["id"]), **values, plan_date=plan_date, plan_period=period)
    return writing.changes
