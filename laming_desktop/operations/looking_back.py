"""See a register as at a day."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import date

from laming_desktop.store.past import has_begun
from laming_desktop.store.register import Register


@contextmanager
def see_as_at(register: Register, day: date | None, *, today: date) -> Generator[Register]:
    """Give the register as it was at the end of a day, read-only; the register itself for today and what comes.

    A day before the register was begun has no state of its own: documents that speak of it were imported later. Then
    the register itself is given, and whoever reads it takes the day for what is late and what was known.
    """
    if day is None or day >= today or not _has_begun(register, day):
        yield register
        return
    past = register.as_at(day)
    try:
        yield past
    finally:
        past.close()


def _has_begun(register: Register, day: date) -> bool:
    """Tell whether the register was there on a day."""
    with register.reading():
        return has_begun(register.sqlite, day)
