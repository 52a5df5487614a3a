"""Run long work on one thread beside the window, tell how far it is, and hand its result back to the window."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from typing_extensions import override

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import CancelledError
from laming_desktop.domain.tasks import Progress
from laming_desktop.ui.collecting import Collecting

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What one piece of work came to: a result for `then`, or an error."""

    work: "_Work"
    result: object = None
    error: Exception | None = None


@dataclass(eq=False, slots=True)
class _Work:
    """One piece of work from its order to its end; `stop` is set by whoever cancels it."""

    label: str
    do: Callable[[Progress], Any]
    then: Callable[[Any], None]
    otherwise: Callable[[Exception], bool] | None
    stop: Event


class _Job(QRunnable):
    """What the worker thread runs."""

    def __init__(self, tasks: "Tasks", work: _Work) -> None:
        super().__init__()
        self._tasks = tasks
        self._work = work

    @override
    def run(self) -> None:
        work = self._work
        progress = Progress(self._tasks.stepped.emit, work.stop.is_set)
        try:
            progress.step(0, 0)
            outcome = _Outcome(work, work.do(progress))
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is shown in the window, not lost in a thread
            outcome = _Outcome(work, error=error)
        self._tasks.ended.emit(outcome)


class Tasks(QObject):
    """The one worker thread: work waits its turn, its result arrives on the window's thread.

    `busy` carries the label of the work that runs, or an empty text; `stepped` (done, total) how far it is; `failed`
    the error that nobody else took; `changed` the change set that work has made. Cancelling is no failure.

    The latest work is held until the next one ends: what it refers to, perhaps a widget, must not go with the worker.
    """

    busy = Signal(str)
    stepped = Signal(int, int)
    failed = Signal(object)
    changed = Signal(object)
    ended = Signal(object)
    _handed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._collecting = Collecting(self)
        self._collecting.begin()
        self._waiting: list[_Work] = []
        self._latest: _Work | None = None
        self.ended.connect(self._on_ended)
        self._handed.connect(self._on_handed)

    @property
    def is_busy(self) -> bool:
        """Tell whether work runs or waits."""
        return bool(self._waiting)

    def run(
        self,
        label: str,
        work: Callable[[Progress], T],
        then: Callable[[T], None],
        *,
        otherwise: Callable[[Exception], bool] | None = None,
    ) -> None:
        """Run `work` on the worker, then `then` with its result in the window.

        `otherwise` gets an error first and answers whether it has dealt with it.
        """
        ordered = _Work(label, work, then, otherwise, Event())
        self._waiting.append(ordered)
        if len(self._waiting) == 1:
            self.busy.emit(label)
        self._pool.start(_Job(self, ordered))

    def hand_over(self, do: Callable[[], None]) -> None:
        """Let the window's thread do something while work goes on; called by work that has part of its result."""
        self._handed.emit(do)

    def cancel(self) -> None:
        """Ask the work that runs to stop at its next step."""
        if self._waiting:
            self._waiting[0].stop.set()

    def announce(self, changes: Changes) -> None:
        """Tell everybody what a quick operation, done in the window's own thread, has changed."""
        if changes.seq is not None:
            self.changed.emit(changes)

    def finish(self) -> None:
        """Stop everything and wait for it, before the program ends."""
        for work in self._waiting:
            work.stop.set()
        self._pool.waitForDone()
        self._collecting.end()

    @Slot(object)
    def _on_handed(self, do: Callable[[], None]) -> None:
        do()

    @Slot(object)
    def _on_ended(self, outcome: _Outcome) -> None:
        self._waiting.remove(outcome.work)
        self._latest = outcome.work
        self.busy.emit(self._waiting[0].label if self._waiting else "")
        if outcome.error is None:
            self._deliver(outcome)
        elif not isinstance(outcome.error, CancelledError):
            self._report(outcome.work, outcome.error)
        elif outcome.work.otherwise is not None:
            outcome.work.otherwise(outcome.error)

    def _deliver(self, outcome: _Outcome) -> None:
        if isinstance(outcome.result, Changes):
            self.announce(outcome.result)
        outcome.work.then(outcome.result)

    def _report(self, work: _Work, error: Exception) -> None:
        if work.otherwise is None or not work.otherwise(error):
            self.failed.emit(error)
