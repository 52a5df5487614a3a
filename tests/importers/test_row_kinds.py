"""Rows that say nothing of a plan are left out and told."""

from laming_desktop.domain.proposals import DocumentReading
from tests.importers.drawn_lines import make_document, read

HEADING = ("Ref", "Recommendation", "Action", "Lead", "RAG")
FIRST = ("1", "The pier should be lit.", "Buy lamps", "Harbour Master", "Green")


def read_rows(*rows: tuple[str, ...]) -> DocumentReading:
    return read(make_document((HEADING, FIRST, *rows)))


def find_codes(reading: DocumentReading) -> set[str]:
    return {finding.code for finding in reading.findings}


def test_rows_that_say_none_vanish() -> None:
    reading = read_rows(("None", "", "", "", ""), ("2", "No recommendations", "", "", ""), ("3", "Nil", "N/A", "", ""))

    assert len(reading.recommendations) == 1
    assert "lines_dropped" in find_codes(reading)


def test_total_of_figures_vanishes() -> None:
    assert len(read_rows(("Total", "", "1", "", "")).actions) == 1


def test_rows_of_a_key_vanish() -> None:
    reading = read_rows(("Key:", "", "", "", ""), ("Green", "on track", "", "", ""), ("Red", "off track", "", "", ""))

    assert len(reading.recommendations) == 1
    assert "key_left_out" in find_codes(reading)


def test_numbered_rows_with_nothing_but_defaults_vanish() -> None:
    reading = read_rows(*((str(number), "", "", "", "Not started") for number in range(2, 9)))

    assert (len(reading.recommendations), len(reading.actions)) == (1, 1)
    assert "template_rows" in find_codes(reading)


def test_row_that_has_lost_its_text_but_says_more_is_kept() -> None:
    reading = read_rows(("2", "", "", "Chief Clerk", "Red"))

    assert [item.number for item in reading.recommendations] == ["1", "2"]
