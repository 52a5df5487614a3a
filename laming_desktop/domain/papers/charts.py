"""Charts as figures with names: drawn on paper and in the window, and said in words, from the same data."""

from dataclasses import dataclass
from typing import Final

from laming_desktop.domain.national import Area
from laming_desktop.domain.papers.heads import TileKey

BarKey = TileKey | Area
"""What a part of a bar stands for: how things stand, or the area of a measured figure."""
MOST_BARS: Final = 10
"""Bars of a chart that must stay on one page; what is smaller is summed in a last one."""


@dataclass(frozen=True, slots=True)
class BarPart:
    """A part of a bar: what it counts, how it is called, and how many."""

    key: BarKey
    word: str
    count: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of one or more parts, in the order in which they are stacked."""

    label: str
    parts: tuple[BarPart, ...]

    @property
    def total(self) -> float:
        """Give the length of the bar."""
        return sum(part.count for part in self.parts)


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars under a title; `noun` is what is counted ("recommendations"), `first_head` heads the labels.

    Without sums (`has_sums`) each bar is one measured figure, and nothing is added up.
    """

    title: str
    noun: str
    first_head: str
    bars: tuple[Bar, ...]
    has_sums: bool = True

    @property
    def longest(self) -> float:
        """Give the length of the longest bar, 0 where there is none."""
        return max((bar.total for bar in self.bars), default=0)

    def list_words(self) -> tuple[tuple[BarKey, str], ...]:
        """List what the parts count, each once, in the order in which they first stand."""
        words: dict[BarKey, str] = {}
        for part in (part for bar in self.bars for part in bar.parts):
            words.setdefault(part.key, part.word)
        return tuple(words.items())

    def describe(self) -> str:
        """Say all figures in one sentence, for those who do not see the chart."""
        said = [f"{bar.label}: {say_parts(bar)}" for bar in self.bars]
        return f"{self.title}, {self.noun}. " + "; ".join(said) + "." if said else f"{self.title}: nothing to show."


def keep_largest(bars: tuple[Bar, ...], most: int = MOST_BARS) -> tuple[Bar, ...]:
    """Keep the largest bars, and sum the rest in a last one that says how many they are ("30 others")."""
    if len(bars) <= most:
        return bars
    ranked = sorted(bars, key=lambda bar: -bar.total)
    kept, rest = ranked[: most - 1], ranked[most - 1 :]
    sums: dict[tuple[BarKey, str], float] = {}
    for part in (part for bar in rest for part in bar.parts):
        sums[part.key, part.word] = sums.get((part.key, part.word), 0) + part.count
    others = tuple(BarPart(key, word, count) for (key, word), count in sums.items())
    return (*kept, Bar(f"{len(rest)} others", others))


def say_parts(bar: Bar) -> str:
    """Say a bar's figures; parts without any are left out."""
    said = [f"{part.count:,} {part.word.lower()}" for part in bar.parts if part.count]
    return ", ".join(said) or "none"
