"""Join lines that a narrow cell wrapped in the middle of a timescale: "By 31", "March", "2010"."""

from collections.abc import Sequence
from typing import Final

from laming_desktop.domain.timescales.tokens import Token, kind_at, text_at
from laming_desktop.domain.timescales.words import MONTHS, WEEKDAYS, make_words

_UNFINISHED: Final = make_words(
    "by from to until till before after of in on at the a an end early mid middle late beginning every each within and "
    "or & / - due during between than this w/c w/e wc commencing ending since per w.e.f. wef awaiting await once "
    "following pending when upon"
)
_GOING_ON: Final = make_words("to until till onwards onward and & or / thereafter")
_SEEN_BEFORE: Final = 7
_SEEN_AFTER: Final = 16
"""Tokens around a place that a reader may look at; no piece is longer."""


def join_wrapped(tokens: Sequence[Token]) -> list[Token]:
    """Give the tokens without the line ends behind or before a word that needs its neighbour."""
    return [token for at, token in enumerate(tokens) if token.kind != "line" or not _is_wrapped(tokens, at)]


def _is_wrapped(tokens: Sequence[Token], at: int) -> bool:
    before, after = text_at(tokens, at - 1), text_at(tokens, at + 1)
    return at > 0 and bool(after) and (before in _UNFINISHED or after in _GOING_ON)


def find_line_end(tokens: Sequence[Token], at: int) -> int | None:
    """Find the next line end behind a place, if it is near enough to part one piece."""
    return next(
        (at + step for step, token in enumerate(tokens[at : at + _SEEN_AFTER]) if step and token.kind == "line"), None
    )


def unwrap(tokens: Sequence[Token], at: int) -> tuple[list[Token], int]:
    """Give the tokens around a place without the line ends behind it, and the place among them."""
    first = max(0, at - _SEEN_BEFORE)
    rest = [token for token in tokens[at : at + _SEEN_AFTER] if token.kind != "line"]
    return [*tokens[first:at], *rest], at - first


def starts_anew(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the word behind a line end begins a date or a number of its own."""
    word = text_at(tokens, at)
    return word in MONTHS or word in WEEKDAYS or (kind_at(tokens, at) in {"number", "ordinal"} and len(word) <= 2)  # noqa: PLR2004
