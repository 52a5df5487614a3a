"""Find what many bad readings of one passage agree on."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

_RUN: Final = 8
_FRAGMENT: Final = re.compile(r"(?<=[.;:!?])\s+(?=[A-Z])|(?<=;)\s+|\s+(?=\d{1,3}\.\d{1,2}\s+[A-Z])")
_FEWEST_LINES: Final = 3
_FEWEST_WORDS: Final = 4
_MOST_LINES: Final = 300
_MOST_LETTERS: Final = 300_000
_MOST_FRAGMENTS: Final = 500


def find_repeated_lines(lines: Sequence[str]) -> frozenset[int]:
    """Find the lines that share a long run of words with another: they read one passage again and again."""
    seen: dict[tuple[str, ...], int] = {}
    repeated: set[int] = set()
    if sum(map(len, lines)) > _MOST_LETTERS or len(lines) > _MOST_LINES:
        return frozenset()
    for place, line in enumerate(lines):
        words = line.casefold().split()
        for start in range(max(0, len(words) - _RUN + 1)):
            first = seen.setdefault(tuple(words[start : start + _RUN]), place)
            if first != place:
                repeated.update((first, place))
    return frozenset(repeated) if len(repeated) >= _FEWEST_LINES else frozenset()


def find_consensus(lines: Sequence[str]) -> tuple[str, ...]:
    """Give the sentences that at least two readings have alike, in the order of the passage.

    A sentence that is only the end of a longer one is left out, as each reading begins a little later than the last.
    """
    folded = [_fold(line) for line in lines]
    found = ((_fold(text), text) for line in lines for text in _list_fragments(line))
    fragments = dict(islice(found, _MOST_FRAGMENTS))
    trusted = [
        fragment
        for fragment in fragments
        if len(fragment.split()) >= _FEWEST_WORDS and sum(f" {fragment} " in f" {line} " for line in folded) > 1
    ]
    whole = [one for one in trusted if not any(one != other and f" {one} " in f" {other} " for other in trusted)]
    sound = [one for one in whole if not _is_patched(one, [other for other in whole if other != one])]
    return tuple(fragments[fragment] for fragment in _put_in_order(sound, folded))


def _is_patched(fragment: str, others: Sequence[str]) -> bool:
    """Tell whether a reading jumped: its beginning is part of one sentence, its end part of another."""
    words = fragment.split()
    for cut in range(_FEWEST_WORDS, len(words) - _FEWEST_WORDS + 1):
        head, tail = f" {' '.join(words[:cut])} ", f" {' '.join(words[cut:])} "
        heads = [other for other in others if head in f" {other} "]
        if heads and any(tail in f" {other} " for other in others if other not in heads):
            return True
    return False


def _list_fragments(line: str) -> list[str]:
    return [part.lstrip("*- \u2022\u25cf").strip() for part in _FRAGMENT.split(line) if part.strip("*- ")]


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())


def _put_in_order(fragments: Sequence[str], lines: Sequence[str]) -> list[str]:
    """Put each fragment between those that stand before and behind it in the first line that has them."""
    order: list[str] = []
    for line in lines:
        places = ((f" {line} ".find(f" {fragment} "), fragment) for fragment in fragments)
        found = [fragment for _, fragment in sorted(item for item in places if item[0] >= 0)]
        for at, fragment in enumerate(found):
            if fragment in order:
                continue
            behind = next((order.index(other) for other in found[at + 1 :] if other in order), len(order))
            order.insert(order.index(found[at - 1]) + 1 if at else behind, fragment)
    return order
