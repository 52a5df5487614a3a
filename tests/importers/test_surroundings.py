"""What stands round the tables says what the marks in them mean."""

import pytest

from tests.importers.drawn_lines import Rows, make_document, read

PLAN: Rows = [["Rec", "Action", "Lead", "RAG"], ["1", "Buy oil", "Keeper", "G"], ["2", "Mend the rail", "Keeper", "R"]]
KEY = [["R", "Not started"], ["G", "Finished"]]


def list_states(*parts: str | Rows) -> list[str | None]:
    actions = read(make_document(*parts)).actions
    return [action.state.proposal.action_state if action.state else None for action in actions]


@pytest.mark.parametrize(
    "parts",
    [
        ("Key: R = not started, G = finished", PLAN),
        (PLAN, "R = not started", "G = finished"),
        (PLAN, [["Mark", "Meaning"], *KEY]),
        ([*PLAN, ["Key", "", "", ""], *[[*row, "", ""] for row in KEY]],),
        ([[*row, *more] for row, more in zip(PLAN, (["", "Key"], *KEY), strict=True)],),
    ],
)
def test_key_is_applied_wherever_it_stands(parts: tuple[str | Rows, ...]) -> None:
    assert list_states(*parts) == ["complete", "not_started"]


def test_marks_keep_their_usual_meaning_without_a_key() -> None:
    assert list_states(PLAN) == ["on_track", "off_track"]


def test_headings_of_the_plan_among_the_paragraphs_tell_that_rows_were_not_read() -> None:
    heading = ("Ref", "Recommendation", "Action", "Lead", "By when")
    row = ("2", "Boats should be counted.", "Count boats", "Chief Clerk", "2011")

    reading = read(
        make_document(" ".join(heading), "1 The pier should be lit. Buy lamps Harbour Master", (heading, row))
    )

    assert [finding.kind for finding in reading.findings if finding.code == "rows_unread"] == ["doubtful"]
