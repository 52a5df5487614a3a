"""Registers that were open lately, and whether they are still there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from laming_desktop.domain.tasks import Progress
from laming_desktop.wording.dates import say_date


@dataclass(frozen=True, slots=True)
class RecentRegister:
    """A register that was open: its file, the name it has, and when it was last open."""

    path: Path
    name: str
    opened_at: datetime | None = None


def find_missing(recents: Sequence[RecentRegister]) -> Callable[[Progress], frozenset[Path]]:
    """Give the work that looks which files are not there; a drive that does not answer may take its time."""

    def look(progress: Progress) -> frozenset[Path]:
        missing: set[Path] = set()
        for done, recent in enumerate(recents):
            progress.step(done, len(recents))
            if not _is_file(recent.path):
                missing.add(recent.path)
        return frozenset(missing)

    return look


def _is_file(path: Path) -> bool:
    """Tell whether a file is there; a path that cannot be looked at is not."""
    try:
        return path.is_file()
    except OSError:
        return False


def say_when(opened_at: datetime, now: datetime) -> str:
    """Say when a register was last open, as people say it: "today 14:32", "yesterday", "29 October 2009"."""
    day, today = opened_at.date(), now.date()
    if day == today:
        return f"today {opened_at:%H:%M}"
    if day == today - timedelta(days=1):
        return "yesterday"
    return say_date(day)
