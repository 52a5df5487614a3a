"""The lines of the list without making any: blocks of row numbers, of which only what is in view becomes lines."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, NamedTuple, overload

from typing_extensions import override


class OutlineLine(NamedTuple):
    """One line: a recommendation or another group as a band, or an action under it (`parent`).

    A sub-item's parent is its recommendation. An action that answers nothing, and every action of a list without
    bands, has none.
    """

    kind: Literal["recommendation", "group", "action"]
    id: str
    parent: str | None


Slots = Sequence[int]
Resolve = Callable[[Sequence[int]], Mapping[int, str]]
"""Gives the ids of actions by the numbers of their rows."""
Locate = Callable[[str], int | None]
"""Gives the number of an action's row by its id."""


@dataclass(frozen=True, slots=True)
class Block:
    """A band, if there is one, and what stands below it; `read` gives the actions when somebody asks."""

    band: OutlineLine | None
    count: int
    read: Callable[[], Slots]

    @property
    def height(self) -> int:
        """Count its lines."""
        return self.count + (self.band is not None)

    @property
    def parent(self) -> str | None:
        """Give what its actions stand under."""
        return self.band.id if self.band is not None else None


def make_block(band: OutlineLine | None, slots: Slots) -> Block:
    """Make a block of actions that are known."""
    return Block(band, len(slots), lambda: slots)


class OutlineLines(Sequence[OutlineLine]):
    """All lines in order. A slice is a list of lines; nothing is made of the others."""

    def __init__(self, blocks: Iterable[Block], resolve: Resolve, locate: Locate) -> None:
        self.blocks: tuple[Block, ...] = tuple(blocks)
        self._resolve = resolve
        self._locate = locate
        self._starts = [0, *accumulate(block.height for block in self.blocks)]

    @override
    def __len__(self) -> int:
        return self._starts[-1]

    @overload
    def __getitem__(self, index: int) -> OutlineLine: ...

    @overload
    def __getitem__(self, index: slice) -> list[OutlineLine]: ...

    @override
    def __getitem__(self, index: int | slice) -> OutlineLine | list[OutlineLine]:
        if isinstance(index, int):
            place = index + len(self) if index < 0 else index
            if not 0 <= place < len(self):
                raise IndexError(index)
            return self._list_between(place, place + 1)[0]
        start, stop, step = index.indices(len(self))
        if step == 1:
            return self._list_between(start, stop)
        return [self[place] for place in range(start, stop, step)]

    @override
    def __iter__(self) -> Iterator[OutlineLine]:
        for start in range(0, len(self), 2_000):
            yield from self._list_between(start, min(start + 2_000, len(self)))

    def is_same_as(self, other: "OutlineLines") -> bool:
        """Tell whether all lines are the same."""
        if len(self.blocks) != len(other.blocks) or len(self) != len(other):
            return False
        return all(
            mine is theirs or ((mine.band, mine.count) == (theirs.band, theirs.count) and mine.read() == theirs.read())
            for mine, theirs in zip(self.blocks, other.blocks, strict=True)
        )

    @property
    def bands(self) -> Sequence[OutlineLine]:
        """Give the bands alone, in order."""
        return [block.band for block in self.blocks if block.band is not None]

    def list_opening(self) -> set[str]:
        """List the ids of the bands that have something below them."""
        below = {block.parent for block in self.blocks if block.count}
        below |= {block.band.parent for block in self.blocks if block.band is not None}
        return {own_id for own_id in below if own_id is not None}

    def find_band(self, row: int) -> OutlineLine | None:
        """Give the band that a row is, None for an action; asks nobody."""
        place = bisect_right(self._starts, row) - 1
        if not 0 <= place < len(self.blocks) or row != self._starts[place]:
            return None
        return self.blocks[place].band

    def find_row(self, item_id: str, parent: str | None = None) -> int | None:
        """Find the row of an item, under this band where it is there several times."""
        for place, block in enumerate(self.blocks):
            if block.band is not None and block.band.id == item_id:
                return self._starts[place]
        slot = self._locate(item_id)
        if slot is None:
            return None
        first: int | None = None
        for place, block in enumerate(self.blocks):
            if first is not None and block.parent != parent:
                continue
            at = find_slot(block.read(), slot) if block.count else None
            if at is not None:
                row = self._starts[place] + at + (block.band is not None)
                if block.parent == parent:
                    return row
                first = row if first is None else first
        return first

    def list_siblings(self, line: OutlineLine) -> list[str]:
        """List the ids of the actions shown beside an action, itself included, in order."""
        found = [block for block in self.blocks if block.parent == line.parent and block.count]
        return [own_id for block in found for own_id in self._name(block.read())]

    def close(self, closed: Collection[str]) -> "OutlineLines":
        """Give the lines without what lies below some bands, at any depth."""
        if not closed:
            return self
        hidden = set(closed)
        left: list[Block] = []
        for block in self.blocks:
            band = block.band
            if band is not None and band.parent is not None and band.parent in hidden:
                hidden.add(band.id)
            elif band is not None and band.id in hidden:
                left.append(make_block(band, ()))
            else:
                left.append(block)
        return OutlineLines(left, self._resolve, self._locate)

    def leave_out_empty(self) -> "OutlineLines":
        """Leave out bands under which no action stands, not even one of a band below."""
        wanted = {block.parent for block in self.blocks if block.count}
        wanted |= {block.band.parent for block in self.blocks if block.band is not None and block.band.id in wanted}
        left = [block for block in self.blocks if block.band is None or block.band.id in wanted]
        return OutlineLines(left, self._resolve, self._locate)

    def keep(self, line: OutlineLine, place: int, row: int) -> "OutlineLines":
        """Put a line that is not among them at a place below its band, or into a row where that is not shown."""
        slot = self._locate(line.id) if line.kind == "action" else None
        blocks = list(self.blocks)
        own = next((at for at, block in enumerate(blocks) if slot is not None and block.parent == line.parent), None)
        if own is not None and slot is not None:
            slots = array("q", blocks[own].read())
            slots.insert(max(place, 0), slot)
            blocks[own] = make_block(blocks[own].band, slots)
        else:
            alone = make_block(line, ()) if slot is None else make_block(None, array("q", [slot]))
            blocks.insert(bisect_right(self._starts, row), alone)
        return OutlineLines(blocks, self._resolve, self._locate)

    def _list_between(self, start: int, stop: int) -> list[OutlineLine]:
        lines: list[OutlineLine] = []
        place = max(bisect_right(self._starts, start) - 1, 0)
        while place < len(self.blocks) and self._starts[place] < stop:
            block = self.blocks[place]
            first, last = start - self._starts[place], stop - self._starts[place]
            if block.band is not None:
                if first <= 0:
                    lines.append(block.band)
                first, last = first - 1, last - 1
            first, last = max(first, 0), min(last, block.count)
            if first < last:
                parent = block.parent
                lines.extend(OutlineLine("action", own_id, parent) for own_id in self._name(block.read()[first:last]))
            place += 1
        return lines

    def _name(self, slots: Slots) -> list[str]:
        """Give the ids of actions; one that has gone meanwhile has none."""
        ids = self._resolve(slots)
        return [ids.get(slot, "") for slot in slots]


def find_slot(slots: Slots, slot: int) -> int | None:
    """Find the place of an action among others."""
    try:
        return slots.index(slot)
    except ValueError:
        return None
