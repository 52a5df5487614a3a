"""What stands over a table names the recommendation that its rows answer, or their theme."""

import pytest

from tests.importers.drawn_lines import make_document, read

PLAN = ("Ref", "Recommendation", "Action", "Lead", "By when")
LIGHT = ("1", "The pier should be lit.", "Buy lamps", "Harbour Master", "May 2011")
COUNT = ("2", "Boats should be counted.", "Count boats", "Chief Clerk", "June 2011")
ACTIONS = ("Action", "Lead", "By when")


@pytest.mark.parametrize(
    "over",
    [
        "Area for improvement {}: Light the pier",
        "Priority action {} \u2013 Light the pier",
        "{}. The harbour board should light the pier.",
        "Finding {}: The pier is dark.",
    ],
)
def test_words_over_a_table_without_numbers_are_what_it_answers(over: str) -> None:
    rows = (ACTIONS, ("Buy lamps", "Harbour Master", "May 2011"))

    reading = read(make_document(over.format(1), rows, over.format(2), rows))

    assert [item.number for item in reading.recommendations] == ["1", "2"]
    assert [action.under for action in reading.actions] == [(0,), (1,)]


def test_numbered_section_over_a_table_is_no_recommendation() -> None:
    reading = read(make_document("3. Our plan for the harbour", (ACTIONS, ("Buy lamps", "Harbour Master", "2011"))))

    assert not reading.recommendations


def test_finding_over_a_table_with_numbers_of_its_own_opens_nothing() -> None:
    reading = read(make_document("Finding 7: The pier is dark.", (PLAN, LIGHT)))

    assert [item.number for item in reading.recommendations] == ["1"]


def test_headings_over_tables_that_go_on_are_themes() -> None:
    reading = read(make_document("Lights and signals", (PLAN, LIGHT), "Traffic", (PLAN, COUNT)))

    assert [item.theme for item in reading.recommendations] == ["Lights and signals", "Traffic"]
    assert "notes_after_table" not in {finding.code for finding in reading.findings}


def test_title_in_the_first_row_of_a_table_is_its_theme() -> None:
    light = (("Theme 1: Lights", "<", "<", "<", "<"), PLAN, LIGHT)

    reading = read(make_document(light))

    assert [item.theme for item in reading.recommendations] == ["Lights"]


def test_title_over_the_only_table_is_no_theme() -> None:
    reading = read(make_document("Exampleshire Harbour", (PLAN, LIGHT)))

    assert [item.theme for item in reading.recommendations] == [None]


def test_actions_keep_the_objective_over_them() -> None:
    heading = ("Ref", "Task", "Who", "When")
    rows = (
        ("Objective 1: Light the pier", "<", "<", "<"),
        heading,
        ("1.1", "Buy lamps", "Harbour Master", "May 2011"),
        ("Objective 2: Count the boats", "<", "<", "<"),
        heading,
        ("2.1", "Count boats", "Chief Clerk", "June 2011"),
    )

    reading = read(make_document(rows))

    notes = [[source.text for source in action.sources if source.note == "Theme"] for action in reading.actions]
    assert notes == [["Light the pier"], ["Count the boats"]]
