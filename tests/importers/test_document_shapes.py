"""Small invented documents of many shapes, each read to what a careful reader would see in it."""

from datetime import date
from pathlib import Path

import pytest

from laming_desktop.domain.errors import UnreadableDocumentError
from laming_desktop.domain.proposals import DocumentReading, ProposedAction
from laming_desktop.importers.document import read_document

DOCUMENTS = Path(__file__).parents[1] / "samples" / "documents"

COUNTS: dict[str, tuple[list[str], list[str]]] = {
    "plan_with_page_headings.txt": (
        ["3", "5", "5.1", "5.2", "8"],
        ["3", "3", "3", "5.1", "5.1", "5.2", "5.2", "8", "8"],
    ),
    "appendix_from_scan.txt": (
        ["1", "2", "2.1", "2.2", "2.3", "3", "4", "5", "6", "7", "7.1", "7.2", "7.3", "8", "9", "10", "11"],
        [],
    ),
    "plan_references_repeated.csv": (["4", "7"], ["4", "4", "7"]),
    "plan_semicolons.csv": (["1", "2"], ["1", "1", "2"]),
    "plan_with_bars.md": (["1", "2"], ["1", "2", "2"]),
    "cells_ending_in_bars.txt": (["HB4", "HB5"], ["HB4", "HB5"]),
    "cells_as_paragraphs.txt": (["a", "b"], ["a", "b"]),
    "actions_only.txt": ([], ["", "", ""]),
    "marks_for_positions.txt": (["1", "2", "3", "4"], []),
    "number_in_text.txt": (["1", "2", "3"], ["1", "1", "2", "3"]),
    "several_columns.txt": (["6", "7", "9", "19a", "19b"], ["6 7 9", "19a", "19b"]),
    "two_tables.txt": (["1", "2"], ["1", "2", "2"]),
    "lines_wrapped.txt": (["4", "5", "6"], ["4", "5", "6"]),
    "no_numbers.txt": (["U1", "U2", "U2.1", "U2.2"], ["U1", "U1", "U2.1", "U2.2"]),
    "plan_in_utf16.txt": (["1", "2"], ["1", "1", "2"]),
    "plan_in_windows_1252.txt": (["1", "2"], ["1", "1", "2"]),
}


def read(name: str) -> DocumentReading:
    return read_document(DOCUMENTS / name)


def find_codes(reading: DocumentReading) -> set[str]:
    return {finding.code for finding in reading.findings}


def find_action(reading: DocumentReading, start: str) -> ProposedAction:
    return next(action for action in reading.actions if action.text.text.startswith(start))


@pytest.mark.parametrize("name", COUNTS)
def test_recommendations_and_actions_are_found_in_order(name: str) -> None:
    reading = read(name)

    assert [item.number for item in reading.recommendations] == COUNTS[name][0]
    assert [" ".join(action.recommendations) for action in reading.actions] == COUNTS[name][1]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("prose.txt", "prose"),
        ("interleaved.txt", "interleaved"),
        ("empty_template.txt", "nothing_filled"),
        ("missing.txt", "missing"),
        (".", "folder"),
    ],
)
def test_documents_without_a_plan_are_refused_with_a_reason(name: str, why: str) -> None:
    with pytest.raises(UnreadableDocumentError) as refused:
        read(name)

    assert refused.value.why == why


def test_a_text_cut_by_a_page_is_joined_and_its_actions_stay_apart() -> None:
    reading = read("plan_with_page_headings.txt")
    texts = {item.number: item.text.text for item in reading.recommendations if item.text}

    assert texts["8"] == "The council should publish one number to ring, day and night."
    assert texts["5.2"].endswith("so that they know whether to speak again.")
    assert texts["5.1"].startswith("every worry")
    assert {"joined_over_page", "bullet_removed", "markup_removed", "wrong_column"} <= find_codes(reading)


def test_posts_without_a_separator_are_not_lost() -> None:
    owners = find_action(read("plan_with_page_headings.txt"), "Write a letter").owners

    assert owners is not None
    assert owners.text == "Head of Safeguarding Duty Team Manager"


def test_dates_are_read_from_title_and_heading() -> None:
    reading = read("plan_with_page_headings.txt")

    assert (reading.document_date, reading.as_at) == (date(2011, 5, 1), date(2011, 9, 30))
    assert {update.on for action in reading.actions for update in action.progress} == {date(2011, 9, 30)}


def test_a_scan_is_repaired_and_every_repair_is_told() -> None:
    reading = read("appendix_from_scan.txt")
    items = {item.number: item for item in reading.recommendations}
    texts = {number: item.text.text for number, item in items.items() if item.text}

    assert texts["5"] == "Councils should keep a record of each visit that families can read."
    assert texts["8"] == "The police should review the rooms in which they see children and make them warm and quiet."
    assert texts["9"] == "The Department of Health should ask hospitals to name one nurse for each ward."
    assert texts["10"].endswith("front line staff.")
    assert texts["7"] == "The Night Team should:"
    assert {"number_recovered", "number_twice", "garbled_line_dropped", "sentence_moved"} <= find_codes(reading)


def test_themes_are_taken_from_bands_and_out_of_cells() -> None:
    themes = {item.number: item.theme for item in read("appendix_from_scan.txt").recommendations}

    assert (themes["1"], themes["2.3"], themes["4"]) == (None, "Listening To Children", "Working With Families")
    assert (themes["6"], themes["7.2"]) == ("Working With Families", "Support For Schools")


def test_lines_between_the_rows_may_name_themes_but_running_titles_do_not() -> None:
    reading = read("themes_between_rows.txt")

    assert [item.theme for item in reading.recommendations] == [None, "Learning", "Listening to Children"]
    assert [finding.text for finding in reading.findings if finding.code == "loose_line"] == [
        "Harbour Board",
        "the telephone.",
        "Harbour Board",
    ]


def test_a_line_that_may_belong_to_any_cell_is_left_in_doubt() -> None:
    reading = read("themes_between_rows.txt")
    loose = [finding for finding in reading.findings if finding.text == "the telephone."]

    assert [finding.kind for finding in loose] == ["doubtful"]
    assert find_action(reading, "Hold a course").timescale is not None


def test_no_mark_is_made_of_scan_noise() -> None:
    reading = read("appendix_from_scan.txt")

    assert all(item.local is None for item in reading.recommendations)
    assert {"heading_remains_dropped", "no_marks"} <= find_codes(reading)


def test_what_many_bad_readings_agree_on_is_recovered_in_doubt() -> None:
    items = {item.number: item for item in read("appendix_from_scan.txt").recommendations}
    text, response = items["7.2"].text, items["7.2"].response

    assert text is not None
    assert text.text == "Tell every school whom to ring when a worry cannot wait until the morning;"
    assert text.certainty == "ambiguous"
    assert response is not None
    assert response.text.endswith("The card will be tested in ten schools first.")


def test_marks_in_columns_of_a_position_are_read() -> None:
    items = read("marks_for_positions.txt").recommendations

    positions = [item.local.proposal.local_position if item.local else None for item in items]
    assert positions == ["in_place", "ongoing", "not_in_place", "not_applicable"]
    assert [item.theme for item in items] == ["Listening to children"] * 2 + ["Working together"] * 2


def test_quoted_cells_keep_their_line_ends_and_quotation_marks() -> None:
    reading = read("plan_references_repeated.csv")
    texts = {item.number: item.text.text for item in reading.recommendations if item.text}

    assert texts["7"] == 'The "open door" should be kept.'
    assert find_action(reading, "Draft").progress[0].source.text == "Draft agreed.\nPrinted in August."


def test_columns_in_another_order_and_a_key_are_understood() -> None:
    draft = find_action(read("plan_references_repeated.csv"), "Draft")

    assert draft.priority is not None
    assert draft.priority.proposal.priority == "high"
    assert draft.timescale is not None
    assert draft.timescale.latest == date(2012, 3, 31)
    assert draft.state is not None
    assert (draft.state.proposal.action_state, draft.state.certainty) == ("on_track", "certain")


def test_the_newer_of_two_state_columns_counts_and_both_updates_are_kept() -> None:
    action = find_action(read("several_columns.txt"), "Map")

    assert action.state is not None
    assert action.state.text == "Green"
    assert [update.on for update in action.progress] == [date(2012, 6, 30), date(2012, 9, 30)]
    assert action.reference_written == "HB1"


def test_columns_that_no_field_takes_are_labelled_notes() -> None:
    action = find_action(read("several_columns.txt"), "Map")
    notes = {source.note: source.text for source in action.sources if source.field == "note"}

    assert notes["Partners"] == "Police"
    assert notes["Revised date"] == "30/9/12"
    assert action.start is not None
    assert action.start.earliest == date(2012, 4, 1)
    assert notes["Status June 2012"] == "Amber"


def test_a_timescale_may_point_to_the_one_above() -> None:
    timescale = find_action(read("actions_only.txt"), "Answer").timescale

    assert timescale is not None
    assert timescale.latest == date(2012, 7, 31)


def test_a_response_stands_for_the_action_where_no_column_has_one() -> None:
    reading = read("cells_as_paragraphs.txt")

    assert [action.text.text for action in reading.actions] == [
        "Agreed, and sent to the printer",
        "That drivers be trained to listen.",
    ]
    assert reading.actions[0].timescale is not None
    assert reading.actions[0].timescale.text == "Done by 1 March 2012"


def test_what_stands_around_a_table_is_told() -> None:
    findings = {finding.text: finding.code for finding in read("lines_wrapped.txt").findings}

    assert findings["Page 1 of 2"] == "lines_dropped"
    assert findings["This plan will be reviewed each year."] == "notes_after_table"


def test_the_register_numbers_check_sub_points() -> None:
    reading = read_document(DOCUMENTS / "plan_with_page_headings.txt", known_numbers=["5", "5.1", "5.2", "5.3"])

    assert "sub_items_differ" in find_codes(reading)


def test_a_document_is_read_alike_each_time() -> None:
    assert read("appendix_from_scan.txt") == read("appendix_from_scan.txt")


def test_bare_letters_that_count_are_numbers() -> None:
    assert [item.number for item in read("plan_by_letters.txt").recommendations][:1] == ["a"]
    assert {number for action in read("plan_by_letters.txt").actions for number in action.recommendations} == {"a", "b"}


def test_dates_under_by_are_timescales_beside_a_column_of_owners() -> None:
    actions = read("plan_by_letters.txt").actions

    assert [action.timescale.text for action in actions if action.timescale] == ["June 2010", "Sept 2010", "March 2011"]
    assert next(action.owners.text for action in actions if action.owners) == "Head of Safeguarding"


def test_column_without_a_field_is_told_and_kept_as_notes() -> None:
    reading = read("plan_by_letters.txt")

    assert [finding.text for finding in reading.findings if finding.code == "column_kept_as_note"] == ["Resources"]
    assert [source.text for source in reading.actions[0].sources if source.field == "note"] == ["None needed"]


def test_second_text_under_one_number_is_in_doubt_where_the_first_was_whole(tmp_path: Path) -> None:
    path = tmp_path / "twice.txt"
    heading = "Ref\tRecommendation\tAction\tLead\tDue"
    rows = ["1\tAgree thresholds.\tWrite them\tBoard Chair\tJune 2010", "1\tAudit files.\tAudit\tBoard Chair\tMay 2010"]
    path.write_text("\n".join([heading, *rows, rows[0].replace("1\tAgree", "2\tShare")]), encoding="utf-8")

    found = [finding.kind for finding in read_document(path).findings if finding.code == "number_twice"]

    assert found == ["doubtful"]
