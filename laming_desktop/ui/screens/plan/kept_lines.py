"""Lines that stay in the list although they do not answer to the filter any more: those that the user has chosen."""

from collections.abc import Iterable, Sequence
from typing import Final

from laming_desktop.store.outline import OutlineLine, OutlineLines
from laming_desktop.ui.models.outline import OutlineModel
from laming_desktop.ui.screens.plan.line_choice import ChosenRows

MOST_KEPT: Final = 200
"""How many chosen lines stay at most."""
FARTHEST: Final = 500
"""How many lines above are looked at to find where a line stood."""


def list_kept(chosen: ChosenRows, line: OutlineLine | None) -> Sequence[OutlineLine]:
    """List the lines that stay: the chosen ones, the one with the focus alone where these are too many."""
    kept = chosen.list_lines() if chosen.count <= MOST_KEPT else ()
    return kept if len(kept) > 1 else () if line is None else (line,)


def keep_lines(lines: OutlineLines, model: OutlineModel, kept: Iterable[OutlineLine]) -> OutlineLines:
    """Put lines that the list still shows back among new ones, each where it stood, under its band."""
    for line in kept:
        band_row = model.find_row(line.parent) if line.parent is not None else None
        band = None if band_row is None else model.get_line(band_row)
        if band is not None and band_row is not None and lines.find_row(band.id) is None:
            lines = lines.keep(band, 0, _find_above(lines, model, band_row))
        row = model.find_row(line.id, line.parent) or 0
        place = row - (-1 if band_row is None else band_row) - 1
        lines = lines.keep(line, place, _find_above(lines, model, row))
    return lines


def _find_above(lines: OutlineLines, model: OutlineModel, row: int) -> int:
    """Find the row of the nearest line above one that is among the new lines, too; -1 where there is none."""
    for above in range(row - 1, max(row - FARTHEST, -1), -1):
        line = model.get_line(above)
        found = None if line is None else lines.find_row(line.id, line.parent)
        if found is not None:
            return found
    return -1
