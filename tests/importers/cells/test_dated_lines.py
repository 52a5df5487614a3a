"""Cells that are diaries are parted at the days that open their lines."""

from datetime import date

from laming_desktop.importers.cells.dated_lines import part_dated_lines


def test_each_line_that_opens_with_a_day_is_an_entry() -> None:
    text = "05/07/2023: register drafted\nand sent\n10/10/2023 - published"

    assert part_dated_lines(text) == (
        (date(2023, 7, 5), "register drafted\nand sent"),
        (date(2023, 10, 10), "published"),
    )


def test_a_month_stands_for_its_last_day() -> None:
    assert part_dated_lines("[May 2023] Agreed") == ((date(2023, 5, 31), "Agreed"),)


def test_figures_are_turned_where_the_document_puts_the_month_first() -> None:
    assert part_dated_lines("05/07/2023: done", "month") == ((date(2023, 5, 7), "done"),)


def test_words_before_the_first_day_or_a_day_inside_a_sentence_make_no_diary() -> None:
    assert part_dated_lines("Drafted\n05/07/2023: published") == ()
    assert part_dated_lines("May 2023 meeting cancelled") == ()
    assert part_dated_lines("31/02/2023: agreed") == ()
    assert part_dated_lines("May 2023 - June 2023: consultation") == ()
