"""What stands in the cells of the papers: texts as written, our own words where nothing is, and what continues."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from typing_extensions import override

from laming_desktop.domain.papers.blocks import Paragraph, Run, TableCell, Voice
from laming_desktop.reports.layout.wrapping import tidy_line, tidy_text

CONTINUED: Final = "cont."
_LINE_END: Final = re.compile("\r\n|[\r\n\u2028\u2029]")
_TITLE_LETTERS: Final = 40
_LEAD_LETTERS: Final = 130
"""Longer texts are cut when a lead-in is repeated."""
_LOOKED_AT: Final = 400
"""Letters of a text from which its short title is taken."""


class LaterCells(Mapping[str, TableCell]):
    """Cells that are made only when they are asked for: few rows are ever cut by the end of a page."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], Mapping[str, TableCell]]) -> None:
        self._make = make
        self._made: Mapping[str, TableCell] | None = None

    def _find(self) -> Mapping[str, TableCell]:
        """Give the cells, made now when they were not yet."""
        if self._made is None:
            self._made = self._make()
        return self._made

    @override
    def __getitem__(self, key: str) -> TableCell:
        return self._find()[key]

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._find())

    @override
    def __len__(self) -> int:
        return len(self._find())


def make_paragraph(text: str, voice: Voice = "text", spoken: str = "") -> Paragraph:
    """Make a paragraph whose words look alike."""
    return Paragraph((Run(text),), "", voice, spoken)


def split_paragraphs(text: str, voice: Voice = "text") -> tuple[Paragraph, ...]:
    """Make a paragraph of each line of a text; what shows nothing is left out."""
    if text.isascii() and text.isprintable():
        return (Paragraph((Run(text),), "", voice),) if text.strip(" ") else ()
    lines = _LINE_END.split(text)
    return tuple(make_paragraph(line, voice) for line in lines if tidy_text(line).strip(" "))


def write_cell(text: str, empty: str = "") -> TableCell:
    """Write a text as it is, or our own words when there is none."""
    return TableCell(split_paragraphs(text) or (make_paragraph(empty, "ours"),))


def write_ours(words: str) -> TableCell:
    """Write our own words, never mistaken for the customer's."""
    return TableCell((make_paragraph(words, "ours"),))


def write_lead(words: str) -> TableCell:
    """Write the number or the reference that leads a row."""
    return TableCell((make_paragraph(words, "lead"),) if words else ())


def write_item_text(text: str, title: str) -> TableCell:
    """Write a recommendation's words; where only its short title is known, say so."""
    missing = make_paragraph("The full text is not recorded", "ours")
    return TableCell(split_paragraphs(text) or (*split_paragraphs(title), missing))


def repeat_number(number: str) -> TableCell:
    """Write a number once more on the page after its row began."""
    return TableCell((make_paragraph(number, "lead"), make_paragraph(CONTINUED, "note")))


def repeat_title(title: str, text: str = "") -> TableCell:
    """Write a short title where the text has ended."""
    shown = choose_title(title, text)
    return write_ours(f"{shown} (continued)" if shown else "(continued)")


def repeat_lead_in(text: str) -> TableCell:
    """Write the beginning of a text once more, above its sub-items."""
    words = tidy_line(text)
    short = words if len(words) < _LEAD_LETTERS else words[: _LEAD_LETTERS - 10].rsplit(" ", 1)[0] + " \u2026"
    return write_ours(short)


def choose_title(title: str, text: str) -> str:
    """Give the words by which an item is known: its short title, else the beginning of its text."""
    if title:
        return tidy_line(title)
    words = tidy_line(text[:_LOOKED_AT])
    return words if len(words) <= _TITLE_LETTERS else words[:_TITLE_LETTERS].rsplit(" ", 1)[0] + " \u2026"
