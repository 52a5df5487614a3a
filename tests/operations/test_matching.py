from datetime import date

from laming_desktop.domain.timescales.reading import Recurrence, TimescaleReading
from laming_desktop.operations.matching import differ_like_scans, fold_words, match_actions
from laming_desktop.operations.naming_readings import name_reading


def test_white_space_case_quotes_and_dashes_do_not_count() -> None:
    assert fold_words("The  Board’s\n–  PLAN") == fold_words("the board's - plan")


def test_equal_actions_are_matched_before_alike_ones() -> None:
    standing = [("a", "Audit contacts every month"), ("b", "Audit contacts each month")]
    assert match_actions(standing, ["Audit contacts each month", "Audit contacts every months"]) == ["b", "a"]


def test_same_words_twice_are_two_actions() -> None:
    assert match_actions([("a", "Audit"), ("b", "Audit")], ["Audit", "Audit", "Audit"]) == ["a", "b", None]


def test_other_words_are_another_action() -> None:
    assert match_actions([("a", "Train all staff")], ["Write to every school"]) == [None]


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
