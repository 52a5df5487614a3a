"""Counting recommendations by position, each once, whatever sub-items it has."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from laming_desktop.domain.numbering import number_key
from laming_desktop.domain.vocabulary import POSITIONS, Position

_UNSAID: Final[Position] = "not_assessed"
_NOT_COUNTED: Final[Position] = "not_applicable"


@dataclass(frozen=True, slots=True)
class Item:
    """A recommendation or sub-item as far as counting needs it; `position` None: nobody has said anything yet."""

    id: str
    number: str
    parent_id: str | None
    position: Position | None


@dataclass(frozen=True, slots=True)
class CountedItem:
    """Where a recommendation counts; `decided_by` is the number of the sub-item that decided, None for itself."""

    id: str
    number: str
    position: Position
    decided_by: str | None


@dataclass(frozen=True, slots=True)
class PositionCounts:
    """How many recommendations stand at each position, least favourable first, and how each came to its place."""

    counts: tuple[tuple[Position, int], ...]
    items: tuple[CountedItem, ...]

    @property
    def total(self) -> int:
        """Give the number of recommendations counted, which is the sum of the counts."""
        return len(self.items)

    def count(self, position: Position) -> int:
        """Give how many stand at one position."""
        return dict(self.counts)[position]


def count_positions(items: Iterable[Item]) -> PositionCounts:
    """Count every recommendation once, at its own position or else at the least favourable of its sub-items."""
    tree = _build_tree(tuple(items))
    counted = tuple(_count_item(item, tree) for item in tree.tops)
    counts: tuple[tuple[Position, int], ...] = tuple(
        (position, sum(item.position == position for item in counted)) for position in POSITIONS
    )
    return PositionCounts(counts, counted)


def count_item(item: Item, sub_items: Sequence[Item]) -> CountedItem:
    """Give where one recommendation counts; `sub_items` are all that lie below it, at any depth."""
    known = {item.id, *(other.id for other in sub_items)}
    inside = [other for other in sub_items if other.id != item.id and other.parent_id in known]
    return _count_item(item, _build_tree((item, *inside)))


@dataclass(frozen=True, slots=True)
class _Tree:
    tops: tuple[Item, ...]
    below: dict[str, list[Item]]


def _build_tree(items: tuple[Item, ...]) -> _Tree:
    """Sort items under their parents; one whose parent is missing, or that lies under itself, counts as a top."""
    by_id = {item.id: item for item in items}
    tops: list[Item] = []
    below: dict[str, list[Item]] = {}
    for item in by_id.values():
        if item.parent_id in by_id and not _is_in_circle(item, by_id):
            below.setdefault(item.parent_id, []).append(item)
        else:
            tops.append(item)
    for children in below.values():
        children.sort(key=lambda child: number_key(child.number))
    return _Tree(tuple(sorted(tops, key=lambda top: number_key(top.number))), below)


def _is_in_circle(item: Item, by_id: dict[str, Item]) -> bool:
    seen = {item.id}
    above = item.parent_id
    while above is not None and above in by_id:
        if above in seen:
            return True
        seen.add(above)
        above = by_id[above].parent_id
    return False


def _count_item(item: Item, tree: _Tree) -> CountedItem:
    if item.position is not None:
        return CountedItem(item.id, item.number, item.position, None)
    children = [_count_item(child, tree) for child in tree.below.get(item.id, [])]
    if not children:
        return CountedItem(item.id, item.number, _UNSAID, None)
    counting = [child for child in children if child.position != _NOT_COUNTED] or children
    worst = min(counting, key=lambda child: POSITIONS.index(child.position))
    return CountedItem(item.id, item.number, worst.position, worst.decided_by or worst.number)
