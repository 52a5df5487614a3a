"""The blocks of a paper as paragraphs and tables of Word, one after the other."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias, assert_never

from laming_desktop.domain.papers.blocks import (
    Block,
    Box,
    ChartBlock,
    Contents,
    Facts,
    Heading,
    ListItem,
    PageBreak,
    Panel,
    Paragraph,
    PointList,
    ReportOpening,
    Table,
)
from laming_desktop.reports.word.badges import BadgeWriter
from laming_desktop.reports.word.charts import ChartWriter
from laming_desktop.reports.word.contents import Entry, bookmark, write_contents
from laming_desktop.reports.word.lists import NUMBERS, ListNumbers
from laming_desktop.reports.word.markup import WordMarkup, write_paragraph
from laming_desktop.reports.word.styles import Palette
from laming_desktop.reports.word.tables import TableWriter, open_table, share_twips, write_cell, write_row

_DEEPEST_LIST: Final = 3
_DEEPEST_HEADING: Final = 3
_NAMES: Final = 0.28
"""The share of the width that the names of facts take."""
_Words: TypeAlias = Heading | Paragraph | PointList | ChartBlock | Panel | Box
_Furniture: TypeAlias = Facts | ReportOpening | Contents | PageBreak


class BlockWriter:
    """Writes the blocks of all papers of a document; `entries` are what its contents list.

    `journal` is the hash at which the register stood.
    """

    def __init__(
        self, markup: WordMarkup, palette: Palette, lists: ListNumbers, entries: Sequence[Entry], journal: str
    ) -> None:
        self._markup = markup
        self._lists = lists
        self._entries = entries
        self._tables = TableWriter(markup, palette, journal)
        self._charts = ChartWriter(markup, palette)
        self._named = 0

    @property
    def badges(self) -> BadgeWriter:
        """Give the writer of marks."""
        return self._tables.badges

    def write(self, block: Block, width: int) -> Iterator[str]:
        """Give a block, so many twips wide, in pieces."""
        match block:
            case Table():
                yield from self._tables.write(block, width)
            case Facts() | ReportOpening() | Contents() | PageBreak():
                yield self._write_furniture(block, width)
            case _:
                yield self._write_words(block, width)

    def write_heading(self, level: int, text: str, number: str = "", *, page_break: bool = False) -> str:
        """Give a heading with the name by which the contents find it."""
        words = self._markup.write_words(f"{number}\t" if number else "") + self._markup.write_words(text)
        self._named += 1
        settings = "<w:pageBreakBefore/>" if page_break else ""
        settings += '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>' if number else ""
        style = f"Heading{max(1, min(level, _DEEPEST_HEADING))}"
        return write_paragraph(bookmark(words, self._named), style, settings)

    def write_facts(self, rows: Sequence[tuple[str, Sequence[str]]], summary: str, width: int) -> str:
        """Give names with values, the names heading their rows."""
        shares = share_twips([_NAMES, 1 - _NAMES], width)
        written = "".join(self._write_fact(name, lines, shares) for name, lines in rows)
        opening = open_table("PaperFacts", shares, self._markup.escape(summary), first_column=True)
        return f"{opening}{written}</w:tbl>{write_paragraph('', 'TableNote')}" if written else ""

    def _write_fact(self, name: str, lines: Sequence[str], shares: Sequence[int]) -> str:
        head = write_paragraph(self._markup.write_words(name, '<w:rStyle w:val="NoteWords"/>'))
        inner = "".join(write_paragraph(self._markup.write_words(line)) for line in lines) or write_paragraph("")
        return write_row(write_cell(head, shares[0]) + write_cell(inner, shares[1]))

    def _write_words(self, block: _Words, width: int) -> str:
        match block:
            case Heading(level, text, number, page_break):
                return self.write_heading(level, text, number, page_break=page_break)
            case Paragraph():
                return self._write_paragraph(block)
            case PointList(items, numbered, first):
                number = self._lists.begin(first) if numbered else NUMBERS
                return "".join(self._write_items(items, 0, number, numbered=numbered))
            case ChartBlock(chart):
                return self._charts.write(chart, width)
            case Panel(blocks):
                inner = "".join(self._write_words(one, width) for one in blocks) or write_paragraph("")
                frame = open_table("PaperPanel", [width], "")
                return f"{frame}<w:tr>{write_cell(inner, width)}</w:tr></w:tbl>{write_paragraph('', 'TableNote')}"
            case Box():
                return self._tables.write_box(block)
            case _:
                assert_never(block)

    def _write_furniture(self, block: _Furniture, width: int) -> str:
        match block:
            case Facts(rows, summary):
                return self.write_facts([(fact.name, fact.lines) for fact in rows], summary, width)
            case ReportOpening(lines, item):
                agenda = write_paragraph(self._markup.write_words(item), "Agenda") if item else ""
                return agenda + "".join(write_paragraph(self._markup.write_words(line), "Subtitle") for line in lines)
            case Contents(title):
                return write_contents(self._markup, title, self._entries)
            case PageBreak():
                return write_paragraph('<w:r><w:br w:type="page"/></w:r>')
            case _:
                assert_never(block)

    def _write_paragraph(self, paragraph: Paragraph) -> str:
        words = self._markup.write_runs(paragraph.runs, paragraph.voice)
        if not paragraph.number:
            return write_paragraph(words)
        return write_paragraph(
            f"{self._markup.write_words(paragraph.number)}<w:r><w:tab/></w:r>{words}", "NumberedParagraph"
        )

    def _write_items(self, items: Sequence[ListItem], level: int, number: int, *, numbered: bool) -> Iterator[str]:
        """Give the points of a list, and under each those below it."""
        deep = min(level, _DEEPEST_LIST - 1)
        style = f"List{'Number' if numbered else 'Bullet'}{deep + 1 if deep else ''}"
        own = f'<w:numPr><w:ilvl w:val="{deep}"/><w:numId w:val="{number}"/></w:numPr>' if numbered else ""
        for item in items:
            yield write_paragraph(self._markup.write_runs(item.runs), style, own)
            yield from self._write_items(item.items, level + 1, number, numbered=numbered)
