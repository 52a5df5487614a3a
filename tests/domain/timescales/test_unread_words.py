"""Words that say what and not when, and the meetings that bodies stand for."""

import pytest

from tests.domain.timescales.readings import read


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("Website launch March 2010", ("Website",)),
        ("LSCB Business Manager by Sept 2009", ("LSCB Business Manager",)),
        ("TBC by partners", ("partners",)),
        ("Training plan agreed by September 2009", ()),
        ("Completed by Head of Service June 2009", ("Head of Service",)),
    ],
)
def test_words_that_no_part_uses_are_unread_and_make_a_reading_likely(text: str, unread: tuple[str, ...]) -> None:
    reading = read(text)
    assert reading.unread == unread
    assert reading.certainty == ("likely" if unread else "certain")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Executive Board March 2010", "Executive Board"),
        ("Report to Cabinet December 2009", "Cabinet"),
        ("Overview and Scrutiny Committee – January 2010", "Overview and Scrutiny Committee"),
        ("Team meeting September 2009", "Team"),
    ],
)
def test_named_body_beside_a_date_is_its_meeting(text: str, body: str) -> None:
    anchor = read(text).anchor
    assert anchor is not None
    assert (anchor.event, anchor.relation, anchor.of) == ("meeting", "at", body)


def test_pointers_tell_no_time() -> None:
    reading = read("As per action 4")
    assert reading.nature == "unknown"
    assert reading.flags == {"refers_elsewhere"}
    assert reading.unread == ("As per action 4",)


def test_same_as_above_takes_the_reading_of_the_cell_above() -> None:
    reading = read("Ditto", above="Quarterly")
    assert (reading.text, reading.nature, reading.certainty) == ("Ditto", "recurring", "likely")
    assert reading.flags == {"same_as_above"}
    assert read("As above").certainty == "not_understood"


def test_dash_says_nothing() -> None:
    assert (read("--").nature, read("--").certainty) == ("unknown", "likely")


@pytest.mark.parametrize(
    "text",
    ["Juny 2010", "Childcare Framework 2010", "Working Framework 2010 training by June 2011", "Annual Report 2010"],
)
def test_year_behind_a_name_may_be_no_date(text: str) -> None:
    assert read(text).certainty == "ambiguous"


@pytest.mark.parametrize("text", ["June 2010 to", "June 2010 -"])
def test_cell_that_breaks_off_is_likely_at_most(text: str) -> None:
    assert read(text).certainty == "likely"


def test_words_beside_a_state_stay_unread_though_its_review_is_labelled() -> None:
    reading = read("ongoing work - report to Board Sept 2010")
    assert (reading.nature, reading.certainty, reading.unread) == ("ongoing", "likely", ("work",))


def test_body_that_a_series_reports_to_is_its_anchor() -> None:
    anchor = read("Quarterly reports to LSCB").anchor
    assert anchor is not None
    assert (anchor.event, anchor.of) == ("meeting", "LSCB")


def test_existing_means_are_no_existing_practice() -> None:
    assert read("Within existing resources").certainty == "not_understood"
    assert read("June 2010 within existing resources").unread == ("within existing resources",)


def test_rule_that_work_follows_tells_no_time() -> None:
    reading = read("In line with statutory timescales")
    assert (reading.nature, reading.certainty) == ("unknown", "not_understood")
