"""The contents of a file: its headings with the pages on which they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from laming_desktop.reports.flow.pieces import ContentsLine, ContentsPiece, Spacing
from laming_desktop.reports.flow.sheets import Sheet
from laming_desktop.reports.layout.wrapping import Wrapper, tidy_line

PAGE_ROOM: Final = 46.0
"""Room at the right for the number of a page."""
_STEP: Final = 14.0
_GAP: Final = 5.0
_SECTION_LEVEL: Final = 2


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A heading that the contents name: `level` 1 is a report or appendix, 2 and 3 its sections.

    `number` stands before it; `nth` is its number among all headings of the file.
    """

    level: int
    number: str
    text: str
    nth: int


def set_contents(entries: Sequence[ContentsEntry], sheet: Sheet, wrapper: Wrapper, spacing: Spacing) -> ContentsPiece:
    """Set the entries, each with its number in a column of its own."""
    faces = sheet.faces
    lines: list[ContentsLine] = []
    for entry in entries:
        face = faces.opening_lead if entry.level == 1 else faces.text
        room = sheet.inner - find_text_x(entry.level, entry.number, sheet) - PAGE_ROOM * sheet.scale
        texts = wrapper.wrap(tidy_line(entry.text) or "\u2013", face, room)
        lines.append(ContentsLine(tuple(texts), tidy_line(entry.number), entry.level, face, entry.nth))
    return ContentsPiece(tuple(lines), spacing, _GAP * sheet.scale)


def find_text_x(level: int, number: str, sheet: Sheet) -> float:
    """Give how far the words of an entry are set in."""
    inset = max(0, level - 2) * _STEP * sheet.scale
    return inset + (sheet.number if number or level > _SECTION_LEVEL else 0.0)
