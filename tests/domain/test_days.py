import locale
from datetime import date

import pytest

from laming_desktop.domain.days import name_month, shorten_month, write_day, write_month


def test_day_is_written_in_full() -> None:
    assert write_day(date(2009, 11, 3)) == "3 November 2009"


def test_month_is_written_with_its_year() -> None:
    assert write_month(date(2010, 2, 28)) == "February 2010"


def test_months_are_named_and_shortened() -> None:
    assert (name_month(9), shorten_month(9)) == ("September", "Sep")


def test_names_do_not_follow_the_language_of_the_computer() -> None:
    before = locale.setlocale(locale.LC_TIME)
    try:
        locale.setlocale(locale.LC_TIME, "")
    except locale.Error:
        pytest.skip("this computer knows no other language")
    try:
        assert write_day(date(2009, 3, 1)) == "1 March 2009"
    finally:
        locale.setlocale(locale.LC_TIME, before)
