"""Registers that were open lately, and whether they are still there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.tasks import Progress
from laming_desktop.operations.keeping.registers import read_lock
from laming_desktop.wording.dates import say_date
from laming_desktop.wording.texts import clean


@dataclass(frozen=True, slots=True)
class RecentRegister:
    """A register that was open: its file, the name it has, when it was last open, and what was in it then."""

    path: Path
    name: str
    opened_at: datetime | None = None
    held: str = ""


@dataclass(frozen=True, slots=True)
class RecentState:
    """How the file of a register stands now: whether it is there, and who else has it open."""

    is_missing: bool = False
    holder: str = ""

    @property
    def icon(self) -> str:
        """Give the icon that says it, too."""
        return "attention" if self.is_missing else "lock" if self.holder else "file"


def find_states(recents: Sequence[RecentRegister]) -> Callable[[Progress], Mapping[Path, RecentState]]:
    """Give the work that looks how the files stand; a drive that does not answer may take its time."""

    def look(progress: Progress) -> Mapping[Path, RecentState]:
        states: dict[Path, RecentState] = {}
        for done, recent in enumerate(recents):
            progress.step(done, len(recents))
            states[recent.path] = _look_at(recent.path)
        return states

    return look


def _look_at(path: Path) -> RecentState:
    if not _is_file(path):
        return RecentState(is_missing=True)
    try:
        holder = read_lock(path)
    except (OSError, RegisterError):
        return RecentState()
    if holder is None or holder.is_this_process:
        return RecentState()
    since = holder.since_at
    when = f" since {since.astimezone():%H:%M}" if since is not None else ""
    return RecentState(holder=f"{clean(holder.person, 80)} has it open on {clean(holder.machine, 80)}{when}.")


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
