"""Open a register for one command and close it again."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from laming_desktop.cli.output import print_refusal
from laming_desktop.cli.session import Session
from laming_desktop.domain.backup_thinning import DAILY
from laming_desktop.domain.errors import BackupFailedError, DamagedRegisterError, RegisterError
from laming_desktop.domain.tasks import Progress
from laming_desktop.operations.keeping.backups import make_backup_if_due
from laming_desktop.operations.keeping.checking import check_register
from laming_desktop.operations.keeping.looking_back import see_as_at
from laming_desktop.operations.keeping.reasons import give_reason_ahead
from laming_desktop.operations.keeping.registers import open_register
from laming_desktop.store.register import Register
from laming_desktop.store.waiting import Patience
from laming_desktop.wording.errors import say_error

_PATIENCE_SECONDS: Final = 60.0
_TENTHS_A_WAIT: Final = 20


@contextmanager
def open_for(session: Session, path: Path, *, read_only: bool = False, is_import: bool = False) -> Generator[Register]:
    """Open a register, for writing unless told otherwise.

    To be written it is backed up where the last backup is a day old, and before an import always.

    What fails in a register that does not pass its own check is the file's fault: DamagedRegisterError names it.
    """
    register = open_register(path, author=session.author, clock=session.clock, read_only=read_only)
    try:
        _back_up(session, register, is_import=is_import)
        give_reason_ahead(register, session.reason)
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


def _back_up(session: Session, register: Register, *, is_import: bool) -> None:
    """Make the backup that is due; that there is none is told and does not stop the work."""
    register.patience = Patience(_PATIENCE_SECONDS, Progress(_tell_waiting))
    try:
        make_backup_if_due(register, now=session.clock(), every=timedelta() if is_import else DAILY)
    except BackupFailedError as error:
        print_refusal(say_error(error))


def _tell_waiting(done: int, total: int) -> None:
    """Say every ten seconds that another program has the file."""
    if done // 100 != (done - _TENTHS_A_WAIT) // 100:
        print_refusal(f"Waiting for another program that is using the register: {(total - done) // 10} seconds left.")


@contextmanager
def open_as_at(session: Session, path: Path, day: date | None) -> Generator[Register]:
    """Open a register to be read: as it is, or as it was at the end of a day."""
    with open_for(session, path, read_only=True) as register, see_as_at(register, day, today=session.today) as seen:
        yield seen
