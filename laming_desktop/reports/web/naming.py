"""The names by which parts of a page are linked: given out in one walk, asked for in the same order in the next."""

from collections.abc import Iterator
from dataclasses import dataclass

from laming_desktop.domain.papers.blocks import Heading, PaperDocument, Table
from laming_desktop.reports.saying_heads import say_title
from laming_desktop.reports.walking_blocks import find_own_title, list_flat


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading or band as the contents list it: its level on the page, words and number, and the name it has."""

    level: int
    text: str
    number: str
    name: str


def has_siblings(document: PaperDocument) -> bool:
    """Tell whether what follows a paper are papers of its own kind, as the sheets of several owners, and no appendices."""
    return document.opening == "table" and bool(document.appendices)


def list_entries(document: PaperDocument, prefix: str = "s", shift: int = 0) -> Iterator[Entry]:
    """List what a page is parted into, the papers attached a level lower."""
    count = 0
    if find_own_title(document) is None:
        yield Entry(1 + shift, say_title(document.head), "", f"{prefix}0")
    for block in list_flat(document.blocks):
        if isinstance(block, Heading):
            count += 1
            yield Entry(block.level + shift, block.text, block.number, f"{prefix}{count}")
        elif isinstance(block, Table):
            for band in block.bands:
                count += 1
                if band.text:
                    yield Entry(2 + shift, band.text, "", f"{prefix}{count}")
    for place, appendix in enumerate(document.appendices, 1):
        yield from list_entries(appendix, f"{prefix}{place}-", shift + (not has_siblings(document)))
