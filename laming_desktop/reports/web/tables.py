"""Tables of a paper as tables of a page: heads with their scope, cells over columns and rows, bands as row groups."""

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
    Voice,
)
from laming_desktop.reports.placing_cells import PlacedCell, PlacedHead, place_group, place_head
from laming_desktop.reports.web.badges import PENNANT, draw_badge
from laming_desktop.reports.web.markup import Markup, join_attributes

_VOICES: Final[dict[Voice, str]] = {"text": "", "lead": "lead", "note": "note", "ours": "ours"}
_LONG_WORD: Final = 24
"""A longer word may be cut anywhere, so that it does not widen its column."""
_SMALL_LETTERS: Final = 600
"""A row with no more letters than this stays whole on paper."""


class TableWriter:
    """Writes tables; `widths` gathers the shares of their columns for the rules of the page."""

    def __init__(self, markup: Markup) -> None:
        self._markup = markup

    def write(self, table: Table, name: str, band_names: Sequence[str]) -> Iterator[str]:
        """Give a table in pieces, a group of rows each; `name` begins the names of its columns' classes."""
        yield f'<div class="wide" role="region" tabindex="0" aria-labelledby="{name}"><table class="plan">'
        yield f'<caption id="{name}">{self._markup.write(table.summary)}</caption><colgroup>'
        yield "".join(f'<col class="{name}-{at}"/>' for at in range(len(table.columns)))
        yield "</colgroup><thead>"
        for heads in place_head(table.columns):
            yield f"<tr>{''.join(self._write_head(head, table.columns) for head in heads)}</tr>"
        yield "</thead>"
        for band, band_name in zip(table.bands, band_names, strict=True):
            yield from self._write_band(band, table.columns, band_name)
        if not any(band.groups for band in table.bands):
            words = self._markup.write(table.empty)
            yield f'<tbody><tr><td colspan="{len(table.columns)}"><p class="ours">{words}</p></td></tr></tbody>'
        yield "</table></div>"

    def write_parts(self, parts: Sequence[CellPart]) -> str:
        """Give the parts of a cell one below the other."""
        return "".join(self._write_part(part) for part in parts)

    def write_paragraph(self, paragraph: Paragraph) -> str:
        """Give a paragraph; what is heard in its place stands beside it, unseen."""
        words = self._markup.write_runs(paragraph.runs)
        if paragraph.spoken:
            spoken = self._markup.write_line(paragraph.spoken)
            words = f'<span aria-hidden="true">{words}</span><span class="heard">{spoken}</span>'
        is_long = any(len(word) > _LONG_WORD for run in paragraph.runs for word in run.text.split())
        voice = " ".join(name for name in (_VOICES[paragraph.voice], "long" if is_long else "") if name) or None
        if paragraph.number:
            number = self._markup.write_line(paragraph.number)
            classes = " ".join(name for name in ("numbered", voice) if name)
            return f'<p class="{classes}"><span class="number">{number} </span><span>{words}</span></p>'
        return f"<p{join_attributes(class_=voice)}>{words}</p>"

    def write_box(self, box: Box) -> str:
        """Give a box to write in on paper."""
        name = self._markup.write_line(box.name)
        return f'<div class="box">{name}{"<br/>" * max(1, box.lines)}</div>'

    def _write_head(self, head: PlacedHead, columns: Sequence[TableColumn]) -> str:
        note = f'<span class="note">{self._markup.write(head.note)}</span>' if head.note else ""
        attributes = join_attributes(
            scope="colgroup" if head.is_group or head.across > 1 else "col",
            colspan=head.across if head.across > 1 else None,
            rowspan=head.down if head.down > 1 else None,
            class_=_name_classes(columns[head.at], is_centred=head.is_centred),
        )
        return f"<th{attributes}>{self._markup.write(head.text)}{note}</th>"

    def _write_band(self, band: TableBand, columns: Sequence[TableColumn], name: str) -> Iterator[str]:
        yield f'<tbody id="{name}">'
        if band.text:
            note = f'<span class="note">{self._markup.write(band.note)}</span>' if band.note else ""
            words = self._markup.write(band.text)
            yield f'<tr class="band"><th colspan="{len(columns)}" scope="rowgroup">{note}{words}</th></tr>'
        for group in band.groups:
            yield "".join(self._write_group(group, columns))
        yield "</tbody>"

    def _write_group(self, group: TableGroup, columns: Sequence[TableColumn]) -> Iterator[str]:
        for cells in place_group(columns, group):
            written = "".join(self._write_cell(cell, columns[cell.at]) for cell in cells if cell.down)
            small = ' class="small"' if len(written) <= _SMALL_LETTERS else ""
            yield f"<tr{small}>{written}</tr>"

    def _write_cell(self, placed: PlacedCell, column: TableColumn) -> str:
        tag = "th" if placed.is_lead else "td"
        attributes = join_attributes(
            scope="row" if placed.is_lead else None,
            colspan=placed.across if placed.across > 1 else None,
            rowspan=placed.down if placed.down > 1 else None,
            class_=_name_classes(column, is_centred=placed.is_centred),
        )
        return f"<{tag}{attributes}>{self.write_parts(placed.cell.parts)}</{tag}>"

    def _write_part(self, part: CellPart) -> str:
        match part:
            case Paragraph():
                return self.write_paragraph(part)
            case MarkWord(key, word, is_under):
                turn = "<br/>" if is_under else ""
                return f"<p>{draw_badge(key)}{turn}{self._markup.write(word)}</p>"
            case FlagWord(words):
                return f'<p class="flag">{PENNANT}{self._markup.write(words)}</p>'
            case Box():
                return self.write_box(part)


def share_widths(table: Table, name: str) -> dict[str, float]:
    """Give the shares of a table's columns in per cent, by the names of their classes."""
    whole = sum(column.width for column in table.columns) or 1.0
    return {f"{name}-{at}": round(100 * column.width / whole, 2) for at, column in enumerate(table.columns)}


def _name_classes(column: TableColumn, *, is_centred: bool) -> str | None:
    names = [name for name, is_so in (("ruled", column.ruled), ("centred", is_centred)) if is_so]
    return " ".join(names) or None
