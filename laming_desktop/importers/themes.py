"""Recognise the names of themes: rows that are a band over the table, and names glued to a recommendation's words."""

import re
from collections.abc import Sequence
from typing import Final

from laming_desktop.importers.cells.numbering import read_numbers
from laming_desktop.importers.cells.sentences import has_list_mark
from laming_desktop.importers.columns.headings import fold_heading
from laming_desktop.importers.grid import Row, Table

_MOST_WORDS: Final = 9
_SMALL: Final = frozenset(
    ["and", "of", "the", "for", "in", "to", "a", "an", "on", "with", "from", "by", "at", "or", "between"]
)
_LABEL: Final = re.compile(
    r"^(?:theme|section|chapter|part|priority|area|objective|heading|work ?stream)\s*(?:\d+|[a-z]|[ivx]+)?\s*[:.\u2013-]\s*",
    re.IGNORECASE,
)
_SENTENCE_START: Final = re.compile(r"\s(?=(?:The|All|Every|Each|Any|A|An|There|Local|It|This|These|We)\s)")
_LAST_SENTENCE: Final = re.compile(r"[.;!?][\"'\u2019\u201d)]*\s+(?=[A-Z][^.;!?]*$)")


def is_title(text: str) -> bool:
    """Tell whether words are written as a title: few, no stop at the end, all but the small words with a capital."""
    words = text.split()
    if not words or len(words) > _MOST_WORDS or text[-1] in ".;,?!:" or not text[0].isalpha() or has_list_mark(text):
        return False
    large = [word for word in words if word.casefold() not in _SMALL]
    capitals = sum(word[0].isupper() or not word[0].isalpha() for word in large)
    return bool(large) and text[0].isupper() and capitals == len(large) and not any(map(_is_figure, words))


def _is_figure(word: str) -> bool:
    return word[0].isdigit()


def is_band_title(text: str) -> bool:
    """Tell whether a line by itself may name a theme: a title of two words or more, or one that is called a theme."""
    labelled = _LABEL.sub("", text).strip()
    if labelled != text:
        return bool(labelled) and len(labelled.split()) <= _MOST_WORDS and not text.endswith((".", ";"))
    return is_title(text) and len(text.split()) > 1


def read_band(row: Row, table: Table, known: Sequence[str]) -> str | None:
    """Read the theme of a row that holds nothing else, in one cell or the same in all; None for any other row."""
    texts = {row.cell(index) for index in row.filled}
    if len(texts) != 1:
        return None
    (text,) = texts
    place = row.filled[0]
    allowed = {0, table.find("reference"), table.find("recommendation"), table.find("theme"), None}
    if place not in allowed and len(row.filled) == 1:
        return None
    labelled = _LABEL.sub("", text).strip()
    if find_known(text, known):
        return text
    if labelled != text and labelled and len(labelled.split()) <= _MOST_WORDS:
        return labelled
    is_sentence_case = len(row.filled) > 1 and len(text.split()) <= _MOST_WORDS and not text.endswith((".", ";", ":"))
    if read_numbers(text) or len(text) < 4:  # noqa: PLR2004
        return None
    return text if is_title(text) or text.isupper() or is_sentence_case else None


def find_known(text: str, known: Sequence[str]) -> str | None:
    """Find the known theme that a text names."""
    folded = fold_heading(text)
    return next((name for name in known if fold_heading(name) == folded), None)


def find_glued_start(text: str, known: Sequence[str], *, has_bands: bool) -> str:
    """Find a theme's name glued before the first sentence; empty where there is none."""
    for name in known:
        if text.casefold().startswith(f"{name.casefold()} ") and text[len(name) + 1 :][:1].isupper():
            return text[: len(name)]
    if not has_bands:
        return ""
    match = _SENTENCE_START.search(text)
    if match is None:
        return ""
    name = text[: match.start()]
    return name if is_title(name) and len(name.split()) > 1 and not _ends_small(name) else ""


def find_glued_end(text: str, known: Sequence[str], *, has_bands: bool) -> str:
    """Find the name of the next theme glued behind the last sentence; empty where there is none."""
    for name in known:
        head = text[: -len(name)].rstrip()
        if text.casefold().endswith(f" {name.casefold()}") and head.endswith((".", ";", ":", "?")):
            return text[-len(name) :]
    if not has_bands:
        return ""
    match = _LAST_SENTENCE.search(text)
    name = text[match.end() :] if match else ""
    return name if is_title(name) and len(name.split()) > 1 and not _ends_small(name) else ""


def _ends_small(name: str) -> bool:
    return name.rsplit(maxsplit=1)[-1].casefold() in _SMALL
