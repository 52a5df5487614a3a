"""What one cell of the list says, before anything is painted."""

from dataclasses import dataclass
from typing import Literal

from laming_desktop.ui.widgets.badge import Badge

Tone = Literal["text", "muted", "alarm"]


@dataclass(frozen=True, slots=True)
class CellLine:
    """One line of words in a cell."""

    words: str
    tone: Tone = "text"
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows: a reference, a badge, and one or two lines; a single line that `wraps` may take both."""

    lines: tuple[CellLine, ...] = ()
    badge: Badge | None = None
    reference: str = ""
    wraps: bool = False

    @property
    def words(self) -> str:
        """Give all the words, as a tool tip and a screen reader need them."""
        return ", ".join(part for part in (self.reference, *(line.words for line in self.lines)) if part)


EMPTY_CELL = Cell()
