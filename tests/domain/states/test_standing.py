"""Reading colours, words, and both beside each other."""

import pytest

from laming_desktop.domain.states.grammar import read_state
from laming_desktop.domain.states.reading import StateQuestionCode
from laming_desktop.domain.vocabulary import ActionState, Certainty


@pytest.mark.parametrize(
    ("text", "state", "questions", "certainty"),
    [
        ("Amber (improving)", "at_risk", ("key_needed",), "likely"),
        ("Amber - on track", "on_track", (), "likely"),
        ("Overdue - awaiting data", "waiting", ("computed_not_stored",), "likely"),
    ],
)
def test_words_beside_a_mark_are_heard_as_far_as_they_go(
    text: str, state: ActionState, questions: tuple[StateQuestionCode, ...], certainty: Certainty
) -> None:
    reading = read_state(text, column="rag", of="action")
    assert (reading.proposal.action_state, reading.questions, reading.certainty) == (state, questions, certainty)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Green \u2013 strategy launched 12/09/2014", "on_track"),
        ("Amber - 90 trained", "at_risk"),
        ("Amber: complete", "complete"),
        ("Green - delivered", "complete"),
    ],
)
def test_colour_decides_where_the_words_behind_it_only_tell_what_was_done(text: str, state: ActionState) -> None:
    assert read_state(text, column="rag", of="action").proposal.action_state == state
