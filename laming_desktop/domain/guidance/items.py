"""Put the lines of a document together to items: bullets and paragraphs, each with the line on which it begins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

_BULLET: Final = re.compile(r"^\s*(?:[-–—•·◦▪‣*●○■□➢✓]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)", re.IGNORECASE)
_ENDS: Final = re.compile(r"[.;:!?]['’”\")\]]*$")
_SENTENCE: Final = re.compile(r"(?<=[a-z\d\)\]’”'\"%][.!?])[’”\")]*\s+(?=[(\[“\"'‘]?[A-Z\d])")
_MARKS: Final = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|\[([^\]]{1,200})\]\([^)]{0,500}\)")


@dataclass(frozen=True, slots=True)
class Item:
    """One bullet or paragraph: its words on one line, where it begins, and whether a list has it."""

    line: int
    text: str
    is_listed: bool

    @property
    def sentences(self) -> tuple[str, ...]:
        """Give its sentences."""
        return tuple(part for part in _SENTENCE.split(self.text) if part.strip())


def join_items(lines: Sequence[str]) -> tuple[Item, ...]:
    """Join lines that were broken in the middle of a sentence; what has no words is no item."""
    return tuple(_join(lines))


def _join(lines: Sequence[str]) -> Iterator[Item]:
    held: Item | None = None
    for number, line in enumerate(lines, 1):
        bullet = _BULLET.match(line)
        words = " ".join(_MARKS.sub(lambda mark: mark[1] or "", line[bullet.end() if bullet else 0 :]).split())
        if held is not None and words and not bullet and _goes_on(held.text, words):
            held = Item(held.line, f"{held.text} {words}", held.is_listed)
            continue
        if held is not None:
            yield held
        held = Item(number, words, bullet is not None) if any(letter.isalnum() for letter in words) else None
    if held is not None:
        yield held


def _goes_on(before: str, words: str) -> bool:
    """Tell whether a line goes on with the one before it: no sentence ended there, and none begins here."""
    return not _ENDS.search(before) and (words[0].islower() or words[0] in "(&")
