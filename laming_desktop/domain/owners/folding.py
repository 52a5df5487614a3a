"""Writing words alike so that they can be compared: small letters, plain apostrophes, single spaces."""

import re
import unicodedata
from typing import Final

from laming_desktop.domain.owners.post_words import JOINED_WORDS

_JOINED: Final = tuple((re.compile(pattern, re.IGNORECASE), by) for pattern, by in JOINED_WORDS)
_WORD: Final = re.compile(r"[^\W_](?:[\w'&.-]*\w)?|[,(–—:-]")
_ARTICLES: Final = re.compile(r"^(?:the|a|an|our|its|their)\s+(?=\S)", re.IGNORECASE)


def fold(text: str) -> str:
    """Write a name in small letters with plain apostrophes, single spaces, no point at its end and nothing unseen."""
    shown = text if text.isascii() else drop_unseen(unicodedata.normalize("NFKC", text))
    plain = shown.casefold().replace("’", "'").replace("‘", "'").replace("‑", "-")
    return " ".join(plain.split()).rstrip(" .,;:")


def drop_unseen(text: str) -> str:
    """Take out what nobody sees: marks of zero width, soft hyphens, and those that turn the direction of writing."""
    return "".join(letter for letter in text if unicodedata.category(letter) != "Cf")


def drop_article(text: str) -> str:
    """Take "the", "our" and their like from the beginning of a name."""
    return _ARTICLES.sub("", text)


def split_words(text: str) -> tuple[str, ...]:
    """Give the words of a name folded, names of two words as one, and the signs that part a name as words."""
    joined = fold(text)
    for pattern, by in _JOINED:
        joined = pattern.sub(by, joined)
    return tuple(_WORD.findall(joined))
