"""How a long task tells how far it is and learns that it should stop."""

from collections.abc import Callable
from dataclasses import dataclass

from laming_desktop.domain.errors import CancelledError


def _ignore(done: int, total: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Progress:
    """The two ends of a long task: `tell(done, total)` for its watcher, `is_cancelled` for its owner."""

    tell: Callable[[int, int], None] = _ignore
    is_cancelled: Callable[[], bool] = lambda: False

    def step(self, done: int, total: int) -> None:
        """Tell how far the task is; raise CancelledError when it should stop."""
        if self.is_cancelled():
            raise CancelledError
        self.tell(done, total)


SILENT = Progress()
