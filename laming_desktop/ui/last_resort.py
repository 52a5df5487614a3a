"""What becomes of an error that nothing has caught: it is shown once, and never stops the program."""

import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Final

NOTE: Final = "laming-desktop: something went wrong, and it could not be shown.\n"


class LastResort:
    """Its `take` stands in for `sys.excepthook`.

    The same mistake is shown once, as one that comes with every paint would be shown for ever. Where showing it goes
    wrong itself, a line on standard error is all.
    """

    def __init__(self, admit: Callable[[BaseException], None]) -> None:
        self._admit = admit
        self._seen: set[str] = set()
        self._is_showing = False

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Show an error that nothing has caught, once."""
        place = f"{kind.__name__} {traceback.format_tb(trace)[-1:]}"
        if place in self._seen:
            return
        self._seen.add(place)
        if self._is_showing:
            _write_note()
            return
        self._is_showing = True
        try:
            self._admit(error)
        except Exception:  # noqa: BLE001 - an error of showing an error must not be shown the same way
            _write_note()
        finally:
            self._is_showing = False


def _write_note() -> None:
    """Write the line where there is anybody to read it; a program without a terminal has no such stream."""
    with suppress(Exception):
        sys.stderr.write(NOTE)
