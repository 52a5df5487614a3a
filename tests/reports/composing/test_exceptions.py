from dataclasses import replace
from pathlib import Path

from laming_desktop.domain.papers.blocks import Table
from laming_desktop.domain.papers.exceptions import ExceptionBand
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.reports.composing.exceptions import compose_exceptions
from laming_desktop.reports.pdf_papers import write_pdf
from tests.reports.exampleshire_between_meetings import make_exceptions
from tests.reports.reading_pdf import list_grid, read_pages, read_structure

PROFILE = ReportProfile("exceptions")


def test_each_kind_of_exception_is_a_band_with_its_count() -> None:
    (table,) = compose_exceptions(make_exceptions(), PROFILE).blocks

    assert isinstance(table, Table)
    assert [band.text for band in table.bands] == [
        "Overdue",
        "Due before Cabinet, by 3 December 2009",
        "Waiting for guidance or for others",
        "No owner named",
        "No date given",
        "Ongoing without a date of review",
    ]
    assert {band.note for band in table.bands} == {"1 action"}


def test_row_is_that_of_the_plan_with_what_is_late_or_next(tmp_path: Path) -> None:
    path = tmp_path / "exceptions.pdf"

    write_pdf(compose_exceptions(make_exceptions(), PROFILE), path)

    rows = list_grid(list(read_structure(path).walk("Table"))[1])
    assert [cell.read() for cell in rows[2]][:5] == [
        "6, 13",
        "Routes",
        "A9",
        "Training for new staff should cover neglect, the meeting of a child alone, and the writing of a plain record.",
        "30 June 2009 Overdue 93 days",
    ]
    assert rows[4][4].read().endswith("next on 30 November 2009")


def test_due_next_without_a_meeting_has_no_day() -> None:
    paper = replace(make_exceptions(), next_meeting=None, next_name="")
    (table,) = compose_exceptions(paper, PROFILE).blocks

    assert isinstance(table, Table)
    assert table.bands[1].text == "Due next"


def test_no_exception_gives_one_page_that_says_so(tmp_path: Path) -> None:
    path = tmp_path / "exceptions.pdf"

    write_pdf(compose_exceptions(make_exceptions(ExceptionBand("overdue", ())), PROFILE), path)

    (page,) = read_pages(path)
    assert "No action is late, due, waiting, or without an owner or a date." in page
