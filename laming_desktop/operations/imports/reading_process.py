"""Read a document in a child process that may use little, can do no harm, and is killed when it must stop."""

import gc
import logging
import signal
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import Final

from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.child import STEP, serve_reading
from laming_desktop.importers.confinement import ReadingLimits
from laming_desktop.importers.plain_readings import NotAReadingError, decode_reading, decode_refusal
from laming_desktop.importers.reading_request import DocumentReader, ReadingRequest, read_request
from laming_desktop.importers.refusals import RefusalCode, refuse

LIMITS: Final = ReadingLimits()
_LOG: Final = logging.getLogger(__name__)
_BETWEEN_LOOKS: Final = 0.05
_SECONDS_TO_END: Final = 2
_LARGEST_STEP: Final = 2**31 - 1


@dataclass(slots=True)
class _Mailbox:
    """What has come from the child: how far it is and, once, its answer; None where it ended without one."""

    connection: Connection
    most_bytes: int
    answers: "SimpleQueue[bytes | None]" = field(default_factory=SimpleQueue[bytes | None])
    step: tuple[int, int] = (0, 0)
    heard_at: float = field(default_factory=monotonic)

    def listen(self) -> None:
        """Take messages until the answer; runs on a thread of its own, as a child may stop in the middle of one."""
        answer = None
        try:
            while answer is None:
                message = self.connection.recv_bytes(self.most_bytes)
                if message[:1] == b"s" and len(message) == 1 + STEP.size:
                    done, total = STEP.unpack(message[1:])
                    self.step = (min(max(done, 0), _LARGEST_STEP), min(max(total, 0), _LARGEST_STEP))
                    self.heard_at = monotonic()
                else:
                    answer = message
        except (EOFError, OSError, MemoryError):
            answer = None
        self.answers.put(answer)


def read_in_child(
    request: ReadingRequest,
    progress: Progress,
    *,
    limits: ReadingLimits = LIMITS,
    reader: DocumentReader = read_request,
) -> DocumentReading:
    """Read a document in a child process; UnreadableDocumentError where it cannot be read, CancelledError when told to stop.

    `reader` is what the child does; it must be a function of a module. The child is gone when this returns or raises.
    """
    progress.step(0, 0)
    with _run_child(request, limits, reader) as (process, mailbox):
        answer = _wait_for_answer(request.path, progress, limits, mailbox)
        if answer is None:
            process.join(_SECONDS_TO_END)
            raise refuse(request.path, _explain_end(process.exitcode))
    return _open_answer(request.path, answer)


@contextmanager
def _run_child(
    request: ReadingRequest, limits: ReadingLimits, reader: DocumentReader
) -> Generator[tuple[SpawnProcess, _Mailbox]]:
    """Start the child, and kill it whatever comes; the thread that listens to it ends with it."""
    context = get_context("spawn")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=serve_reading, args=(sending, request, limits, reader), daemon=True)
    try:
        process.start()
    except BaseException:
        receiving.close()
        raise
    finally:
        sending.close()
    mailbox = _Mailbox(receiving, limits.answer_bytes)
    listening = Thread(target=mailbox.listen, name="answers of the reader", daemon=True)
    listening.start()
    try:
        yield process, mailbox
    finally:
        process.kill()
        process.join()
        listening.join()
        receiving.close()
        process.close()


def _wait_for_answer(path: Path, progress: Progress, limits: ReadingLimits, mailbox: _Mailbox) -> bytes | None:
    """Wait for the answer, pass on how far the child is, and look at the clock and at Cancel."""
    begun = monotonic()
    while True:
        try:
            return mailbox.answers.get(timeout=_BETWEEN_LOOKS)
        except Empty:
            progress.step(*mailbox.step)
        now = monotonic()
        if now - begun > limits.seconds or now - mailbox.heard_at > limits.quiet_seconds:
            raise refuse(path, "not_readable_in_time")


def _explain_end(status: int | None) -> RefusalCode:
    """Say why a child ended without an answer."""
    out_of_time: int | None = getattr(signal, "SIGXCPU", None)
    return "not_readable_in_time" if out_of_time is not None and status == -out_of_time else "reader_stopped"


def _open_answer(path: Path, answer: bytes) -> DocumentReading:
    """Give the reading of an answer, or raise what it says; nothing in it is trusted."""
    kind, content = answer[:1], answer[1:]
    if kind == b"r":
        try:
            with _without_collecting():
                return decode_reading(content)
        except NotAReadingError as error:
            raise refuse(path, "reader_stopped") from error
    if kind == b"n":
        try:
            raise decode_refusal(path, content)
        except NotAReadingError as error:
            raise refuse(path, "reader_stopped") from error
    _LOG.error("The reader of a document failed: %s", content.decode("utf-8", "replace"))
    raise refuse(path, "reader_stopped")


@contextmanager
def _without_collecting() -> Generator[None]:
    """Leave the search for garbage aside while very many small things are built of which none is any."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
