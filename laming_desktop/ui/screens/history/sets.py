"""Put the changes of a history together as the user made them: one line for each change set."""

from collections.abc import Sequence
from dataclasses import dataclass

from laming_desktop.domain.plan import HistoryEntry
from laming_desktop.wording.history import say_change, say_later_reason, say_moment
from laming_desktop.wording.texts import clean

SHOWN_CHANGES = 2
ITEMS = ("action", "recommendation")


@dataclass(frozen=True, slots=True)
class HistorySet:
    """One change set in words; `item` is the action or recommendation that it concerns, where it is only one."""

    seq: int
    label: str
    about: str
    can_be_taken_back: bool
    can_be_explained: bool
    item: tuple[str, str] | None


def put_together(entries: Sequence[HistoryEntry]) -> list[HistorySet]:
    """Put entries, newest first, together by change set."""
    sets: dict[int, list[HistoryEntry]] = {}
    for entry in entries:
        sets.setdefault(entry.seq, []).append(entry)
    return [_describe(members) for members in sets.values()]


def _describe(entries: Sequence[HistoryEntry]) -> HistorySet:
    first = entries[0]
    changes = [say_change(entry) for entry in entries[:SHOWN_CHANGES]]
    more = len(entries) - len(changes)
    said = "; ".join([*changes, f"and {more:,} more"] if more else changes)
    reasons = [clean(first.reason).rstrip(".")] if first.reason else []
    reasons += [say_later_reason(later) for later in first.later_reasons]
    reason = f" Reason: {'; '.join(reasons)}." if reasons else ""
    items = {(entry.table, entry.item_id) for entry in entries if entry.table in ITEMS}
    return HistorySet(
        seq=first.seq,
        label=_name(first),
        about=f"{say_moment(first.at.astimezone())}, {clean(first.author)}. {said}.{reason}",
        can_be_taken_back=first.kind in {"edit", "import", "merge", "restore"},
        can_be_explained=first.kind in {"edit", "import", "merge", "restore", "undo", "redo"},
        item=next(iter(items)) if len(items) == 1 else None,
    )


def _name(entry: HistoryEntry) -> str:
    """Name a change set; one that undid or redid another says so."""
    before = {"undo": "Undone: ", "redo": "Done again: ", "restore": "Taken back: "}.get(entry.kind, "")
    return before + clean(entry.label)
