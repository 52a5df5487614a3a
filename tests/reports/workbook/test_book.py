"""Sheets as a workbook that Excel opens without a formula, a link or a loss."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.cell import Cell

from laming_desktop.domain.errors import CancelledError
from laming_desktop.domain.papers.sheets import Sheet, SheetColumn, SheetValue, ShownDay
from laming_desktop.domain.reading_choices import NO_CHOICES
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.importers.formats.workbook.reader import read_workbook
from laming_desktop.reports.workbook.book import write_book
from laming_desktop.reports.workbook.cells import is_like_formula, split_text
from tests.reports.every_block import make_head

HOSTILE = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\uff1d1",
    "http://example.org",
    "_x0041_",
    "007",
    "1.10",
    "1E5",
]
SEEN = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"))
TEXTS = st.text(SEEN).filter(lambda text: bool(text.strip()))


def write(path: Path, *rows: Sequence[SheetValue], heads: Sequence[str] = ()) -> Path:
    """Write one sheet."""
    width = max((len(row) for row in rows), default=len(heads))
    columns = tuple(SheetColumn(heads[at] if heads else f"Column {at + 1}") for at in range(width))
    write_book([Sheet("Plan", columns, rows, 1)], make_head(), path)
    return path


def read(path: Path) -> list[tuple[str, ...]]:
    """Give the rows below the heads as the importer reads them."""
    lines = read_workbook(path, path.read_bytes(), NO_CHOICES, SILENT).lines
    return [line.cells for line in lines[1:]]


def list_cells(path: Path) -> list[Cell]:
    """Give the cells of the second row as an independent library has them."""
    return [cell for cell in load_workbook(path).worksheets[0][2] if isinstance(cell, Cell)]


def test_text_is_only_ever_text(tmp_path: Path) -> None:
    cells = list_cells(write(tmp_path / "a.xlsx", HOSTILE))

    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.hyperlink for cell in cells} == {None}
    assert {cell.number_format for cell in cells} == {"@"}


def test_what_looks_like_a_formula_keeps_the_sign_that_it_is_none(tmp_path: Path) -> None:
    cells = list_cells(write(tmp_path / "a.xlsx", HOSTILE))

    assert [cell.quotePrefix for cell in cells] == [is_like_formula(text) for text in HOSTILE]
    assert sum(map(is_like_formula, HOSTILE)) == 7


def test_texts_are_read_back_as_they_were(tmp_path: Path) -> None:
    (row,) = read(write(tmp_path / "a.xlsx", HOSTILE))

    assert list(row) == [text.replace("\r", "\n") for text in HOSTILE]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(TEXTS, min_size=1, max_size=8))
def test_any_text_is_read_back_as_it_was(tmp_path: Path, texts: list[str]) -> None:
    (row,) = read(write(tmp_path / "any.xlsx", ["first", *texts]))

    assert list(row)[1:] == texts


def test_control_characters_are_escaped_as_excel_does(tmp_path: Path) -> None:
    path = write(tmp_path / "a.xlsx", ["a\x00\x01\x1f\x0b\x7fb", "_x0001_"])
    content = ZipFile(path).read("xl/worksheets/sheet1.xml")

    assert b"_x0001_" in content
    assert b"_x005F_x0001_" in content
    assert read(path)[0][1] == "_x0001_"


def test_days_are_days_shown_as_far_as_they_are_meant(tmp_path: Path) -> None:
    day = date(2009, 10, 1)
    path = write(tmp_path / "a.xlsx", [day, ShownDay(day, "month"), ShownDay(day, "year"), date(1899, 5, 1)])
    cells = list_cells(path)

    assert [cell.value for cell in cells] == [datetime(2009, 10, 1)] * 3 + ["1899-05-01"]  # noqa: DTZ001  a day
    assert read(path) == [("1 Oct 2009", "Oct 2009", "2009", "1899-05-01")]


def test_text_too_long_for_a_cell_goes_on_beside_it(tmp_path: Path) -> None:
    long = "\U0001f600" * 20_000 + "word " * 10_000
    path = write(tmp_path / "a.xlsx", ["1", long, "after"], heads=["No.", "Action", "Owner"])
    lines = read_workbook(path, path.read_bytes(), NO_CHOICES, SILENT).lines

    assert lines[0].cells == ("No.", "Action", "Action (2)", "Action (3)", "Owner")
    assert "".join(lines[1].cells[1:4]) == long
    assert lines[1].cells[4] == "after"


@pytest.mark.parametrize("text", ["", "short", "x" * 32_000, "x" * 32_001, "\U0001f600" * 16_001])
def test_pieces_make_the_text_again(text: str) -> None:
    pieces = split_text(text)

    assert "".join(pieces) == text
    assert all(len(piece.encode("utf-16-le")) // 2 <= 32_000 for piece in pieces)


def test_sheet_has_filter_widths_and_heads_in_sight(tmp_path: Path) -> None:
    columns = (SheetColumn("Laming action ID", 30, is_identity=True), SheetColumn("Action", 44, choices=("a", "b")))
    path = tmp_path / "a.xlsx"
    write_book([Sheet("Plan/[1]?", columns, [("id", "words")], 1)], make_head(), path)
    page = load_workbook(path).worksheets[0]

    assert page.title == "Plan  1"
    assert (page.freeze_panes, page.auto_filter.ref) == ("C2", "A1:B2")
    assert page.column_dimensions["A"].hidden
    assert round(page.column_dimensions["B"].width) == 45
    assert page.print_title_rows == "$1:$1"
    assert len(page.data_validations.dataValidation) == 1


def test_foot_takes_no_code_from_a_name(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_book([Sheet("Plan", (SheetColumn("A"),), [])], make_head(register="A & B &P"), path)

    assert b"A &amp;&amp; B &amp;&amp;P" in ZipFile(path).read("xl/worksheets/sheet1.xml")


def test_same_sheets_give_the_same_bytes(tmp_path: Path) -> None:
    assert write(tmp_path / "a.xlsx", HOSTILE).read_bytes() == write(tmp_path / "b.xlsx", HOSTILE).read_bytes()


def test_cancelled_book_leaves_the_earlier_file(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"earlier")
    with pytest.raises(CancelledError):
        write_book(
            [Sheet("Plan", (SheetColumn("A"),), [("1",)])], make_head(), path, Progress(is_cancelled=lambda: True)
        )

    assert path.read_bytes() == b"earlier"
    assert list(tmp_path.iterdir()) == [path]
