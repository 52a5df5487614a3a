"""Seasons, school terms, half terms and feasts."""

import pytest

from tests.domain.timescales.readings import say


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Winter 09/10", "on 2009-12-01..2010-02-28 season certain"),
        ("spring 2011", "on 2011-03-01..2011-05-31 season certain"),
        ("Summer '10", "on 2010-06-01..2010-08-31 season certain"),
        ("late spring 2010", "on 2010-05-01..2010-05-31 month likely"),
        ("Autumn/Winter 2009", "between 2009-09-01..2010-02-28 season likely"),
    ],
)
def test_seasons_begin_in_march_june_september_and_december(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Spring Term 2011", "on 2011-01-01..2011-04-30 term certain"),
        ("Summer term 2009/10", "on 2010-04-01..2010-07-31 term certain"),
        ("2009/10 autumn term", "on 2009-09-01..2009-12-31 term certain"),
        ("Autumn 2009 term", "on 2009-09-01..2009-12-31 term certain"),
        ("this term", "on 2009-04-01..2009-07-31 term likely"),
        ("from next term", "from 2009-09-01..- term likely"),
    ],
)
def test_terms_are_the_widest_they_can_be(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Autumn 2 2009", "on 2009-11-01..2009-12-31 half_term likely"),
        ("Summer 1 2010/11", "on 2011-04-01..2011-05-31 half_term likely"),
        ("second half of the spring term 2010", "on 2010-03-01..2010-04-30 half_term likely"),
        ("Autumn term 2009 (first half)", "on 2009-09-01..2009-10-31 half_term likely"),
    ],
)
def test_half_terms_are_two_months_and_only_likely(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("by the end of spring term 2010", "by -..2010-04-30 term certain"),
        ("by start of term", "by -..2009-09-10 term likely"),
        ("prior to the start of the autumn term 2009", "by -..2009-08-31 term likely"),
        ("end of next term", "by -..2009-12-31 term likely"),
    ],
)
def test_edges_of_terms_are_read(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Christmas 2010", "on 2010-12-25..2010-12-25 day certain"),
        ("by Christmas", "by -..2009-12-25 day likely"),
        ("around Easter 2010", "on 2010-04-04..2010-04-04 day likely"),
        ("New Year", "on 2010-01-01..2010-01-31 month likely"),
    ],
)
def test_feasts_are_days(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Aut term 2009", "on 2009-09-01..2009-12-31 term certain"),
        ("Spr 2010", "on 2010-03-01..2010-05-31 season certain"),
    ],
)
def test_short_names_of_seasons_are_read(text: str, wanted: str) -> None:
    assert say(text) == wanted
