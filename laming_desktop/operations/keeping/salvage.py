"""Rebuild what is readable of a damaged register into a new one, and say what is not."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.store.rebuilding import Rebuilt, rebuild
from laming_desktop.store.register import Register
from laming_desktop.store.rescue import read_damaged

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class SalvageReport:
    """What came out of a damaged register.

    `read` counts the rows of each table that are in the new one, `from_journal` those of them that only the journal
    still told; `losses` names what could not be read or kept, by (table, row id or "", code, fact).
    """

    path: Path
    read: tuple[tuple[str, int], ...]
    from_journal: int
    change_sets: int
    losses: tuple[tuple[str, str, str, str], ...]

    @property
    def rows(self) -> int:
        """Count the rows of the new register."""
        return sum(count for _, count in self.read)


def salvage(path: Path, new: Path, *, author: str, clock: Clock, progress: Progress = SILENT) -> SalvageReport:
    """Put all that can be read of a damaged register into a new one as its first change set.

    The damaged file is never written. The new one begins a history of its own; DamagedRegisterError where nothing at
    all can be read, RegisterExistsError where a file stands under the new name.
    """
    rebuilt = rebuild(path, read_damaged(path, progress))
    register = Register.create(new, author=author, clock=clock, first_rows=rebuilt.write)
    register.close()
    return _report(new, rebuilt)


def _report(new: Path, rebuilt: Rebuilt) -> SalvageReport:
    counts: dict[str, int] = {}
    for table, _ in rebuilt.rows:
        counts[table] = counts.get(table, 0) + 1
    losses = tuple((loss.table, loss.item_id, loss.why, loss.fact) for loss in rebuilt.losses)
    return SalvageReport(new, tuple(sorted(counts.items())), rebuilt.from_journal, rebuilt.change_sets, losses)
