"""Join headings that run over several lines, and know them again where a page repeats them, misread or not."""

from collections.abc import Sequence
from typing import Final

from laming_desktop.importers.cells.dates import find_dates
from laming_desktop.importers.columns.headings import fold_heading, is_heading_row, is_like, recognise_heading
from laming_desktop.importers.grid import ColumnKind, Line

_MOST_LINES: Final = 4
_LONGEST_PART: Final = 40
_LIKE: Final = 0.55
_LOOSE_KINDS: Final[frozenset[ColumnKind]] = frozenset({"mark", "rag", "national"})


def is_same_heading(cells: Sequence[str], heading: Sequence[str]) -> bool:
    """Tell whether a row repeats a heading: most of its cells are like those above, none is a long text."""
    filled = [index for index, cell in enumerate(cells) if cell]
    if len(filled) < 2 or max(len(cells[index]) for index in filled) > 2 * max(map(len, heading)) + 4:  # noqa: PLR2004
        return False
    named = [index for index, part in enumerate(heading) if part]
    if len(set(named) & set(filled)) * 4 < len(named) * 3:
        return False
    like = sum(index < len(heading) and fits_heading(cells[index], heading[index]) for index in filled)
    return like * 3 >= len(filled) * 2


def is_new_heading(cells: Sequence[str], heading: Sequence[str]) -> bool:
    """Tell whether a heading row announces a table other than the one above."""
    if is_same_heading(cells, heading):
        return False
    one = [fold_heading(cell) for cell in cells if cell]
    other = [fold_heading(cell) for cell in heading if cell]
    return not (len(one) == len(other) and all(is_like(left, right) for left, right in zip(one, other, strict=True)))


def fits_heading(cell: str, heading: str) -> bool:
    """Tell whether a cell is a heading or a part of it, as a scanner may have read it."""
    words, whole = fold_heading(cell), fold_heading(heading).split()
    if not words or not whole or len(words) > 2 * len(" ".join(whole)) + 2:
        return False
    parts = {" ".join(whole[start:end]) for start in range(len(whole)) for end in range(start + 1, len(whole) + 1)}
    if words in parts:
        return True
    return len(words) > 3 and any(is_like(words, part, _LIKE) for part in parts if len(part) > 3)  # noqa: PLR2004


def join_heading(lines: Sequence[Line], at: int, known: Sequence[str] | None) -> tuple[tuple[str, ...], int]:
    """Join the heading that begins at a line with those below it; give it and how many lines it takes."""
    cells = list(lines[at].cells)
    used = 1
    while used <= _MOST_LINES and at + used < len(lines):
        line = lines[at + used]
        if line.is_blank or not _continues(line.cells, cells, known):
            break
        for index, cell in enumerate(line.cells):
            if cell and index >= len(cells):
                cells.extend([""] * (index + 1 - len(cells)))
            if cell and cell not in cells[index]:
                cells[index] = f"{cells[index]} {cell}".strip()
        used += 1
    return tuple(cells), used


def _continues(row: Sequence[str], above: Sequence[str], known: Sequence[str] | None) -> bool:
    filled = [index for index, cell in enumerate(row) if cell]
    if not filled or max(len(row[index]) for index in filled) > _LONGEST_PART:
        return False
    if known is not None:
        return _fits_known(row, filled, known)
    if len(filled) < 2 or is_heading_row(row) or row[0]:  # noqa: PLR2004
        return False
    named = sum(recognise_heading(row[index]) is not None for index in filled)
    return named * 2 >= len(filled) and all(
        _adds_to(row[index], above[index] if index < len(above) else "") for index in filled
    )


def _fits_known(row: Sequence[str], filled: Sequence[int], known: Sequence[str]) -> bool:
    fitting = {index: index < len(known) and fits_heading(row[index], known[index]) for index in filled}
    firm = [index for index in filled if index >= len(known) or recognise_heading(known[index]) not in _LOOSE_KINDS]
    if firm:
        return all(fitting[index] for index in firm)
    return sum(fitting.values()) * 2 >= len(filled)


def _adds_to(cell: str, above: str) -> bool:
    """Tell whether a short cell may be the second line of a heading: a heading word, a bracket, a small letter, a date."""
    if cell.endswith((".", ";", ",")):
        return False
    is_rest = cell[0].islower() or cell[0] == "(" or bool(find_dates(cell))
    return recognise_heading(f"{above} {cell}".strip()) is not None and (recognise_heading(cell) is not None or is_rest)
