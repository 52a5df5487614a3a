from datetime import date

import pytest

from laming_desktop.domain.timescales.reading import Recurrence, TimescaleReading
from laming_desktop.operations.imports.matching import differ_like_scans, fold_noise, fold_words
from laming_desktop.operations.naming_readings import name_reading


def test_white_space_case_quotes_and_dashes_do_not_count() -> None:
    assert fold_words("The  Board’s\n–  PLAN") == fold_words("the board's - plan")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Review the safe-\nguarding policy.", "Review the safeguarding policy"),
        ("“Train” all staff; now", "Train all staff now"),
        ("Fill the new form", "FiIl the new form"),
        ("Audit 10 cases", "Audit  10 cases."),
        ("Modern records", "Modem records"),
    ],
)
def test_punctuation_and_what_scanners_mistake_do_not_count_as_noise(first: str, second: str) -> None:
    assert fold_noise(first) == fold_noise(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Review annually", "Review quarterly"),
        ("Audit 10 cases", "Audit 16 cases"),
        ("Spend 1.5 million", "Spend 15 million"),
        ("Visit 10 12 times", "Visit 1012 times"),
    ],
)
def test_another_word_or_figure_is_no_noise(first: str, second: str) -> None:
    assert fold_noise(first) != fold_noise(second)


def test_a_text_of_signs_alone_stays_itself() -> None:
    assert fold_noise("...") != fold_noise("!!!")


def test_few_different_words_are_a_difference_of_scans() -> None:
    text = "Local authorities must see that children in need have early access to services and support"
    assert differ_like_scans(text, text.replace("authorities", "authorise"))
    assert not differ_like_scans(text, "Children in need should be seen early")


def test_readings_have_names_in_iso_form() -> None:
    march = date(2010, 3, 31)
    assert name_reading(TimescaleReading("", "by", None, march)) == "by 2010-03-31"
    assert name_reading(TimescaleReading("", "on", march, march)) == "on 2010-03-31"
    assert name_reading(TimescaleReading("", "from", march)) == "from 2010-03-31"
    assert name_reading(TimescaleReading("", "to_be_advised")) == "to be advised"
    assert name_reading(TimescaleReading("", "recurring", recurrence=Recurrence(3, "month"))) == "every 3 months"
