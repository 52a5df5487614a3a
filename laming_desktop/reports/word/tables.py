"""Tables of a paper as tables of Word: heads that repeat, cells over columns and rows, small rows that stay whole."""

from collections.abc import Iterator, Sequence
from typing import Final

from laming_desktop.domain.papers.blocks import (
    Box,
    CellPart,
    FlagWord,
    MarkWord,
    Paragraph,
    Table,
    TableBand,
    TableColumn,
    TableGroup,
)
from laming_desktop.reports.layout.typography import BAND_FILL, HAIR
from laming_desktop.reports.placing_cells import PlacedCell, PlacedHead, place_group, place_head
from laming_desktop.reports.word.badges import BadgeWriter
from laming_desktop.reports.word.controls import ControlWriter
from laming_desktop.reports.word.markup import WordMarkup, write_paragraph
from laming_desktop.reports.word.styles import Palette

_SMALL: Final = 4000
"""Rows whose XML is no longer than this stay on one page: some ten lines of words."""
_CENTRED: Final = '<w:jc w:val="center"/>'
_KEEP: Final = "<w:keepNext/>"


class TableWriter:
    """Writes tables and the parts of their cells."""

    def __init__(self, markup: WordMarkup, palette: Palette, journal: str) -> None:
        self._markup = markup
        self._badges = BadgeWriter(markup, palette)
        self._controls = ControlWriter(markup, journal)
        self._band = f'<w:shd w:val="clear" w:color="auto" w:fill="{palette.write(BAND_FILL)}"/>'
        self._ruled = (
            f'<w:tcBorders><w:left w:val="single" w:sz="4" w:space="0" w:color="{palette.write(HAIR)}"/></w:tcBorders>'
        )

    @property
    def badges(self) -> BadgeWriter:
        """Give the writer of marks, for what stands outside tables."""
        return self._badges

    def write(self, table: Table, width: int) -> Iterator[str]:
        """Give a table so many twips wide in pieces, a group of rows each, with an empty paragraph behind it."""
        shares = share_twips([column.width for column in table.columns], width)
        words = self._markup.escape(table.summary)
        yield open_table("PaperTable", shares, words, first_row=True, first_column=table.columns[0].lead)
        heads = place_head(table.columns)
        for number, row in enumerate(heads):
            yield write_row("".join(self._fill_head(row, table.columns, shares, number)), is_head=True)
        for band in table.bands:
            yield from self._write_band(band, table.columns, shares)
        if not any(band.groups for band in table.bands):
            words = write_paragraph(self._markup.write_words(table.empty, '<w:rStyle w:val="OurWords"/>'), "TableText")
            yield write_row(write_cell(words, sum(shares), f'<w:gridSpan w:val="{len(shares)}"/>'))
        yield f"</w:tbl>{write_paragraph('', 'TableNote')}"

    def write_parts(self, parts: Sequence[CellPart], *, is_centred: bool = False, is_lead: bool = False) -> str:
        """Give the parts of a cell, a paragraph each; an empty cell holds an empty one."""
        settings = _CENTRED if is_centred else ""
        return "".join(self._write_part(part, settings, is_lead=is_lead) for part in parts) or write_paragraph(
            "", "TableText"
        )

    def write_box(self, box: Box) -> str:
        """Give a box to write in: a control where it is read back, else room on paper."""
        name = self._markup.write_words(f"{box.name}: " if box.field else box.name, '<w:rStyle w:val="NoteWords"/>')
        control = self._controls.write(box)
        room = control or "<w:r><w:br/></w:r>" * max(1, box.lines)
        return write_paragraph(name + room, "Box")

    def _fill_head(
        self, row: Sequence[PlacedHead], columns: Sequence[TableColumn], shares: Sequence[int], number: int
    ) -> Iterator[str]:
        """Give the cells of a row of heads; heads of the row above go on through the second."""
        own = {head.at: head for head in row}
        at = 0
        while at < len(columns):
            head = own.get(at)
            if head is None:
                following = min((later for later in own if later > at), default=len(columns))
                span = "<w:vMerge/>" if number else ""
                for place in range(at, following):
                    yield write_cell(write_paragraph("", "TableHead"), shares[place], span)
                at = following
                continue
            yield self._write_head(head, columns[at], shares)
            at += head.across

    def _write_head(self, head: PlacedHead, column: TableColumn, shares: Sequence[int]) -> str:
        settings = _CENTRED if head.is_centred else ""
        inner = write_paragraph(self._markup.write_words(head.text), "TableHead", settings)
        if head.note:
            note = self._markup.write_words(head.note, '<w:b w:val="0"/><w:bCs w:val="0"/>')
            inner += write_paragraph(note, "TableNote", _KEEP + settings)
        span = f'<w:gridSpan w:val="{head.across}"/>' if head.across > 1 else ""
        span += '<w:vMerge w:val="restart"/>' if head.down > 1 else ""
        return write_cell(inner, sum(shares[head.at : head.at + head.across]), span + self._rule(column))

    def _write_band(self, band: TableBand, columns: Sequence[TableColumn], shares: Sequence[int]) -> Iterator[str]:
        if band.text:
            words = self._markup.write_words(band.text)
            if band.note:
                words += self._markup.write_words(f"  \u00b7  {band.note}", '<w:b w:val="0"/><w:bCs w:val="0"/>')
            span = f'<w:gridSpan w:val="{len(shares)}"/>{self._band}'
            yield write_row(write_cell(write_paragraph(words, "TableBand"), sum(shares), span))
        for group in band.groups:
            yield "".join(self._write_group(group, columns, shares))

    def _write_group(self, group: TableGroup, columns: Sequence[TableColumn], shares: Sequence[int]) -> Iterator[str]:
        for cells in place_group(columns, group):
            yield write_row("".join(self._write_cell(cell, columns[cell.at], shares) for cell in cells))

    def _write_cell(self, placed: PlacedCell, column: TableColumn, shares: Sequence[int]) -> str:
        span = f'<w:gridSpan w:val="{placed.across}"/>' if placed.across > 1 else ""
        if placed.down != 1:
            span += '<w:vMerge w:val="restart"/>' if placed.down else "<w:vMerge/>"
        parts = placed.cell.parts if placed.down else ()
        inner = self.write_parts(parts, is_centred=placed.is_centred, is_lead=placed.is_lead)
        return write_cell(inner, sum(shares[placed.at : placed.at + placed.across]), span + self._rule(column))

    def _rule(self, column: TableColumn) -> str:
        return self._ruled if column.ruled else ""

    def _write_part(self, part: CellPart, settings: str, *, is_lead: bool) -> str:
        match part:
            case Paragraph(runs, number, voice):
                lead = '<w:rStyle w:val="Strong"/>' if is_lead else ""
                words = self._markup.write_words(f"{number} ", lead) if number else ""
                spoken = "lead" if is_lead and voice == "text" else voice
                style = "TableNote" if voice == "note" else "TableText"
                return write_paragraph(words + self._markup.write_runs(runs, spoken), style, settings)
            case MarkWord(key, word, is_under):
                return write_paragraph(self._badges.write(key, word, is_under=is_under), "TableText", settings)
            case FlagWord(words):
                return write_paragraph(self._badges.write_flag(words), "TableText", settings)
            case Box():
                return self.write_box(part)


def open_table(
    style: str, shares: Sequence[int], words: str, *, first_row: bool = False, first_column: bool = False
) -> str:
    """Give the beginning of a table; `words`, escaped, are what a listener hears of it."""
    look = f'w:firstRow="{first_row:d}" w:lastRow="0" w:firstColumn="{first_column:d}" w:lastColumn="0"'
    described = f'<w:tblDescription w:val="{words}"/>' if words else ""
    grid = "".join(f'<w:gridCol w:w="{share}"/>' for share in shares)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(shares)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="04A0" {look} w:noHBand="1" w:noVBand="1"/>{described}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )


def write_cell(inner: str, width: int, settings: str = "") -> str:
    """Give a cell; `settings` are further elements of w:tcPr in their order."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{settings}</w:tcPr>{inner}</w:tc>'


def write_row(cells: str, *, is_head: bool = False) -> str:
    """Give a row that stays whole when it is small; heads are repeated on each page."""
    settings = "<w:cantSplit/>" if is_head or len(cells) <= _SMALL else ""
    settings += "<w:tblHeader/>" if is_head else ""
    return f"<w:tr>{f'<w:trPr>{settings}</w:trPr>' if settings else ''}{cells}</w:tr>"


def share_twips(widths: Sequence[float], total: int) -> list[int]:
    """Share the width of a table among its columns, to the last twip."""
    whole = sum(widths) or 1.0
    shares = [int(total * width / whole) for width in widths]
    shares[-1] += total - sum(shares)
    return shares
