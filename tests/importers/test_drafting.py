"""What the columns of a table were taken for is said by what they speak of: a recommendation or an action."""

import pytest

from laming_desktop.domain.proposals import ColumnReading
from tests.importers.drawn_lines import COVERED, Rows, make_document, read

POSITIONS: Rows = [["Rec no", "Recommendation", "Response", "Status"], ["1", "Light the tower.", "Agreed", "In place"]]
STATES: Rows = [["Rec no", "Recommendation", "Action", "Status"], ["1", "Light the tower.", "Buy lamps", "Complete"]]
TICKS: Rows = [
    ["Rec no", "Recommendation", "Action", "Not started", "Complete"],
    ["1", "Light the tower.", "Buy lamps", "", "X"],
]


def read_last_column(rows: Rows) -> ColumnReading:
    return read(make_document(rows)).columns[-1]


@pytest.mark.parametrize(
    ("rows", "kind", "field"),
    [(POSITIONS, "mark", "local_position"), (STATES, "status", "state"), (TICKS, "status", "state")],
)
def test_column_of_states_is_named_by_what_it_speaks_of(rows: Rows, kind: str, field: str) -> None:
    column = read_last_column(rows)

    assert (column.kind, column.field) == (kind, field)


def test_tick_beside_an_action_is_no_position_of_its_recommendation() -> None:
    reading = read(make_document(TICKS))

    assert reading.recommendations[0].local is None
    assert reading.actions[0].state is not None
    assert reading.actions[0].state.proposal.action_state == "complete"


def test_title_over_actions_without_recommendations_is_kept_with_them() -> None:
    rows = [["Action", "Lead", "By when"], ["Hearing children", COVERED, COVERED], ["Ask them", "Clerk", "May 2011"]]
    (action,) = read(make_document(rows)).actions

    assert [(source.note, source.text) for source in action.sources if source.field == "note"] == [
        ("Theme", "Hearing children")
    ]
