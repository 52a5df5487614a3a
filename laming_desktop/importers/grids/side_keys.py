"""Part a key that stands on the right of a plan from the plan's own cells."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from laming_desktop.domain.proposals import CellPlace, Finding
from laming_desktop.importers.grid import Colour, Line
from laming_desktop.importers.grids.headings import find_heading, flatten
from laming_desktop.importers.grids.key_entries import find_entries, is_key_title
from laming_desktop.importers.grids.keys import is_key_heading

_LONGEST_WORDS: Final = 200
_MOST_ROWS: Final = 16
_MOST_CELLS: Final = 2
_FEWEST_ENTRIES: Final = 2
_FEWEST_COLUMNS: Final = 2
_MARKS: Final[frozenset[Colour]] = frozenset({"red", "amber", "green", "blue", "grey"})


def part_side_key(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Give the lines without the key at their right-hand ends, and the rows of the key: a mark and its meaning."""
    width = max((len(line.cells) for line in lines), default=0)
    for start in reversed(range(_find_sparse(lines, width), width)):
        key = _read_key([line for line in lines if any(line.cells[start:])], start)
        if key:
            cut = tuple(_cut(line, start) for line in lines)
            return (cut, key) if find_heading(cut) is not None else (tuple(lines), ())
    return tuple(lines), ()


def tell_key(key: Sequence[Line]) -> tuple[Finding, ...]:
    """Tell a key that was parted from a plan, with all that it explains."""
    if not key:
        return ()
    grid = key[0].grid
    place = CellPlace(line=key[0].number)
    if grid is not None:
        place = CellPlace(page=grid.page, table=grid.table, row=grid.row, sheet=grid.sheet)
    return (Finding("told", "key_left_out", place, "; ".join(line.text for line in key)[:_LONGEST_WORDS]),)


def _find_sparse(lines: Sequence[Line], width: int) -> int:
    """Find the first of the columns at the right that few rows fill; two columns at least are left to a plan."""
    for index in range(width - 1, _FEWEST_COLUMNS - 1, -1):
        filled = (line for line in lines if len(line.cells) > index and line.cells[index])
        if sum(1 for _ in islice(filled, _MOST_ROWS + 2)) > _MOST_ROWS + 1:
            return index + 1
    return min(_FEWEST_COLUMNS, width)


def _read_key(lines: Sequence[Line], start: int) -> tuple[Line, ...]:
    """Give the rows of a key in the columns from one on; none where anything else stands there or a mark stands twice."""
    key: list[Line] = []
    marks: set[str] = set()
    for line in lines:
        cells = _name_grounds(line, start)
        entries = find_entries(cells, in_key=True)
        if not entries or len(cells) > _MOST_CELLS:
            if key or not (is_key_title(cells[0]) or is_key_heading(cells)):
                return ()
            continue
        folded = [mark.casefold() for mark, _ in entries]
        if len(set(folded)) < len(folded) or marks & set(folded):
            return ()
        marks.update(folded)
        key.append(replace(line, cells=cells, grid=line.grid))
    return tuple(key) if len(marks) >= _FEWEST_ENTRIES else ()


def _name_grounds(line: Line, start: int) -> tuple[str, ...]:
    """Give the filled cells from a column on, with the colour's name for a ground that stands in the place of a mark."""
    return tuple(_list_named(line, start))


def _list_named(line: Line, start: int) -> Iterator[str]:
    colours = line.grid.colours if line.grid else ()
    for index in range(start, len(line.cells)):
        colour: Colour = colours[index] if index < len(colours) else ""
        if line.cells[index].strip():
            yield flatten(line.cells[index]) if "\n" not in line.cells[index] else line.cells[index].strip()
        elif colour in _MARKS and index + 1 < len(line.cells) and line.cells[index + 1].strip():
            yield colour.capitalize()


def _cut(line: Line, start: int) -> Line:
    """Give a line without the cells from a column on."""
    if len(line.cells) <= start:
        return line
    grid = line.grid and replace(
        line.grid,
        merged=frozenset(index for index in line.grid.merged if index < start),
        covered=frozenset(index for index in line.grid.covered if index < start),
        colours=line.grid.colours[:start],
    )
    return replace(line, cells=line.cells[:start], grid=grid)
