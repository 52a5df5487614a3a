"""Read the reference of a row where a column holds nothing but references."""

import re
from typing import Final

from laming_desktop.importers.cells.numbering import find_leading_number, read_numbers

_CODE: Final = re.compile(r"^(?=[^\n]*\d)[\w.,/#()&\u2013 -]{1,24}$")
_LETTER: Final = re.compile(r"^\(?([a-z]|[ivx]{1,5})[.)]?$", re.IGNORECASE)
_BESIDE: Final = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
"""What stands in brackets beside a number: "4 (para 6.2)"."""
_STOPS: Final = " .:;)"
_WORDS: Final = 4


def read_reference(text: str) -> tuple[tuple[str, ...], str]:
    """Read the numbers of a reference cell, and the words behind them where the cell goes on."""
    words = text.strip()
    if not words:
        return (), ""
    numbers = read_numbers(words)
    if numbers:
        return numbers, ""
    bare = read_numbers(_BESIDE.sub("", words.split("\n", 1)[0]))
    if bare:
        return bare, ""
    if _CODE.match(words) and len(words.split()) <= _WORDS:
        return (words.rstrip(_STOPS),), ""
    letter = _LETTER.match(words)
    if letter:
        return (letter[1].lower(),), ""
    leading = find_leading_number(words)
    return ((leading[0],), words[len(leading[1]) :]) if leading else ((), words)
