"""States' readings as plain values."""

import pytest

from laming_desktop.domain.states.grammar import read_state
from laming_desktop.domain.states.plain import as_plain, from_plain
from laming_desktop.domain.states.reading import StateColumn


def test_what_is_not_proposed_is_left_out() -> None:
    plain = as_plain(read_state("Completed", column="status", of="action"))
    assert plain == {"proposal": {"action_state": "complete"}, "questions": [], "certainty": "certain"}


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("High - complete", "priority"),
        ("Amber/Green", "rag"),
        ("", "status"),
        ("Accepted", "response"),
        ("?", "progress"),
    ],
)
def test_a_reading_comes_back_from_its_plain_values(text: str, column: StateColumn) -> None:
    reading = read_state(text, column=column, of="recommendation")
    assert from_plain(text, as_plain(reading)) == reading
