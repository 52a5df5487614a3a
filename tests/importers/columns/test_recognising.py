"""What a column is, by its heading and by what stands in it."""

from collections.abc import Sequence

import pytest

from laming_desktop.domain.proposals import CellPlace
from laming_desktop.importers.columns.recognising import read_columns
from laming_desktop.importers.grid import Row, Table


def recognise(heading: str, *cells: str, before: Sequence[str] = ()) -> str:
    """Give the kind of the last column of an action plan with these cells."""
    headings = ("Action", *before, heading)
    rows = tuple(Row(CellPlace(row=at), ("Do it", *([""] * len(before)), cell)) for at, cell in enumerate(cells, 1))
    return read_columns(Table(1, headings, rows, is_grid=True)).columns[-1].kind


@pytest.mark.parametrize(
    ("heading", "cells", "kind"),
    [
        ("Priority", ("High", "Low"), "priority"),
        ("Priority", ("1 Early help", "2 The voice of the child"), "theme"),
        ("Priority", ("Awaiting guidance", "High"), "priority"),
        ("Risk", ("Families wait longer", "Money runs out"), "note"),
        ("Progress", ("In progress", "Complete", "Not started"), "status"),
        ("Progress", ("Started", ""), "progress"),
        ("Completed", ("3 May 2011", "5 June 2011"), "note"),
        ("Completed", ("50%", "100%"), "status"),
        ("To be completed by", ("30 June 2011", "31 July 2011"), "timescale"),
        ("Done", ("TRUE", "FALSE"), "mark"),
        ("Completed", ("Yes", "No"), "mark"),
        ("In progress", ("The letters were written and sent to all the schools in May", ""), "progress"),
        ("Complete?", ("Y", "N"), "status"),
        ("Outcome", ("Complete", "Ongoing"), "status"),
        ("Led by", ("3 May 2011", "5 June 2011"), "timescale"),
    ],
)
def test_contents_decide_where_a_heading_may_mean_several_things(
    heading: str, cells: tuple[str, ...], kind: str
) -> None:
    assert recognise(heading, *cells) == kind


def test_title_of_a_list_of_tasks_is_its_action() -> None:
    headings = ("Title", "Assigned To", "Due Date")
    rows = (Row(CellPlace(row=1), ("Write", "Clerk", "3 May 2011")),)

    assert [column.kind for column in read_columns(Table(1, headings, rows)).columns] == [
        "action",
        "owners",
        "timescale",
    ]
