from laming_desktop.domain.many import ShiftedTimescale, Spread
from laming_desktop.wording.many import (
    name_priority,
    say_field_done,
    say_mixed_texts,
    say_mixed_words,
    say_removed,
    say_shift,
)


def test_few_different_values_are_named_and_many_counted() -> None:
    few = Spread((("high", 5), ("medium", 3)), 2)

    assert say_mixed_words(few, name_priority) == "Mixed: 5 High, 3 Medium"
    assert say_mixed_words(Spread(few.values, 4), name_priority) == "Mixed: 4 different"


def test_free_words_are_said_with_how_many_have_them() -> None:
    assert say_mixed_texts(Spread((("Monthly", 2), ("June 2010", 1)), 2)) == "Mixed: Monthly in 2, 1 other"
    assert say_mixed_texts(Spread(((None, 2), ("June 2010", 1)), 2)) == "Mixed: empty in 2, 1 other"


def test_what_was_done_is_said_with_field_count_and_value() -> None:
    assert say_field_done("state", "at_risk", 8) == "State of 8 actions set to At risk."
    assert say_field_done("priority", "", 1) == "Priority of 1 action set to No priority."
    assert say_field_done("outcome", "", 2) == "Outcome sought of 2 actions emptied."


def test_what_was_removed_is_said_with_what_went_with_it() -> None:
    assert say_removed(1, "A45", 2) == "A45 and its 2 updates removed."
    assert say_removed(3, "", 1) == "3 actions and their 1 update removed."
    assert say_removed(1, "A45", 0) == "A45 removed."


def test_a_move_of_timescales_is_said_before_it_is_done() -> None:
    shifted = [
        ShiftedTimescale("1", "A3", "October 2009", "December 2009"),
        ShiftedTimescale("2", "A5", "Monthly", None),
    ]

    assert say_shift(shifted) == ("1 of 2 move: A3 “October 2009” to “December 2009”. A5 names no one day and stays.")
    assert say_shift(shifted[1:]) == "None of these timescales names one day that could be moved."
