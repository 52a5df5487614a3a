"""Find the words that stand at the head or foot of most pages, and the numbers of the pages."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from laming_desktop.importers.formats.pdf.cell_text import TextLine
from laming_desktop.importers.formats.pdf.line_parts import split_line
from laming_desktop.importers.formats.pdf.page_shapes import Box

_MARGIN: Final = 0.14
_MOST: Final = 0.5
_FEWEST: Final = 2
_STEP: Final = 4.0
_PAGE: Final = re.compile(
    r"^(?:.{0,60}\b)?page\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*$|^\W{0,3}\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W{0,3}$",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"(?<=page )\d+(?: (?:of|/) \d+)?|^\W*\d+(?: (?:of|/) \d+)?\W*$|(?<= )\d+$", re.IGNORECASE)
_APART: Final = 1.5
_MANY_PARTS: Final = 3


def _fold(text: str) -> str:
    """Fold what differs from page to page: the number of the page, and only that."""
    return _NUMBER.sub("#", " ".join(text.split()).casefold())


class Furniture:
    """What most pages repeat at the same place, gathered from all pages first."""

    def __init__(self, pages: Sequence[tuple[Box, Sequence[TextLine]]]) -> None:
        self._pages = len(pages)
        self._counts: Counter[tuple[str, int]] = Counter()
        self._headings: set[int] = set()
        for box, lines in pages:
            inner = [line for line in lines if is_in_margin(box, line.box)]
            self._counts.update({_key(box, line) for line in inner})
            self._headings.update(id(line) for line in inner if _is_row(line, lines))

    def holds(self, box: Box, line: TextLine, *, is_in_table: bool = False) -> bool:
        """Tell whether a line of a page is repeated on most pages or is the number of the page."""
        if not is_in_margin(box, line.box):
            return False
        if self._is_repeated(box, line):
            return is_in_table or id(line) not in self._headings
        return not is_in_table and bool(_PAGE.match(line.text)) and _is_at_edge(box, line)

    def _is_repeated(self, box: Box, line: TextLine) -> bool:
        text, place = _key(box, line)
        seen = sum(self._counts[text, near] for near in (place - 1, place, place + 1))
        return self._pages >= _FEWEST and seen >= _FEWEST and seen > _MOST * self._pages


def _key(box: Box, line: TextLine) -> tuple[str, int]:
    is_head = line.box.middle < box.top + box.height / 2
    from_edge = line.box.middle - box.top if is_head else line.box.middle - box.bottom
    return _fold(line.text), round(from_edge / _STEP)


def _is_row(line: TextLine, lines: Sequence[TextLine]) -> bool:
    """Tell whether a line is of many parts and no gap parts it from the lines below: the headings of a table."""
    if len(split_line(line).parts) < _MANY_PARTS:
        return False
    below = [other.box.top for other in lines if other.box.top > line.box.middle]
    return bool(below) and min(below) - line.box.bottom < _APART * line.box.height


def is_in_margin(page: Box, box: Box) -> bool:
    """Tell whether something stands at the head or foot of its page."""
    margin = _MARGIN * page.height
    return box.bottom < page.top + margin or box.top > page.bottom - margin


def _is_at_edge(box: Box, line: TextLine) -> bool:
    margin = _MARGIN * box.height * 0.7
    return line.box.bottom < box.top + margin or line.box.top > box.bottom - margin
