"""Folders for what must not lie about: only this user may look into them, and what a crash left is cleared away."""

import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import Final

from laming_desktop.store.processes import is_alive, tell_start

_PREFIX: Final = "laming-desktop-private-"


@contextmanager
def make_private_folder() -> Generator[Path]:
    """Give a folder with mode 0700 that goes with all that is in it; its name tells which process has it."""
    process = os.getpid()
    with TemporaryDirectory(prefix=f"{_PREFIX}{process}-{_mark(process)}-") as name:
        yield Path(name)


def clear_private_folders() -> int:
    """Remove what processes that have ended left; give how many folders there were."""
    left = [folder for folder in Path(gettempdir()).glob(f"{_PREFIX}*") if _is_left(folder)]
    for folder in left:
        shutil.rmtree(folder, ignore_errors=True)
    return len(left)


def _is_left(folder: Path) -> bool:
    """Tell whether a folder is ours and of a process that is gone."""
    process, _, rest = folder.name.removeprefix(_PREFIX).partition("-")
    if folder.is_symlink() or not folder.is_dir() or not process.isdigit():
        return False
    if hasattr(os, "getuid") and folder.stat().st_uid != os.getuid():
        return False
    number = int(process)
    return rest.partition("-")[0] != _mark(number) if tell_start(number) else not is_alive(number, "")


def _mark(process: int) -> str:
    """Tell a process from a later one with the same number."""
    start = tell_start(process)
    return sha256(start.encode()).hexdigest()[:12] if start else "gone"
