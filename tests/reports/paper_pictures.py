"""Draw the pictures of docs/papers.md from the invented samples: python -m tests.reports.paper_pictures."""

import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final, Protocol, cast

import pypdfium2
from PIL import Image

from laming_desktop.domain.papers.blocks import PaperDocument
from laming_desktop.domain.papers.house_style import HouseStyle
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.reports.composing.members import compose_members
from laming_desktop.reports.composing.recommendation_pages import compose_recommendation_pages
from laming_desktop.reports.composing.written import compose_written
from laming_desktop.reports.pdf_papers import write_pdf
from tests.reports.exampleshire_reports import (
    draw_crest,
    make_cabinet_report,
    make_members,
    make_page,
    make_pages,
    make_written_paper,
)

PICTURES: Final = Path(__file__).resolve().parents[2] / "docs" / "pictures"
SCALE: Final = 1.0
COLOURS: Final = 48


class _Bitmap(Protocol):
    def to_pil(self) -> Image.Image: ...


class _Page(Protocol):
    def render(self, *, scale: float) -> _Bitmap: ...


def list_papers() -> dict[str, tuple[PaperDocument, int]]:
    """List the papers by the names of their pictures, and how many pages of each are drawn."""
    pages = ReportProfile("recommendation-pages")
    return {
        "paper-stockton": (make_cabinet_report("stockton_order"), 3),
        "paper-telford": (make_cabinet_report("telford_order"), 3),
        "paper-briefing": (compose_written(make_written_paper("staff_briefing"), ()), 1),
        "paper-members": (compose_members(make_members(8, 40, more=3), ReportProfile("members")), 1),
        "paper-recommendation": (compose_recommendation_pages(make_pages(make_page(actions=2)), pages), 1),
    }


def draw_pages(path: Path, count: int) -> Image.Image:
    """Draw the first pages of a file beside each other."""
    with pypdfium2.PdfDocument(path) as document:
        pages = list(cast(Iterable[_Page], document))[:count]
        drawn = [page.render(scale=SCALE).to_pil().convert("RGB") for page in pages]
    sheet = Image.new("RGB", (sum(one.width + 12 for one in drawn) - 12, max(one.height for one in drawn)), "#8A8F96")
    left = 0
    for one in drawn:
        sheet.paste(one, (left, 0))
        left += one.width + 12
    return sheet.quantize(COLOURS, dither=Image.Dither.NONE)


def main() -> None:
    """Draw all pictures."""
    style = HouseStyle(crest=draw_crest())
    with tempfile.TemporaryDirectory() as folder:
        for name, (paper, count) in list_papers().items():
            path = Path(folder) / f"{name}.pdf"
            write_pdf(paper, path, style)
            draw_pages(path, count).save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
