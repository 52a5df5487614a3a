"""Say whether an action is late: computed here only, never stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from laming_desktop.domain.timescales.occurrences import next_due
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.domain.vocabulary import CLOSED_STATES, ActionState

LatenessKind = Literal["overdue", "date_passed_while_waiting"]


@dataclass(frozen=True, slots=True)
class Lateness:
    """Whether and how an action is late; `kind` is None when it is not, and `days` counts from the due day."""

    kind: LatenessKind | None
    days: int = 0


NOT_LATE = Lateness(None)


def find_lateness(
    reading: TimescaleReading | None,
    state: ActionState | None,
    *,
    today: date,
    updates: Sequence[date] = (),
    starts_on: date | None = None,
) -> Lateness:
    """Compare the current occurrence with today; a closed action is never late, a waiting one never overdue."""
    if reading is None or state in CLOSED_STATES:
        return NOT_LATE
    return judge_due(next_due(reading, today=today, updates=updates, starts_on=starts_on), reading, state, today=today)


def judge_due(due: date | None, reading: TimescaleReading, state: ActionState | None, *, today: date) -> Lateness:
    """Compare the day on which a reading falls due, as `next_due` gives it, with today."""
    if state in CLOSED_STATES or due is None or due >= today:
        return NOT_LATE
    waits = state == "waiting" or reading.nature == "waiting"
    return Lateness("date_passed_while_waiting" if waits else "overdue", (today - due).days)
