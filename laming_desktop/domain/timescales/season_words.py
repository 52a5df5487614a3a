"""Read seasons, school terms, half terms and feasts by their names."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from laming_desktop.domain.timescales.naming import Naming
from laming_desktop.domain.timescales.periods import NamedPeriod, Year
from laming_desktop.domain.timescales.tokens import Token, is_glued, kind_at, number_at, skip, text_at
from laming_desktop.domain.timescales.words import MONTHS, SEASONS
from laming_desktop.domain.timescales.year_words import read_year, read_year_after

_JOINTS: Final = frozenset({"/", "&", "and", "or", "-", "to", ",", "the"})
_TERMS: Final = frozenset({"term", "terms"})
_TERM_SEASONS: Final = frozenset({"spring", "summer", "autumn"})
_TERM_NUMBERS: Final = {
    1: ("autumn", 1),
    2: ("autumn", 2),
    3: ("spring", 1),
    4: ("spring", 2),
    5: ("summer", 1),
    6: ("summer", 2),
}


def read_season(tokens: Sequence[Token], at: int, _document: date | None) -> Naming | None:
    """Read a season, a term, a half term or a feast."""
    word = text_at(tokens, at)
    if word in SEASONS:
        return _read_half_term(tokens, at) or _read_term(tokens, at) or _read_bare_season(tokens, at)
    if word == "term" and kind_at(tokens, at + 1) == "number":
        return _read_numbered_term(tokens, at)
    return _read_feast(tokens, at)


def _give_year(tokens: Sequence[Token], named: NamedPeriod, at: int, *, bare_figures: bool = True) -> Naming:
    found = read_year_after(tokens, at, bare_figures=bare_figures)
    if found is None:
        return Naming.of(named, at)
    return Naming.of(replace(named, year=found[0]), found[2])


def _read_half_term(tokens: Sequence[Token], at: int) -> Naming | None:
    """Read "Autumn 1 2010", "Spring half term 2"."""
    name = SEASONS[text_at(tokens, at)]
    place = _pass_half_term(tokens, at + 1)
    half = number_at(tokens, place) if kind_at(tokens, place) == "number" and len(text_at(tokens, place)) == 1 else None
    if half not in {1, 2} or name not in _TERM_SEASONS or text_at(tokens, place + 1) in MONTHS:
        return None
    end = _pass_half_term(tokens, place + 1)
    return _give_year(tokens, NamedPeriod("half_term", index=half or 1, name=name), end)


def _pass_half_term(tokens: Sequence[Token], at: int) -> int:
    place = at
    if text_at(tokens, place) == "half":
        place = skip(tokens, place + 1, frozenset({"-"}))
    return place + 1 if text_at(tokens, place) in _TERMS else at


def _read_term(tokens: Sequence[Token], at: int) -> Naming | None:
    """Read "autumn term 2009", "autumn 2009 term" and the autumn of "autumn and spring terms"."""
    name = SEASONS[text_at(tokens, at)]
    if name not in _TERM_SEASONS:
        return None
    named = NamedPeriod("term", name=name)
    halved = _pass_half_term(tokens, at + 1)
    if halved > at + 1 and text_at(tokens, at + 1) == "half":
        return _give_year(tokens, NamedPeriod("half_term", index=1, name=name), halved)
    place = at + 2 if text_at(tokens, at + 1) in {"school", "-"} else at + 1
    if text_at(tokens, place) in _TERMS:
        return _give_year(tokens, named, place + 1)
    year = read_year(tokens, at + 1, bare_figures=True)
    if year is not None and text_at(tokens, year[1]) in _TERMS:
        return Naming.of(replace(named, year=year[0]), year[1] + 1)
    return Naming.of(named, at + 1) if year is None and _is_one_of_terms(tokens, at + 1) else None


def _is_one_of_terms(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether seasons joined to this one end in "term": "autumn and spring terms"."""
    place = skip(tokens, at, _JOINTS)
    if place == at or text_at(tokens, place) not in _TERM_SEASONS:
        return False
    while text_at(tokens, place) in _TERM_SEASONS:
        place = skip(tokens, place + 1, _JOINTS)
    return text_at(tokens, place) in _TERMS


def _read_bare_season(tokens: Sequence[Token], at: int) -> Naming:
    named = NamedPeriod("season", name=SEASONS[text_at(tokens, at)])
    place = _pass_holidays(tokens, at + 1)
    named = replace(named, is_doubtful=place > at + 1)
    if text_at(tokens, place) in {"-", "/"} and is_glued(tokens, place + 1) and kind_at(tokens, place + 1) == "number":
        place += 1
    return _give_year(tokens, named, place)


def _pass_holidays(tokens: Sequence[Token], at: int) -> int:
    """Pass over "holidays" behind a season or feast; the days are then only likely."""
    return skip(tokens, at, frozenset({"holiday", "holidays", "break", "vacation", "recess"}))


def _read_numbered_term(tokens: Sequence[Token], at: int) -> Naming | None:
    """Read "Term 2 2010/11": one of three terms, or of six."""
    number = number_at(tokens, at + 1) or 0
    if number not in _TERM_NUMBERS:
        return None
    name, half = _TERM_NUMBERS[number]
    sixth = NamedPeriod("half_term", index=half, name=name)
    third = ("autumn", "spring", "summer")[number - 1] if number <= len(_TERM_SEASONS) else ""
    named = replace(NamedPeriod("term", name=third), doubts=(sixth,)) if third else sixth
    found = _give_year(tokens, named, at + 2)
    year = found.periods[0].year
    return replace(found, periods=(_share(found.periods[0], year),))


def _share(named: NamedPeriod, year: Year | None) -> NamedPeriod:
    return replace(named, doubts=tuple(replace(each, year=year) for each in named.doubts))


def _read_feast(tokens: Sequence[Token], at: int) -> Naming | None:
    word = text_at(tokens, at)
    if word == "easter" and text_at(tokens, at + 1) in _TERMS:
        return _give_year(tokens, NamedPeriod("term", name="spring", is_doubtful=True), at + 2)
    if word == "easter":
        return _give_year(tokens, NamedPeriod("easter"), _pass_holidays(tokens, at + 1))
    if word in {"christmas", "xmas"}:
        end = _pass_holidays(tokens, at + 1)
        return _give_year(tokens, NamedPeriod("christmas", is_doubtful=end > at + 1), end)
    if word == "new" and text_at(tokens, at + 1) in {"year", "year's", "years"}:
        end = at + 2
        found = read_year(tokens, end, bare_figures=False)
        bare = found or text_at(tokens, end) in {"", ",", ".", ";", ")", "\n"}
        return _give_year(tokens, NamedPeriod("new_year", index=1), end) if bare else None
    return None
