"""Write down tables as a format's reader would give them."""

from collections.abc import Sequence
from pathlib import Path

from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.domain.reading_choices import NO_CHOICES, ReadingChoices
from laming_desktop.importers.document import read_source
from laming_desktop.importers.grid import GridRow, Line, SourceDocument, SourceSheet

MERGED = "^"
COVERED = "<"
Rows = Sequence[Sequence[str]]


def make_document(
    *parts: str | Rows, sheets: Sequence[str] = (), hidden: frozenset[str] = frozenset()
) -> SourceDocument:
    """Make a document of paragraphs and tables; "^" goes on from the cell above, "<" is covered from the left."""
    lines: list[Line] = []
    named: list[SourceSheet] = []
    for part in parts:
        if isinstance(part, str):
            lines.append(Line(len(lines) + 1, (part,)))
            continue
        number = len(named) + 1
        name = sheets[number - 1] if sheets else ""
        named.append(SourceSheet(number, name, name in hidden))
        lines.extend(make_row(len(lines) + at, row, number, at, name) for at, row in enumerate(part, 1) if row)
    return SourceDocument("excel" if sheets else "word", tuple(lines), (), tuple(named))


def make_row(line: int, cells: Sequence[str], table: int, row: int, sheet: str = "") -> Line:
    """Make one row of a table."""
    merged = frozenset(index for index, cell in enumerate(cells) if cell == MERGED)
    covered = frozenset(index for index, cell in enumerate(cells) if cell == COVERED)
    words = tuple("" if cell in {MERGED, COVERED} else cell for cell in cells)
    return Line(line, words, grid=GridRow(table, row, sheet, merged=merged, covered=covered))


def read(source: SourceDocument, choices: ReadingChoices = NO_CHOICES) -> DocumentReading:
    """Read a document that was made here."""
    return read_source(Path("made.docx"), "digest", source, choices)
