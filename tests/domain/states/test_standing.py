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
