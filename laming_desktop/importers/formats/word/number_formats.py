"""Write numbers as Word's lists do: in figures, letters, roman figures and words (ECMA-376 part 1, section 17.18.59)."""

from collections.abc import Callable, Mapping
from string import ascii_lowercase
from typing import Final

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_UNITS: Final = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS: Final = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_MOST_LETTERS: Final = 20


def write_number(value: int, number_format: str) -> str:
    """Write a number in one of Word's formats; one that is not known is written in figures."""
    write = _FORMATS.get(number_format)
    return write(value) if write is not None else str(value)


def _write_letters(value: int) -> str:
    """Write a, b, ... z, aa, bb, ..., as Word counts on."""
    return ascii_lowercase[(value - 1) % 26] * min((value - 1) // 26 + 1, _MOST_LETTERS) if value > 0 else ""


def _write_roman(value: int) -> str:
    written, left = "", value if 0 < value < 4000 else 0  # noqa: PLR2004 - roman figures end there
    for worth, letters in _ROMAN:
        times, left = divmod(left, worth)
        written += letters * times
    return written or str(value)


def _write_ordinal(value: int) -> str:
    ending = "th" if value % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


def _write_words(value: int) -> str:
    if not 0 <= value < 100:  # noqa: PLR2004 - no list of recommendations spells out more
        return str(value)
    if value < len(_UNITS):
        return _UNITS[value].capitalize()
    tens, units = divmod(value, 10)
    return (f"{_TENS[tens]}-{_UNITS[units]}" if units else _TENS[tens]).capitalize()


_FORMATS: Final[Mapping[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02}",
    "lowerLetter": _write_letters,
    "upperLetter": lambda value: _write_letters(value).upper(),
    "lowerRoman": _write_roman,
    "upperRoman": lambda value: _write_roman(value).upper(),
    "ordinal": _write_ordinal,
    "cardinalText": _write_words,
    "none": lambda _: "",
}
