"""See a register as at a moment."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from laming_desktop.store.meetings import list_meetings
from laming_desktop.store.moments import find_moment, read_last_seq
from laming_desktop.store.past import find_seq_at, has_begun
from laming_desktop.store.register import Register


@dataclass(frozen=True, slots=True)
class PastView:
    """A register as it was, read-only and in memory, and the day from which it is looked at.

    `seq` is the last change set in it. `is_foreseen` where the day lies before the register was begun: then all that
    documents said of that day later is in it.
    """

    register: Register
    day: date
    seq: int
    is_foreseen: bool = False


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


def look_back(register: Register, moment: date | int) -> PastView:
    """Give the register as it was at the end of a day or after a change set, to be looked at for a while."""
    with register.reading():
        is_foreseen = not isinstance(moment, int) and not has_begun(register.sqlite, moment)
        seq = read_last_seq(register.sqlite) if is_foreseen else find_seq_at(register.sqlite, moment)
        day = find_moment(register.sqlite, seq).astimezone().date() if isinstance(moment, int) else moment
    return PastView(register.as_at(seq), day, seq, is_foreseen)


@dataclass(frozen=True, slots=True)
class MeetingMoment:
    """A meeting that was held, and the last change set before its day ended; 0 where the register was not begun."""

    day: date
    body: str
    seq: int


def list_meeting_moments(register: Register, today: date) -> list[MeetingMoment]:
    """List the meetings until today, oldest first."""
    held = sorted((meeting.on, meeting.body) for meeting in list_meetings(register) if meeting.on <= today)
    with register.reading():
        return [
            MeetingMoment(day, body, find_seq_at(register.sqlite, day) if has_begun(register.sqlite, day) else 0)
            for day, body in held
        ]


def tell_moment(register: Register, seq: int) -> datetime:
    """Tell when a change set was made, in local time."""
    with register.reading():
        return find_moment(register.sqlite, seq).astimezone()


def _has_begun(register: Register, day: date) -> bool:
    """Tell whether the register was there on a day."""
    with register.reading():
        return has_begun(register.sqlite, day)
