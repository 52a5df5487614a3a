from datetime import date

from laming_desktop.domain.timescales.reading import Recurrence
from laming_desktop.wording.dates import join_words, say_count, say_range, say_recurrence, say_short_due, say_span


def test_range_names_the_year_once() -> None:
    assert say_range(date(2010, 4, 1), date(2010, 6, 30)) == "1 April to 30 June 2010"
    assert say_range(date(2009, 12, 1), date(2010, 2, 28)) == "1 December 2009 to 28 February 2010"


def test_due_is_shown_at_the_precision_it_was_read() -> None:
    assert say_short_due(date(2009, 10, 31), "month") == "Oct 2009"
    assert say_short_due(date(2009, 10, 31), "day") == "31 Oct 2009"


def test_span_of_a_calendar_year_is_its_number() -> None:
    assert say_span(date(2010, 1, 1), date(2010, 12, 31), "calendar_year") == "2010"


def test_recurrence_names_day_and_number_of_times() -> None:
    assert say_recurrence(Recurrence(1, "month", weekday="monday", nth=1)) == "every month on the first Monday"
    assert say_recurrence(Recurrence(1, "month", day="last")) == "every month on the last day"
    assert say_recurrence(Recurrence(2, "week")) == "every 2 weeks"
    assert say_recurrence(Recurrence(1, "year", times=4)) == "4 times a year"


def test_words_are_joined_like_a_sentence() -> None:
    assert join_words([]) == ""
    assert join_words(["a"]) == "a"
    assert join_words(["a", "b", "c"]) == "a, b and c"


def test_counts_have_thousands_and_plurals() -> None:
    assert say_count(1, "reply", "replies") == "1 reply"
    assert say_count(1200, "action") == "1,200 actions"
