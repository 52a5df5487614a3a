"""Part the lines of a table without upright lines into its rows: by rules, by wider gaps, by where cells begin."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from laming_desktop.importers.formats.pdf.cell_text import TextLine
from laming_desktop.importers.formats.pdf.page_shapes import Word

_WIDER: Final = 1.22
_SHORT: Final = 14
_REFERENCE: Final = re.compile(r"^[\[(]?[A-Za-z]{0,5}[\s.-]?\d{1,4}(?:[./-]\d{1,4})*[a-z]?[\])]?[.:)]?$")
_SAME_BAND: Final = 3
_STANDS_OUT: Final = 0.15
Banded = tuple[TextLine, list[list[Word]]]


def part_rows(
    lines: Sequence[TextLine], bands: Sequence[list[list[Word]]], rules: Sequence[float]
) -> list[list[Banded]]:
    """Part lines into rows; `bands` are the words of each line by column, `rules` heights of lines drawn across."""
    banded = list(zip(lines, bands, strict=True))
    starts = _find_starts(lines, bands, rules)
    rows: list[list[Banded]] = []
    for at, one in enumerate(banded):
        if at in starts or not rows:
            rows.append([])
        rows[-1].append(one)
    return rows


def _find_starts(lines: Sequence[TextLine], bands: Sequence[list[list[Word]]], rules: Sequence[float]) -> set[int]:
    """Choose what parts the rows: rules, then wider gaps, where each row so parted has one reference; then the references."""
    ruled = {at for at in range(1, len(lines)) if _has_rule(lines[at - 1], lines[at], rules)}
    references = _find_references(bands)
    gaps = _find_gaps(lines)
    if references:
        for starts in (ruled, ruled | gaps, _find_white(lines, len(references))):
            if _fits_references(starts, references):
                return starts | _find_heading_ends(bands, starts, references)
        first = min(references)
        return ruled | {at for at, cells in enumerate(bands) if at >= first and cells[0]}
    if len(ruled) >= _SAME_BAND and len(ruled) * 8 >= len(lines):
        return ruled
    return ruled | (gaps or _find_fresh(bands))


def _fits_references(starts: set[int], references: set[int]) -> bool:
    """Tell whether rows begun at these lines hold at most one reference each, and not many hold none."""
    if not starts:
        return False
    ordered = sorted(starts)
    held = [bisect_right(ordered, at) for at in references]
    return len(set(held)) == len(held) and len(references) * 2 > len(starts)


def _find_heading_ends(bands: Sequence[list[list[Word]]], starts: set[int], references: set[int]) -> set[int]:
    """Give the lines below headings that stand in one row with a reference."""
    ends: set[int] = set()
    above: int | None = None
    for at, cells in enumerate(bands):
        above = None if at in starts else above
        if at in references and above is not None:
            ends.add(above + 1)
        elif cells[0]:
            above = at
    return ends


def _has_rule(above: TextLine, below: TextLine, rules: Sequence[float]) -> bool:
    return any(above.box.middle < rule < below.box.middle for rule in rules)


def _find_references(bands: Sequence[list[list[Word]]]) -> set[int]:
    """Give the lines whose first cell is a number or reference, where these are what the first column holds."""
    first = [(at, " ".join(word.text for word in cells[0])) for at, cells in enumerate(bands) if cells[0]]
    found = {at for at, text in first if len(text) <= _SHORT and _REFERENCE.match(text)}
    return found if len(found) > 1 and len(found) * 2 >= len(first) - 1 else set()


def _find_gaps(lines: Sequence[TextLine]) -> set[int]:
    """Give the lines above which the gap is wider than between the lines of one cell, where both kinds are found."""
    steps = [below.box.middle - above.box.middle for above, below in pairwise(lines)]
    if not steps:
        return set()
    narrow = sorted(steps)[len(steps) // 8]
    wide = {at for at, step in enumerate(steps, 1) if step > _WIDER * narrow}
    return wide if wide and len(wide) < len(steps) else set()


def _find_white(lines: Sequence[TextLine], count: int) -> set[int]:
    """Give the lines below the widest strips without a word, one for each reference, where these stand out from all others.

    Cells that stand in the middle of their rows have their lines between those of others: only the white strips tell.
    """
    strips: list[tuple[float, int]] = []
    reached = lines[0].box.bottom
    for at, line in enumerate(lines[1:], 1):
        strips.append((line.box.top - reached, at))
        reached = max(reached, line.box.bottom)
    strips.sort(reverse=True)
    if len(strips) <= count:
        return set()
    least, most_inside = strips[count - 1][0], strips[count][0]
    height = sorted(line.box.height for line in lines)[len(lines) // 2]
    stands_out = least > 0 and least - most_inside > max(_STANDS_OUT * height, most_inside / 4)
    return {at for _, at in strips[:count]} if stands_out else set()


def _find_fresh(bands: Sequence[list[list[Word]]]) -> set[int]:
    """Give the lines that are not all the rest of cells of the line above."""
    rights = find_rights(bands)
    return {at for at in range(1, len(bands)) if not _goes_on(bands[at - 1], bands[at], rights)}


def _goes_on(above: list[list[Word]], below: list[list[Word]], rights: Sequence[float]) -> bool:
    filled = [at for at, words in enumerate(below) if words]
    return all(above[at] and is_wrapped(above[at], below[at], rights[at]) for at in filled)


def find_rights(bands: Sequence[list[list[Word]]]) -> list[float]:
    """Give how far to the right the words of each column reach."""
    return [max((words[-1].box.right for words in column if words), default=0.0) for column in zip(*bands, strict=True)]


def is_wrapped(above: Sequence[Word], below: Sequence[Word], right: float) -> bool:
    """Tell whether a line of a cell goes on with the line above: it begins small, or its first word had no room there."""
    first, last = below[0], above[-1]
    room = right - last.box.right
    return first.text[0].islower() or first.box.width + 0.25 * first.box.height > room


def find_unparted(bands: Sequence[list[list[Word]]], rights: Sequence[float]) -> set[int]:
    """Give the lines of one drawn row that begin rows of their own: a reference, and other cells that all begin afresh."""
    references = _find_references(bands)
    if len(references) < 2 or min(references) != 0:  # noqa: PLR2004
        return set()
    for at in sorted(references - {0}):
        others = [place for place, words in enumerate(bands[at]) if words and place > 0]
        fresh = [
            place
            for place in others
            if not bands[at - 1][place] or not is_wrapped(bands[at - 1][place], bands[at][place], rights[place])
        ]
        if len(others) < 2 or len(fresh) < len(others):  # noqa: PLR2004
            return set()
    return references
