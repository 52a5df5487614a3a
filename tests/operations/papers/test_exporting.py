"""Every paper can be written in every format, twice with the same bytes."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from laming_desktop.domain.errors import RefusedValueError, UnknownItemError
from laming_desktop.domain.papers.profiles import FormatName, ReportName
from laming_desktop.operations.papers.exporting import FirstLook, export_paper
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.operations.papers.shipped_templates import list_shipped_templates
from laming_desktop.operations.papers.templates import add_template
from laming_desktop.operations.papers.written_reports import add_written_report, attach_papers, set_section_text
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY
from tests.operations.papers.asking import ask
from tests.reports.reading_pdf import read_pages

STARTS: dict[FormatName, bytes] = {"pdf": b"%PDF-1.7", "docx": b"PK", "html": b"<!DOCTYPE html>", "xlsx": b"PK"}
TABLES: tuple[ReportName, ...] = (
    "appendix",
    "action-plan",
    "changed",
    "exceptions",
    "crosswalk",
    "checks",
    "owner-sheet",
)
PROSE: tuple[ReportName, ...] = ("members", "recommendation-pages")


def add_report(register: Register) -> str:
    """Add a cabinet report with a live field and two appendices."""
    template = next(one for one in list_shipped_templates() if one.kind == "cabinet-report")
    kept = add_template(register, template).made[0]
    made = add_written_report(register, kept, title="Progress on the recommendations").made[0]
    set_section_text(register, made, "summary", "{recommendations in place} of **{recommendations}** are in place.")
    attach_papers(register, made, ("appendix", "action-plan"))
    return made


def write(register: Register, folder: Path, wishes: PaperWishes, format_name: FormatName) -> bytes:
    """Write a paper twice and give its bytes."""
    paths = [folder / f"{nth}.{format_name}" for nth in (1, 2)]
    for path in paths:
        export_paper(register, path, replace(wishes, format=format_name), today=TODAY)
    first, second = (path.read_bytes() for path in paths)
    assert first == second
    return first


@pytest.mark.parametrize("format_name", ["pdf", "docx", "html", "xlsx"])
@pytest.mark.parametrize("report", TABLES)
def test_every_table_is_written_in_every_format(
    sample: Register, tmp_path: Path, report: ReportName, format_name: FormatName
) -> None:
    wishes = replace(ask(report), since=date(2009, 10, 28))

    assert write(sample, tmp_path, wishes, format_name).startswith(STARTS[format_name])


@pytest.mark.parametrize("format_name", ["pdf", "docx", "html"])
@pytest.mark.parametrize("report", PROSE)
def test_every_other_paper_is_written_as_prose(
    sample: Register, tmp_path: Path, report: ReportName, format_name: FormatName
) -> None:
    assert write(sample, tmp_path, ask(report), format_name).startswith(STARTS[format_name])


@pytest.mark.parametrize("format_name", ["pdf", "docx", "html"])
def test_written_report_has_its_figures_and_its_appendices(
    sample: Register, tmp_path: Path, format_name: FormatName
) -> None:
    wishes = replace(ask("cabinet-report"), written_id=add_report(sample))
    content = write(sample, tmp_path, wishes, format_name)

    assert content.startswith(STARTS[format_name])
    if format_name == "html":
        page = content.decode("utf-8")
        assert "{recommendations" not in page
        assert "Appendix 2" in page


def test_report_that_is_not_there_is_said_to_be_unknown(sample: Register, tmp_path: Path) -> None:
    with pytest.raises(UnknownItemError):
        export_paper(sample, tmp_path / "a.pdf", replace(ask("cabinet-report"), written_id="none"), today=TODAY)


@pytest.mark.parametrize("format_name", ["pdf", "docx", "html", "xlsx"])
def test_paper_is_never_written_over_a_register(sample: Register, format_name: FormatName) -> None:
    assert sample.path is not None
    with pytest.raises(RefusedValueError):
        export_paper(sample, sample.path, replace(ask("appendix"), format=format_name), today=TODAY)


def test_first_page_is_there_before_the_whole_paper(sample: Register, tmp_path: Path) -> None:
    whole, first = tmp_path / "whole.pdf", tmp_path / "first.pdf"
    seen: list[tuple[bool, bool]] = []
    look = FirstLook(first, lambda: seen.append((first.exists(), whole.exists())), least=1)

    export_paper(sample, whole, ask("appendix"), today=TODAY, look=look)

    assert seen == [(True, False)]
    assert read_pages(first)[0].split("Page 1")[0] == read_pages(whole)[0].split("Page 1")[0]


def test_other_formats_have_no_first_page_to_look_at(sample: Register, tmp_path: Path) -> None:
    first = tmp_path / "first.pdf"

    export_paper(
        sample,
        tmp_path / "whole.html",
        replace(ask("appendix"), format="html"),
        today=TODAY,
        look=FirstLook(first, lambda: None, least=1),
    )

    assert not first.exists()


def test_short_paper_has_no_first_page_of_its_own(sample: Register, tmp_path: Path) -> None:
    first = tmp_path / "first.pdf"
    export_paper(sample, tmp_path / "all.pdf", ask("appendix"), today=TODAY, look=FirstLook(first, lambda: None))

    assert not first.exists()


def test_charts_of_a_paper_are_told(sample: Register, tmp_path: Path) -> None:
    told = export_paper(sample, tmp_path / "members.html", replace(ask("members"), format="html"), today=TODAY)

    assert [chart.noun for chart in told.charts]
    assert not export_paper(sample, tmp_path / "plan.pdf", ask("action-plan"), today=TODAY).charts
