"""The second real document: a plan with actions, owners, timescales, priority and progress."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.importers.document import read_document

NUMBERS = ["4", "6", "7", "8", "9", "11", "13", "14", "15", "17", "19", "21", "22", "23", "24", "29", "30"]
COUNTS = [7, 8, 1, 4, 1, 2, 5, 2, 4, 5, 8, 2, 1, 1, 9, 2, 5]


@pytest.fixture(scope="module")
def plan(shared: Path) -> DocumentReading:
    return read_document(next((shared / "seeds").glob("002_*.txt")))


def test_seventeen_recommendations_and_seven_sub_points_are_found(plan: DocumentReading) -> None:
    assert [item.number for item in plan.recommendations if item.parent is None] == NUMBERS
    assert [item.number for item in plan.recommendations if item.parent] == [
        "19.1",
        "19.2",
        "19.3",
        "24.1",
        "24.2",
        "24.3",
        "24.4",
    ]


def test_every_action_stands_under_its_recommendation(plan: DocumentReading) -> None:
    counts = Counter(number.split(".")[0] for action in plan.actions for number in action.recommendations)

    assert [counts[number] for number in NUMBERS] == COUNTS


def test_priorities_are_read_and_the_one_in_the_wrong_column_is_told(plan: DocumentReading) -> None:
    read = [action.priority for action in plan.actions if action.priority is not None]
    counts = Counter(reading.proposal.priority for reading in read)
    moved = [reading for reading in read if reading.proposal.moves_to is not None]

    assert counts == {"high": 40, "medium": 15, None: 1}
    assert [reading.proposal.moves_to and reading.proposal.moves_to.field for reading in moved] == ["timescale"]
    assert [finding.kind for finding in plan.findings if finding.code == "wrong_column"] == ["doubtful"]


def test_blank_cells_stay_blank(plan: DocumentReading) -> None:
    actions = plan.actions

    assert sum(action.timescale is None for action in actions) == 4
    assert sum(action.owners is None for action in actions) == 1
    assert sum(not action.progress for action in actions) == 8
    assert all(action.state is None for action in actions)


def test_dates_come_from_title_and_heading(plan: DocumentReading) -> None:
    days = {update.on for action in plan.actions for update in action.progress}

    assert plan.document_date == date(2009, 6, 1)
    assert plan.as_at == date(2009, 10, 1)
    assert days == {date(2009, 10, 1)}


def test_owners_are_counted_and_the_missing_separator_is_a_question(plan: DocumentReading) -> None:
    read = [action.owners for action in plan.actions if action.owners is not None]
    unparted = [reading for reading in read if any(question.code == "no_separator" for question in reading.questions)]

    assert sum(len(reading.owners) > 1 for reading in read) >= 36
    assert len(unparted) == 1


def test_texts_cut_by_a_page_are_joined(plan: DocumentReading) -> None:
    texts = {item.number: item.text for item in plan.recommendations}

    for number in ("21", "24.3"):
        text = texts[number]
        assert text is not None
        assert len(text.places) == 2
        assert len({place.page for place in text.places}) == 2
    assert sum(finding.code == "joined_over_page" for finding in plan.findings) == 2


def test_every_word_of_every_cell_is_kept(plan: DocumentReading, shared: Path) -> None:
    lines = next((shared / "seeds").glob("002_*.txt")).read_text(encoding="utf-8").split("\n")[5:]
    cells = [cell.strip() for line in lines if not line.startswith("Rec No\t") for cell in line.split("\t")]
    kept = [source.text for item in (*plan.recommendations, *plan.actions) for source in item.sources]

    lost = [cell for cell in cells if cell and cell not in kept and "\u25cf" not in cell]

    assert len(lost) == 2 + 1
    assert all(any(cell in text for text in kept) for cell in lost)
