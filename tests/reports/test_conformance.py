"""All kinds of papers against veraPDF's rules for PDF/UA-1 and PDF/A-2a, in one start of Java for each."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from laming_desktop.domain.papers.action_plan import PlanAction, PlanGroup
from laming_desktop.domain.papers.appendix import (
    AppendixGroup,
    AppendixItem,
    AppendixPaper,
    AppendixSection,
    PaperResponse,
)
from laming_desktop.domain.papers.changed import ChangedBand
from laming_desktop.domain.papers.house_style import HouseStyle
from laming_desktop.domain.papers.profiles import PageChoices, ReportProfile
from laming_desktop.reports.composing.action_plan import compose_action_plan
from laming_desktop.reports.composing.changed import compose_changed
from laming_desktop.reports.composing.exceptions import compose_exceptions
from laming_desktop.reports.composing.owner_sheets import compose_owner_sheets
from laming_desktop.reports.pdf_papers import write_pdf
from tests.reports.exampleshire import (
    GOVERNMENT,
    answer,
    ask,
    make_action,
    make_appendix,
    make_head,
    make_item,
    make_plan,
    make_section,
    make_sub,
)
from tests.reports.exampleshire_between_meetings import (
    make_bands,
    make_change,
    make_changed,
    make_exceptions,
    make_sheets,
)
from tests.reports.writing_papers import write_action_plan, write_appendix

HOSTILE = (
    "<b>&amp;</b> (a) \\ ) EMC BT 漢字 → 😀 e\u0301 \x00\x07\x1b\u202eabc\u202c \ufeff\u200d\ud800 a\u00a0b\tc\r\nd"
)


PAGES = {
    "large": PageChoices(orientation="portrait", large_print=18, watermark="Draft"),
    "upright": PageChoices(orientation="portrait", in_grey=True),
    "a3": PageChoices(size="a3", watermark=HOSTILE, in_grey=True),
}


def write_appendices(folder: Path) -> None:
    """Write appendices of every kind."""
    subs = tuple(make_sub(f"2.{nth}", asked=3) for nth in range(1, 20))
    hostile = replace(
        make_item(HOSTILE, national=False, note=HOSTILE, position="ongoing"), text=HOSTILE, title=HOSTILE, responses=()
    )
    long = replace(make_item("4"), text="x" * 20_000, responses=(PaperResponse(GOVERNMENT, None, answer(1, 400)),))
    papers = {
        "sample": make_appendix(),
        "nothing": AppendixPaper(make_head(), (), ()),
        "empty_theme": AppendixPaper(make_head(subtitle="", also=""), (), (AppendixSection("Theme", "", ()),)),
        "blank": AppendixPaper(
            make_head(
                title=" ", authority="", body="", item="", subtitle=" ", also="", shows=" ", register="", journal=""
            ),
            (),
            (make_section(AppendixGroup(AppendixItem("", "", ""), (AppendixItem("", "", ""),))),),
        ),
        "spans": make_appendix(make_section(AppendixGroup(make_item("2", answered=90, position="ongoing"), subs))),
        "long": make_appendix(make_section(AppendixGroup(long), theme="A theme")),
        "bands": make_appendix(
            *(make_section(AppendixGroup(make_item(str(nth))), theme=f"Theme {nth}") for nth in range(30))
        ),
        "hostile": make_appendix(
            make_section(AppendixGroup(hostile, (make_sub("9.1", position="in_place"),)), theme=HOSTILE),
            head=make_head(HOSTILE, HOSTILE, authority=HOSTILE, shows=HOSTILE, confidential=HOSTILE, journal=HOSTILE),
        ),
    }
    for name, paper in papers.items():
        write_appendix(paper, folder / f"appendix_{name}.pdf")


def write_plans(folder: Path) -> None:
    """Write action plans of every kind."""
    hostile = make_action(
        1, reference=HOSTILE, text=HOSTILE, timescale=HOSTILE, was=HOSTILE, moved=2, owners=(HOSTILE,), progress=HOSTILE
    )
    many = tuple(make_action(nth) for nth in range(1, 80))
    papers = {
        "sample": make_plan(),
        "long": make_plan(PlanGroup("4", "", ask(4, 300), (make_action(1, text=ask(1, 300)), *many))),
        "blank": make_plan(PlanGroup("", "", "", (PlanAction("", ""),)), PlanGroup("", "", "")),
        "hostile": make_plan(PlanGroup(HOSTILE, HOSTILE, HOSTILE, (hostile,))),
    }
    for name, paper in papers.items():
        write_action_plan(paper, folder / f"plan_{name}.pdf")


def write_comparisons(folder: Path) -> None:
    """Write the papers between two meetings, on every kind of page."""
    style = HouseStyle("#7A1F5C", HOSTILE, HOSTILE)
    hostile = make_change(
        1, "at_risk", "off_track", text=HOSTILE, reason=HOSTILE, agreed_by=HOSTILE, owners=(HOSTILE,), times_moved=3
    )
    bands = (*make_bands(), ChangedBand("dates_put_back", (hostile,)))
    for name, page in PAGES.items():
        papers = {
            "changed": compose_changed(make_changed(*bands), ReportProfile("changed", page=page)),
            "exceptions": compose_exceptions(make_exceptions(), ReportProfile("exceptions", page=page)),
            "sheets": compose_owner_sheets(make_sheets(), ReportProfile("owner-sheet", page=page)),
            "plan": compose_action_plan(make_plan(), ReportProfile("action-plan", page=page)),
        }
        for paper, document in papers.items():
            write_pdf(document, folder / f"{paper}_{name}.pdf", style)
    write_pdf(
        compose_changed(replace(make_changed(), bands=()), ReportProfile("changed", columns=("reason",))),
        folder / "changed_nothing.pdf",
    )


@pytest.mark.parametrize(("rules", "name"), [("ua1", "PDFUA"), pytest.param("2a", "PDFA-2A", marks=pytest.mark.faults)])
def test_every_paper_passes(rules: str, name: str, tmp_path: Path, shared: Path) -> None:
    script = shared / "tools" / "verapdf" / "check.sh"
    if not script.is_file() or shutil.which("java") is None:
        pytest.skip("veraPDF needs java and the script beside this checkout")
    for write in (write_appendices, write_plans, write_comparisons):
        write(tmp_path)
    files = sorted(str(path) for path in tmp_path.glob("*.pdf"))

    checked = subprocess.run(["bash", str(script), rules, *files], capture_output=True, text=True, check=False)

    if name not in checked.stdout:
        pytest.skip(f"veraPDF could not be set up: {checked.stderr[-200:]}")
    assert checked.stdout.count("PASS") == len(files), checked.stdout
