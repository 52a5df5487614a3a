from datetime import date

import pytest

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.values import check_line, check_text, read_day, read_position, read_priority, read_state


def test_words_are_understood_however_they_are_typed() -> None:
    assert read_priority(" HIGH ") == "high"
    assert read_state("On_Track") == read_state("on-track") == read_state("green") == "on_track"
    assert read_position("local_position", "In place and impact evidenced") == "in_place_evidenced"


def test_empty_word_takes_the_value_away() -> None:
    assert read_priority("") is None
    assert read_state("none") is None


def test_refusal_names_what_is_allowed() -> None:
    with pytest.raises(RefusedValueError) as refused:
        read_priority("urgent")
    assert refused.value.allowed == ("high", "medium", "low")


def test_text_keeps_its_lines_and_a_line_has_none() -> None:
    assert check_text("text", " a\r\nb\rc ") == "a\nb\nc"
    assert check_line("title", " a\nb ") == "a b"


def test_day_is_read_in_iso_form_only() -> None:
    assert read_day("on", "2009-10-31") == date(2009, 10, 31)
    with pytest.raises(RefusedValueError):
        read_day("on", "31/10/2009")
