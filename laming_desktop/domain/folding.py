"""Fold a text for comparing and searching: case and accents do not count."""

import unicodedata
from typing import Final

_LETTERS: Final = str.maketrans("\u00f8\u0111\u0142\u0131\u2018\u2019\u201c\u201d", "odli''\"\"")
"""Letters that no normal form takes apart, and quotation marks as Word writes them."""


def fold_text(text: str) -> str:
    """Give the text without case and accents, for comparing only."""
    if text.isascii():
        return text.lower()
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in spread if not unicodedata.combining(letter)).translate(_LETTERS)
