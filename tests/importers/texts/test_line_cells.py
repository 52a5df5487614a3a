"""Tables whose cells stand one on a line."""

from laming_desktop.importers.texts.line_cells import read_line_cells
from laming_desktop.importers.texts.splitting import split_lines

HEADINGS = ["No", "Recommendation", "Action", "Owner", "By when"]
FIRST = ["1", "Carers should be rung.", "Set up a line", "Manager", "May 2012"]
SECOND = ["2", "Carers should meet a nurse.", "Agree it", "", "July 2012"]


def read(*texts: str) -> list[tuple[str, ...]]:
    return [line.cells for line in read_line_cells(split_lines("\n".join(texts)))]


def test_cells_are_parted_by_the_number_of_headings() -> None:
    assert read("A title", *HEADINGS, *FIRST, *SECOND) == [("A title",), tuple(HEADINGS), tuple(FIRST), tuple(SECOND)]


def test_empty_cells_at_the_end_are_given_back() -> None:
    assert read(*HEADINGS, *FIRST, *SECOND[:3], "", "")[-1] == ("2", "Carers should meet a nurse.", "Agree it", "", "")


def test_a_table_without_numbers_must_come_out_even() -> None:
    rows = ["Ring carers", "Manager", "May 2012", "Agree it", "Nurse", "July 2012"]

    assert read("Action", "Owner", "By when", *rows)[1:] == [tuple(rows[:3]), tuple(rows[3:])]
    assert read("Action", "Owner", "By when", *rows[:-1]) == []


def test_lines_that_do_not_fit_the_headings_are_no_table() -> None:
    assert read(*HEADINGS, *FIRST, "A note between", *SECOND) == []


def test_the_longest_run_of_headings_is_taken_where_two_come_out_even() -> None:
    headings = ["Recommendation", "Action", "Lead", "Timescale", "Status"]
    rows = [f"{at}. Carers should be rung.|Set up a line|Manager|May 2012|Complete".split("|") for at in (1, 2, 3)]

    found = read(*headings, *(cell for row in rows for cell in row))

    assert found == [tuple(headings), *map(tuple, rows)]
