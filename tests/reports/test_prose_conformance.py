"""Papers of prose against veraPDF's rules of PDF/UA-1 and of PDF/A-2a, in one start of Java each."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from laming_desktop.domain.papers.blocks import (
    Contents,
    Fact,
    Facts,
    Heading,
    ListItem,
    PaperDocument,
    Paragraph,
    PointList,
    Run,
)
from laming_desktop.domain.papers.house_style import HouseStyle
from laming_desktop.domain.papers.profiles import PageChoices, ReportProfile
from laming_desktop.domain.papers.written import ReportFacts
from laming_desktop.reports.composing.members import compose_members
from laming_desktop.reports.composing.recommendation_pages import compose_recommendation_pages
from laming_desktop.reports.composing.written import compose_written
from laming_desktop.reports.pdf_papers import write_pdf
from tests.reports.exampleshire import ask
from tests.reports.exampleshire_reports import (
    HOSTILE,
    draw_crest,
    make_cabinet_report,
    make_document,
    make_members,
    make_page,
    make_pages,
    make_report,
    make_written_paper,
    say,
)


def make_hostile() -> PaperDocument:
    """Make a report of hostile words."""
    runs = (Run(HOSTILE, bold=True), Run(HOSTILE, link="https://a.example/x"), Run(HOSTILE, language="cy"))
    blocks = (
        Contents(HOSTILE),
        Heading(1, HOSTILE, HOSTILE),
        Heading(2, HOSTILE),
        Paragraph(runs, HOSTILE, spoken=HOSTILE),
        PointList((ListItem(runs, (ListItem(runs),)),)),
        Facts((Fact(HOSTILE, (HOSTILE, HOSTILE)), Fact("", ())), HOSTILE),
    )
    return make_document(*blocks, title=HOSTILE, authority=HOSTILE, confidential=HOSTILE)


def list_papers() -> dict[str, PaperDocument]:
    """List papers of every kind, by the names of their files."""
    members, pages = ReportProfile("members"), ReportProfile("recommendation-pages")
    large = PageChoices("a4", "portrait", 18, watermark="Draft")
    long = make_document(
        Heading(1, "T"),
        say(ask(1, 900), "1.1"),
        PointList((ListItem((Run(ask(2, 300)),), (ListItem((Run("x" * 9000),)),)),), numbered=True),
        Facts((Fact(ask(1, 40), (ask(1, 300), "y" * 9000)),), "Long"),
    )
    return {
        "every_block": make_report(),
        "stockton": make_cabinet_report("stockton_order"),
        "telford": make_cabinet_report("telford_order"),
        "briefing": compose_written(make_written_paper("staff_briefing"), ()),
        "unwritten": compose_written(make_written_paper("stockton_order", {}, ReportFacts()), ()),
        "long": long,
        "hostile": make_hostile(),
        "nothing": make_document(title="", authority=""),
        "large": replace(make_report(), page=large),
        "grey_a3": replace(make_report(), page=PageChoices("a3", "portrait", in_grey=True)),
        "members": compose_members(make_members(12, 40, more=3), members),
        "members_empty": compose_members(make_members(0, 0, named=0), members),
        "members_large": compose_members(make_members(), replace(members, page=large)),
        "pages": compose_recommendation_pages(make_pages(make_page(), make_page("5", actions=30)), pages),
    }


@pytest.mark.parametrize("rules", ["ua1", pytest.param("2a", marks=pytest.mark.faults)])
def test_every_paper_of_prose_passes(rules: str, tmp_path: Path, shared: Path) -> None:
    script = shared / "tools" / "verapdf" / "check.sh"
    if not script.is_file() or shutil.which("java") is None:
        pytest.skip("veraPDF needs java and the script beside this checkout")
    style = HouseStyle(colour="#7A1F5C", head_text="Children first", foot_text="County Hall", crest=draw_crest())
    for name, paper in list_papers().items():
        write_pdf(paper, tmp_path / f"{name}.pdf", style)
    files = sorted(str(path) for path in tmp_path.glob("*.pdf"))

    checked = subprocess.run(["bash", str(script), rules, *files], capture_output=True, text=True, check=False)

    if "PDF" not in checked.stdout:
        pytest.skip(f"veraPDF could not be set up: {checked.stderr[-200:]}")
    assert checked.stdout.count("PASS") == len(files), checked.stdout
