"""Writing the words of a mark or state cell alike so that they can be compared."""

import re
import unicodedata
from typing import Final

_DASHES: Final = re.compile("[\u2010-\u2014\u2212]")
_INVISIBLE: Final = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad\ufe0f]")
_EDGES: Final = " \t\n.!;:,*_|'\"“”"
_BRACKETED: Final = re.compile(r"^[(\[{]([^()\[\]{}]*)[)\]}]$")


def fold(text: str) -> str:
    """Write a cell in small letters with plain dashes, apostrophes and single spaces, without stops at its ends."""
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFC", text)).casefold()
    plain = _DASHES.sub("-", plain).replace("’", "'").replace("‘", "'")
    return " ".join(plain.split()).strip(_EDGES)


def unbracket(folded: str) -> str:
    """Take a pair of brackets off that encloses the whole of a cell."""
    match = _BRACKETED.match(folded)
    return match[1].strip(_EDGES) if match else folded


def drop_doubt(text: str) -> str:
    """Take a question mark from the end of a cell; a cell without one stays as it is."""
    bare = text.rstrip(_EDGES + "?")
    return bare if "?" in text[len(bare) :] else text
