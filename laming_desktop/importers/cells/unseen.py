"""Read words without what nobody sees: the words of a document are kept as they are, and understood without it."""

import re
import unicodedata
from typing import Final

_UNSEEN: Final = re.compile("[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
"""Soft hyphens, marks of zero width, and signs that turn the direction of writing; joiners stay, as scripts and pictures need them."""


def drop_unseen(text: str) -> str:
    """Take out what nobody sees, and write letters with their accents as one."""
    return text if text.isascii() else unicodedata.normalize("NFC", _UNSEEN.sub("", text))
