"""The columns of a document as lines, and choices about them."""

from laming_desktop.domain.proposals import ColumnReading
from laming_desktop.domain.reading_choices import NO_CHOICES, ColumnChoice
from laming_desktop.ui.screens.importing.column_lines import choose_kind, list_column_lines, map_choices


def make_column(heading: str, column: int, table: int = 1, samples: tuple[str, ...] = ()) -> ColumnReading:
    return ColumnReading(heading, column, "action", "certain", table=table, kind="action", samples=samples)


def test_equal_headings_of_several_tables_are_one_line() -> None:
    lines = list_column_lines([make_column("Action", 2), make_column(" action", 3, table=2)])

    assert [(line.heading, line.column, line.tables) for line in lines] == [("Action", None, 2)]


def test_heading_that_stands_twice_in_one_table_is_told_apart_by_its_column() -> None:
    lines = list_column_lines([make_column("Date", 2), make_column("Date", 4)])

    assert [line.key for line in lines] == [("Date", 2), ("Date", 4)]


def test_columns_without_headings_are_told_apart_by_their_columns() -> None:
    lines = list_column_lines([make_column("", 1), make_column("", 3)])

    assert [line.column for line in lines] == [1, 3]


def test_line_shows_the_first_cells_of_all_its_columns() -> None:
    columns = (make_column("Action", 2, samples=("one",)), make_column("Action", 2, table=2, samples=("one", "two")))

    assert list_column_lines(columns)[0].samples == ("one", "two")


def test_choice_replaces_the_one_before_and_can_be_put_back() -> None:
    (line,) = list_column_lines([make_column("Action", 2)])
    chosen = choose_kind(choose_kind(NO_CHOICES, line, "outcome"), line, "note")

    assert chosen.columns == (ColumnChoice("Action", "note"),)
    assert map_choices(chosen.columns) == {("Action", None): "note"}
    assert choose_kind(chosen, line, None) == NO_CHOICES
