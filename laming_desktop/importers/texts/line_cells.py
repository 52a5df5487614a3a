"""Put a table together whose cells are lines, as a table is pasted into a plain text: an empty line is an empty cell."""

from collections.abc import Sequence
from typing import Final

from laming_desktop.importers.cells.numbering import find_leading_number, read_number, read_numbers
from laming_desktop.importers.columns.headings import is_heading_row, recognise_heading
from laming_desktop.importers.grid import Line

_NARROWEST: Final = 3
_WIDEST: Final = 16
_MOST_LINES: Final = 40_000
_MOST_STARTS: Final = 40
_LONGEST_HEADING: Final = 60
_OPENINGS: Final = frozenset({"reference", "recommendation", "action"})


def read_line_cells(lines: tuple[tuple[str, bool], ...]) -> tuple[Line, ...]:
    """Read cells that stand one on a line: headings, then as many for each row; none where that does not come out even."""
    texts = [line.strip() for line, _ in lines[:_MOST_LINES]]
    starts = [at for at, text in enumerate(texts) if recognise_heading(text) in _OPENINGS]
    starts = [at for at in starts if at == 0 or recognise_heading(texts[at - 1]) != "reference"][:_MOST_STARTS]
    best: tuple[float, tuple[Line, ...]] = (0, ())
    for start in starts:
        for width in range(_NARROWEST, _WIDEST + 1):
            headings = texts[start : start + width]
            if len(headings) < width or max(map(len, headings)) > _LONGEST_HEADING or not is_heading_row(headings):
                continue
            rows = _part_rows(texts, start + width, width)
            weight = _weigh(headings, rows)
            if weight > best[0]:
                best = (weight, _lay_out(texts, start, headings, rows))
    return best[1]


def _part_rows(texts: Sequence[str], first: int, width: int) -> list[list[str]]:
    last = max((at + 1 for at, text in enumerate(texts) if text), default=0)
    return [list(texts[at : min(at + width, last)]) for at in range(first, last, width)]


def _weigh(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> float:
    """Weigh a number of columns: all rows whole, with a number first where the headings say so; 0 where it does not fit.

    Without a column of numbers the longest run of different headings is taken, most of all where numbers open the rows.
    """
    if not rows or any(not any(row) for row in rows):
        return 0
    kinds = [recognise_heading(heading) for heading in headings]
    recognised = sum(kind is not None for kind in kinds) / len(headings)
    if kinds[0] == "reference":
        firsts = [row[0] for row in rows if row[0]]
        are_numbers = bool(firsts) and all(read_numbers(first) for first in firsts)
        others = [cell for row in rows for cell in row[1:] if read_number(cell) is not None]
        return recognised + 1 if are_numbers and len(others) < len(firsts) else 0
    is_even = len(rows[-1]) == len(headings) and all(row[0] for row in rows)
    if not is_even or recognised < 1:
        return 0
    are_numbered = all(find_leading_number(row[0]) is not None for row in rows)
    return 1 + are_numbered + (len(headings) / 100 if len(set(kinds)) == len(kinds) else 0)


def _lay_out(
    texts: Sequence[str], start: int, headings: Sequence[str], rows: Sequence[Sequence[str]]
) -> tuple[Line, ...]:
    width = len(headings)
    lines = [Line(number, (text,)) for number, text in enumerate(texts[:start], 1)]
    lines.append(Line(start + 1, tuple(headings)))
    for at, row in enumerate(rows, 1):
        lines.append(Line(start + 1 + at * width, (*row, *[""] * (width - len(row)))))
    return tuple(lines)
