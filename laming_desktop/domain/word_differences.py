"""Show two texts side by side: which words stayed, which went, which came."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

RunKind = Literal["same", "removed", "added"]
_MOST_PAIRS: Final = 4_000_000
"""Beyond this many pairs of words only what both texts begin and end with is told apart: the time grows with the pairs."""


@dataclass(frozen=True, slots=True)
class WordRun:
    """Some words in a row that share one fate, joined by single blanks."""

    kind: RunKind
    text: str


def compare_words(before: str, after: str) -> tuple[WordRun, ...]:
    """Tell what became of a text, word by word: `same` and `removed` give the one before, `same` and `added` the other.

    White space is no difference; capitals and points are.
    """
    ours, theirs = before.split(), after.split()
    start = _count_equal(ours, theirs)
    end = _count_equal(ours[start:][::-1], theirs[start:][::-1])
    runs: list[tuple[RunKind, list[str]]] = [
        ("same", ours[:start]),
        *_compare_middles(ours[start : len(ours) - end], theirs[start : len(theirs) - end]),
        ("same", ours[len(ours) - end :]),
    ]
    return tuple(_join_runs(runs))


def _count_equal(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """Count the words that both begin with."""
    pairs = enumerate(zip(ours, theirs, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(ours), len(theirs)))


def _compare_middles(ours: list[str], theirs: list[str]) -> Iterator[tuple[RunKind, list[str]]]:
    """Compare what is left between the words that both begin and end with."""
    if len(ours) * len(theirs) > _MOST_PAIRS:
        yield "removed", ours
        yield "added", theirs
        return
    for kind, first, last, begin, until in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            yield "same", ours[first:last]
        else:
            yield "removed", ours[first:last]
            yield "added", theirs[begin:until]


def _join_runs(runs: Sequence[tuple[RunKind, list[str]]]) -> Iterator[WordRun]:
    """Join neighbours of one kind and drop what is empty."""
    last: tuple[RunKind, list[str]] | None = None
    for kind, words in runs:
        if not words:
            continue
        if last is not None and last[0] == kind:
            last = (kind, [*last[1], *words])
            continue
        if last is not None:
            yield WordRun(last[0], " ".join(last[1]))
        last = (kind, words)
    if last is not None:
        yield WordRun(last[0], " ".join(last[1]))
