"""Find owners that may be the same: their names differ in order, spelling, or by what one of them leaves short."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.plan import Owner

_WORD: Final = re.compile(r"[^\W_]+")
_SMALL_WORDS: Final = frozenset(["the", "a", "an", "of", "for", "and", "in", "at", "to", "s"])
_NEAR: Final = 0.84
_SHORTEST: Final = 4
_LEAST_INITIALS: Final = 3


@dataclass(frozen=True, slots=True)
class Twins:
    """Two owners that may be one; the one with more actions stands first."""

    first: Owner
    second: Owner


@dataclass(frozen=True, slots=True)
class _Name:
    """A name taken apart: its words, all its letters, the initials of its words."""

    words: tuple[str, ...]
    letters: str
    initials: str

    @property
    def is_short(self) -> bool:
        """Tell whether it is one word, which may stand for the initials of others."""
        return len(self.words) == 1 and len(self.letters) >= _LEAST_INITIALS


def find_twins(owners: Sequence[Owner]) -> tuple[Twins, ...]:
    """Find pairs of owners that may be the same, in the order of their names."""
    names = {owner.id: [_take_apart(name) for name in (owner.name, *owner.aliases)] for owner in owners}
    places = {owner.id: nth for nth, owner in enumerate(owners)}
    found: list[Twins] = []
    for one, other in _list_candidates(owners, names):
        if _may_be_same(one, other, names[one.id], names[other.id]):
            first, second = sorted((one, other), key=lambda owner: (-owner.actions, places[owner.id]))
            found.append(Twins(first, second))
    return tuple(sorted(found, key=lambda pair: (places[pair.first.id], places[pair.second.id])))


def _take_apart(name: str) -> _Name:
    words = tuple(word for word in _WORD.findall(fold(name).replace("&", " and ").replace("'", "")))
    told = tuple(word for word in words if word not in _SMALL_WORDS)
    return _Name(told, "".join(told), "".join(word[0] for word in told))


def _list_candidates(owners: Sequence[Owner], names: dict[str, list[_Name]]) -> Iterator[tuple[Owner, Owner]]:
    """Give each pair once that shares all words but one, all letters, or initials."""
    shelves: dict[str, list[int]] = defaultdict(list)
    for place, owner in enumerate(owners):
        for key in {key for name in names[owner.id] for key in _list_keys(name)}:
            shelves[key].append(place)
    pairs = {
        (left, right) for shelf in shelves.values() for nth, left in enumerate(shelf) for right in shelf[nth + 1 :]
    }
    for left, right in sorted(pairs):
        yield owners[left], owners[right]


def _list_keys(name: _Name) -> Iterable[str]:
    """Give what a name shares with those that differ from it in one word, in order, or as initials only."""
    words = sorted(name.words)
    if len(words) == 1:
        yield words[0][:_SHORTEST]
    else:
        yield from (" ".join(words[:nth] + words[nth + 1 :]) for nth in range(len(words)))
    yield name.letters
    yield "".join(words)
    if len(name.initials) >= _LEAST_INITIALS:
        yield name.initials


def _may_be_same(one: Owner, other: Owner, names: Sequence[_Name], others: Sequence[_Name]) -> bool:
    are_people = one.kind == other.kind == "person"
    is_mixed = "person" in {one.kind, other.kind} and not are_people
    return any(
        _is_same(name, second) or (not is_mixed and _is_near(name, second, are_people=are_people))
        for name in names
        for second in others
    )


def _is_same(one: _Name, other: _Name) -> bool:
    """Tell whether two names have the same words, in whatever order and however they are joined."""
    return bool(one.letters) and (one.letters == other.letters or sorted(one.words) == sorted(other.words))


def _is_near(one: _Name, other: _Name, *, are_people: bool) -> bool:
    """Tell whether names differ by the spelling of one word, by an initial, or one is the initials of the other."""
    if (one.is_short and one.letters == other.initials) or (other.is_short and other.letters == one.initials):
        return True
    left = [word for word in one.words if word not in other.words]
    right = [word for word in other.words if word not in one.words]
    if len(left) != 1 or len(right) != 1 or len(one.words) != len(other.words):
        return False
    if are_people and min(len(left[0]), len(right[0])) == 1 and len(one.words) > 1:
        return left[0][0] == right[0][0]
    return _is_spelled_alike(left[0], right[0])


def _is_spelled_alike(one: str, other: str) -> bool:
    """Tell whether two words may be the same one, written wrongly or in the plural; numbers never are."""
    if any(letter.isdigit() for letter in one + other) or min(len(one), len(other)) < _SHORTEST:
        return False
    return one[0] == other[0] and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _NEAR
