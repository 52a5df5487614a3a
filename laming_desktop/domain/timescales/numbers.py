"""Read numbers written in figures or in words."""

from collections.abc import Sequence
from typing import Final

from laming_desktop.domain.timescales.tokens import Token, kind_at, number_at, text_at
from laming_desktop.domain.timescales.words import LAST_WORDS, ORDINAL_ENDINGS, ORDINALS, SMALL_NUMBERS, TENS

LAST: Final = -1
"""The ordinal that stands for "last"."""
MAX_COUNT: Final = 400
"""More days, weeks or months than this are no timescale."""

Number = tuple[int, int]
"""A value and the place after its last token."""


def read_count(tokens: Sequence[Token], at: int) -> Number | None:
    """Read "6", "six" or "twenty-four"."""
    word = text_at(tokens, at)
    if kind_at(tokens, at) == "number":
        value = number_at(tokens, at)
        return (value, at + 1) if value is not None and value <= MAX_COUNT else None
    if word in SMALL_NUMBERS:
        return SMALL_NUMBERS[word], at + 1
    if word in TENS:
        return _read_tens(tokens, at)
    if word == "couple":
        return 2, at + (2 if text_at(tokens, at + 1) == "of" else 1)
    return None


def _read_tens(tokens: Sequence[Token], at: int) -> Number:
    tens = TENS[text_at(tokens, at)]
    after = at + 2 if text_at(tokens, at + 1) == "-" else at + 1
    ones = SMALL_NUMBERS.get(text_at(tokens, after), 0)
    return (tens + ones, after + 1) if 0 < ones < 10 else (tens, at + 1)  # noqa: PLR2004 - twenty-one to twenty-nine


def read_ordinal(tokens: Sequence[Token], at: int) -> Number | None:
    """Read "1st", "1 st", "1-st", "first" or "twenty-first"; "last" and "final" are LAST."""
    word = text_at(tokens, at)
    figures = _read_figure_ordinal(tokens, at)
    if figures is not None:
        return figures
    if word in LAST_WORDS:
        return LAST, at + 1
    if word in ORDINALS:
        return ORDINALS[word], at + 1
    if word in TENS:
        after = at + 2 if text_at(tokens, at + 1) == "-" else at + 1
        ones = ORDINALS.get(text_at(tokens, after))
        return (TENS[word] + ones, after + 1) if ones is not None and ones < 10 else None  # noqa: PLR2004
    return None


def _read_figure_ordinal(tokens: Sequence[Token], at: int) -> Number | None:
    """Read "1st", "1 st" and "1-st"."""
    if kind_at(tokens, at) == "ordinal":
        return int(text_at(tokens, at)), at + 1
    ending = at + 2 if text_at(tokens, at + 1) == "-" else at + 1
    if kind_at(tokens, at) == "number" and text_at(tokens, ending) in ORDINAL_ENDINGS:
        return int(text_at(tokens, at)[:4]), ending + 1
    return None
