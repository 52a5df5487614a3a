"""Headings of drawn tables are found in one row or two, at the head or further down."""

from laming_desktop.importers.grids.headings import find_heading, is_heading_again, is_plan_heading
from tests.importers.drawn_lines import make_row


def test_headings_are_found_below_titles() -> None:
    rows = (
        ("Action log of the Board",),
        ("2011",),
        ("No", "Action", "Owner", "Due date"),
        ("1", "Write", "Clerk", "May"),
    )

    found = find_heading([make_row(at, row, 1, at) for at, row in enumerate(rows, 1)])

    assert found is not None
    assert (found.at, found.used) == (2, 1)


def test_group_over_several_headings_is_joined_with_them() -> None:
    rows = (
        ("No", "Recommendation", "Action", "Progress", "<", "RAG"),
        ("^", "^", "^", "June 2010", "Sept 2010", "^"),
    )

    found = find_heading([make_row(at, row, 1, at) for at, row in enumerate(rows, 1)])

    assert found is not None
    assert found.cells == ("No", "Recommendation", "Action", "Progress June 2010", "Progress Sept 2010", "RAG")


def test_group_that_only_names_a_side_of_the_table_is_left_out() -> None:
    rows = (
        ("The inquiry", "<", "Our plan", "<", "<"),
        ("No", "Recommendation", "Action", "Lead", "Target date"),
    )

    found = find_heading([make_row(at, row, 1, at) for at, row in enumerate(rows, 1)])

    assert found is not None
    assert found.cells == ("No", "Recommendation", "Action", "Lead", "Target date")


def test_row_of_a_plan_is_no_heading() -> None:
    assert not is_plan_heading(("4", "Action plan", "Head of Service", "Ongoing"))


def test_heading_is_known_again_where_part_of_it_is_missing() -> None:
    heading = ("Ref", "Recommendation", "Action taken", "Owner")

    assert is_heading_again(("Ref", "Recommendation", "Action", "Owner"), heading)
    assert not is_heading_again(("4", "The pier should be lit.", "Action", "Owner"), heading)


def test_quarters_and_years_below_a_group_are_headings() -> None:
    for first, second in (("Q1", "Q2"), ("2023", "2024"), ("2023/24", "2024/25")):
        rows = (
            ("No", "Recommendation", "Action", "Progress", "<", "RAG"),
            ("^", "^", "^", first, second, "^"),
        )

        found = find_heading([make_row(at, row, 1, at) for at, row in enumerate(rows, 1)])

        assert found is not None
        assert found.cells[3:5] == (f"Progress {first}", f"Progress {second}")
