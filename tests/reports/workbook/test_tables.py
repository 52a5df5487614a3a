"""Tables of papers as sheets."""

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from laming_desktop.reports.workbook.tables import write_tables
from tests.reports.every_block import make_head, make_report, make_table_paper


def test_each_row_has_all_that_stands_beside_it(tmp_path: Path) -> None:
    write_tables(make_table_paper(), tmp_path / "a.xlsx")
    rows = list(load_workbook(tmp_path / "a.xlsx")["Appendix 1"].iter_rows(values_only=True))

    assert rows[0][:4] == ("Section", "No.", "Recommendation", "Response (6 May 2009)")
    assert rows[0][4] == "Local position: In place (Green)"
    assert [row[3] for row in rows[1:4]] == ["Accepted.\nGuidance will follow."] * 3
    assert rows[2][4] == "In place\nOverdue 31 days"


def test_charts_and_appendices_have_sheets_of_their_own(tmp_path: Path) -> None:
    write_tables(make_report(make_table_paper()), tmp_path / "a.xlsx")
    book = load_workbook(tmp_path / "a.xlsx")

    assert book.sheetnames == ["1 By theme", "2 Appendix 1", "About"]
    assert list(book["1 By theme"].iter_rows(values_only=True))[1] == ("Leadership", 2, 5, 0, 7)


@pytest.mark.parametrize("label", ["About", "HISTORY", "", "'", "a/b[c]:*?"])
def test_name_that_excel_refuses_is_made_one_that_it_takes(tmp_path: Path, label: str) -> None:
    document = replace(make_table_paper(), head=make_head(label=label, title=label))
    write_tables(document, tmp_path / "a.xlsx")

    assert len(load_workbook(tmp_path / "a.xlsx").sheetnames) == 2


def test_last_sheet_says_what_the_paper_is(tmp_path: Path) -> None:
    write_tables(make_table_paper(), tmp_path / "a.xlsx")
    rows = load_workbook(tmp_path / "a.xlsx")["About"].iter_rows(values_only=True)
    about = {row[0]: row[1] for row in rows}

    assert about["As at"] == "1 October 2009"
    assert about["Not in place"] == 1
