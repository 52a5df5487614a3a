"""Collect Python's garbage on the window's thread only: a widget that is taken away on another one ends the program."""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

PAUSE_MS: Final = 250


class Collecting(QObject):
    """Takes the place of Python's own collector, which runs on whichever thread happens to make an object."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self.collect)

    def begin(self) -> None:
        """Switch Python's own collector off and collect from time to time instead."""
        gc.disable()
        self._timer.start()

    def end(self) -> None:
        """Leave collecting to Python again, when no other thread runs any more."""
        self._timer.stop()
        gc.enable()

    def collect(self) -> None:
        """Collect the generations that are due, by the thresholds that Python itself would go by."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [generation for generation in range(3) if counts[generation] > thresholds[generation]]
        if due:
            gc.collect(due[-1])
