"""One writer: a lock file beside the register that names person, machine, process and time.

It works on network shares, as it needs nothing but a file that is made or not. A second lock, in this machine's folder
for temporary files, is named after the file itself, so that it is known again under another name (a hard link).
"""

import json
import os
import platform
import weakref
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from tempfile import gettempdir
from time import sleep
from typing import Final, cast

from laming_desktop.domain.errors import RegisterInUseError
from laming_desktop.store.processes import is_alive, tell_start

_LARGEST: Final = 4096
_ATTEMPTS: Final = 20
_PAUSE_SECONDS: Final = 0.05


@dataclass(frozen=True, slots=True)
class LockHolder:
    """Who has a register open for writing; `start` tells a process from a later one with its number."""

    person: str
    machine: str
    process: int
    start: str
    since: str
    token: str

    @property
    def since_at(self) -> datetime | None:
        """Give the instant since when; None where the lock does not say."""
        try:
            told = datetime.fromisoformat(self.since)
        except ValueError:
            return None
        return told if told.tzinfo else told.replace(tzinfo=UTC)

    @property
    def is_this_process(self) -> bool:
        """Tell whether it is this very process."""
        return self.is_on_this_machine and self.process == os.getpid() and self.start == tell_start(self.process)

    @property
    def is_on_this_machine(self) -> bool:
        """Tell whether the process runs, or ran, on this machine."""
        return self.machine == platform.node()

    @property
    def is_gone(self) -> bool:
        """Tell whether the lock was left by a process of this machine that has ended."""
        return self.is_on_this_machine and not is_alive(self.process, self.start)


class FileLock:
    """The locks of one open register; let go when closed, when forgotten and when the program ends.

    `taken_from` is who had left the register without letting go of it.
    """

    def __init__(
        self, path: Path, holder: LockHolder, files: tuple[Path, ...], taken_from: LockHolder | None = None
    ) -> None:
        self.path = path
        self.holder = holder
        self.taken_from = taken_from
        self._files = files
        self._look = _look(files[0])
        self._let_go = weakref.finalize(self, _remove_own, files, holder)

    def release(self) -> None:
        """Let go of the register."""
        self._let_go()

    def give_back(self) -> None:
        """Let go of the register, and leave it as it was found: still held by who had not let go of it."""
        self.release()
        if self.taken_from is not None:
            with suppress(OSError):
                _write_new(self._files[0], self.taken_from)

    def keep(self) -> None:
        """Make sure that the lock is still ours; RegisterInUseError where somebody took it over.

        One that was merely tidied away is put back.
        """
        beside = self._files[0]
        if self._look is not None and _look(beside) == self._look:
            return
        holder = _read(beside)
        if holder is None:
            with suppress(OSError):
                holder = self.holder if _write_new(beside, self.holder) else _read(beside)
        if holder is not None and holder.token != self.holder.token:
            raise _explain(self.path, holder)
        self._look = _look(beside)


def _look(file: Path) -> tuple[int, int, int] | None:
    """Give what tells a lock from another in its place, without reading it."""
    try:
        told = file.stat()
    except OSError:
        return None
    return told.st_ino, told.st_size, told.st_mtime_ns


def take_lock(path: Path, *, person: str, now: datetime, take_over: bool = False) -> FileLock:
    """Lock a register for writing; RegisterInUseError names who has it, OSError where no lock can be kept there.

    What a dead process of this machine left is taken over silently; with `take_over` anything is.
    """
    process = os.getpid()
    since = now.astimezone(UTC).isoformat(timespec="seconds")
    holder = LockHolder(person, platform.node(), process, tell_start(process), since, token_hex(8))
    beside, by_identity = _list_files(path)
    taken: list[Path] = []
    try:
        left = _take(path, beside, holder, take_over=take_over)
        taken.append(beside)
        if by_identity is not None:
            left = _take(path, by_identity, holder, take_over=take_over) or left
            taken.append(by_identity)
    except BaseException:
        _remove_own(taken, holder)
        raise
    return FileLock(path, holder, tuple(taken), left)


def read_lock(path: Path) -> LockHolder | None:
    """Tell who has a register open for writing, under whatever name; None where nobody has."""
    for file in _list_files(path):
        holder = None if file is None else _read(file)
        if holder is not None and not holder.is_gone:
            return holder
    return None


def find_lock_file(path: Path) -> Path:
    """Give the file that locks a register: beside it, whichever link led to it."""
    real = path.resolve()
    return real.with_name(f"{real.name}-lock")


def _list_files(path: Path) -> tuple[Path, Path | None]:
    return find_lock_file(path), _find_identity_file(path)


def _find_identity_file(path: Path) -> Path | None:
    """Give the lock that is named after the file itself; None where no folder of our own can be had for it."""
    user = os.getuid() if hasattr(os, "getuid") else 0
    folder = Path(gettempdir()) / f"laming-desktop-locks-{user}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        about, told = folder.lstat(), path.stat()
    except OSError:
        return None
    is_ours = not folder.is_symlink() and (not hasattr(os, "getuid") or about.st_uid == user)
    return folder / f"{told.st_dev:x}-{told.st_ino:x}" if is_ours else None


def _take(path: Path, file: Path, holder: LockHolder, *, take_over: bool) -> LockHolder | None:
    """Make a lock; give who had left one there that was taken over."""
    left: LockHolder | None = None
    for _ in range(_ATTEMPTS):
        if _write_new(file, holder):
            return left
        found = _read(file)
        # One that cannot be read may be in the making, by a program that cannot make it at once.
        if found is not None and not (take_over or found.is_gone):
            raise _explain(path, found)
        if found is None:
            sleep(_PAUSE_SECONDS)
        left = found or left
        _remove_exactly(file, found)
    raise RegisterInUseError(path, "")


def _explain(path: Path, holder: LockHolder) -> RegisterInUseError:
    return RegisterInUseError(path, holder.person, holder.machine, holder.since_at)


def _write_new(file: Path, holder: LockHolder) -> bool:
    """Make a lock with its content at once, or tell that one is there."""
    draft = file.with_name(f".{holder.token}.laming-lock")
    text = json.dumps(asdict(holder), ensure_ascii=False)
    try:
        draft.write_text(text, encoding="utf-8", errors="replace")
        try:
            os.link(draft, file)
        except FileExistsError:
            return False
        except OSError:
            return _write_in_place(file, text)
    finally:
        with suppress(OSError):
            draft.unlink()
    return True


def _write_in_place(file: Path, text: str) -> bool:
    """Make a lock on a disk without hard links."""
    try:
        with file.open("x", encoding="utf-8", errors="replace") as opened:
            opened.write(text)
    except FileExistsError:
        return False
    return True


def _remove_exactly(file: Path, found: LockHolder | None) -> None:
    """Remove a lock that was looked at, never one that somebody else has made since."""
    aside = file.with_name(f".{token_hex(8)}.laming-lock")
    try:
        file.rename(aside)
    except OSError:
        return
    moved = _read(aside)
    if moved is not None and (found is None or moved.token != found.token):
        with suppress(OSError):
            os.link(aside, file)
    with suppress(OSError):
        aside.unlink()


def _read(file: Path) -> LockHolder | None:
    """Read a lock; None where there is none or it says nothing."""
    try:
        with file.open("rb") as opened:
            told: object = json.loads(opened.read(_LARGEST))
        fields = cast("dict[str, object]", told) if isinstance(told, dict) else {}
        texts = {name: str(fields[name])[:200] for name in ("person", "machine", "start", "since", "token")}
        return LockHolder(**texts, process=int(str(fields["process"])))
    except (OSError, ValueError, KeyError, RecursionError):
        return None


def _remove_own(files: Iterable[Path], holder: LockHolder) -> None:
    """Remove the locks that this process made; a forked child leaves its parent's alone."""
    if holder.process != os.getpid():
        return
    for file in files:
        found = _read(file)
        if found is not None and found.token == holder.token:
            with suppress(OSError):
                file.unlink()
