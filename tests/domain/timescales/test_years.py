"""Years written, carried, assumed or missing."""

import pytest

from tests.domain.timescales.readings import say


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Draft June; final Sept 2010", "on 2010-06-01..2010-09-30 month certain"),
        ("Nov and March 2011", "on 2010-11-01..2011-03-31 month certain"),
    ],
)
def test_year_serves_its_neighbours(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("January", "on 2010-01-01..2010-01-31 month likely"),
        ("by 30th June", "by -..2009-06-30 day likely"),
        ("15 October", "on 2009-10-15..2009-10-15 day likely"),
        ("Q3", "on 2009-10-01..2009-12-31 quarter likely"),
    ],
)
def test_missing_year_is_the_coming_one(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("by May", "by -..2010-05-31 month ambiguous"),
        ("Easter", "on 2010-04-04..2010-04-04 day ambiguous"),
    ],
)
def test_period_that_has_just_ended_is_asked_about(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("31 March", "on 2011-03-31..2011-03-31 day likely"),
        ("Autumn term", "on 2010-09-01..2010-12-31 term likely"),
        ("Q3", "on 2010-10-01..2010-12-31 quarter likely"),
    ],
)
def test_plan_gives_the_year_of_a_name_that_falls_in_it_once(text: str, wanted: str) -> None:
    assert say(text, on=None, plan="2010/11") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("June", "on -..- month ambiguous"),
        ("by June", "by -..- month ambiguous"),
        ("Q2", "on -..- quarter ambiguous"),
        ("June - August", "between -..- month ambiguous"),
    ],
)
def test_nothing_known_leaves_the_year_open(text: str, wanted: str) -> None:
    assert say(text, on=None) == wanted
