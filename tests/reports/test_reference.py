"""The sample's papers as they were last looked at: the text of each page, and where on it ink stands.

After a wanted change: LAMING_WRITE_REFERENCE=1 pytest tests/reports/test_reference.py, then look at what changed.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from laming_desktop.domain.papers.profiles import PageChoices, ReportProfile
from laming_desktop.reports.composing.appendix import compose_appendix
from laming_desktop.reports.composing.changed import compose_changed
from laming_desktop.reports.composing.exceptions import compose_exceptions
from laming_desktop.reports.composing.members import compose_members
from laming_desktop.reports.composing.owner_sheets import compose_owner_sheets
from laming_desktop.reports.composing.recommendation_pages import compose_recommendation_pages
from laming_desktop.reports.pdf_papers import write_pdf
from tests.reports.exampleshire import make_appendix, make_plan
from tests.reports.exampleshire_between_meetings import make_changed, make_exceptions, make_sheets
from tests.reports.exampleshire_reports import make_cabinet_report, make_members, make_page, make_pages
from tests.reports.reading_pdf import read_pages, render_pages
from tests.reports.writing_papers import write_action_plan, write_appendix

REFERENCE = Path(__file__).resolve().parents[1] / "reference"
INK = " .:+#"
"""From white to the darkest that a field of a page of text is."""
FIELD = 8
"""Points of the side of a field."""
STEP = 36
"""Grey steps of one sign of INK."""


NAMES = (
    *("appendix", "action_plan", "cabinet_stockton", "cabinet_telford", "members", "recommendation_page"),
    *("changed", "exceptions", "owner_sheets", "large_print"),
)
LARGE = PageChoices(orientation="portrait", large_print=16)


def write_sample(name: str, folder: Path) -> Path:
    """Write one of the sample's papers."""
    path = folder / f"{name}.pdf"
    writers: dict[str, Callable[[], object]] = {
        "appendix": lambda: write_appendix(make_appendix(), path),
        "action_plan": lambda: write_action_plan(make_plan(), path),
        "cabinet_stockton": lambda: write_pdf(make_cabinet_report("stockton_order", attached=False), path),
        "cabinet_telford": lambda: write_pdf(make_cabinet_report("telford_order", attached=False), path),
        "members": lambda: write_pdf(compose_members(make_members(12, 40, more=3), ReportProfile("members")), path),
        "recommendation_page": lambda: write_pdf(
            compose_recommendation_pages(make_pages(make_page()), ReportProfile("recommendation-pages")), path
        ),
        "changed": lambda: write_pdf(compose_changed(make_changed(), ReportProfile("changed")), path),
        "exceptions": lambda: write_pdf(compose_exceptions(make_exceptions(), ReportProfile("exceptions")), path),
        "owner_sheets": lambda: write_pdf(compose_owner_sheets(make_sheets(), ReportProfile("owner-sheet")), path),
        "large_print": lambda: write_pdf(
            compose_appendix(make_appendix(), ReportProfile("appendix", page=LARGE)), path
        ),
    }
    writers[name]()
    return path


def draw_fields(path: Path) -> str:
    """Draw each page as fields of ink that can be read in a diff."""
    pages = [draw_page(lines) for lines in render_pages(path)]
    return "\n".join(f"--- page {number}\n{page}" for number, page in enumerate(pages, 1)) + "\n"


def draw_page(lines: list[bytes]) -> str:
    """Draw one page."""
    drawn: list[str] = []
    for top in range(0, len(lines) - FIELD, FIELD):
        rows, lefts = lines[top : top + FIELD], range(0, len(lines[0]) - FIELD, FIELD)
        fields = [sum(255 * FIELD - sum(row[left : left + FIELD]) for row in rows) for left in lefts]
        drawn.append("".join(INK[min(len(INK) - 1, dark // (FIELD * FIELD * STEP))] for dark in fields).rstrip())
    return "\n".join(drawn)


def count_differences(found: str, wanted: str) -> int:
    """Count the fields that differ by more than one step of ink."""
    lines = zip(found.splitlines(), wanted.splitlines(), strict=False)
    pairs = [pair for one, two in lines for pair in zip(one.ljust(200), two.ljust(200), strict=False)]
    return sum(
        one != two and (one not in INK or two not in INK or abs(INK.index(one) - INK.index(two)) > 1)
        for one, two in pairs
    )


def find_reference(name: str, found: str) -> str:
    """Give the reference, written now when that is asked for."""
    path = REFERENCE / name
    if os.environ.get("LAMING_WRITE_REFERENCE"):
        path.write_text(found, encoding="utf-8")
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_text_of_each_page_is_as_before(name: str, tmp_path: Path) -> None:
    pages = [page.strip() for page in read_pages(write_sample(name, tmp_path))]
    found = "\n".join(f"--- page {number}\n{page}" for number, page in enumerate(pages, 1)) + "\n"

    assert found == find_reference(f"{name}_text.txt", found)


@pytest.mark.parametrize("name", NAMES)
def test_ink_stands_where_it_stood(name: str, tmp_path: Path) -> None:
    found = draw_fields(write_sample(name, tmp_path))

    wanted = find_reference(f"{name}_ink.txt", found)

    assert len(found.splitlines()) == len(wanted.splitlines())
    assert count_differences(found, wanted) < 20
