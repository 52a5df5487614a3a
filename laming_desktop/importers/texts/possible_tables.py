"""Show what may be a table in a text in which no plan was found, so that its row of headings can be chosen."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from laming_desktop.domain.proposals import DocumentPart
from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.grid import Line
from laming_desktop.importers.texts.shapes import as_text, list_shapes
from laming_desktop.importers.texts.splitting import split_cells

_FEWEST_ROWS: Final = 2
_FEWEST_COLUMNS: Final = 2
_MOSTLY: Final = 0.8
_FIRST_ROWS: Final = 12
_LONGEST_SAMPLE: Final = 200


def list_possible_tables(
    source: Sequence[Line], choices: ReadingChoices, progress: Progress
) -> tuple[DocumentPart, ...]:
    """List the one table that the lines of a text make where most of them have as many cells; none in prose."""
    best: tuple[int, list[Line]] | None = None
    for rows in _list_ways(source, choices, progress):
        widths = Counter(len(line.cells) for line in rows)
        width, count = widths.most_common(1)[0] if widths else (0, 0)
        is_table = width >= _FEWEST_COLUMNS and _FEWEST_ROWS <= count >= _MOSTLY * len(rows)
        if is_table and (best is None or width > best[0]):
            best = (width, rows)
    return () if best is None else (_show(best[1]),)


def _list_ways(source: Sequence[Line], choices: ReadingChoices, progress: Progress) -> list[list[Line]]:
    if any(len(line.cells) > 1 for line in source):
        return [[line for line in source if not line.is_blank]]
    lines = as_text(source)
    ways = [
        split_cells(lines, shape, progress, separator)
        for shape, separator in list_shapes(choices)
        if sum(separator in line for line, _ in lines) >= _FEWEST_ROWS
    ]
    return [[line for line in way if not line.is_blank] for way in ways]


def _show(rows: Sequence[Line]) -> DocumentPart:
    first = tuple((line.number, tuple(cell[:_LONGEST_SAMPLE] for cell in line.cells)) for line in rows[:_FIRST_ROWS])
    return DocumentPart(1, "other", len(rows), first_rows=first)
