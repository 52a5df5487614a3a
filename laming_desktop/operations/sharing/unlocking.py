"""Take the password off a copy that was sent, so that it can be worked in."""

import os
from pathlib import Path

from laming_desktop.domain.errors import ForeignRefusedError, RegisterExistsError
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.operations.keeping.opening_foreign import open_foreign
from laming_desktop.store.age_files import open_age_file
from laming_desktop.store.refusals import explain_os_error


def unlock_share(path: Path, target: Path, password: str, progress: Progress = SILENT) -> None:
    """Write a locked copy without its password, once it is seen to be a sound register.

    RegisterExistsError where a file stands at `target`; ForeignRefusedError for another password or no register.
    """
    with open_age_file(path, password) as plain:
        try:
            open_foreign(plain, progress)
        except ForeignRefusedError as error:
            raise ForeignRefusedError(path, error.why, error.detail) from error
        content = plain.read_bytes()
    try:
        stream = os.fdopen(
            os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600), "wb"
        )
    except FileExistsError as error:
        raise RegisterExistsError(target) from error
    except OSError as error:
        raise explain_os_error(error, target) from error
    try:
        with stream:
            stream.write(content)
    except OSError as error:
        target.unlink(missing_ok=True)
        raise explain_os_error(error, target) from error
