"""Lay out a list of recommendations as a table, so that it is read like any other."""

from collections.abc import Sequence

from laming_desktop.domain.proposals import CellPlace
from laming_desktop.importers.columns.headings import fold_heading, recognise_heading
from laming_desktop.importers.grid import Line, Row, Table
from laming_desktop.importers.listed import FoundList, ListedItem, read_list
from laming_desktop.importers.texts.tables import LooseLine, Tables


def find_listed(lines: Sequence[Line]) -> Tables | None:
    """Lay out a list of recommendations as a table; None where the lines hold none beyond doubt."""
    found = read_list(lines)
    if found is None:
        return None
    headings = _name_columns(found)
    rows = tuple(row for item in found.items for row in _lay_out(item, headings))
    loose = [LooseLine(line.number, line.text, line.cells, 0, grid=line.grid) for line in found.before]
    loose += [LooseLine(line.number, line.text, line.cells, 1, grid=line.grid) for line in found.after]
    return Tables((Table(1, tuple(headings), rows, is_grid=True),), tuple(loose), ())


def _name_columns(found: FoundList) -> list[str]:
    """Give the headings: number, recommendation, theme, and one for each field that a label names."""
    headings = ["No", "Recommendation"]
    if any(item.theme for item in found.items):
        headings.append("Theme")
    for item in found.items:
        for label, _, _ in item.values:
            if not any(_is_same(label, heading) for heading in headings):
                headings.append(label)
    return headings


def _is_same(label: str, heading: str) -> bool:
    """Tell whether two labels name one field: the same words, or one in the plural ("Action 2", "Actions")."""
    one, other = fold_heading(label), fold_heading(heading)
    kind = recognise_heading(label)
    return one == other or (kind == "action" and recognise_heading(heading) == "action")


def _lay_out(item: ListedItem, headings: Sequence[str]) -> list[Row]:
    first = [item.number, item.words, *[""] * (len(headings) - 2)]
    if "Theme" in headings:
        first[headings.index("Theme")] = item.theme
    rows = [(item.line, first)]
    rows.extend((point, ["", point.text, *[""] * (len(headings) - 2)]) for point in item.points)
    for label, value, line in item.values:
        index = next(at for at, heading in enumerate(headings) if _is_same(label, heading))
        cells = rows[-1][1]
        if cells[index] and recognise_heading(label) == "action":
            cells = [""] * len(headings)
            rows.append((line, cells))
        cells[index] = f"{cells[index]}\n{value}" if cells[index] else value
    return [Row(_place(line), tuple(cells)) for line, cells in rows]


def _place(line: Line) -> CellPlace:
    grid = line.grid
    if grid is None:
        return CellPlace(line=line.number)
    return CellPlace(page=grid.page, table=grid.table, row=grid.row, sheet=grid.sheet)
