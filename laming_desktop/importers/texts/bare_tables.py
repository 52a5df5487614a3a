"""Read a text whose rows have no headings, as when rows are copied out of a table, where its contents leave no doubt."""

from collections.abc import Sequence

from laming_desktop.domain.proposals import CellPlace
from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.columns.contents import read_contents
from laming_desktop.importers.grid import Line, Row, Table
from laming_desktop.importers.texts.shapes import FoundShape, as_text, list_shapes
from laming_desktop.importers.texts.splitting import split_cells
from laming_desktop.importers.texts.tables import LooseLine, Tables


def find_bare_table(source: Sequence[Line], choices: ReadingChoices, progress: Progress) -> FoundShape | None:
    """Find rows without headings in a text; None where nothing separates them or they leave a doubt."""
    lines = as_text(source)
    for shape, separator in list_shapes(choices):
        if sum(separator in line for line, _ in lines) < 2:  # noqa: PLR2004
            continue
        rows = [line for line in split_cells(lines, shape, progress, separator) if not line.is_blank]
        width = max((len(line.cells) for line in rows), default=0)
        full = [line for line in rows if len(line.cells) == width]
        if full and len(full) * 5 >= len(rows) * 4 and read_contents([line.cells for line in full]) is not None:
            return FoundShape(shape, _lay_out(rows, width), separator)
    return None


def _lay_out(lines: Sequence[Line], width: int) -> Tables:
    rows: list[Row] = []
    loose: list[LooseLine] = []
    for line in lines:
        if len(line.cells) < 2:  # noqa: PLR2004
            loose.append(LooseLine(line.number, line.text, line.cells, int(bool(rows))))
            continue
        cells = line.cells + ("",) * (width - len(line.cells))
        rows.append(Row(CellPlace(table=1, row=len(rows) + 1, line=line.number), cells))
    return Tables((Table(1, ("",) * width, tuple(rows), is_grid=True),), tuple(loose), ())
