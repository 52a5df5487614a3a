"""Part two columns that were read line by line as one, where their widths leave no choice."""

import re
from collections.abc import Sequence
from typing import Final

from laming_desktop.importers.cells.sentences import join_words

_SEAM: Final = re.compile(r"(?<=[a-z,])\s(?=(?:We|The|This|These|It|In|As|To|An?|All|From|With|Under)\s)")
_SLACK: Final = 1
_FINISHED: Final = (".", ";")


def untangle(lines: Sequence[str]) -> tuple[str, str] | None:
    """Part lines into left and right column; None where more than one way is possible.

    The first line must show its seam: a sentence that begins in the middle of another. It gives the widths; a column is
    never wider, and a left column that is finished leaves the rest to the right one.
    """
    seams = [match.start() for match in _SEAM.finditer(lines[0])] if lines else []
    if len(seams) != 1 or len(lines) < 2:  # noqa: PLR2004
        return None
    left, right = lines[0][: seams[0]], lines[0][seams[0] + 1 :]
    widths = len(left) + _SLACK, max(len(right), *map(len, lines[-1:])) + _SLACK
    for place, line in enumerate(lines[1:], 1):
        if left.endswith(_FINISHED):
            rest = " ".join(lines[place:])
            return left, join_words(right, rest)
        cut = _find_cut(line, widths)
        if cut is None:
            return None
        left, right = join_words(left, line[:cut]), join_words(right, line[cut + 1 :])
    return left, right


def _find_cut(line: str, widths: tuple[int, int]) -> int | None:
    """Find the one place where a line can be cut; a stop before a small letter tells it for certain."""
    told = re.search(r"(?<=[.;])\s(?=[a-z])", line)
    if told and told.start() <= widths[0]:
        return told.start()
    cuts = [
        match.start()
        for match in re.finditer(r"\s", line)
        if match.start() <= widths[0] and len(line) - match.end() <= widths[1]
    ]
    return cuts[0] if len(cuts) == 1 else None
