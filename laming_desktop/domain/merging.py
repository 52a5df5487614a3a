"""Put a patch onto a register that has moved on: one function serves returned copies and the taking back of old sets.

Where the patch's before is what stands here, it is written; where its after stands here already, both agree; else it
is a question. Nobody's clock decides. Who keeps a row that was to go keeps what was to fall with it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeAlias

from laming_desktop.domain.patches import Change, Key, Patch, Row, Value, find_change

Choice = Literal["mine", "theirs"]
Why = Literal[
    "both_changed",
    "added_twice",
    "removed_here",
    "changed_here_removed_there",
    "parent_gone",
    "others_belong_to_it",
    "under_itself",
]


@dataclass(frozen=True, slots=True)
class MergeQuestion:
    """One thing that only a person can decide, with its three faces; `field` is None where it is about the row."""

    key: Key
    field: str | None
    why: Why
    base: Value = None
    mine: Value = None
    theirs: Value = None


Choose: TypeAlias = Callable[[MergeQuestion], Choice | None]


class Rows(Protocol):
    """What the merge must be able to ask about the register."""

    def row(self, key: Key) -> Row | None:
        """Give a row as it stands."""
        ...

    def parents(self, table: str, row: Row) -> Iterable[Key]:
        """Give the rows that a row of this table refers to."""
        ...

    def children(self, key: Key) -> Iterable[tuple[Key, str]]:
        """Give the rows that refer to this one, each with the field that does."""
        ...

    def last_known(self, key: Key) -> Row | None:
        """Give a row that is gone as it was last."""
        ...


@dataclass(slots=True)
class Merged:
    """What to write, and what was asked, each with the answer; no answer leaves mine."""

    writes: dict[Key, Change] = field(default_factory=dict[Key, Change])
    questions: dict[MergeQuestion, Choice | None] = field(default_factory=dict[MergeQuestion, Choice | None])


def merge(patch: Patch, mine: Rows, choose: Choose) -> Merged:
    """Decide what the patch writes into the register: row by row, then so that no row names a parent that is gone."""
    return _Merging(mine, choose).merge(patch)


class _Merging:
    """One merge under way."""

    def __init__(self, mine: Rows, choose: Choose) -> None:
        self._mine = mine
        self._choose = choose
        self._merged = Merged()
        self._writes = self._merged.writes
        self._refused: set[Key] = set()

    def merge(self, patch: Patch) -> Merged:
        for key, change in patch.items():
            result = self._find_write(key, change)
            if result is not None:
                self._writes[key] = result
        for key, change in patch.items():
            if change.after is None and key not in self._writes:
                self._refuse_removal(key)
        # Every write is looked at in each round, because mending one can open another.
        while sum(self._was_mended(key) for key in list(self._writes)):
            pass
        return self._merged

    def _takes_theirs(self, question: MergeQuestion) -> bool:
        if question not in self._merged.questions:
            self._merged.questions[question] = self._choose(question)
        return self._merged.questions[question] == "theirs"

    def _find_write(self, key: Key, change: Change) -> Change | None:
        row = self._mine.row(key)
        if change.after is None:
            return self._find_removal(key, change.before or {}, row)
        if row is not None:
            return self._find_update(key, change.before, change.after, row)
        if change.before is None:
            return Change(None, change.after)
        last_known = self._mine.last_known(key)
        if last_known is not None and self._takes_theirs(MergeQuestion(key, None, "removed_here")):
            return Change(None, {**last_known, **change.after})
        return None

    def _find_removal(self, key: Key, before: Row, row: Row | None) -> Change | None:
        if row is None:
            return None
        is_touched = any(row.get(name) != value for name, value in before.items())
        if is_touched and not self._takes_theirs(MergeQuestion(key, None, "changed_here_removed_there")):
            return None
        return Change(row, None)

    def _find_update(self, key: Key, before: Row | None, after: Row, row: Row) -> Change | None:
        taken: dict[str, Value] = {}
        why: Why = "added_twice" if before is None else "both_changed"
        for name, value in after.items():
            base, here = (before or {}).get(name), row.get(name)
            is_untouched = before is not None and here == base
            question = MergeQuestion(key, name, why, base, here, value)
            if here != value and (is_untouched or self._takes_theirs(question)):
                taken[name] = value
        return find_change({name: row.get(name) for name in taken}, taken)

    def _was_mended(self, key: Key) -> bool:
        """Tell whether one write would have left a reference open, and mend that: others join it, or it is refused."""
        change = self._writes.get(key)
        if change is None:
            return False
        if change.after is None:
            return self._mend_children(key)
        return self._mend_parents(key, change.after) or self._mend_circle(key)

    def _mend_children(self, key: Key) -> bool:
        left = [child for child, column in self._mine.children(key) if self._still_belongs(child, column, key)]
        if self._refused.intersection(left):
            self._refuse(key)
        elif left and not self._takes_theirs(MergeQuestion(key, None, "others_belong_to_it")):
            self._refuse_removal(key)
        elif left:
            self._writes.update({child: Change(self._mine.row(child), None) for child in left})
        return bool(left)

    def _still_belongs(self, child: Key, column: str, parent: Key) -> bool:
        write = self._writes.get(child)
        return write is None or (write.after is not None and write.after.get(column, parent[1]) == parent[1])

    def _mend_parents(self, key: Key, after: Row) -> bool:
        gone = [parent for parent in self._mine.parents(key[0], after) if self._row_then(parent) is None]
        for parent in gone:
            may_return = parent not in self._refused and parent not in self._writes
            last_known = self._mine.last_known(parent) if may_return else None
            if last_known is None or not self._takes_theirs(MergeQuestion(parent, None, "parent_gone")):
                self._refuse(key)
                break
            self._writes[parent] = Change(None, last_known)
        return bool(gone)

    def _row_then(self, key: Key) -> Row | None:
        """Give the row as it would be."""
        row, write = self._mine.row(key), self._writes.get(key)
        if write is None:
            return row
        return None if write.after is None else {**(row or {}), **write.after}

    def _mend_circle(self, key: Key) -> bool:
        """Refuse a move that, with a move made here, would close a circle."""
        above, seen = [key], set[Key]()
        while above and above[0] not in seen:
            seen.add(above[0])
            parents = self._mine.parents(key[0], self._row_then(above[0]) or {})
            above = [parent for parent in parents if parent[0] == key[0]]
        if key not in above:
            return False
        self._takes_theirs(MergeQuestion(key, None, "under_itself"))
        self._refuse(key)
        return True

    def _refuse(self, key: Key) -> None:
        """Give up one write for good."""
        self._refused.add(key)
        self._writes.pop(key, None)

    def _refuse_removal(self, key: Key) -> None:
        """Keep a row that was to go, and all that was to fall with it."""
        self._refuse(key)
        for child, _ in self._mine.children(key):
            if child in self._writes and self._writes[child].after is None:
                self._refuse_removal(child)
