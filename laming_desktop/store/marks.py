"""Which actions are meant, as a mark for each row: quicker to make, to ask and to put together than sets of numbers."""

from collections.abc import Iterable, Sequence
from typing import Final

MOST_DENSE: Final = 20_000_000
"""A register with a row of a higher number has been made by somebody else; its marks are kept one by one."""


class _Sparse(dict[int, int]):
    """Marks by number, none where nothing was said."""

    def __missing__(self, key: int) -> int:
        return 0


class Marks:
    """Marks on the rows up to a highest one; `flags` holds 1 for each row that is marked."""

    def __init__(self, highest: int) -> None:
        self.flags: bytearray | _Sparse = bytearray(highest + 1) if highest <= MOST_DENSE else _Sparse()

    def set(self, slots: Iterable[int]) -> "Marks":
        """Set the marks of some rows."""
        flags = self.flags
        for slot in slots:
            flags[slot] = 1
        return self

    def clear(self, slots: Iterable[int]) -> None:
        """Take the marks of some rows away."""
        flags = self.flags
        for slot in slots:
            flags[slot] = 0

    def keep(self, slots: Sequence[int]) -> list[int]:
        """Give those of some rows that are marked, in their order."""
        flags = self.flags
        return [slot for slot in slots if flags[slot]]

    def has_any(self, slots: Sequence[int]) -> bool:
        """Tell whether any of some rows is marked."""
        flags = self.flags
        return any(flags[slot] for slot in slots)

    def count(self) -> int:
        """Count all marks."""
        return self.flags.count(1) if isinstance(self.flags, bytearray) else sum(self.flags.values())

    def narrow(self, other: "Marks") -> None:
        """Keep only the marks that another has, too."""
        mine, theirs = self.flags, other.flags
        if isinstance(mine, bytearray) and isinstance(theirs, bytearray):
            both = int.from_bytes(mine, "little") & int.from_bytes(theirs, "little")
            mine[:] = both.to_bytes(len(mine), "little")
            return
        listed = range(len(mine)) if isinstance(mine, bytearray) else list(mine)
        self.clear([slot for slot in listed if mine[slot] and not theirs[slot]])
