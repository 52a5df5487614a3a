"""What runs in the child process: read one document, tell how far it is, answer with the reading or why there is none.

Each message is a letter and its content: "s" how far (two numbers), "r" a reading, "n" why it cannot be read, "x" the words of a fault of ours.
"""

import gc
from multiprocessing.connection import Connection
from struct import Struct
from time import monotonic
from traceback import format_exc
from typing import Final

from laming_desktop.domain.errors import UnreadableDocumentError
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.confinement import ReadingLimits, confine
from laming_desktop.importers.reading_request import DocumentReader, ReadingRequest

STEP: Final = Struct("<qq")
_BETWEEN_STEPS: Final = 0.05
_LONGEST_FAULT: Final = 20_000
_OUT_OF_MEMORY: Final = b'["not_readable_in_memory","",[],[]]'
_SELDOM: Final = (100_000, 50, 100)
"""How seldom garbage is looked for in a process that lives for one document and mostly builds what stays."""


class _Teller:
    """Sends how far the reading is, not more often than anybody could see."""

    def __init__(self, sending: Connection) -> None:
        self._sending = sending
        self._told_at = 0.0

    def tell(self, done: int, total: int) -> None:
        """Send how far the reading is."""
        now = monotonic()
        if now - self._told_at >= _BETWEEN_STEPS:
            self._told_at = now
            self._sending.send_bytes(b"s" + STEP.pack(done, total))


def serve_reading(sending: Connection, request: ReadingRequest, limits: ReadingLimits, reader: DocumentReader) -> None:
    """Read one document in a process that is confined for it, and send what came of it."""
    confine(limits)
    gc.set_threshold(*_SELDOM)
    sending.send_bytes(_answer(request, reader, _Teller(sending)))
    sending.close()


def _answer(request: ReadingRequest, reader: DocumentReader, teller: _Teller) -> bytes:
    try:
        from laming_desktop.importers.plain_readings import encode_reading  # noqa: PLC0415  its failure is told too

        return b"r" + encode_reading(reader(request, Progress(teller.tell)))
    except UnreadableDocumentError as error:
        from laming_desktop.importers.plain_readings import encode_refusal  # noqa: PLC0415

        return b"n" + encode_refusal(error)
    except MemoryError:
        return b"n" + _OUT_OF_MEMORY
    except Exception:  # noqa: BLE001  whatever goes wrong is told to the program, which lives on
        return b"x" + format_exc()[-_LONGEST_FAULT:].encode("utf-8", "replace")
