"""Files under a password, in the age format: what the ordinary `age` tool can open, and what it made."""

import unicodedata
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from laming_desktop.domain.errors import ForeignRefusedError, MissingFileError, RegisterExistsError
from laming_desktop.store.private_folders import make_private_folder
from laming_desktop.store.refusals import explain_os_error

LARGEST: Final = 300 * 1024**2
_MAGIC: Final = b"age-encryption.org/"
_SALTED: Final = b"-> scrypt "
_HEAVIEST: Final = 21
"""The largest work factor (a power of two) that is tried: it takes some seconds and two gigabytes."""
_FIRST_LINES: Final = 200


def normalise_password(password: str) -> str:
    """Give the one form of a password in which every keyboard writes it."""
    return unicodedata.normalize("NFC", password)


def is_age_file(path: Path) -> bool:
    """Tell whether a file is one of age by its first bytes; MissingFileError where there is none."""
    try:
        # A pipe would keep whoever opens it waiting.
        if path.exists() and not path.is_file():
            return False
        with path.open("rb") as stream:
            return stream.read(len(_MAGIC)) == _MAGIC
    except OSError as error:
        raise MissingFileError(path) from error


def write_age_file(source: Path, path: Path, password: str) -> None:
    """Write a file under a password; RegisterExistsError where a file stands at `path`, CannotWriteError where none can."""
    from pyrage import passphrase  # noqa: PLC0415  loaded only where there is a password

    sealed = passphrase.encrypt(source.read_bytes(), normalise_password(password))
    try:
        stream = path.open("xb")
    except FileExistsError as error:
        raise RegisterExistsError(path) from error
    except OSError as error:
        raise explain_os_error(error, path) from error
    try:
        with stream:
            stream.write(sealed)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise explain_os_error(error, path) from error


@contextmanager
def open_age_file(path: Path, password: str) -> Generator[Path]:
    """Give the plain file for as long as it is needed, in a folder that goes with it; anything else is given as it is.

    ForeignRefusedError: "age_password" without a password, "age_wrong" for another one, "age_damaged", "age_heavy".
    """
    if not is_age_file(path):
        yield path
        return
    if not password:
        raise ForeignRefusedError(path, "age_password")
    plain = _open(path, password)
    with make_private_folder() as folder:
        opened = folder / "opened.laming"
        opened.touch(mode=0o600)
        opened.write_bytes(plain)
        yield opened


def _open(path: Path, password: str) -> bytes:
    from pyrage import DecryptError, passphrase  # noqa: PLC0415  loaded only where there is a password

    if path.stat().st_size > LARGEST:
        raise ForeignRefusedError(path, "age_heavy")
    sealed = path.read_bytes()
    _refuse_heavy(path, sealed)
    try:
        return passphrase.decrypt(sealed, normalise_password(password))
    except DecryptError as error:
        # The library tells a key that does not fit from content that does not by these words only.
        words = str(error)
        why = "age_wrong" if words == "Decryption failed" else "age_damaged"
        if words.startswith("Excessive work"):
            why = "age_heavy"
        raise ForeignRefusedError(path, why) from error


def _refuse_heavy(path: Path, sealed: bytes) -> None:
    """Refuse a file that would keep the machine busy for minutes before it could be opened, or that has no password."""
    lines = sealed[:_FIRST_LINES].split(b"\n")
    salted = lines[1] if len(lines) > 1 else b""
    factor = salted.rpartition(b" ")[2]
    if not salted.startswith(_SALTED) or not factor.isdigit():
        raise ForeignRefusedError(path, "age_damaged")
    if len(factor) > len(str(_HEAVIEST)) or int(factor) > _HEAVIEST:
        raise ForeignRefusedError(path, "age_heavy")
