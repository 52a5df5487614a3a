"""Reading cells of priority, RAG, status, assessment, response and progress columns."""

from typing import Final, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laming_desktop.domain.states.grammar import read_state
from laming_desktop.domain.states.reading import Move, Proposal, StateColumn, StateReading, StateSubject

COLUMNS: Final = get_args(StateColumn)


def _action(text: str, column: StateColumn = "status") -> StateReading:
    return read_state(text, column=column, of="action")


def _recommendation(text: str, column: StateColumn = "status") -> StateReading:
    return read_state(text, column=column, of="recommendation")


@pytest.mark.parametrize(
    ("text", "priority", "certainty"),
    [
        ("Priority: High", "high", "certain"),
        ("MED.", "medium", "certain"),
        ("1 (High)", "high", "certain"),
        ("Business critical", "high", "likely"),
        ("Very low", "low", "likely"),
        ("Could have", "low", "likely"),
        ("Meduim", "medium", "likely"),
        ("L0w", "low", "likely"),
        ("Category 2", "medium", "likely"),
        ("Medium (was High)", "medium", "likely"),
        ("High/Medium", "high", "ambiguous"),
    ],
)
def test_priorities_are_read_in_all_their_writings(text: str, priority: str, certainty: str) -> None:
    reading = _action(text, "priority")
    assert (reading.proposal.priority, reading.certainty) == (priority, certainty)


def test_the_documents_own_key_beats_any_habit() -> None:
    key = {"1": "Low", "3": "High"}
    assert read_state("3", column="priority", of="action", key=key).proposal.priority == "high"
    marks = {"Green": "Action completed", "Amber": "Behind schedule"}
    reading = read_state("g", column="rag", of="action", key=marks)
    assert (reading.proposal.action_state, reading.certainty, reading.questions) == ("complete", "certain", ())


def test_a_colour_decides_where_the_words_of_the_key_can_mean_two_states() -> None:
    key = {"Amber": "Behind schedule", "Red": "Behind schedule by three months"}
    states = [read_state(mark, column="rag", of="action", key=key).proposal.action_state for mark in ("Amber", "Red")]
    assert states == ["at_risk", "off_track"]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Complete (Green)", "complete"),
        ("Amber, behind schedule", "at_risk"),
        ("Red: behind schedule", "off_track"),
        ("Grey - not started", "not_started"),
        ("Amber - awaiting guidance", "waiting"),
    ],
)
def test_words_beside_a_colour_decide(text: str, state: str) -> None:
    reading = _action(text, "rag")
    assert reading.proposal.action_state == state
    assert "key_needed" not in reading.questions


@pytest.mark.parametrize("text", ["Red - complete", "Green – delayed", "Complete - not started"])
def test_words_that_deny_each_other_are_a_question(text: str) -> None:
    reading = _action(text, "rag")
    assert ("contradiction" in reading.questions, reading.certainty) == (True, "ambiguous")


@pytest.mark.parametrize(
    ("text", "state", "certainty"),
    [
        ("Fully implemented", "complete", "certain"),
        ("Closed - implemented", "complete", "certain"),
        ("Nearly complete", "on_track", "likely"),
        ("90% complete", "on_track", "likely"),
        ("Not yet complete", "on_track", "ambiguous"),
        ("Yet to start", "not_started", "certain"),
        ("Waiting for funding", "waiting", "certain"),
        ("Parked", "waiting", "likely"),
        ("Significant slippage", "off_track", "likely"),
        ("Slipped", "off_track", "ambiguous"),
        ("Replaced by 5.1", "superseded", "likely"),
        ("Not proceeding", "abandoned", "likely"),
        ("Open - not started", "not_started", "certain"),
        ("In progress - delayed", "off_track", "ambiguous"),
        ("Completd", "complete", "likely"),
        ("Will not be completed", "off_track", "likely"),
        ("No longer at risk", "on_track", "certain"),
    ],
)
def test_states_are_read_with_what_turns_them_round(text: str, state: str, certainty: str) -> None:
    reading = _action(text)
    assert (reading.proposal.action_state, reading.certainty) == (state, certainty)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Policy drafted", ["on_track"]),
        ("Procedures revised and published", ["complete"]),
        ("Workshop booked for November 2009", ["not_started"]),
        ("Two workshops held, further two planned", ["on_track"]),
        ("Survey issued, responses awaited", ["waiting"]),
        ("Delivered to 60% of staff", ["on_track"]),
        ("Delayed until new system implemented", ["waiting"]),
        ("Not started due to staff shortages", ["not_started"]),
        ("To be presented to the Board", ["on_track", "not_started"]),
        ("Audit not yet undertaken", ["not_started", "off_track", "on_track"]),
        ("Included in induction programme", ["complete"]),
        ("Systems in place and being monitored", ["complete", "on_track"]),
    ],
)
def test_progress_is_weighed_from_what_is_done_under_way_and_to_come(text: str, states: list[str]) -> None:
    reading = _action(text, "progress")
    assert [proposal.action_state for proposal in (reading.proposal, *reading.also)] == states
    assert reading.certainty == ("likely" if len(states) == 1 else "ambiguous")


@pytest.mark.parametrize(
    ("text", "position", "certainty"),
    [
        ("Fully in place", "in_place", "certain"),
        ("Not fully met", "ongoing", "likely"),
        ("In place but not evidenced", "in_place", "likely"),
        ("Embedded with evidence of impact", "in_place_evidenced", "certain"),
        ("To be assessed", "not_assessed", "certain"),
        ("For Government", "not_applicable", "likely"),
        ("Awaiting guidance", "ongoing", "ambiguous"),
        ("Procedures in place; workshop to be held", "ongoing", "likely"),
    ],
)
def test_positions_of_recommendations_are_read(text: str, position: str, certainty: str) -> None:
    reading = _recommendation(text)
    assert (reading.proposal.local_position, reading.certainty) == (position, certainty)


@pytest.mark.parametrize(
    ("mark", "heading", "position"),
    [
        ("x", "Not in place (Red)", "not_in_place"),
        ("Y", "In place locally (Y/N)", "in_place"),
        ("No", "In place?", "not_in_place"),
        ("Partly", "In place?", "ongoing"),
        ("Green", "In place (Green)", "in_place"),
    ],
)
def test_a_mark_takes_the_meaning_of_its_column(mark: str, heading: str, position: str) -> None:
    reading = read_state(mark, column="rag", of="recommendation", heading=heading)
    assert reading.proposal.local_position == position


@pytest.mark.parametrize("text", ["(Grcen)", "In place (Green)"])
def test_a_heading_that_is_only_repeated_is_no_mark(text: str) -> None:
    reading = read_state(text, column="rag", of="recommendation", heading="In place (Green)")
    assert (reading.proposal, reading.questions) == (Proposal(), ("not_a_mark",))


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Accept with amendment", "accepted_in_part"),
        ("Not agreed", "rejected"),
        ("Acknowledged", "noted"),
        ("The Government accepts this recommendation", "accepted"),
    ],
)
def test_answers_are_read(text: str, position: str) -> None:
    assert _recommendation(text, "response").proposal.response_position == position


@pytest.mark.parametrize(
    ("text", "column", "move"),
    [
        ("In progress", "priority", Move("status", "on_track")),
        ("by December 2009", "priority", Move("timescale", "by December 2009")),
        ("Pending guidance", "priority", Move("timescale", "waiting")),
        ("High", "status", Move("priority", "high")),
        ("Quarterly", "status", Move("timescale", "Quarterly")),
        ("Complete", "response", Move("status", "complete")),
    ],
)
def test_what_stands_in_the_wrong_column_is_moved(text: str, column: StateColumn, move: Move) -> None:
    reading = _action(text, column)
    assert (reading.proposal.moves_to, reading.questions) == (move, ("wrong_column",))


def test_overdue_is_never_stored() -> None:
    reading = _action("Overdue - in progress")
    assert (reading.proposal.action_state, reading.questions) == ("on_track", ("computed_not_stored",))


@pytest.mark.parametrize("text", ["", "TBC", "No update received", "Nothing to report", "As above"])
def test_a_cell_that_says_nothing_proposes_nothing(text: str) -> None:
    reading = _action(text, "progress")
    assert (reading.proposal, reading.questions, reading.certainty) == (Proposal(), ("nothing_said",), "certain")


_SUBJECTS: Final = st.sampled_from(get_args(StateSubject))


@given(st.text(max_size=200), st.sampled_from(COLUMNS), _SUBJECTS)
def test_any_text_is_read_and_kept_as_it_stands(text: str, column: StateColumn, of: StateSubject) -> None:
    reading = read_state(text, column=column, of=of, heading="In place (Green)", key={"G": "Done"})
    assert reading.text == text


@given(
    st.lists(
        st.sampled_from(["not ", "complete ", "to be ", "green ", "- ", "in place ", "high ", "(", "→ ", "?", "\n"])
    ),
    st.sampled_from(COLUMNS),
    _SUBJECTS,
)
def test_any_heap_of_the_words_of_states_is_read(words: list[str], column: StateColumn, of: StateSubject) -> None:
    text = "".join(words)
    assert read_state(text, column=column, of=of).text == text


@pytest.mark.parametrize("piece", ["to be ", "not yet been ", "1/", "awaiting ", "complete and ", "- ", "now "])
@pytest.mark.parametrize("column", COLUMNS)
def test_long_cells_are_read(piece: str, column: StateColumn) -> None:
    text = (piece * 1000)[:2000]
    assert read_state(text, column=column, of="recommendation").text == text
