from dataclasses import replace
from pathlib import Path

from laming_desktop.domain.papers.blocks import Box, Table, TableRow
from laming_desktop.domain.papers.form_fields import name_field
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.reports.composing.owner_sheets import compose_owner_sheets
from laming_desktop.reports.pdf_papers import write_pdf
from tests.reports.exampleshire import OWNERS
from tests.reports.exampleshire_between_meetings import make_sheets
from tests.reports.reading_pdf import read_pages

PROFILE = ReportProfile("owner-sheet")


def find_row(profile: ReportProfile = PROFILE) -> TableRow:
    """Compose the sheets; give the first row of the first."""
    (table,) = compose_owner_sheets(make_sheets(), profile).blocks
    assert isinstance(table, Table)
    return table.bands[0].groups[0].rows[0]


def test_each_action_has_boxes_that_can_be_read_back() -> None:
    boxes = [part for cell in find_row().cells.values() for part in cell.parts if isinstance(part, Box)]

    assert boxes == [
        Box("New progress", 3, name_field("id1", "progress")),
        Box("New state", 1, name_field("id1", "state")),
        Box("New date", 1, name_field("id1", "timescale")),
    ]


def test_boxes_stay_whatever_columns_are_chosen() -> None:
    row = find_row(replace(PROFILE, columns=("timescale", "action")))

    assert set(row.cells) == {"reference", "action", "timescale", "new_progress", "new_state", "new_date"}


def test_sheet_of_each_owner_begins_a_page_and_says_when_to_return_it_and_to_whom(tmp_path: Path) -> None:
    path = tmp_path / "sheets.pdf"

    write_pdf(compose_owner_sheets(make_sheets(), PROFILE), path)

    pages = read_pages(path)
    begins = [page for page in pages if "return this sheet by 20 October 2009 to the secretary of the board" in page]
    assert [owner in page for owner, page in zip(OWNERS, begins, strict=False)] == [True, True]
    assert f"of {len(pages)}" in pages[-1]


def test_actions_that_an_owner_leads_stand_before_those_that_they_support() -> None:
    (table,) = compose_owner_sheets(make_sheets(), PROFILE).blocks

    assert isinstance(table, Table)
    assert [(band.text, band.note) for band in table.bands] == [
        ("Actions that you lead", "7 actions"),
        ("Actions that you support", "2 actions"),
    ]


def test_nobody_to_ask_gives_one_page_that_says_so(tmp_path: Path) -> None:
    path = tmp_path / "sheets.pdf"

    write_pdf(compose_owner_sheets(replace(make_sheets(), sheets=()), PROFILE), path)

    (page,) = read_pages(path)
    assert "Nothing is to be updated." in page
