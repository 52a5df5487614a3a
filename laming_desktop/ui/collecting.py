"""Collect Python's garbage on the window's thread only: a widget that is taken away on another one ends the program."""

import gc
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, QTimer

PAUSE_MS: Final = 250
SLOW_S: Final = 0.03
"""A search that takes longer than this has met very many things that stay, such as a document of many rows."""
ASIDE_S: Final = 600.0
"""After this long, what was set aside is searched again."""


class Collecting(QObject):
    """Takes the place of Python's own collector, which runs on whichever thread happens to make an object.

    A search holds the window up. So what a slow one has left is set aside, and only what is new is searched from then on.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self.collect)
        self._set_aside_at: float | None = None

    def begin(self) -> None:
        """Switch Python's own collector off and collect from time to time instead."""
        gc.disable()
        self._timer.start()

    def end(self) -> None:
        """Leave collecting to Python again, when no other thread runs any more."""
        self._timer.stop()
        if self._set_aside_at is not None:
            gc.unfreeze()
        gc.enable()

    def collect(self) -> None:
        """Collect the generations that are due, by the thresholds that Python itself would go by."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [generation for generation in range(3) if counts[generation] > thresholds[generation]]
        if not due:
            return
        begun = perf_counter()
        if self._set_aside_at is not None and begun - self._set_aside_at > ASIDE_S:
            gc.unfreeze()
            self._set_aside_at = None
        gc.collect(due[-1])
        if perf_counter() - begun > SLOW_S:
            gc.freeze()
            self._set_aside_at = self._set_aside_at or begun
