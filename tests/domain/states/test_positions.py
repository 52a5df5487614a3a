"""Reading how things stand on a recommendation."""

import pytest

from laming_desktop.domain.states.grammar import read_state


@pytest.mark.parametrize(
    ("text", "position", "certainty"),
    [
        ("No longer in place", "not_in_place", "likely"),
        ("In place in some teams", "ongoing", "likely"),
        ("Will be in place by April 2010", "not_in_place", "likely"),
        ("Nothing done yet", "not_in_place", "likely"),
        ("Does not apply to district councils", "not_applicable", "likely"),
        ("Does not apply", "not_applicable", "certain"),
    ],
)
def test_a_position_is_read_with_what_limits_it(text: str, position: str, certainty: str) -> None:
    reading = read_state(text, column="status", of="recommendation")
    assert (reading.proposal.local_position, reading.certainty) == (position, certainty)
