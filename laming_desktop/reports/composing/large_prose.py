"""A report of prose in large print: the tables in it are cards, as a page of large letters has no room for columns."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from laming_desktop.domain.papers.blocks import Block, CardBlock, Heading, PaperDocument, Table
from laming_desktop.reports.composing.cards import CardsDocument, make_cards

_LOWEST: Final = 3


def has_tables_in_prose(document: PaperDocument) -> bool:
    """Tell whether a report of prose in large print has tables."""
    is_large_prose = document.page.large_print > 0 and document.opening != "table"
    return is_large_prose and any(isinstance(block, Table) for block in document.blocks)


def enlarge_prose(document: PaperDocument) -> CardsDocument:
    """Give a report with each of its tables as cards, their headings below the one before."""
    return CardsDocument(
        head=document.head,
        blocks=(),
        page=document.page,
        opening=document.opening,
        key=document.key,
        written_on=document.written_on,
        summary=document.summary,
        cards=tuple(_list_cards(document.blocks)),
    )


def _list_cards(blocks: Sequence[Block]) -> Iterator[CardBlock]:
    """Give the blocks, those of a table one after the other."""
    level = 0
    for block in blocks:
        if isinstance(block, Heading):
            level = block.level
        if not isinstance(block, Table):
            yield block
            continue
        for card in make_cards(block):
            yield replace(card, level=min(level + 1, _LOWEST)) if isinstance(card, Heading) else card
