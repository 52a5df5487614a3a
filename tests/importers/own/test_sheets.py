"""Workbooks of our own that came back."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from laming_desktop.domain.errors import UnreadableDocumentError
from laming_desktop.domain.papers.fields import ACTION_ID, JOURNAL, RECOMMENDATION_ID
from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.importers.document import read_document

HASH = "215a3011" * 8
HEADS = [ACTION_ID, "Reference", "Recommendations", "Action", "State", "Progress", "Progress as at"]


def read(folder: Path, *sheets: Sequence[Sequence[object]]) -> DocumentReading:
    """Write sheets and read them."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for rows in sheets:
        page = book.create_sheet()
        for row in rows:
            page.append(list(row))
    path = folder / "register.xlsx"
    book.save(path)
    return read_document(path)


def test_rows_are_known_by_their_identities_and_columns_by_their_heads(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        [HEADS, ["id1", "A1", "4, 5", "Visit.", "At risk", "Begun.", "3 Nov 2009"]],
        [["", ""], [JOURNAL, HASH]],
    )
    (action,) = reading.actions

    assert (action.identity, action.recommendations, action.text.text) == ("id1", ("4", "5"), "Visit.")
    assert action.state is not None
    assert action.state.proposal.action_state == "at_risk"
    assert [(str(update.on), update.source.text) for update in action.progress] == [("2009-11-03", "Begun.")]
    assert reading.own_journal == HASH


def test_columns_may_be_moved_or_taken_away(tmp_path: Path) -> None:
    (action,) = read(tmp_path, [["Action", ACTION_ID], ["Visit.", "id1"]]).actions

    assert (action.identity, action.text.text, action.state, action.progress) == ("id1", "Visit.", None, ())


def test_rows_may_be_put_above_the_heads(tmp_path: Path) -> None:
    reading = read(tmp_path, [["Our plan"], [], HEADS, ["id1", "A1", "4", "Visit."]])

    assert [action.identity for action in reading.actions] == ["id1"]


def test_words_go_on_in_further_columns(tmp_path: Path) -> None:
    heads = [ACTION_ID, "Action", "Action (2)", "Action (3)"]

    assert read(tmp_path, [heads, ["id1", "Visit ", "every ", "team."]]).actions[0].text.text == "Visit every team."


def test_row_without_identity_and_words_is_none(tmp_path: Path) -> None:
    reading = read(tmp_path, [HEADS, ["", "", "", "", "At risk"], ["id1", "A1", "4", "Visit."]])

    assert len(reading.actions) == 1


def test_recommendations_come_with_all_that_can_be_changed(tmp_path: Path) -> None:
    heads = [
        RECOMMENDATION_ID,
        "Number",
        "Part of",
        "Theme",
        "Recommendation",
        "Response",
        "Response by",
        "Local position",
    ]
    row = ["id2", "2.10", "2", "Leadership", "Keep records.", "Accepted.", "HM Government", "Evidenced"]
    (item,) = read(tmp_path, [heads, row]).recommendations

    assert (item.identity, item.number, item.parent, item.theme) == ("id2", "2.10", "2", "Leadership")
    assert item.response is not None
    assert item.response.places[0].heading == "HM Government response"
    assert item.local is not None
    assert item.local.proposal.local_position == "in_place_evidenced"


@pytest.mark.parametrize("told", ["", "x" * 64, "215a", "=HYPERLINK()", "../../etc"])
def test_journal_that_is_no_hash_is_not_taken(tmp_path: Path, told: str) -> None:
    assert read(tmp_path, [HEADS, ["id1", "A1", "4", "Visit."]], [[JOURNAL, told]]).own_journal == ""


def test_workbook_without_a_row_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocumentError) as caught:
        read(tmp_path, [HEADS])

    assert caught.value.why == "nothing_filled"
