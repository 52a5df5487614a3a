"""What somebody types to find something, and where that stands in a text.

Words are found at the beginning of words ("safeg" finds "safeguarding"), what stands in quotation marks word by word.
All of it must be found, in any order. Case, accents and signs between words do not count.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from laming_desktop.domain.folding import fold_text

MOST_TERMS: Final = 12
LONGEST_TERM: Final = 200
_TYPED: Final = re.compile(r'"([^"]*)("?)|([^\s"]+)')
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class SearchTerm:
    """Folded words that follow each other; with `is_prefix` the last of them may go on."""

    words: tuple[str, ...]
    is_prefix: bool = True


@lru_cache(maxsize=16)
def read_search(text: str) -> tuple[SearchTerm, ...]:
    """Read what was typed: words, and phrases in quotation marks; a phrase that is not closed is still being typed."""
    terms: dict[SearchTerm, None] = {}
    for found in _TYPED.finditer(fold_text(text)):
        phrase, closed, word = found.groups()
        words = split_words((phrase if word is None else word)[:LONGEST_TERM])
        if words:
            terms[SearchTerm(words, is_prefix=not closed)] = None
    return tuple(terms)[:MOST_TERMS]


def split_words(folded: str) -> tuple[str, ...]:
    """Give the words of a folded text: letters and figures, whatever stands between them."""
    return tuple(_WORD.findall(folded))


def holds_term(text: str, term: SearchTerm) -> bool:
    """Tell whether a text has a term anywhere."""
    return _make_pattern(term).search(fold_text(text)) is not None


def find_hits(text: str, terms: Iterable[SearchTerm]) -> tuple[tuple[int, int], ...]:
    """Tell where the terms stand in a text, as starts and lengths from left to right; what overlaps is one hit."""
    folded, origins = _fold_with_origins(text)
    found = sorted(
        (origins[hit.start()], origins[hit.end() - 1] + 1)
        for term in terms
        for hit in _make_pattern(term).finditer(folded)
    )
    spans: list[tuple[int, int]] = []
    for start, end in found:
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return tuple((start, end - start) for start, end in spans)


def _fold_with_origins(text: str) -> tuple[str, range | list[int]]:
    """Fold letter by letter, and tell for each folded letter which letter of the text it comes from."""
    if text.isascii():
        return text.lower(), range(len(text))
    pieces = [fold_text(letter) for letter in text]
    origins = [place for place, piece in enumerate(pieces) for _ in piece]
    return "".join(pieces), origins


@lru_cache(maxsize=64)
def _make_pattern(term: SearchTerm) -> re.Pattern[str]:
    words = r"[\W_]+".join(map(re.escape, term.words))
    return re.compile(rf"(?<![^\W_]){words}" + ("" if term.is_prefix else r"(?![^\W_])"))
