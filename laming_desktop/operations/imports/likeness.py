"""How alike two texts are, for suggestions only: one word more or less can be all the difference there is.

"Review annually" and "review quarterly" are alike in most letters, so nothing may be merged because of it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from rapidfuzz.fuzz import ratio

LIKE_ENOUGH: Final = 80
"""From this likeness on (0 to 100) two texts are suggested as one."""

_FEW: Final = 40
_COMMON: Final = 60
_MOST_COMPARED: Final = 8


def measure_likeness(first: str, second: str) -> int:
    """Give the share of letters, 0 to 100, that two folded texts have in common in order."""
    return round(ratio(first, second))


@dataclass(slots=True)
class TextPool:
    """Folded texts by the id of what they belong to; the likest is found without looking at each.

    In a large pool only texts that share the rarer words are compared, so that the time grows with the texts.
    """

    texts: dict[str, str]
    _by_word: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def __post_init__(self) -> None:
        """Sort the texts by their words."""
        if len(self.texts) > _FEW:
            for item_id, text in self.texts.items():
                for word in set(text.split()):
                    self._by_word.setdefault(word, []).append(item_id)

    def find_likest(self, text: str) -> tuple[str, int] | None:
        """Give the id of the text that is most alike, with its likeness; None where none is like enough."""
        best, most = None, float(LIKE_ENOUGH)
        for item_id in self._list_candidates(text):
            likeness = ratio(text, self.texts[item_id], score_cutoff=most)
            if likeness >= most and (best is None or likeness > most):
                best, most = item_id, likeness
        return None if best is None else (best, round(most))

    def _list_candidates(self, text: str) -> Iterable[str]:
        if len(self.texts) <= _FEW:
            return self.texts
        shared: dict[str, int] = {}
        for word in set(text.split()):
            owners = self._by_word.get(word, ())
            if len(owners) <= _COMMON:
                for item_id in owners:
                    shared[item_id] = shared.get(item_id, 0) + 1
        return _take_most(shared)


def _take_most(shared: Mapping[str, int]) -> list[str]:
    """Give the ids that share most words."""
    return sorted(shared, key=lambda item_id: (-shared[item_id], item_id))[:_MOST_COMPARED]


def pair_likest(
    pools: Mapping[str, TextPool], wanted: Mapping[int, tuple[tuple[str, ...], str]]
) -> dict[int, tuple[str, int]]:
    """Pair texts with the likest of their pools, each text of a pool once, the likest pairs first.

    `wanted` maps whatever is to be paired to the names of its pools and its folded text; the answer is (id, likeness).
    """
    found: list[tuple[int, int, str]] = []
    for index, (names, text) in wanted.items():
        candidates = [pools[name].find_likest(text) for name in dict.fromkeys(names) if name in pools]
        best = max((one for one in candidates if one is not None), key=lambda one: one[1], default=None)
        if best is not None:
            found.append((-best[1], index, best[0]))
    pairs: dict[int, tuple[str, int]] = {}
    taken: set[str] = set()
    for likeness, index, item_id in sorted(found):
        if item_id not in taken:
            taken.add(item_id)
            pairs[index] = (item_id, -likeness)
    return pairs
