"""Repair scan noise and misspellings, word by word, only where one word of the grammar fits."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from laming_desktop.domain.timescales.known_words import KNOWN_WORDS, LOOKALIKE_WORDS, REPAIRABLE_WORDS
from laming_desktop.domain.timescales.spelling import find_intended
from laming_desktop.domain.timescales.tokens import FIGURES, Token, TokenKind, is_glued, kind_at, text_at
from laming_desktop.domain.timescales.words import MONTHS, ORDINAL_ENDINGS, SEASONS, make_words

_TO_LETTERS: Final = (str.maketrans("01583", "olsbe"), str.maketrans("01583", "oisbe"))
_TO_FIGURES: Final = str.maketrans("oilsbzg|!", "011582911"[:9])
_FIGURE_LETTERS: Final = frozenset("oilsbz|!")
_SCANNED_PAIRS: Final = (
    ("rn", "m"),
    ("vv", "w"),
    ("cl", "d"),
    ("ii", "n"),
    ("ri", "n"),
    ("m", "rn"),
    ("nn", "m"),
    ("li", "h"),
)
_JOINED_AT_LEAST: Final = 5
_GLUED_LEADS: Final = sorted(make_words("by of from to in end early mid late until before after and on during next"))
_YEAR_FIGURES: Final = 4


def repair_tokens(tokens: Sequence[Token]) -> list[Token]:
    """Give the tokens with mixed figures and letters parted or repaired, torn words joined and misspellings righted."""
    parted = [part for token in tokens for part in _part_token(token)]
    figured = [_repair_lone_letters(parted, at) for at in range(len(parted))]
    joined = _join_torn(figured)
    return [_repair_spelling(joined, at) for at in range(len(joined))]


def _part_token(token: Token) -> list[Token]:
    """Part "30Sept" and "October2009"; read "Oct0ber", "3Oth" and "2O10" as what they stand for."""
    if token.kind != "word":
        return [token]
    if not any(sign in FIGURES for sign in token.text):
        return _part_glued(token)
    runs = _part_ordinal(token) or _cut_runs(token)
    word = _read_noisy_word(token.text)
    if word is not None:
        return [replace(token, text=word, repaired=True)]
    if all(run.kind != "word" or run.text in KNOWN_WORDS for run in runs):
        return _mark_ordinals(runs)
    repaired = _repair_mixed(token)
    return [repaired] if repaired else _repair_runs(token) or _mark_ordinals(runs)


def _part_glued(token: Token) -> list[Token]:
    """Part "byMarch" and "ofSeptember": a lost space is no repair."""
    if token.text in KNOWN_WORDS:
        return [token]
    for lead in _GLUED_LEADS:
        rest = token.text.removeprefix(lead)
        if rest != token.text and len(rest) > 3 and (rest in MONTHS or rest in SEASONS):  # noqa: PLR2004 - "inmar" is noise
            at = token.start + len(lead)
            return [Token(lead, token.start, at, "word"), Token(rest, at, token.end, "word")]
    return [token]


def _part_ordinal(token: Token) -> list[Token] | None:
    """Part "30thSeptember"."""
    digits = len(token.text) - len(token.text.lstrip("0123456789"))
    ending, rest = token.text[digits : digits + 2], token.text[digits + 2 :]
    if not 1 <= digits <= 2 or ending not in ORDINAL_ENDINGS or rest not in KNOWN_WORDS:  # noqa: PLR2004
        return None
    at = token.start + digits
    return [Token(token.text[:digits], token.start, at + 2, "ordinal"), Token(rest, at + 2, token.end, "word")]


def _read_noisy_word(text: str) -> str | None:
    """Read "Quarter1y" as the long word that its figures hide."""
    words = {text.translate(table) for table in _TO_LETTERS} & REPAIRABLE_WORDS
    return words.pop() if len(words) == 1 and len(text) >= _JOINED_AT_LEAST else None


def _cut_runs(token: Token) -> list[Token]:
    runs: list[Token] = []
    start = 0
    text = token.text
    for at in range(1, len(text) + 1):
        if at == len(text) or (text[at] in FIGURES) != (text[start] in FIGURES):
            kind: TokenKind = "number" if text[start] in FIGURES else "word"
            runs.append(Token(text[start:at], token.start + start, token.start + at, kind))
            start = at
    return runs


def _mark_ordinals(runs: list[Token]) -> list[Token]:
    """Make one ordinal of "1" and "st" in "1stMarch"."""
    marked: list[Token] = []
    for run in runs:
        if marked and run.text in ORDINAL_ENDINGS and marked[-1].kind == "number":
            marked[-1] = replace(marked[-1], kind="ordinal", end=run.end)
        else:
            marked.append(run)
    return marked


def _repair_mixed(token: Token) -> Token | None:
    """Read a mixed word as letters or as figures, if exactly one of them makes sense."""
    words = {token.text.translate(table) for table in _TO_LETTERS} & (REPAIRABLE_WORDS | frozenset(MONTHS))
    figures = _read_figures(token.text)
    if len(words) == 1 and figures is None:
        return replace(token, text=words.pop(), repaired=True)
    if figures is not None and not words:
        text, kind = figures
        return Token(text, token.start, token.end, kind, repaired=True)
    return None


def _read_figures(text: str) -> tuple[str, TokenKind] | None:
    stem, ending = (text[:-2], text[-2:]) if text[-2:] in ORDINAL_ENDINGS else (text, "")
    if not stem or len(stem) > _YEAR_FIGURES or any(not (sign in FIGURES or sign in _FIGURE_LETTERS) for sign in stem):
        return None
    return stem.translate(_TO_FIGURES), "ordinal" if ending else "number"


def _repair_runs(token: Token) -> list[Token] | None:
    """Part "l5March" and "Oct0ber2009" where a month's name stands beside figures."""
    text = token.text
    for at in range(1, len(text)):
        left, right = text[:at], text[at:]
        figures, word = _read_figures(left), _read_word(right)
        if figures is not None and word is not None:
            return [_piece(token, 0, at, *figures), _piece(token, at, len(text), word, "word")]
        figures, word = _read_figures(right), _read_word(left)
        if figures is not None and word is not None and len(figures[0]) in {2, _YEAR_FIGURES}:
            return [_piece(token, 0, at, word, "word"), _piece(token, at, len(text), *figures)]
    return None


def _piece(token: Token, start: int, end: int, text: str, kind: TokenKind) -> Token:
    return Token(text, token.start + start, token.start + end, kind, repaired=True)


def _read_word(text: str) -> str | None:
    if len(text) < 3:  # noqa: PLR2004 - the shortest names of months
        return None
    words = {text.translate(table) for table in _TO_LETTERS} & frozenset(MONTHS)
    return words.pop() if len(words) == 1 else None


def _repair_lone_letters(tokens: Sequence[Token], at: int) -> Token:
    """Read "lO March" and "Ist April" as figures: letters that look like figures beside a month or a slash."""
    token = tokens[at]
    if token.kind not in {"word", "sign"} or len(token.text) > _YEAR_FIGURES:
        return token
    if token.text in MONTHS or not _stands_for_figures(tokens, at):
        return token
    figures = _read_figures(token.text)
    if figures is None or not figures[0].strip("0"):
        return token
    return Token(figures[0], token.start, token.end, figures[1], repaired=True)


def _stands_for_figures(tokens: Sequence[Token], at: int) -> bool:
    if any(sign not in _FIGURE_LETTERS for sign in tokens[at].text.removesuffix("st").removesuffix("th")):
        return False
    following = text_at(tokens, at + 1)
    if following in MONTHS or (following == "of" and text_at(tokens, at + 2) in MONTHS):
        return True
    slash = following in {"/", "."} and is_glued(tokens, at + 1) and kind_at(tokens, at + 2) == "number"
    before = text_at(tokens, at - 1) in {"/", "."} and is_glued(tokens, at) and kind_at(tokens, at - 2) == "number"
    is_year = len(tokens[at].text) == _YEAR_FIGURES and text_at(tokens, at - 1) in MONTHS
    return (slash and is_glued(tokens, at + 2)) or (before and is_glued(tokens, at - 1)) or is_year


def _join_torn(tokens: Sequence[Token]) -> list[Token]:
    """Join words that scanning tore apart: "Sep tember", "quar terly", "Octo-" and "ber" on the next line."""
    joined: list[Token] = []
    at = 0
    while at < len(tokens):
        length = _find_torn(tokens, at)
        if length:
            text = "".join(token.text for token in tokens[at : at + length] if token.kind == "word")
            joined.append(Token(text, tokens[at].start, tokens[at + length - 1].end, "word", repaired=True))
        else:
            joined.append(tokens[at])
        at += length or 1
    return joined


def _find_torn(tokens: Sequence[Token], at: int) -> int:
    if kind_at(tokens, at) != "word":
        return 0
    for gap in ((), ("-", "\n"), ("\n",)):
        after = at + 1 + len(gap)
        if tuple(text_at(tokens, at + 1 + step) for step in range(len(gap))) != gap:
            continue
        first, second = tokens[at].text, text_at(tokens, after)
        whole = first + second
        is_torn = kind_at(tokens, after) == "word" and len(whole) >= _JOINED_AT_LEAST and whole in REPAIRABLE_WORDS
        is_month = kind_at(tokens, after) == "word" and first in MONTHS and MONTHS.get(whole) == MONTHS[first]
        if (
            is_month
            or (is_torn and gap == ("-", "\n"))
            or (is_torn and (first not in KNOWN_WORDS or second not in KNOWN_WORDS))
        ):
            return len(gap) + 2
        is_slip = kind_at(tokens, after) == "word" and first in MONTHS and second not in KNOWN_WORDS | LOOKALIKE_WORDS
        if is_slip and whole not in KNOWN_WORDS and find_intended(whole) in MONTHS:
            return len(gap) + 2
    return 3 if _is_hyphened_slip(tokens, at) else 0


def _is_hyphened_slip(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "on-gong" is one word with a hyphen and a slip."""
    if text_at(tokens, at + 1) != "-" or not is_glued(tokens, at + 1) or not is_glued(tokens, at + 2):
        return False
    second = text_at(tokens, at + 2)
    if kind_at(tokens, at + 2) != "word" or second in KNOWN_WORDS or tokens[at].text in MONTHS:
        return False
    return find_intended(tokens[at].text + second) is not None


def _repair_spelling(tokens: Sequence[Token], at: int) -> Token:
    token = tokens[at]
    if token.kind != "word" or token.text in KNOWN_WORDS or token.text in LOOKALIKE_WORDS or not token.text.isalpha():
        return token
    scanned = {token.text.replace(wrong, right) for wrong, right in _SCANNED_PAIRS if wrong in token.text}
    scanned |= {"i" + token.text[1:]} if token.text[0] == "l" else set()
    fitting = scanned & REPAIRABLE_WORDS
    if len(fitting) == 1:
        return replace(token, text=fitting.pop(), repaired=True)
    beside_year = _has_year_beside(tokens, at)
    intended = find_intended(token.text, beside_year=beside_year)
    return replace(token, text=intended, repaired=True) if intended else token


def _has_year_beside(tokens: Sequence[Token], at: int) -> bool:
    after = at + 1 if text_at(tokens, at + 1) not in {"'", "-", ",", "."} else at + 2
    return kind_at(tokens, after) == "number" and len(text_at(tokens, after)) in {2, _YEAR_FIGURES}
