"""The blocks of a paper as parts of a page, one after the other."""

from collections.abc import Callable, Iterator
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
from laming_desktop.reports.web.charts import ChartWriter
from laming_desktop.reports.web.markup import Markup
from laming_desktop.reports.web.tables import TableWriter

_DEEPEST: Final = 6
_Words: TypeAlias = Heading | Paragraph | PointList | ChartBlock | Panel | Box
_Furniture: TypeAlias = Facts | ReportOpening | Contents | PageBreak


class BlockWriter:
    """Writes the blocks of one paper; `prefix` begins the names of its parts, `shift` lowers its headings."""

    def __init__(self, markup: Markup, prefix: str, shift: int, write_contents: Callable[[str], str]) -> None:
        self._markup = markup
        self._prefix = prefix
        self._shift = shift
        self._write_contents = write_contents
        self._tables = TableWriter(markup)
        self._charts = ChartWriter(markup)
        self._named = 0
        self._tabled = 0

    def write(self, block: Block) -> Iterator[str]:
        """Give a block in pieces."""
        match block:
            case Table():
                yield from self._write_table(block)
            case Facts() | ReportOpening() | Contents() | PageBreak():
                yield self._write_furniture(block)
            case _:
                yield self._write_words(block)

    def _write_words(self, block: _Words) -> str:
        """Give a block of words or figures."""
        match block:
            case Heading():
                return self._write_heading(block)
            case Paragraph():
                return self._tables.write_paragraph(block)
            case PointList():
                return self._write_list(block)
            case ChartBlock(chart):
                self._tabled += 1
                return self._charts.write(chart, name_table(self._prefix, self._tabled))
            case Panel(blocks):
                return f'<div class="panel">{"".join(map(self._write_words, blocks))}</div>'
            case Box():
                return self._tables.write_box(block)
            case _:
                assert_never(block)

    def _write_furniture(self, block: _Furniture) -> str:
        """Give a block that opens or parts a paper."""
        match block:
            case Facts():
                return self._write_facts(block)
            case ReportOpening():
                return self._write_opening(block)
            case Contents(title):
                return self._write_contents(title)
            case PageBreak():
                return '<div class="page-break"></div>'
            case _:
                assert_never(block)

    def _take_name(self) -> str:
        """Give the next name, in the order in which `list_entries` gives them out."""
        self._named += 1
        return f"{self._prefix}{self._named}"

    def _write_table(self, table: Table) -> Iterator[str]:
        names = [self._take_name() for _ in table.bands]
        self._tabled += 1
        yield from self._tables.write(table, name_table(self._prefix, self._tabled), names)

    def _write_heading(self, heading: Heading) -> str:
        tag = f"h{min(heading.level + self._shift, _DEEPEST)}"
        breaks = ' class="page-break"' if heading.page_break else ""
        number = f'<span class="number">{self._markup.write_line(heading.number)} </span>' if heading.number else ""
        return f'<{tag} id="{self._take_name()}"{breaks}>{number}{self._markup.write(heading.text)}</{tag}>'

    def _write_list(self, points: PointList) -> str:
        first = f' start="{points.first}"' if points.numbered and points.first != 1 else ""
        tag = "ol" if points.numbered else "ul"
        return f"<{tag}{first}>{''.join(self._write_item(item, tag) for item in points.items)}</{tag}>"

    def _write_item(self, item: ListItem, tag: str) -> str:
        below = "".join(self._write_item(one, tag) for one in item.items)
        return f"<li>{self._markup.write_runs(item.runs)}{f'<{tag}>{below}</{tag}>' if below else ''}</li>"

    def _write_facts(self, facts: Facts) -> str:
        rows = "".join(
            f'<tr><th scope="row">{self._markup.write(fact.name)}</th>'
            f"<td>{''.join(f'<p>{self._markup.write(line)}</p>' for line in fact.lines)}</td></tr>"
            for fact in facts.rows
        )
        caption = f'<caption class="heard">{self._markup.write_line(facts.summary)}</caption>'
        return f'<table class="facts">{caption}<tbody>{rows}</tbody></table>'

    def _write_opening(self, opening: ReportOpening) -> str:
        item = f'<p class="agenda">{self._markup.write(opening.item)}</p>' if opening.item else ""
        lines = "".join(f"<p>{self._markup.write(line)}</p>" for line in opening.lines)
        return f'<div class="opening">{item}{lines}</div>'


def name_table(prefix: str, place: int) -> str:
    """Name the table or chart that is so many in its paper, for its columns and its words."""
    return f"t{prefix}{place}"
