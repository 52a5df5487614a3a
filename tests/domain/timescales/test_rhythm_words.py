"""How often something comes again."""

import pytest

from tests.domain.timescales.readings import beat


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Two monthly", "1x2 month certain"),
        ("every fortnight", "1x2 week certain"),
        ("alternate months", "1x2 month certain"),
        ("18 monthly", "1x18 month certain"),
        ("every third month", "1x3 month certain"),
        ("p.a.", "1x1 year certain"),
        ("Semi-annually", "1x6 month certain"),
        ("Each half-term", "1x1 half_term certain"),
        ("every working day", "1x1 working_day certain"),
    ],
)
def test_intervals_are_read(text: str, wanted: str) -> None:
    assert beat(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Twice per term", "2x1 term certain"),
        ("4 x per year", "4x1 year certain"),
        ("3 times per academic year", "3x1 year certain"),
        ("Once every three years", "1x3 year certain"),
    ],
)
def test_times_in_an_interval_are_read(text: str, wanted: str) -> None:
    assert beat(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bi-annually", "2x1 year ambiguous"),
        ("bi-weekly", "1x2 week ambiguous"),
        ("bi-weekly (twice a week)", "2x1 week certain"),
        ("Bimonthly (every two months)", "1x2 month certain"),
        ("Bi annual (April and October)", "2x1 year in 4,10 certain"),
    ],
)
def test_words_with_bi_are_ambiguous_until_a_second_word_settles_them(text: str, wanted: str) -> None:
    assert beat(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("each year on 1 April", "1x1 year in 4 certain"),
        ("By end of March each year", "1x1 year in 3 certain"),
        ("every September", "1x1 year in 9 certain"),
        ("Twice a year (May & November)", "2x1 year in 5,11 certain"),
    ],
)
def test_fixed_days_of_the_year_are_months(text: str, wanted: str) -> None:
    assert beat(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("each Board meeting", "1x1 meeting certain"),
        ("Standing item on agenda", "1x1 meeting certain"),
        ("at each meeting of the Board", "1x1 meeting certain"),
    ],
)
def test_meetings_are_a_unit(text: str, wanted: str) -> None:
    assert beat(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("every 4-6 weeks", "1x6 week ambiguous"),
    ],
)
def test_span_of_intervals_is_ambiguous(text: str, wanted: str) -> None:
    assert beat(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("per term", "1x1 term certain"),
        ("Every Sub-Group meeting", "1x1 meeting certain"),
        ("At monthly supervision", "1x1 month likely"),
    ],
)
def test_bodies_and_units_say_how_often(text: str, wanted: str) -> None:
    assert beat(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("At Board meetings", "1x1 meeting likely"),
    ],
)
def test_meetings_of_a_body_are_all_its_meetings(text: str, wanted: str) -> None:
    assert beat(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("mthly", "1x1 month certain"),
        ("6 mthly", "1x6 month certain"),
        ("3mthly", "1x3 month certain"),
        ("Qtrly", "1x3 month certain"),
        ("twice/year", "2x1 year certain"),
        ("4/year", "4x1 year certain"),
        ("2 x year", "2x1 year certain"),
        ("once/term", "1x1 term certain"),
        ("½ yearly", "1x6 month certain"),
        ("1/2 yearly", "1x6 month certain"),
    ],
)
def test_short_ways_of_writing_how_often_are_read(text: str, wanted: str) -> None:
    assert beat(text) == wanted
