"""Confine this process before it opens a document from outside: little memory and time, no file written, no other process."""

import os
import signal
import sys
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

_NICER: Final = 3
_SECONDS_TO_END: Final = 5
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_WRITING_MODES: Final = frozenset("wax+")
_REFUSED: Final = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.fork",
    "os.kill",
    "os.link",
    "os.mkdir",
    "os.posix_spawn",
    "os.putenv",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.spawn",
    "os.startfile",
    "os.symlink",
    "os.system",
    "os.truncate",
    "os.chmod",
    "os.chown",
    "pty.",
    "shutil.",
    "tempfile.",
    "urllib.",
    "webbrowser.",
    "winreg.",
    "ftplib.",
    "http.",
    "smtplib.",
    "sqlite3.",
)


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """How much a reading may use: seconds in all and without a sign of life, processor seconds, bytes of memory and of its answer."""

    seconds: float = 300
    quiet_seconds: float = 120
    processor_seconds: int = 300
    memory_bytes: int = 1_500_000_000
    answer_bytes: int = 256_000_000


class ConfinedError(Exception):
    """Something was tried that the reading of a document has no use for."""


def confine(limits: ReadingLimits) -> None:
    """Confine this process for the rest of its life; what the system has no limit for is left."""
    sys.dont_write_bytecode = True
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _silence()
    if sys.platform != "win32":
        _limit(limits)
    sys.addaudithook(_watch)


def _silence() -> None:
    """Lead what libraries print to nowhere: it would stand between the lines of the program."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(nowhere, standard)
        if nowhere > 2:  # noqa: PLR2004  the standard streams are 0 to 2
            os.close(nowhere)


def _limit(limits: ReadingLimits) -> None:
    import resource  # noqa: PLC0415  not on Windows

    wanted = (
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_AS, limits.memory_bytes, limits.memory_bytes),
        (resource.RLIMIT_CPU, limits.processor_seconds, limits.processor_seconds + _SECONDS_TO_END),
    )
    for kind, most, most_of_all in wanted:
        with suppress(OSError, ValueError):
            _, hard = resource.getrlimit(kind)
            last = most_of_all if hard == resource.RLIM_INFINITY else min(most_of_all, hard)
            resource.setrlimit(kind, (min(most, last), last))
    with suppress(OSError):
        os.nice(_NICER)


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse what the reading of a document has no use for; Python tells of it before it is done."""
    if event == "open":
        _, mode, flags = arguments
        if isinstance(mode, str) and not _WRITING_MODES.isdisjoint(mode):
            raise ConfinedError(event)
        if mode is None and isinstance(flags, int) and flags & _WRITING:
            raise ConfinedError(event)
    elif event.startswith(_REFUSED):
        raise ConfinedError(event)
