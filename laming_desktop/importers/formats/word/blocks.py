"""Read the paragraphs of a body, cell or text box one after the other, with the numbers of lists before them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from laming_desktop.importers.formats.word.names import (
    ALTERNATE,
    CHOICE,
    FALLBACK,
    TBL,
    WRAPPERS,
    Element,
    P,
    read_value,
    w,
)
from laming_desktop.importers.formats.word.notes import Notes
from laming_desktop.importers.formats.word.numbering import Marker, Numbering
from laming_desktop.importers.formats.word.paragraphs import ParagraphReader, ParagraphWords
from laming_desktop.importers.formats.word.styles import Styles

_BLOCKS: Final = frozenset({P, TBL})
_PUT_IN: Final = w("altChunk")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The words of a paragraph behind the marker of its list, and the pages that end before and within them.

    `number` is the marker where it is a number. `is_bare` where nothing but the marker is there.
    """

    text: str
    before: int = 0
    within: int = 0
    number: str = ""
    is_bare: bool = False


Block: TypeAlias = Paragraph | Element


class BlockReader:
    """Reads paragraphs in reading order and gives tables as they stand."""

    def __init__(self, numbering: Numbering, paragraphs: ParagraphReader, styles: Styles, notes: Notes) -> None:
        self._numbering = numbering
        self._paragraphs = paragraphs
        self._contents = styles.contents
        self._notes = notes

    def pass_words(self) -> None:
        """Know that words were read without this reader."""
        self._paragraphs.pass_words()

    def read(self, parent: Element) -> Iterator[Block]:
        """Read what stands in a body, cell or box; a paragraph whose end was deleted is one with the next."""
        waiting: ParagraphWords | None = None
        for block in list_blocks(parent):
            if block.tag == TBL:
                if waiting is not None:
                    yield from self._finish(waiting, None)
                    waiting = None
                yield block
            elif block.tag == _PUT_IN:
                self._notes.parts_put_in += 1
            else:
                words = self._paragraphs.read(block)
                words = words if waiting is None else waiting.join(words)
                waiting = words if words.goes_on else None
                if waiting is None:
                    yield from self._finish(words, block)
        if waiting is not None:
            yield from self._finish(waiting, None)

    def _finish(self, words: ParagraphWords, element: Element | None) -> Iterator[Block]:
        """Give a paragraph with its marker, then what stands in the text boxes at it."""
        if self._contents and element is not None and read_value(element, "pPr", "pStyle") in self._contents:
            self._notes.contents += 1
            yield Paragraph("", words.before, words.within)
            return
        marker = self._numbering.mark(element) if element is not None else None
        text = words.text.replace("\t", " ").strip()
        number = marker.text if marker is not None and marker.is_number else ""
        yield Paragraph(put_marker(marker, text), words.before, words.within, number, is_bare=not text)
        for box in words.boxes:
            yield from self._read_box(box)

    def _read_box(self, box: Element) -> Iterator[Block]:
        said: list[str] = []
        for block in self.read(box):
            if isinstance(block, Paragraph):
                said.append(block.text)
            yield block
        self._notes.boxes.append(" ".join(" ".join(said).split()))


def put_marker(marker: Marker | None, text: str) -> str:
    """Put the marker of a list before the words; an empty paragraph shows a number only."""
    if marker is None or (not text and not marker.is_number):
        return text
    return f"{marker.text} {text}".strip()


def list_blocks(parent: Element) -> Iterator[Element]:
    """List the paragraphs and tables of a body or cell, also those in controls and insertions, and what was put in."""
    for child in parent:
        if child.tag in _BLOCKS or child.tag == _PUT_IN:
            yield child
        elif child.tag in WRAPPERS:
            yield from list_blocks(child)
        elif child.tag == ALTERNATE:
            way = child.find(CHOICE)
            way = child.find(FALLBACK) if way is None else way
            if way is not None:
                yield from list_blocks(way)
