"""Save a copy that somebody was sent, to be sent back: with its whole history, and under a password where it had one."""

from pathlib import Path

from laming_desktop.domain.errors import RegisterExistsError
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.operations.keeping.registers import save_copy_as
from laming_desktop.store.age_files import write_age_file
from laming_desktop.store.private_folders import make_private_folder
from laming_desktop.store.register import Register


def save_return(copy: Register, path: Path, progress: Progress = SILENT, *, password: str = "") -> None:
    """Save a copy with everything that was changed in it; never in the clear where it has a password.

    CannotWriteError, MissingFileError or RegisterExistsError as for any copy.
    """
    if not password:
        save_copy_as(copy, path, progress)
        return
    if path.exists():
        raise RegisterExistsError(path)
    with make_private_folder() as folder:
        plain = folder / "return.laming"
        save_copy_as(copy, plain, progress)
        write_age_file(plain, path, password)
