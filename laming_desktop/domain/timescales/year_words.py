"""Read years: 2009, '09, 09, 2009/10, 2009-10, FY 09/10, academic year 2009/10."""

from collections.abc import Sequence
from typing import Final

from laming_desktop.domain.timescales.periods import YEARS_KNOWN, Kind, Year
from laming_desktop.domain.timescales.tokens import Token, is_glued, kind_at, number_at, text_at
from laming_desktop.domain.timescales.words import MONTHS

YearFound = tuple[Year, int]
_TWO_FIGURES: Final = 2
_FOUR_FIGURES: Final = 4
_PIVOT: Final = 50
_YEAR_NOUNS: Final = frozenset({"year", "years", "yr", "yrs"})
_YEAR_TYPES: Final[dict[str, Kind]] = {
    "financial": "financial_year",
    "fin": "financial_year",
    "fiscal": "financial_year",
    "tax": "financial_year",
    "budget": "financial_year",
    "academic": "academic_year",
    "school": "academic_year",
    "calendar": "calendar_year",
    "municipal": "municipal_year",
    "council": "municipal_year",
    "civic": "municipal_year",
}
_YEAR_INITIALS: Final[dict[str, Kind]] = {"fy": "financial_year", "f/y": "financial_year", "ay": "academic_year"}
_PASSED: Final = frozenset({"of", "in", "the", ",", "-", "(", "for", ":", "during"})


def add_century(figures: int) -> int:
    """Give the year of two figures: 2000 to 2049, 1950 to 1999."""
    return figures + (2000 if figures < _PIVOT else 1900)


def read_year_type(tokens: Sequence[Token], at: int) -> tuple[Kind, int] | None:
    """Read "financial year", "FY" or "school year" and say which kind of year it is."""
    word = text_at(tokens, at)
    if word in _YEAR_INITIALS:
        return _YEAR_INITIALS[word], at + 1
    after = at + 2 if text_at(tokens, at + 1) == "-" else at + 1
    if word in _YEAR_TYPES and text_at(tokens, after) in _YEAR_NOUNS:
        return _YEAR_TYPES[word], after + 1
    return None


def read_year(tokens: Sequence[Token], at: int, *, bare_figures: bool = False) -> YearFound | None:
    """Read a year; two figures alone count only where the caller says so."""
    if text_at(tokens, at) == "'" and _has_figures(tokens, at + 1, _TWO_FIGURES):
        year = add_century(number_at(tokens, at + 1) or 0)
        return _read_second(tokens, at + 2, year) or (Year(year), at + 2)
    if _has_figures(tokens, at, _FOUR_FIGURES) and (number_at(tokens, at) or 0) in YEARS_KNOWN:
        year = number_at(tokens, at) or 0
        return _read_second(tokens, at + 1, year) or (Year(year), at + 1)
    if _has_figures(tokens, at, _TWO_FIGURES):
        year = add_century(number_at(tokens, at) or 0)
        return _read_second(tokens, at + 1, year) or ((Year(year), at + 1) if bare_figures else None)
    return None


def _has_figures(tokens: Sequence[Token], at: int, count: int) -> bool:
    return kind_at(tokens, at) == "number" and len(text_at(tokens, at)) == count


def _read_second(tokens: Sequence[Token], at: int, year: int) -> YearFound | None:
    """Read "/10" or "-2010" after 2009; a month after it makes it a day and no year."""
    if text_at(tokens, at) not in {"/", "-"}:
        return None
    after = at + 2 if text_at(tokens, at + 1) == "'" else at + 1
    second = number_at(tokens, after) if kind_at(tokens, after) == "number" else None
    figures = len(text_at(tokens, after))
    fits = (figures == _TWO_FIGURES and second == (year + 1) % 100) or (figures == _FOUR_FIGURES and second == year + 1)
    fits = fits or (figures == 1 and second == (year + 1) % 10 and is_glued(tokens, at) and is_glued(tokens, after))
    if not fits or text_at(tokens, after + 1) in MONTHS or _goes_on(tokens, after + 1):
        return None
    return Year(year, split=True), after + 1


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether figures go on as in 2009-10-05, which is a day."""
    glued = text_at(tokens, at) in {"/", "-", "."} and is_glued(tokens, at) and is_glued(tokens, at + 1)
    return glued and kind_at(tokens, at + 1) == "number" and len(text_at(tokens, at + 1)) <= _TWO_FIGURES


def read_year_after(
    tokens: Sequence[Token], at: int, *, bare_figures: bool = True
) -> tuple[Year, Kind | None, int] | None:
    """Read the year that belongs to the period before it: "of 2010/11", ", 2009", "(FY 09/10)"."""
    place = at
    while text_at(tokens, place) in _PASSED and place - at < 3:  # noqa: PLR2004 - "of the", ", of the"
        place += 1
    kind = read_year_type(tokens, place)
    start = kind[1] if kind else place
    found = read_year(tokens, start, bare_figures=bare_figures and (kind is not None or start == at))
    if found is None:
        return None
    year, end = found
    kind = kind or read_year_type(tokens, end)
    end = max(end, kind[1]) if kind else end
    opened = "(" in {token.text for token in tokens[at:place]}
    end += 1 if opened and text_at(tokens, end) == ")" else 0
    return year, kind[0] if kind else None, end
