"""Scan noise and misspellings."""

import pytest

from tests.domain.timescales.readings import say


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Feburary 2010", "on 2010-02-01..2010-02-28 month likely"),
        ("Ocotber 2009", "on 2009-10-01..2009-10-31 month likely"),
        ("Spet 2009", "on 2009-09-01..2009-09-30 month likely"),
        ("Septembre 2009", "on 2009-09-01..2009-09-30 month likely"),
    ],
)
def test_misspelt_months_are_repaired(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Quartely", "recurring -..- none likely"),
        ("Immediatly", "immediate -..- none likely"),
        ("Ongonig", "ongoing -..- none likely"),
        ("Exisiting requirement", "existing -..- none likely"),
        ("Autmn 2009", "on 2009-09-01..2009-11-30 season likely"),
    ],
)
def test_misspelt_words_are_repaired(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("0ctober 2009", "on 2009-10-01..2009-10-31 month likely"),
        ("2OO9/1O", "on 2009-04-01..2010-03-31 financial_year likely"),
        ("3lst March 2010", "on 2010-03-31..2010-03-31 day likely"),
        ("lst April 2010", "on 2010-04-01..2010-04-01 day likely"),
        ("March 2O1O", "on 2010-03-01..2010-03-31 month likely"),
        ("Novernber 2009", "on 2009-11-01..2009-11-30 month likely"),
    ],
)
def test_figures_and_letters_that_look_alike_are_repaired(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Octo ber 2009", "on 2009-10-01..2009-10-31 month likely"),
        ("Sep-\ntember 2009", "on 2009-09-01..2009-09-30 month likely"),
        ("quar terly", "recurring -..- none likely"),
    ],
)
def test_torn_words_are_joined(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("byMarch 2010", "by -..2010-03-31 month certain"),
        ("1April2010", "on 2010-04-01..2010-04-01 day certain"),
        ("Sept2009-March2010", "between 2009-09-01..2010-03-31 month certain"),
    ],
)
def test_lost_space_is_no_repair(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("team", "unknown -..- none not_understood"),
        ("form", "unknown -..- none not_understood"),
        ("dairy", "unknown -..- none not_understood"),
        ("match funding", "unknown -..- none not_understood"),
    ],
)
def test_real_words_are_left_alone(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Jul y 2010", "on 2010-07-01..2010-07-31 month likely"),
        ("Jun e 2010", "on 2010-06-01..2010-06-30 month likely"),
    ],
)
def test_torn_short_months_are_joined(text: str, wanted: str) -> None:
    assert say(text) == wanted


def test_word_parted_at_a_line_end_is_joined() -> None:
    assert say("On-\ngoing") == "ongoing -..- none likely"
