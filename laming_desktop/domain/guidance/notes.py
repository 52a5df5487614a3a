"""Read what a document says of a recommendation: words that a bracket with its number ends."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from laming_desktop.domain.guidance.items import Item

_WORDS: Final = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
NUMBER: Final = rf"\d{{1,3}}|{'|'.join(_WORDS)}"
_LIST: Final = r"\d{1,3}(?:\.\d{1,3})?(?:\s*(?:,|;|&|and|to|-|–|,\s*and)\s*\d{1,3}(?:\.\d{1,3})?)*"
_BRACKET: Final = re.compile(
    rf"[(\[]\s*(?:[Rr]ecommendations?|[Rr]ecs?\.?)\s+(?:[Nn]os?\.?\s*)?(?P<list>{_LIST})\s*[)\]]"
)
_ONE: Final = re.compile(r"\d+(?:\.\d+)?")
_RANGE: Final = re.compile(r"(?<![\d.])(\d{1,3})\s*(?:to|-|–)\s*(\d{1,3})(?![\d.])")
_CHAPTERS: Final = re.compile(r"\b[Cc]hapters?\s+(?P<list>\d{1,2}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*)\d{1,2})*)")
_MOST_IN_A_RANGE: Final = 60


@dataclass(frozen=True, slots=True)
class ProposedNote:
    """What is said of these recommendations, in which chapters of the guidance; `line` counts from 1."""

    numbers: tuple[str, ...]
    chapter: str
    text: str
    line: int


def read_notes(item: Item) -> tuple[ProposedNote, ...]:
    """Read the notes of an item: each bracket ends one; a bracket that says "also see" ends none."""
    return tuple(_list_notes(item))


def read_count(words: str) -> int:
    """Read a small number, in figures or as a word."""
    return int(words) if words.isdigit() else _WORDS.index(words.casefold()) + 1


def _list_notes(item: Item) -> Iterator[ProposedNote]:
    begin = 0
    for bracket in _BRACKET.finditer(item.text):
        said = item.text[begin : bracket.start()].strip(" ;,.:")
        begin = bracket.end()
        if said:
            yield ProposedNote(_read_numbers(bracket["list"]), _find_chapters(said), said, item.line)


def _read_numbers(words: str) -> tuple[str, ...]:
    """Read "6, 7 and 9" and "3 to 5"."""
    whole = _RANGE.sub(_write_range, words)
    return tuple(dict.fromkeys(_ONE.findall(whole)))


def _write_range(found: re.Match[str]) -> str:
    first, last = int(found[1]), int(found[2])
    if not first < last <= first + _MOST_IN_A_RANGE:
        return f"{first}, {last}"
    return ", ".join(str(number) for number in range(first, last + 1))


def _find_chapters(said: str) -> str:
    """Give the chapters that are named, in the order of naming: "Chapters 5, 4 and 2"."""
    numbers = list(dict.fromkeys(one for found in _CHAPTERS.finditer(said) for one in _ONE.findall(found["list"])))
    if not numbers:
        return ""
    if len(numbers) == 1:
        return f"Chapter {numbers[0]}"
    return f"Chapters {', '.join(numbers[:-1])} and {numbers[-1]}"
