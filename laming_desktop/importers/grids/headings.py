"""Find the headings of a table that its format draws: in one row or two, at its head or further down."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from laming_desktop.importers.cells.dates import find_dates
from laming_desktop.importers.cells.numbering import find_leading_number, read_number
from laming_desktop.importers.columns.headings import fold_heading, recognise_heading, recognise_row
from laming_desktop.importers.grid import ColumnKind, Line

_LONGEST: Final = 200
_LONGEST_NOTE: Final = 600
_LONG_SHARE: Final = 4
_MOST_WORDS: Final = 24
_MOST_ROWS: Final = 60
_LONGEST_GROUP: Final = 60
_PERIOD: Final = re.compile(r"^(?:q(?:tr|uarter)?\.? ?[1-4]|(?:19|20)\d\d(?: ?[/-] ?\d{2,4})?)\b", re.IGNORECASE)
_ANSWERS: Final = frozenset({"yes", "no", "y", "n", "r", "a", "g", "b"})
"""What says nothing without the words over it."""
_TEXT_KINDS: Final[frozenset[ColumnKind]] = frozenset({"recommendation", "action"})
_TITLE_KINDS: Final[frozenset[ColumnKind]] = frozenset({"recommendation", "action", "response", "theme"})
_STANDING_KINDS: Final[frozenset[ColumnKind]] = frozenset({"status", "rag", "response", "mark", "progress"})


@dataclass(frozen=True, slots=True)
class GridHeading:
    """Headings where they stand: the place of their first row among the lines, how many rows they take, their words."""

    at: int
    used: int
    cells: tuple[str, ...]


def flatten(cell: str) -> str:
    """Give the words of a cell on one line."""
    return " ".join(cell.split()) if "\n" in cell or "  " in cell or "\t" in cell else cell.strip()


def find_heading(lines: Sequence[Line]) -> GridHeading | None:
    """Find the headings in the rows of a table: the row, or pair of rows, that names most columns of a plan."""
    best: tuple[int, GridHeading] | None = None
    for at in range(min(len(lines), _MOST_ROWS)):
        for heading in _list_readings(lines, at):
            weight = _weigh(heading.cells)
            if weight and (best is None or weight > best[0]):
                best = (weight, heading)
    return best[1] if best else None


def take_heading(lines: Sequence[Line], at: int) -> GridHeading:
    """Take a row for the headings because the user says so, with the row below it where that belongs to it."""
    single = GridHeading(at, 1, tuple(map(flatten, lines[at].cells)))
    pair = _join_pair(lines, at)
    return pair if pair is not None and _goes_on_in_second(lines, at) else single


def is_plan_heading(cells: Sequence[str]) -> bool:
    """Tell whether cells can be the headings of a plan."""
    return _weigh(cells) > 0


def is_heading_again(cells: Sequence[str], heading: Sequence[str]) -> bool:
    """Tell whether a row repeats the headings of its table, in whole or in part."""
    filled = [(index, fold_heading(cell)) for index, cell in enumerate(cells) if cell]
    if len(filled) < 2 or max(len(cell) for _, cell in filled) > _LONGEST:  # noqa: PLR2004
        return False
    folded = [fold_heading(cell) for cell in heading]
    same = sum(index < len(folded) and cell != "" and _is_part(cell, folded[index]) for index, cell in filled)
    return same * 5 >= len(filled) * 4


def _is_part(cell: str, heading: str) -> bool:
    return cell == heading or (len(cell) > 2 and (heading.startswith(f"{cell} ") or heading.endswith(f" {cell}")))  # noqa: PLR2004


def _list_readings(lines: Sequence[Line], at: int) -> list[GridHeading]:
    cells = tuple(map(flatten, lines[at].cells))
    if not any(cells) or max(map(len, cells)) > _LONGEST_NOTE:
        return []
    readings = [GridHeading(at, 1, cells)]
    pair = _join_pair(lines, at)
    return [pair, *readings] if pair is not None else readings


def _weigh(cells: Sequence[str]) -> int:
    """Weigh a row as headings of a plan by the kinds it names; 0 for what cannot be one."""
    filled = [cell for cell in cells if cell]
    long = sum(not _looks_like_heading(cell) for cell in filled)
    if len(filled) < 2 or long * _LONG_SHARE > len(filled):  # noqa: PLR2004
        return 0
    first = filled[0]
    if read_number(first) is not None or (find_leading_number(first) is not None and len(first) > _LONGEST_GROUP):
        return 0
    kinds = recognise_row(filled)
    known = {kind for kind in kinds if kind is not None}
    named = sum(kind is not None for kind in kinds)
    if len(known) < 2 or named * 5 < len(filled) * 2:  # noqa: PLR2004
        return 0
    has_text = bool(known & _TEXT_KINDS)
    is_standing = "reference" in known and bool(known & _STANDING_KINDS) and len(known) > 2  # noqa: PLR2004
    if not has_text and not is_standing:
        return 0
    return 10 * len(known) + named


def _looks_like_heading(cell: str) -> bool:
    words = cell.split()
    if len(cell) > _LONGEST or len(words) > _MOST_WORDS:
        return False
    return not cell.endswith((".", ";")) or len(words) <= 3  # noqa: PLR2004


def _join_pair(lines: Sequence[Line], at: int) -> GridHeading | None:
    """Join two rows of headings: what stands under a covering cell is told by both, the rest by whichever has words."""
    if at + 1 >= len(lines) or lines[at + 1].grid is None or lines[at].grid is None:
        return None
    upper, lower = lines[at], lines[at + 1]
    if not _is_under(upper, lower):
        return None
    groups = _spread(upper)
    if len({group for group, _ in groups}) < 2:  # noqa: PLR2004
        return None
    width = max(len(groups), len(lower.cells))
    cells = [
        _join_parts(
            groups[index] if index < len(groups) else ("", False),
            flatten(lower.cells[index]) if index < len(lower.cells) else "",
        )
        for index in range(width)
    ]
    return GridHeading(at, 2, tuple(cells))


def _is_under(upper: Line, lower: Line) -> bool:
    """Tell whether the lower row can be the second row of headings: short words, some under a group or beside a gap."""
    filled = [index for index, cell in enumerate(lower.cells) if cell.strip()]
    above = upper.grid.covered if upper.grid else frozenset[int]()
    if not filled or max(len(flatten(lower.cells[index])) for index in filled) > _LONGEST_GROUP:
        return False
    first = flatten(lower.cells[filled[0]])
    if read_number(first) is not None and not _PERIOD.match(first):
        return False
    grouped = [index for index in filled if index in above or index + 1 in above]
    if grouped:
        return True
    if lower.grid is None or upper.is_blank:
        return False
    free = [index for index in filled if index >= len(upper.cells) or not upper.cells[index].strip()]
    return len(free) == len(filled) and len(filled) > 1


def _spread(line: Line) -> list[tuple[str, bool]]:
    """Give each column the words above it and whether they cover several columns."""
    covered = line.grid.covered if line.grid else frozenset[int]()
    width = max([len(line.cells), *(index + 1 for index in covered)])
    spread: list[tuple[str, bool]] = []
    for index in range(width):
        if index in covered and spread:
            spread[-1] = (spread[-1][0], True)
            spread.append(spread[-1])
        else:
            spread.append((flatten(line.cells[index]) if index < len(line.cells) else "", False))
    return spread


def _join_parts(above: tuple[str, bool], below: str) -> str:
    """Join a heading with what stands over it, where it says too little alone: "Progress" over "Q1", "Q1" over "RAG"."""
    group, is_group = above
    if not below or not group:
        return below or ("" if is_group else group)
    joined = f"{group} {below}"
    if is_group and fold_heading(below) in _ANSWERS:
        return joined
    kind = recognise_heading(below)
    if kind is None or find_dates(below):
        return below if is_group and recognise_heading(group) in _TITLE_KINDS else joined
    has_figures = any(letter.isdigit() for letter in group)
    return joined if is_group and has_figures and recognise_heading(joined) == kind else below


def _goes_on_in_second(lines: Sequence[Line], at: int) -> bool:
    pair = _join_pair(lines, at)
    return pair is not None and _weigh(pair.cells) >= _weigh(tuple(map(flatten, lines[at].cells))) > 0
