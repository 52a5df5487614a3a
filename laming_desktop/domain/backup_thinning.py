"""Which backups are kept: those of the last hours, then one a day, a week, a month. Pure; the times are UTC."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Final, TypeAlias

Bucket: TypeAlias = tuple[int, ...]

_ALL: Final = timedelta(hours=4)
"""So young that every one is kept."""

_STEPS: Final[tuple[tuple[timedelta, Callable[[datetime], Bucket]], ...]] = (
    (timedelta(days=2), lambda at: (at.toordinal(), at.hour)),
    (timedelta(days=31), lambda at: (at.toordinal(),)),
    (timedelta(weeks=13), lambda at: (*at.isocalendar()[:2], at.month)),
    (timedelta.max, lambda at: (at.year, at.month)),
)
"""How old a backup may be for each step, and what is one for it: an hour, a day, a week (cut at the month's end), a month."""

EVERY: Final = timedelta(minutes=30)
DAILY: Final = timedelta(days=1)


def choose_to_keep(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """Choose the backups to keep by the times they were made: of each hour, day, week or month the latest.

    The latest and the earliest of all are always kept, and so are those from the future, as a clock may have been wrong.
    """
    ordered = sorted(times)
    kept = {*ordered[:1], *ordered[-1:]}
    latest: dict[tuple[int, Bucket], datetime] = {}
    for at in ordered:
        age = now - at
        if age <= _ALL:
            kept.add(at)
            continue
        number, (_, find_bucket) = next((n, step) for n, step in enumerate(_STEPS) if age <= step[0])
        latest[number, find_bucket(at)] = at
    return kept | set(latest.values())


def is_backup_due(now: datetime, *, last: datetime | None, every: timedelta, has_changed: bool = True) -> bool:
    """Tell whether a backup is due: something changed since the last, and it is older than it may be, or there is none.

    A last one from the future tells that the clock was put back; it says nothing of how old it is, so one is due.
    """
    if last is None:
        return True
    return has_changed and not timedelta() <= now - last < every
