"""The headings of a paper as bookmarks and contents name them, known before anything is laid out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from laming_desktop.domain.papers.blocks import CardBlock, Contents, Heading, Panel, PaperDocument
from laming_desktop.reports.composing.cards import list_blocks
from laming_desktop.reports.flow.contents import ContentsEntry
from laming_desktop.reports.layout.wrapping import tidy_line
from laming_desktop.reports.saying_heads import say_title

_DEEPEST_OF_REPORT = 3
_REPORT_LEVEL = 1
_SECTION_LEVEL = 2


@dataclass(frozen=True, slots=True)
class Title:
    """A heading of a paper; `is_opening` is that of the paper as a whole."""

    level: int
    number: str
    text: str
    is_opening: bool = False


def is_one_table(document: PaperDocument) -> bool:
    """Tell whether a paper opens with its title over a table, and not with headings of its own."""
    return document.opening == "table"


def list_titles(document: PaperDocument) -> list[Title]:
    """List the headings of a paper; one that is a table has its title only."""
    if is_one_table(document):
        return [Title(_REPORT_LEVEL, "", say_title(document.head), is_opening=True)]
    return list(_list_headings(list_blocks(document)))


def list_entries(documents: Sequence[PaperDocument]) -> list[ContentsEntry]:
    """List what the contents name: the sections of the report, and each appendix once, by label and title.

    Sub-headings that somebody wrote into a text are left out unless they are numbered, and so is a section that is
    printed once more: it is named where it stands first.
    """
    entries: list[ContentsEntry] = []
    named: set[str] = set()
    nth = 0
    for document in documents:
        is_appendix = document is not documents[0]
        titles = list_titles(document)
        for title in titles:
            if is_appendix and title is titles[0]:
                entries.append(ContentsEntry(1, "", tidy_line(say_title(document.head)), nth))
            elif not is_appendix and _is_section(title) and (title.number or title.text not in named):
                entries.append(ContentsEntry(title.level, title.number, title.text, nth))
                named.add(title.text)
            nth += 1
    return entries


def _is_section(title: Title) -> bool:
    """Tell whether a heading is that of a section: of the second level, or numbered below that."""
    return title.level == _SECTION_LEVEL or (_SECTION_LEVEL < title.level <= _DEEPEST_OF_REPORT and bool(title.number))


def _list_headings(blocks: Sequence[CardBlock]) -> Iterator[Title]:
    """List headings, also those in panels and that of the contents."""
    for block in blocks:
        match block:
            case Heading():
                yield Title(block.level, block.number, block.text)
            case Contents():
                yield Title(_REPORT_LEVEL, "", block.title)
            case Panel():
                yield from _list_headings(block.blocks)
            case _:
                pass
