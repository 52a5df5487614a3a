"""Rows of drawn tables become recommendations and actions."""

from tests.importers.drawn_lines import make_document, read

HEADING = ("Ref", "Recommendation", "Action", "Lead", "By when")


def test_merged_cells_hold_for_each_row_they_cover() -> None:
    rows = (
        HEADING,
        ("1", "The pier should be lit.", "Buy lamps", "Harbour Master", "May 2011"),
        ("^", "^", "Hang lamps", "^", "June 2011"),
    )

    reading = read(make_document(rows))

    assert [action.recommendations for action in reading.actions] == [("1",), ("1",)]
    assert [action.owners.owners[0].name for action in reading.actions if action.owners] == ["Harbour Master"] * 2
    assert "filled_down" in {finding.code for finding in reading.findings}


def test_heading_above_a_table_names_its_recommendation() -> None:
    rows = (("Action", "Lead", "By when"), ("Buy lamps", "Harbour Master", "May 2011"))

    reading = read(make_document("Recommendation 12: The pier should be lit.", rows))

    assert [(item.number, item.text.text) for item in reading.recommendations if item.text] == [
        ("12", "The pier should be lit.")
    ]
    assert reading.actions[0].under == (0,)


def test_rows_that_cover_the_table_open_recommendations() -> None:
    heading = ("Action", "Lead", "Timescale", "RAG")
    rows = (
        ("Recommendation 1: The pier should be lit.", "<", "<", "<"),
        heading,
        ("Buy lamps", "Harbour Master", "May 2011", "Green"),
        ("Recommendation 2: Boats should be counted.", "<", "<", "<"),
        heading,
        ("Count boats", "Chief Clerk", "June 2011", "Red"),
    )

    reading = read(make_document(rows))

    assert [action.recommendations for action in reading.actions] == [("1",), ("2",)]


def test_numbers_that_begin_anew_in_each_part_are_kept_apart() -> None:
    police = (HEADING, ("1", "Officers should be trained.", "Train them", "Inspector", "2011"))
    trust = (HEADING, ("1", "Nurses should ask about children.", "Change the form", "Matron", "2012"))

    reading = read(make_document("Exampleshire Police", police, "Exampleshire Hospital Trust", trust))

    assert [item.addressees.text for item in reading.recommendations if item.addressees] == [
        "Exampleshire Police",
        "Exampleshire Hospital Trust",
    ]
    assert [action.under for action in reading.actions] == [(0,), (1,)]


def test_one_recommendation_beside_many_numbers_leaves_them_to_its_actions() -> None:
    rows = (
        HEADING,
        ("1.1", "Every file should be read.", "Buy a stamp", "Clerk", "May 2011"),
        ("1.2", "^", "Stamp the files", "Clerk", "June 2011"),
        ("2.1", "Every visit should be written up.", "Buy paper", "Clerk", "June 2011"),
        ("2.2", "^", "Hire a typist", "Clerk", "June 2011"),
    )

    reading = read(make_document(rows))

    assert [item.number for item in reading.recommendations] == ["1", "2"]
    assert [action.reference_written for action in reading.actions] == ["1.1", "1.2", "2.1", "2.2"]


def test_words_cut_by_a_page_are_joined_and_actions_stay_apart() -> None:
    first = (HEADING, ("1", "Every station should have a map of", "Draw the maps", "Head of Stations", "2012"))
    second = (("", "its own district.", "Print the maps", "Head of Stations", "2012"),)

    reading = read(make_document(first, second))

    assert [item.text.text for item in reading.recommendations if item.text] == [
        "Every station should have a map of its own district."
    ]
    assert [action.text.text for action in reading.actions] == ["Draw the maps", "Print the maps"]


def test_number_in_words_that_are_repeated_on_every_row_names_one_recommendation() -> None:
    rows = (
        ("Recommendation", "Action", "Lead", "By when"),
        ("1. The pier should be lit.", "Buy lamps", "Harbour Master", "May 2011"),
        ("1. The pier should be lit.", "Hang lamps", "Harbour Master", "June 2011"),
        ("2. Boats should be counted.", "Count boats", "Chief Clerk", "July 2011"),
    )

    reading = read(make_document(rows))

    assert [item.number for item in reading.recommendations] == ["1", "2"]
    assert [action.recommendations for action in reading.actions] == [("1",), ("1",), ("2",)]


def test_numbers_in_words_that_begin_anew_in_each_part_are_kept_apart() -> None:
    heading = ("Recommendation", "Action", "Lead", "By when")
    parts = [
        (heading, (f"1. {body} should train its staff.", "Train them", "Lead Officer", "2011"))
        for body in ("Police", "Probation")
    ]

    reading = read(make_document("Exampleshire Police", parts[0], "Exampleshire Probation", parts[1]))

    assert [(item.number, item.addressees and item.addressees.text) for item in reading.recommendations] == [
        ("1", "Exampleshire Police"),
        ("1", "Exampleshire Probation"),
    ]


def test_row_with_a_number_of_its_own_is_not_added_to_the_action_above() -> None:
    rows = (
        ("ID", "Action", "Assigned to", "Due date", "Status"),
        ("1", "Buy lamps", "Harbour Master", "May 2011", "Open"),
        ("2", "", "Chief Clerk", "June 2011", "Open"),
    )

    reading = read(make_document(rows))

    assert [action.owners and action.owners.text for action in reading.actions] == ["Harbour Master"]
    assert "no_action_text" in {finding.code for finding in reading.findings}
