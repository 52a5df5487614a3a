"""Readers that misbehave as a hostile document could make a reader; each runs in a child process."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.confinement import ConfinedError
from laming_desktop.importers.reading_request import ReadingRequest, read_request
from laming_desktop.importers.refusals import refuse


def be_killed(_request: ReadingRequest, _progress: Progress) -> DocumentReading:
    """End as a process ends that somebody kills."""
    signal.raise_signal(signal.SIGKILL)
    raise AssertionError


def leave(_request: ReadingRequest, _progress: Progress) -> DocumentReading:
    """End without an answer."""
    sys.exit(0)


def hang(_request: ReadingRequest, progress: Progress) -> DocumentReading:
    """Say once how far it is and then nothing for ever."""
    progress.step(1, 9)
    while True:
        time.sleep(1)


def spin(_request: ReadingRequest, _progress: Progress) -> DocumentReading:
    """Use up the processor."""
    while True:
        pass


def eat_memory(_request: ReadingRequest, _progress: Progress) -> DocumentReading:
    """Take more and more memory."""
    eaten: list[bytes] = []
    while True:
        eaten.append(b"x" * 10_000_000)


def fail(_request: ReadingRequest, _progress: Progress) -> DocumentReading:
    """Fail as a fault of ours does."""
    raise ZeroDivisionError


def try_everything(request: ReadingRequest, _progress: Progress) -> DocumentReading:
    """Try what a reader has no use for, and answer with what was refused."""
    beside = request.path.with_name("written.txt")
    tries: dict[str, Callable[[], object]] = {
        "write": lambda: beside.write_text("written"),
        "remove": request.path.unlink,
        "rename": lambda: request.path.rename(beside),
        "folder": lambda: Path(request.path.parent / "folder").mkdir(),
        "socket": socket.socket,
        "program": lambda: subprocess.run([sys.executable, "-c", ""], check=False),
    }
    raise refuse(request.path, "damaged", " ".join(name for name, attempt in tries.items() if is_refused(attempt)))


def is_refused(attempt: Callable[[], object]) -> bool:
    """Tell whether something is not allowed."""
    try:
        attempt()
    except (OSError, ConfinedError):
        return True
    return False


def name_libraries(request: ReadingRequest, progress: Progress) -> DocumentReading:
    """Read the document, then answer with those libraries and rooms that a reader has no use for and has loaded all the same."""
    read_request(request, progress)
    unwanted = ("PySide6", "sqlalchemy", "sqlite3", "reportlab", "laming_desktop.store", "laming_desktop.operations")
    raise refuse(request.path, "damaged", " ".join(name for name in unwanted if name in sys.modules))
