"""A file written beside its target and put in its place whole, so that an earlier one is kept until the new is good."""

import errno
import os
import secrets
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from laming_desktop.domain.errors import CannotWriteError, MissingFileError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@contextmanager
def replace_whole(path: Path) -> Generator[BinaryIO]:
    """Give a stream whose content becomes the file `path` when the block ends well, and vanishes when it does not.

    Raises CannotWriteError when disk or folder refuse or the target is held by another program, MissingFileError when
    the folder is not there.
    """
    if not path.parent.is_dir():
        raise MissingFileError(path.parent)
    temporary = path.parent / f".{path.name[:40]}.{secrets.token_hex(4)}.part"
    try:
        with temporary.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _put_in_place(temporary, path)
    except OSError as error:
        raise CannotWriteError(path, _explain(error)) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _put_in_place(temporary: Path, path: Path) -> None:
    """Let the new file take the name of the old; a refusal here means that somebody holds the old one."""
    try:
        temporary.replace(path)
    except PermissionError as error:
        raise CannotWriteError(path, "open elsewhere" if os.name == "nt" else "denied") from error


def _explain(error: OSError) -> str:
    """Give the reason in one of the words that `CannotWriteError` knows."""
    if error.errno in _FULL:
        return "full"
    return "denied" if error.errno in _DENIED else "failed"
