"""Read a table of a plain text whose columns are aligned by spaces, as old reports and printed lists have them."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from laming_desktop.importers.columns.headings import is_heading_row, recognise_heading
from laming_desktop.importers.grid import Line

_GAP: Final = re.compile(r"(?<=\S)(?: {2,}|\t+)(?=\S)")
_RULE: Final = re.compile(r"^[\s=_+*.~-]+$")
_NARROWEST: Final = 3
_FEWEST_ROWS: Final = 2
_MOST_HEADINGS: Final = 40
_FULL: Final = 0.6
"""The share of filled cells from which on a line opens a row where no column of numbers says so."""


def read_aligned_cells(lines: Sequence[tuple[str, bool]]) -> tuple[Line, ...]:
    """Read the first table whose headings and rows stand in columns of spaces; none where the rows do not keep to them."""
    texts = [line.expandtabs() for line, _ in lines]
    headings = [at for at, text in enumerate(texts) if _is_heading(text)][:_MOST_HEADINGS]
    if not headings:
        return ()
    starts = _find_starts(texts, headings[0])
    below = [at for at in range(headings[0] + 1, len(texts)) if texts[at].strip() and at not in headings]
    kept = [at for at in below if _keeps(texts[at], starts)]
    if len(kept) < _FEWEST_ROWS or len(kept) * 3 < len(below) * 2:
        return ()
    return tuple(_lay_out(texts, headings, starts))


def _is_heading(text: str) -> bool:
    cells = _GAP.split(text.strip())
    return len(cells) >= _NARROWEST and is_heading_row(cells)


def _find_starts(texts: Sequence[str], heading: int) -> list[int]:
    """Find where the columns begin: behind the widest strip between two headings that is blank in all lines.

    A centred heading stands to the right of where its cells begin.
    """
    lines = [text for text in texts[heading:] if text.strip()]
    return [0, *(_find_edge(lines, left, right) for left, right in pairwise(_list_starts(texts[heading])))]


def _find_edge(lines: Sequence[str], left: int, right: int) -> int:
    widest, edge, run = 0, right, 0
    for at in range(left + 1, right):
        run = run + 1 if all(not text[at : at + 1].strip() for text in lines) else 0
        if run and run >= widest:
            widest, edge = run, at + 1
    return edge


def _list_starts(text: str) -> list[int]:
    first = len(text) - len(text.lstrip())
    return [first, *(match.end() for match in _GAP.finditer(text) if match.start() > first)]


def _keeps(text: str, starts: Sequence[int]) -> bool:
    """Tell whether no word of a line runs over the beginning of a column."""
    return all(not (text[at - 1 : at].strip() and text[at : at + 1].strip()) for at in starts[1:])


def _cut(text: str, starts: Sequence[int]) -> tuple[str, ...]:
    ends = [*starts[1:], len(text)]
    return tuple(text[start:end].strip() for start, end in zip(starts, ends, strict=True))


def _lay_out(texts: Sequence[str], headings: Sequence[int], starts: Sequence[int]) -> list[Line]:
    """Give headings and rows as lines of cells; words on a line that opens no row go on with the row above."""
    rows: list[Line] = [Line(at + 1, (texts[at].strip(),)) for at in range(headings[0])]
    is_numbered = recognise_heading(_cut(texts[headings[0]], starts)[0]) == "reference"
    is_spaced = _is_spaced(texts[headings[0] + 1 :])
    is_open = after_gap = False
    for at in range(headings[0], len(texts)):
        text = texts[at]
        if not text.strip() or _RULE.match(text):
            after_gap = after_gap or not text.strip()
            continue
        cells = _cut(text, starts)
        if at in headings:
            rows.append(Line(at + 1, cells))
            is_open = False
        elif not _keeps(text, starts):
            rows.append(Line(at + 1, (text.strip(),)))
            is_open = False
        elif is_open and not _opens_row(cells, is_numbered=is_numbered, is_spaced=is_spaced, after_gap=after_gap):
            rows[-1] = Line(rows[-1].number, tuple(map(_join, rows[-1].cells, cells)))
        else:
            rows.append(Line(at + 1, cells))
            is_open = True
        after_gap = False
    return rows


def _is_spaced(texts: Sequence[str]) -> bool:
    """Tell whether blank lines stand between the rows: there are about as many as there are groups of lines."""
    blank = sum(not text.strip() for text in texts[:-1])
    return blank * 4 >= sum(bool(text.strip()) for text in texts)


def _opens_row(cells: Sequence[str], *, is_numbered: bool, is_spaced: bool, after_gap: bool) -> bool:
    if is_numbered:
        return bool(cells[0]) or (after_gap and sum(map(bool, cells)) > 1)
    if is_spaced:
        return after_gap
    return sum(map(bool, cells)) >= _FULL * len(cells)


def _join(above: str, below: str) -> str:
    return f"{above} {below}".strip()
