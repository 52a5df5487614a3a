"""All reports as web pages and Word documents keep what such files must keep."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from laming_desktop.domain.papers.profiles import PageChoices, ReportName
from laming_desktop.operations.papers.exporting import export_paper
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY
from tests.operations.papers.asking import ask
from tests.operations.papers.test_exporting import add_report
from tests.reports.web import checking as web
from tests.reports.word import checking as word

REPORTS: tuple[ReportName, ...] = (
    "appendix",
    "action-plan",
    "changed",
    "exceptions",
    "crosswalk",
    "checks",
    "owner-sheet",
    "members",
    "recommendation-pages",
    "cabinet-report",
)


def wish(register: Register, report: ReportName) -> PaperWishes:
    """Ask for a report with all that it needs."""
    written = add_report(register) if report == "cabinet-report" else ""
    return replace(ask(report), since=date(2009, 10, 28), written_id=written)


@pytest.mark.parametrize("report", REPORTS)
def test_report_is_sound_as_a_page_and_as_a_document(sample: Register, tmp_path: Path, report: ReportName) -> None:
    wishes = wish(sample, report)
    page, document = tmp_path / "a.html", tmp_path / "a.docx"
    export_paper(sample, page, replace(wishes, format="html"), today=TODAY)
    export_paper(sample, document, replace(wishes, format="docx"), today=TODAY)

    assert web.find_faults(page.read_text(encoding="utf-8")) == []
    assert word.find_faults(document) == []


@pytest.mark.parametrize("report", ["appendix", "action-plan"])
def test_large_print_is_sound_too(sample: Register, tmp_path: Path, report: ReportName) -> None:
    asked = ask(report)
    profile = replace(asked.profile, page=PageChoices(orientation="portrait", large_print=18, in_grey=True))
    page, document = tmp_path / "a.html", tmp_path / "a.docx"
    export_paper(sample, page, replace(asked, profile=profile, format="html"), today=TODAY)
    export_paper(sample, document, replace(asked, profile=profile, format="docx"), today=TODAY)

    assert web.find_faults(page.read_text(encoding="utf-8")) == []
    assert word.find_faults(document) == []
