"""Read ahead beside the window what the lists of a large register will ask for, and stop at once when it is let go."""

from datetime import date
from threading import Event
from time import sleep
from typing import Final

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from typing_extensions import override

from laming_desktop.domain.errors import RegisterError
from laming_desktop.store.preparing import prepare
from laming_desktop.store.register import Register

PAUSE_S: Final = 0.001
"""Between two steps the window may have the register; without a pause the worker would take it again at once."""


class Preparing(QObject):
    """One register at a time, on a thread of its own: what somebody waits for never waits for this.

    `ready` tells what can be answered at once from now on: "lists", "orders", "search".
    """

    ready = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._stop = Event()
        self._today = date.min
        self._has_index = False
        self.ready.connect(self._on_ready)

    def begin(self, register: Register, today: date) -> None:
        """Prepare a register in the place of the one before."""
        self.end()
        self._stop, self._today, self._has_index = Event(), today, False
        self._pool.start(_Reading(self, register, today, self._stop))

    def begin_again(self, register: Register, today: date) -> None:
        """Prepare it once more where another day has come, or where what was read had to be forgotten."""
        if today != self._today or (self._has_index and register.memory.search is None):
            self.begin(register, today)

    def end(self) -> None:
        """Stop, and wait for the step that is under way: the register may be closed then."""
        self._stop.set()
        self._pool.waitForDone()

    def _on_ready(self, what: str) -> None:
        self._has_index = self._has_index or what == "search"


class _Reading(QRunnable):
    """What the thread does; where the register cannot be read, the list itself will say so."""

    def __init__(self, preparing: Preparing, register: Register, today: date, stop: Event) -> None:
        super().__init__()
        self._preparing = preparing
        self._register = register
        self._today = today
        self._stop = stop

    @override
    def run(self) -> None:
        try:
            for ready in prepare(self._register, self._today):
                if self._stop.is_set():
                    return
                if ready:
                    self._preparing.ready.emit(ready)
                sleep(PAUSE_S)
        except RegisterError:
            return
