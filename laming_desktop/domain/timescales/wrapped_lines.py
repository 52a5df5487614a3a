"""Join lines that a narrow cell wrapped in the middle of a timescale: "By 31", "March", "2010"."""

from collections.abc import Sequence
from typing import Final

from laming_desktop.domain.timescales.periods import YEARS_KNOWN
from laming_desktop.domain.timescales.tokens import Token, kind_at, number_at, text_at
from laming_desktop.domain.timescales.words import MONTHS, SEASONS, WEEKDAYS, make_words

_UNFINISHED: Final = make_words(
    "by from to until till before after of in on at the a an end early mid middle late beginning every each within and "
    "or & / - due during between than this w/c w/e wc commencing ending since per w.e.f. wef effect"
)
_GOING_ON: Final = make_words("to until till onwards onward and & or / thereafter")
_BEFORE_DAY: Final = make_words("by on from before until till to after the than and & of") | frozenset(WEEKDAYS)
_BEFORE_YEAR: Final = (
    frozenset(MONTHS) | frozenset(SEASONS) | make_words("term terms year quarter qtr easter christmas")
)
_QUARTERS: Final = make_words("q qtr quarter")
_YEAR_FIGURES: Final = 4
_DAYS: Final = range(1, 32)


def join_wrapped(tokens: Sequence[Token]) -> list[Token]:
    """Give the tokens without the line ends that part words of one timescale."""
    return [token for at, token in enumerate(tokens) if token.kind != "line" or not _is_wrapped(tokens, at)]


def _is_wrapped(tokens: Sequence[Token], at: int) -> bool:
    before, after = text_at(tokens, at - 1), text_at(tokens, at + 1)
    if at == 0 or not after:
        return False
    return before in _UNFINISHED or after in _GOING_ON or _is_day_and_month(tokens, at) or _is_year(tokens, at)


def _is_day_and_month(tokens: Sequence[Token], at: int) -> bool:
    if text_at(tokens, at + 1) not in MONTHS or number_at(tokens, at - 1) not in _DAYS:
        return False
    return kind_at(tokens, at - 1) == "ordinal" or text_at(tokens, at - 2) in _BEFORE_DAY


def _is_year(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a year stands behind the line end and its month, term or quarter before it."""
    if len(text_at(tokens, at + 1)) != _YEAR_FIGURES or number_at(tokens, at + 1) not in YEARS_KNOWN:
        return False
    numbered = kind_at(tokens, at - 1) == "number" and text_at(tokens, at - 2) in _QUARTERS
    return numbered or text_at(tokens, at - 1) in _BEFORE_YEAR
