"""The plan is found among the tables of a document, and the user may choose another."""

import pytest

from laming_desktop.domain.errors import UnreadableDocumentError
from laming_desktop.domain.proposals import CellPlace
from laming_desktop.domain.reading_choices import ColumnChoice, ReadingChoices
from tests.importers.drawn_lines import make_document, read

PLAN = (
    ("No", "Recommendation", "Action", "Owner", "By when"),
    ("1", "The hall should be heated.", "Mend the boiler", "Caretaker", "May 2011"),
)
LOG = (
    ("Action ref", "Action", "Owner", "Status"),
    ("A1", "Ask the bank", "Treasurer", "Complete"),
)
VEHICLES = (
    ("ID", "Vehicle", "Requirement", "Required action"),
    ("V1", "Van", "New tyres", ""),
)
KEY = (("Status", "Meaning"), ("1", "Fully achieved"), ("2", "Not achieved"))


def test_key_and_other_tables_are_told_and_left_out() -> None:
    reading = read(make_document(KEY, VEHICLES, PLAN))

    assert [part.use for part in reading.parts] == ["key", "other", "plan"]
    assert [action.text.text for action in reading.actions] == ["Mend the boiler"]
    assert {"key_left_out", "part_not_a_plan"} <= {finding.code for finding in reading.findings}


def test_different_plans_of_one_document_are_both_read() -> None:
    reading = read(make_document(PLAN, "The log of the committee", LOG))

    assert [action.text.text for action in reading.actions] == ["Mend the boiler", "Ask the bank"]
    assert [column.table for column in reading.columns] == [1] * 5 + [2] * 4


def test_plan_in_doubt_is_read_where_there_is_no_other() -> None:
    reading = read(make_document(VEHICLES))

    assert [item.text.text for item in reading.recommendations if item.text] == ["New tyres"]


def test_chosen_table_is_read_and_the_plan_is_not() -> None:
    reading = read(make_document(PLAN, VEHICLES), ReadingChoices(table=2))

    assert [part.use for part in reading.parts] == ["not_chosen", "plan"]
    assert [item.number for item in reading.recommendations] == ["V1"]


def test_chosen_sheet_is_found_whatever_its_letters() -> None:
    source = make_document(PLAN, LOG, sheets=("Plan", "Log"))

    reading = read(source, ReadingChoices(sheet="log "))

    assert [action.text.text for action in reading.actions] == ["Ask the bank"]


@pytest.mark.parametrize(
    ("choices", "why"),
    [
        (ReadingChoices(sheet="Nowhere"), "no_such_sheet"),
        (ReadingChoices(table=9), "no_such_table"),
        (ReadingChoices(table=1, heading_row=40), "no_such_row"),
    ],
)
def test_choice_that_fits_nothing_is_refused(choices: ReadingChoices, why: str) -> None:
    with pytest.raises(UnreadableDocumentError) as refused:
        read(make_document(PLAN), choices)

    assert refused.value.why == why


def test_chosen_heading_row_is_taken_as_it_is() -> None:
    rows = (("Harbour", "Plan"), ("Thing to do", "Who minds it"), ("Buy lamps", "Harbour Master"))
    columns = (ColumnChoice("Thing to do", "action"), ColumnChoice("Who minds it", "owners"))

    reading = read(make_document(rows), ReadingChoices(table=1, heading_row=2, columns=columns))

    assert [action.text.text for action in reading.actions] == ["Buy lamps"]
    assert [column.is_chosen for column in reading.columns] == [True, True]


def test_hidden_sheet_is_left_out_where_the_user_says_so() -> None:
    source = make_document(PLAN, LOG, sheets=("Plan", "Log"), hidden=frozenset({"Log"}))

    assert len(read(source).actions) == 2
    assert len(read(source, ReadingChoices(with_hidden=False)).actions) == 1


def test_cells_keep_their_places_in_the_document() -> None:
    source = make_document(KEY, ((), (), *PLAN), sheets=("Key", "Plan"))

    (action,) = read(source).actions

    assert action.text.places == (CellPlace(table=2, row=4, column=3, heading="Action", sheet="Plan"),)
    assert read(source).parts[1].heading_row == 3


def test_template_with_nothing_filled_is_refused() -> None:
    rows = (("No", "Action", "Owner", "Status"), *((str(number), "", "", "Open") for number in range(1, 9)))

    with pytest.raises(UnreadableDocumentError) as refused:
        read(make_document(rows))

    assert refused.value.why == "nothing_filled"


def test_notes_below_a_gap_are_told_and_not_read() -> None:
    reading = read(make_document((*PLAN, (), (), ("", "Ask about the roof", "", "", ""))))

    assert len(reading.recommendations) == 1
    assert "notes_after_table" in {finding.code for finding in reading.findings}


def test_key_with_a_row_of_words_like_headings_is_still_a_key() -> None:
    key = (
        ("Answer to new ones", "Definition", "Further reporting?"),
        ("Accepted", "It was accepted in whole or in part.", "Yes"),
        ("Rejected", "The recommendation will not be carried out", "No"),
    )
    reading = read(make_document(PLAN, key))

    assert [part.use for part in reading.parts] == ["plan", "key"]
    assert "template_rows" not in {finding.code for finding in reading.findings}
