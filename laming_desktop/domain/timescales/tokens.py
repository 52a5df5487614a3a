"""Cut the text of a cell into words, numbers and signs that remember where they stood."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

TokenKind = Literal["word", "number", "ordinal", "sign", "line"]
FIGURES: Final = frozenset("0123456789")
MAX_LENGTH: Final = 2000
"""Characters of a cell that are read; no timescale is longer, and hostile text must not cost time."""

_TRANSLATION: Final = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),  # noqa: RUF001 - these are the signs that stand for a dash
        **dict.fromkeys("‘’‛′´`＇", "'"),  # noqa: RUF001 - these are the signs that stand for an apostrophe
        **dict.fromkeys("“”„″", '"'),
        **dict.fromkeys("\u00a0\u2007\u202f\u2009\u200a\u2002\u2003\u3000\t", " "),
        **dict.fromkeys("•●▪◦‣·", "•"),
        **dict.fromkeys("⁄∕／\\", "/"),  # noqa: RUF001 - these are the signs that stand for a slash
    }
)
_TOKEN: Final = re.compile(
    r"""
    (?P<line>[\r\n\v\f\x85\u2028\u2029][\s]*)
    | (?P<initials>(?<![^\W_])(?:[a-z]\.){2,}[a-z]?(?![^\W_])\.?)
    | (?P<pair>(?<![^\W_])[nwf]/[aceby](?![^\W_]))
    | (?P<ordinal>[0-9]{1,4}(?:st|nd|rd|th)(?![^\W_]))
    | (?P<chunk>[^\W_]+(?:'[^\W\d_]+)*)
    | (?P<sign>\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign; `text` is in small letters, `start` and `end` count characters of the cell."""

    text: str
    start: int
    end: int
    kind: TokenKind
    repaired: bool = False


def normalise(text: str) -> str:
    """Give the text with one form of dash, apostrophe and space; every character keeps its place."""
    return text[:MAX_LENGTH].translate(_TRANSLATION)


def cut_tokens(text: str) -> list[Token]:
    """Cut normalised text into tokens; mixed letters and figures stay one word until they are repaired."""
    return [_make_token(match) for match in _TOKEN.finditer(text)]


def _make_token(match: re.Match[str]) -> Token:
    raw = match.group().lower()
    group = match.lastgroup
    if group == "line":
        return Token("\n", match.start(), match.end(), "line")
    if group == "initials":
        return Token(raw.replace(".", ""), match.start(), match.end(), "word")
    if group == "pair":
        return Token(raw, match.start(), match.end(), "word")
    if group == "ordinal":
        return Token(raw[:-2], match.start(), match.end(), "ordinal")
    if group == "chunk":
        kind: TokenKind = "number" if raw.isascii() and raw.isdigit() else "word"
        return Token(raw, match.start(), match.end(), kind)
    return Token(raw, match.start(), match.end(), "sign")


def text_at(tokens: Sequence[Token], at: int) -> str:
    """Give the text of the token at a place, or nothing outside the cell."""
    return tokens[at].text if 0 <= at < len(tokens) else ""


def kind_at(tokens: Sequence[Token], at: int) -> TokenKind | None:
    """Give the kind of the token at a place, or nothing outside the cell."""
    return tokens[at].kind if 0 <= at < len(tokens) else None


def number_at(tokens: Sequence[Token], at: int) -> int | None:
    """Give the figure at a place when it is written in digits."""
    return int(tokens[at].text[:9]) if kind_at(tokens, at) in {"number", "ordinal"} else None


def is_glued(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a token follows the one before it without a space."""
    return 0 < at < len(tokens) and tokens[at - 1].end == tokens[at].start


def skip(tokens: Sequence[Token], at: int, passed: frozenset[str]) -> int:
    """Give the first place at or after `at` whose text is not one of those passed over."""
    while text_at(tokens, at) in passed:
        at += 1
    return at
