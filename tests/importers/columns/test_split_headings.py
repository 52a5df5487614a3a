from laming_desktop.domain.proposals import CellPlace
from laming_desktop.importers.columns.split_headings import (
    settle_bare_references,
    settle_shared_headings,
    settle_worded_references,
)
from laming_desktop.importers.grid import Column, Row


def make_rows(*rows: tuple[str, ...]) -> list[Row]:
    return [Row(CellPlace(row=at), cells) for at, cells in enumerate(rows, 1)]


def test_references_under_a_heading_that_goes_on_over_words_are_references() -> None:
    columns = [Column(0, "action", "Action"), Column(1, "note", "")]
    settled = settle_shared_headings(columns, make_rows(("A1", "Write to schools"), ("A2", "Hold a forum")))

    assert [(column.kind, column.heading) for column in settled] == [
        ("action_reference", "Action"),
        ("action", "Action"),
    ]


def test_words_keep_their_heading_beside_a_column_without_one() -> None:
    columns = [Column(0, "action", "Action"), Column(1, "note", "")]

    assert settle_shared_headings(columns, make_rows(("Write to schools", "by post"))) == columns


def test_column_of_recommendations_with_numbers_only_is_their_reference() -> None:
    columns = [Column(0, "recommendation", "Laming recommendations"), Column(1, "action", "Action")]

    assert settle_bare_references(columns, make_rows(("4, 6 & 7", "Audit"), ("11-13", "Train")))[0].kind == "reference"
    assert settle_bare_references(columns, make_rows(("4 visits a year", "Audit")))[0].kind == "recommendation"


def test_sentences_under_a_short_word_for_recommendation_are_recommendations() -> None:
    columns = [Column(0, "reference", "Ref"), Column(1, "reference", "Rec"), Column(2, "owners", "Lead")]
    rows = make_rows(("1", "Light the pier at night", "Clerk"), ("2", "Count all the boats", "Clerk"))

    settled = settle_worded_references(columns, rows)

    assert [column.kind for column in settled] == ["reference", "recommendation", "owners"]
