"""Split a line of words at its wide gaps."""

from dataclasses import dataclass
from typing import Final

from laming_desktop.importers.formats.pdf.cell_text import TextLine
from laming_desktop.importers.formats.pdf.page_shapes import Box

_PART_GAP: Final = 0.85


@dataclass(frozen=True, slots=True)
class Split:
    """A line of words and its parts between wide gaps."""

    line: TextLine
    parts: tuple[Box, ...]

    @property
    def is_many(self) -> bool:
        """Tell whether there are several parts."""
        return len(self.parts) > 1


def split_line(line: TextLine) -> Split:
    """Split a line of words at its wide gaps."""
    parts: list[Box] = []
    for word in line.words:
        size = min(word.box.height, line.box.height)
        if parts and word.box.left - parts[-1].right <= _PART_GAP * size:
            parts[-1] = parts[-1].join(word.box)
        else:
            parts.append(word.box)
    return Split(line, tuple(parts))
