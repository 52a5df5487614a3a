"""A register as it would stand after some writes, so that a second return can be looked at before the first is in."""

from collections.abc import Iterable, Iterator, Mapping

from laming_desktop.domain.merging import Rows
from laming_desktop.domain.patches import Change, Key, Row


class MergedView:
    """Rows of a register with writes laid over them; answers what a merge asks."""

    def __init__(self, below: Rows, writes: Mapping[Key, Change]) -> None:
        self._below = below
        self._writes = writes

    def row(self, key: Key) -> Row | None:
        """Give a row as it would stand."""
        return self._lay_over(key, self._below.row(key))

    def parents(self, table: str, row: Row) -> Iterable[Key]:
        """Give the rows that a row of this table refers to."""
        return self._below.parents(table, row)

    def children(self, key: Key) -> Iterator[tuple[Key, str]]:
        """Give the rows that would refer to this one, each with the field that does."""
        told: set[tuple[Key, str]] = set()
        for child, field in self._below.children(key):
            row = self.row(child)
            if row is not None and row.get(field) == key[1]:
                told.add((child, field))
                yield child, field
        for child in self._writes:
            row = self.row(child)
            names = [name for name, value in (row or {}).items() if value == key[1]]
            for name in names:
                if row is not None and (child, name) not in told and key in self.parents(child[0], {name: key[1]}):
                    yield child, name

    def last_known(self, key: Key) -> Row | None:
        """Give a row that would be gone as it was last."""
        write = self._writes.get(key)
        if write is not None and write.after is None:
            return self._below.row(key)
        return self._below.last_known(key)

    def _lay_over(self, key: Key, row: Row | None) -> Row | None:
        write = self._writes.get(key)
        if write is None:
            return row
        return None if write.after is None else {**(row or {}), **write.after}
