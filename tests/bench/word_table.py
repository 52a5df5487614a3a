"""Read a Word table of 1,000 plain actions beside a bare walk of its XML, all in one run.

    PYTHONPATH=. python tests/bench/word_table.py [rounds]

The bare walk opens the archive, parses the document with lxml and gathers the words of each cell. The figures are ratios
of processor time, the median of rounds in which the variants take turns.
"""

import random
import statistics
import sys
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from lxml import etree

from laming_desktop.domain.reading_choices import NO_CHOICES
from laming_desktop.domain.tasks import SILENT
from laming_desktop.importers.formats.word.reader import read_word
from tests.bench.plain_rows import write_text

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SMALL, LARGE, COLUMNS = 1000, 3000, 7
RATIO, BROKEN, GROWTH = 2.0, 2.5, 3.5
PATH = Path("plan.docx")


def make_document(rows: int, sign: str = "") -> bytes:
    """Make a document with one table, several runs and properties in each cell, as Word writes them.

    `sign` is what stands between the runs of each cell.
    """
    chance = random.Random(1)
    written: list[str] = []
    for _ in range(rows):
        cells: list[str] = []
        for column in range(COLUMNS):
            words = write_text(chance, 120, 40) if column in {1, 2, 6} else write_text(chance, 20, 5)
            half = len(words) // 2
            runs = sign.join(
                f'<w:r><w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="20"/></w:rPr><w:t xml:space="preserve">{part}</w:t></w:r>'
                for part in (words[:half], words[half:])
            )
            cells.append(
                f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:jc w:val="left"/></w:pPr>{runs}</w:p></w:tc>'
            )
        written.append(f"<w:tr>{''.join(cells)}</w:tr>")
    body = f"<w:tbl>{''.join(written)}</w:tbl>"
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
    return target.getvalue()


def walk(content: bytes) -> int:
    """Walk over the XML and gather the words of each cell, nothing more."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    cells = [
        "".join(text.text or "" for text in cell.iter(f"{{{WORD}}}t"))
        for row in root.iter(f"{{{WORD}}}tr")
        for cell in row.iter(f"{{{WORD}}}tc")
    ]
    return len(cells)


def take(do: Callable[[], object]) -> float:
    """Give the seconds of processor time that something takes."""
    begun = time.process_time()
    do()
    return time.process_time() - begun


def main() -> None:
    """Measure and print; leave with 1 where a target is missed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    small, large = make_document(SMALL), make_document(LARGE)
    broken, tabbed = make_document(SMALL, "<w:r><w:br/></w:r>"), make_document(SMALL, "<w:r><w:tab/></w:r>")
    variants: dict[str, Callable[[], object]] = {
        "bare": lambda: walk(small),
        "ours": lambda: read_word(PATH, small, NO_CHOICES, SILENT),
        "ours, 3,000": lambda: read_word(PATH, large, NO_CHOICES, SILENT),
        "bare, broken lines": lambda: walk(broken),
        "broken lines": lambda: read_word(PATH, broken, NO_CHOICES, SILENT),
        "bare, tabs": lambda: walk(tabbed),
        "tabs": lambda: read_word(PATH, tabbed, NO_CHOICES, SILENT),
    }
    times: dict[str, list[float]] = {name: [] for name in variants}
    for at in range(rounds + 1):
        for name, do in variants.items():
            seconds = take(do)
            if at:
                times[name].append(seconds)
    median = {name: statistics.median(found) for name, found in times.items()}
    lines = (
        ("Word table of 1,000 rows / a bare walk", median["ours"] / median["bare"], RATIO),
        ("with a line break in each cell", median["broken lines"] / median["bare, broken lines"], BROKEN),
        ("with a tab in each cell", median["tabs"] / median["bare, tabs"], BROKEN),
        ("time(3,000) / time(1,000)", median["ours, 3,000"] / median["ours"], GROWTH),
    )
    for words, value, limit in lines:
        sys.stdout.write(f"{words:44} {value:6.2f}  at most {limit:g}: {'met' if value <= limit else 'MISSED'}\n")
    raise SystemExit(any(value > limit for _, value, limit in lines))


if __name__ == "__main__":
    main()
