"""Open a register for one command and close it again."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from laming_desktop.cli.session import Session
from laming_desktop.domain.errors import DamagedRegisterError, RegisterError
from laming_desktop.operations.checking import check_register
from laming_desktop.operations.looking_back import see_as_at
from laming_desktop.operations.registers import open_register
from laming_desktop.store.register import Register


@contextmanager
def open_for(session: Session, path: Path, *, read_only: bool = False) -> Generator[Register]:
    """Open a register, for writing unless told otherwise.

    What fails in a register that does not pass its own check is the file's fault: DamagedRegisterError names it.
    """
    register = open_register(path, author=session.author, clock=session.clock, read_only=read_only)
    try:
        yield register
    except (RegisterError, OSError):
        raise
    except Exception as error:
        faults = check_register(register)
        if faults:
            raise DamagedRegisterError(path, faults[0]) from error
        raise
    finally:
        register.close()


@contextmanager
def open_as_at(session: Session, path: Path, day: date | None) -> Generator[Register]:
    """Open a register to be read: as it is, or as it was at the end of a day."""
    with open_for(session, path, read_only=True) as register, see_as_at(register, day, today=session.today) as seen:
        yield seen
