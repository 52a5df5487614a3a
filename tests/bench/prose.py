"""Write reports of prose of 400 and of 4,000 paragraphs, beside a bare ReportLab canvas that writes the same lines.

    python tests/bench/prose.py

The yardstick wraps nothing and tags nothing: it is given the lines that our report has. Every figure is the median of
three runs on processor time, after one that does not count. A paragraph of 200 pages and a word of 100,000 letters are
written beside ones of a tenth of their length.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import cast

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics, ttfonts
from reportlab.pdfgen.canvas import Canvas

from laming_desktop.domain.papers.blocks import Block, Heading, PaperDocument, Paragraph, Run
from laming_desktop.paths import find_resource
from laming_desktop.reports.pdf_papers import write_pdf
from tests.reports.exampleshire import ask
from tests.reports.exampleshire_reports import make_document
from tests.reports.reading_pdf import read_pages

GROWTH, TIMES = 11.0, 2.0
SENTENCE = ask(1) + " "


def measure(run: Callable[[], object]) -> float:
    """Give the median of three runs in seconds of processor time."""
    run()
    spent: list[float] = []
    for _ in range(3):
        begun = time.process_time()
        run()
        spent.append(time.process_time() - begun)
    return statistics.median(spent)


def make_report(paragraphs: int) -> PaperDocument:
    """Make a report, a heading over every fifth paragraph."""
    blocks: list[Block] = [Heading(1, "A long report")]
    for nth in range(paragraphs):
        if nth % 5 == 0:
            blocks.append(Heading(2, f"Section {nth // 5 + 1}", f"{nth // 5 + 1}."))
        blocks.append(Paragraph((Run(ask(nth, 3)),), f"{nth // 5 + 1}.{nth % 5 + 1}"))
    return make_document(*blocks)


def write_bare(pages: list[list[str]], path: Path) -> None:
    """Write lines on a bare canvas."""
    canvas = Canvas(str(path), pagesize=A4)
    for lines in pages:
        text = canvas.beginText(71, 780)
        text.setFont("Bench", 12, 17)
        for line in lines:
            text.textLine(line)
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()


def main() -> int:
    """Print the figures; 1 where one is beyond its limit."""
    register = cast(Callable[[ttfonts.TTFont], None], vars(pdfmetrics)["registerFont"])
    register(ttfonts.TTFont("Bench", str(find_resource("fonts") / "NotoSans-Regular.ttf")))
    with tempfile.TemporaryDirectory() as folder:
        path, bare = Path(folder) / "a.pdf", Path(folder) / "b.pdf"
        small, large = make_report(400), make_report(4000)
        first = measure(lambda: write_pdf(small, path))
        second = measure(lambda: write_pdf(large, path))
        pages = [page.splitlines() for page in read_pages(path)]
        raw = measure(lambda: write_bare(pages, bare))
        long = {
            name: [
                measure(lambda words=words: write_pdf(make_document(Paragraph((Run(words),))), path)) for words in pair
            ]
            for name, pair in {
                "paragraph of 20 and 200 pages": (SENTENCE * 770, SENTENCE * 7700),
                "word of 10,000 and 100,000 letters": ("x" * 10_000, "x" * 100_000),
            }.items()
        }
    sys.stdout.write(
        f"400 paragraphs {first:.2f} s, 4,000 ({len(pages)} pages) {second:.2f} s: growth {second / first:.1f}\n"
    )
    sys.stdout.write(f"bare canvas of the same lines {raw:.2f} s: {second / raw:.2f} times\n")
    for name, (one, ten) in long.items():
        sys.stdout.write(f"{name}: {one:.2f} s, {ten:.2f} s\n")
    grown = [second / first, *(ten / one for one, ten in long.values())]
    return int(max(grown) > GROWTH or second / raw > TIMES)


if __name__ == "__main__":
    sys.exit(main())
