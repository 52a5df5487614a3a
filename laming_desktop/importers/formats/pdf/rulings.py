"""Join the drawn lines of a page to the grids of its tables."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from laming_desktop.importers.formats.pdf.page_shapes import Box, Cell, Grid, Stroke

_NEAR: Final = 2.5
_GAP: Final = 3.5
_MOST_LINES: Final = 1500
_MOST_CELLS: Final = 60_000
_COVERS: Final = 0.6
_OPEN: Final = 8.0


def find_grids(level: Sequence[Stroke], upright: Sequence[Stroke]) -> list[Grid]:
    """Find the grids that level and upright lines form where they meet; a lone frame is none."""
    rows, columns = join_strokes(level), join_strokes(upright)
    if len(rows) > _MOST_LINES or len(columns) > _MOST_LINES:
        return []
    grids = [_make_grid(*group) for group in _group(rows, columns)]
    found = [grid for grid in grids if grid is not None and len(grid.columns) > 2]  # noqa: PLR2004
    return sorted(_drop_nested(found), key=lambda grid: (grid.rows[0], grid.columns[0]))


def join_strokes(strokes: Iterable[Stroke]) -> list[Stroke]:
    """Join lines that lie on each other or go on where another ends."""
    joined: list[Stroke] = []
    for lane in _part_lanes(sorted(strokes)):
        at = sum(stroke.at for stroke in lane) / len(lane)
        start = end = None
        for stroke in sorted(lane, key=lambda one: one.start):
            if end is None or start is None:
                start, end = stroke.start, stroke.end
            elif stroke.start <= end + _GAP:
                end = max(end, stroke.end)
            else:
                joined.append(Stroke(at, start, end))
                start, end = stroke.start, stroke.end
        if start is not None and end is not None:
            joined.append(Stroke(at, start, end))
    return joined


def _part_lanes(strokes: Sequence[Stroke]) -> list[list[Stroke]]:
    lanes: list[list[Stroke]] = []
    for stroke in strokes:
        if lanes and stroke.at - lanes[-1][-1].at <= _NEAR and stroke.at - lanes[-1][0].at <= 2 * _NEAR:
            lanes[-1].append(stroke)
        else:
            lanes.append([stroke])
    return lanes


def _group(rows: list[Stroke], columns: list[Stroke]) -> list[tuple[list[Stroke], list[Stroke]]]:
    """Group the lines that meet each other, directly or through others."""
    owner = list(range(len(rows) + len(columns)))

    def find(one: int) -> int:
        while owner[one] != one:
            owner[one] = owner[owner[one]]
            one = owner[one]
        return one

    for at, row in enumerate(rows):
        for place, column in enumerate(columns, len(rows)):
            if _meets(row, column):
                owner[find(at)] = find(place)
    groups: dict[int, tuple[list[Stroke], list[Stroke]]] = {}
    for at, row in enumerate(rows):
        groups.setdefault(find(at), ([], []))[0].append(row)
    for place, column in enumerate(columns, len(rows)):
        groups.setdefault(find(place), ([], []))[1].append(column)
    return [group for group in groups.values() if group[0] and group[1]]


def _meets(row: Stroke, column: Stroke) -> bool:
    return row.start - _GAP <= column.at <= row.end + _GAP and column.start - _GAP <= row.at <= column.end + _GAP


def _make_grid(level: list[Stroke], upright: list[Stroke]) -> Grid | None:
    """Make the cells between lines; where the outer lines are missing, the ends of the others stand for them."""
    inner = [line.at for line in level]
    rows = _thin_out([*inner, *_ends(upright, inner)])
    inner_columns = [line.at for line in upright]
    columns = _thin_out([*inner_columns, *_ends(level, inner_columns)])
    if len(rows) < 2 or len(columns) < 2 or len(rows) * len(columns) > _MOST_CELLS:  # noqa: PLR2004
        return None
    cells = _make_cells(rows, columns, level, upright)
    if len(cells) < 2:  # noqa: PLR2004
        return None
    return Grid(columns, rows, cells, rows[0] < min(inner) - _OPEN / 2, rows[-1] > max(inner) + _OPEN / 2)


def _ends(lines: Sequence[Stroke], inner: Sequence[float]) -> list[float]:
    first, last = min(line.start for line in lines), max(line.end for line in lines)
    ends = [first] if first < min(inner) - _OPEN else []
    return [*ends, last] if last > max(inner) + _OPEN else ends


def _thin_out(places: Iterable[float]) -> list[float]:
    kept: list[float] = []
    for place in sorted(places):
        if not kept or place - kept[-1] > _GAP:
            kept.append(place)
    return kept


def _make_cells(rows: list[float], columns: list[float], level: list[Stroke], upright: list[Stroke]) -> list[Cell]:
    """Walk over the squares of the grid and let each take in those beside and below it that no line parts from it."""
    right = _find_walls(columns, rows, upright)
    below = _find_walls(rows, columns, level)
    taken: set[tuple[int, int]] = set()
    cells: list[Cell] = []
    for row in range(len(rows) - 1):
        for column in range(len(columns) - 1):
            if (row, column) in taken:
                continue
            last_column = column
            while last_column + 2 < len(columns) and (last_column + 1, row) not in right:
                if (row, last_column + 1) in taken:
                    break
                last_column += 1
            last_row = row
            while last_row + 2 < len(rows) and _is_open_below(below, right, last_row, column, last_column):
                last_row += 1
            taken.update((at, place) for at in range(row, last_row + 1) for place in range(column, last_column + 1))
            box = Box(columns[column], rows[row], columns[last_column + 1], rows[last_row + 1])
            cells.append(Cell(row, column, last_row, last_column, box))
    return cells


def _is_open_below(below: set[tuple[int, int]], right: set[tuple[int, int]], row: int, first: int, last: int) -> bool:
    """Tell whether no line parts a run of squares from those below, nor these from each other."""
    places = range(first, last + 1)
    if any((row + 1, place) in below for place in places):
        return False
    return not any((place + 1, row + 1) in right for place in range(first, last))


def _find_walls(lanes: Sequence[float], steps: Sequence[float], lines: Sequence[Stroke]) -> set[tuple[int, int]]:
    """Give (lane, step) where a line lies on a lane along most of a step."""
    walls: set[tuple[int, int]] = set()
    for at, lane in enumerate(lanes):
        near = [line for line in lines if abs(line.at - lane) <= _GAP]
        for step, (start, end) in enumerate(pairwise(steps)):
            covered = sum(max(0.0, min(line.end, end) - max(line.start, start)) for line in near)
            if covered >= _COVERS * (end - start):
                walls.add((at, step))
    return walls


def _drop_nested(grids: Sequence[Grid]) -> list[Grid]:
    """Leave out grids that stand inside a cell of another one; their words are words of that cell."""
    return [grid for grid in grids if not any(other is not grid and _is_inside(grid.box, other.box) for other in grids)]


def _is_inside(inner: Box, outer: Box) -> bool:
    return (
        inner.left >= outer.left - 1
        and inner.right <= outer.right + 1
        and inner.top >= outer.top - 1
        and inner.bottom <= outer.bottom + 1
        and inner.width * inner.height < outer.width * outer.height
    )
