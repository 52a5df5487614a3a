"""The contents: a field that Word fills with pages, and the headings with their links until it does."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from laming_desktop.domain.papers.blocks import Heading, PaperDocument
from laming_desktop.reports.saying_heads import say_title
from laming_desktop.reports.walking_blocks import find_own_title, list_flat
from laming_desktop.reports.word.markup import WordMarkup, write_paragraph


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading as the contents list it."""

    level: int
    text: str
    number: str = ""


def list_entries(document: PaperDocument) -> Iterator[Entry]:
    """List the headings of a paper and of those attached to it, in the order in which they are written."""
    if find_own_title(document) is None:
        yield Entry(1, say_title(document.head))
    for block in list_flat(document.blocks):
        if isinstance(block, Heading):
            yield Entry(block.level, block.text, block.number)
    for appendix in document.appendices:
        yield from list_entries(appendix)


def bookmark(words: str, number: int) -> str:
    """Give the words of the heading that is so many under the name that the contents link to."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{_name(number)}"/>{words}<w:bookmarkEnd w:id="{number}"/>'


def write_contents(markup: WordMarkup, title: str, entries: Sequence[Entry]) -> str:
    """Give the contents; Word works out the pages when the document is opened."""
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z \\u </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    lines = [_write_line(markup, entry, number) for number, entry in enumerate(entries, 1)]
    styles = [f"TOC{min(3, entry.level)}" for entry in entries]
    if lines:
        lines[0] = begin + lines[0]
        lines[-1] += '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    listed = "".join(write_paragraph(line, style) for line, style in zip(lines, styles, strict=True))
    heading = write_paragraph(markup.write_words(title), "TOCHeading")
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{heading}{listed}</w:sdtContent></w:sdt>"
    )


def _write_line(markup: WordMarkup, entry: Entry, number: int) -> str:
    words = markup.write_words(f"{entry.number} {entry.text}" if entry.number else entry.text)
    return f'<w:hyperlink w:anchor="{_name(number)}" w:history="1">{words}</w:hyperlink>'


def _name(number: int) -> str:
    return f"_Toc{number:08d}"
