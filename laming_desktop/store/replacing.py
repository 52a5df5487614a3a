"""Put a sound copy in the place of a damaged register, which is kept beside it."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex

from laming_desktop.domain.errors import CannotWriteError, DamagedRegisterError
from laming_desktop.store.connecting import connect
from laming_desktop.store.copying import UnsoundCopyError, copy_bytes_aside, copy_whole, verify_copy
from laming_desktop.store.locking import take_lock
from laming_desktop.store.refusals import explain_os_error, translate_errors


def replace_damaged(path: Path, sound: Path, *, person: str, now: datetime) -> Path:
    """Keep a damaged file and whatever journal lies beside it, then put a copy of a sound one in its place.

    The sound one is looked at first. Give the path under which the damaged one is kept.
    """
    try:
        verify_copy(sound)
    except UnsoundCopyError as error:
        raise DamagedRegisterError(sound, str(error)) from error
    draft = path.with_name(f".{token_hex(8)}.laming-new")
    try:
        lock = take_lock(path, person=person, now=now)
        try:
            with translate_errors(path):
                _copy(sound, draft)
                kept = _keep_aside(path, now)
                draft.replace(path)
        finally:
            lock.release()
    except OSError as error:
        raise explain_os_error(error, path) from error
    finally:
        with suppress(OSError):
            draft.unlink()
    return kept


def _copy(sound: Path, draft: Path) -> None:
    connection = connect(sound, read_only=True)
    try:
        copy_whole(connection, draft)
    except UnsoundCopyError as error:
        raise CannotWriteError(draft, "failed") from error
    finally:
        connection.close()


def _keep_aside(path: Path, now: datetime) -> Path:
    """Keep the damaged file byte for byte; its journal must go with it, or it would be played into the sound one."""
    stem = f"{path.stem} damaged {now.astimezone(UTC):%Y-%m-%d %H%M%S}Z"
    number, kept = 1, path.with_name(f"{stem}{path.suffix}")
    while kept.exists():
        number += 1
        kept = path.with_name(f"{stem} {number}{path.suffix}")
    if path.exists():
        copy_bytes_aside(path, kept)
    for ending in ("-journal", "-wal", "-shm"):
        beside = path.with_name(f"{path.name}{ending}")
        if beside.exists():
            beside.replace(kept.with_name(f"{kept.name}{ending}"))
    return kept
