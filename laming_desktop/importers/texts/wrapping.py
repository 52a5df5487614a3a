"""Join lines that are one row of a table, its cells broken by line ends that nobody quoted."""

from collections.abc import Sequence
from typing import Final

from laming_desktop.importers.cells.numbering import read_number
from laming_desktop.importers.cells.sentences import continues, join_words
from laming_desktop.importers.grid import Line

_MOST_LINES: Final = 40
_FEWEST_WORDS: Final = 5


def join_wrapped(lines: Sequence[Line], at: int, width: int) -> tuple[Line, int]:
    """Join a row with the lines below it that go on in its last cell; give it and how many lines it takes."""
    line = lines[at]
    cells = list(line.cells)
    used = 1
    while used < _MOST_LINES and at + used < len(lines):
        following = lines[at + used]
        if following.starts_page or not _goes_on(cells, following.cells, width):
            break
        cells = [*cells[:-1], join_words(cells[-1], following.cells[0]), *following.cells[1:]]
        used += 1
    return Line(line.number, tuple(cells), line.starts_page), used


def _goes_on(cells: Sequence[str], following: Sequence[str], width: int) -> bool:
    first = following[0] if following else ""
    if not first or len(cells) < 2 or len(cells) + len(following) - 1 > width:  # noqa: PLR2004
        return False
    if len(cells) >= width and len(cells[-1].split()) < _FEWEST_WORDS:
        return False
    return read_number(first) is None and continues(cells[-1], first)
