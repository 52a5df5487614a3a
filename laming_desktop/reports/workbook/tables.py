"""The tables of a paper as sheets, every row with all that stands beside it, so that it can be sorted and filtered."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from laming_desktop.domain.papers.blocks import (
    Box,
    CellPart,
    ChartBlock,
    FlagWord,
    Heading,
    MarkWord,
    PaperDocument,
    Paragraph,
    Table,
    TableCell,
    TableColumn,
    TableGroup,
)
from laming_desktop.domain.papers.charts import BarChart
from laming_desktop.domain.papers.results import PaperResult
from laming_desktop.domain.papers.sheets import Sheet, SheetColumn, SheetValue
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.reports.chart_figures import count_part, list_counted
from laming_desktop.reports.drawing.marks import MARKS
from laming_desktop.reports.placing_cells import place_group
from laming_desktop.reports.saying_heads import list_facts, say_journal, say_meeting, say_title
from laming_desktop.reports.visible_text import VisibleText
from laming_desktop.reports.walking_blocks import list_flat
from laming_desktop.reports.workbook.book import write_book

_POINTS_A_LETTER: Final = 4.6
_NARROWEST, _WIDEST = 8, 60
_TAKEN: Final = frozenset({"about", "history"})
"""The name of our last sheet, and one that Excel keeps for itself."""


def write_tables(document: PaperDocument, path: Path, progress: Progress = SILENT) -> PaperResult:
    """Write all tables and charts of a paper as a workbook, and what the paper says of itself on a last sheet.

    Raises what `write_book` raises.
    """
    visible = VisibleText()
    sheets = [*_number(list(_list_sheets(document, visible))), _write_about(document)]
    result = write_book(sheets, document.head, path, progress)
    return PaperResult(result.pages, visible.missing)


def _list_sheets(document: PaperDocument, visible: VisibleText) -> Iterator[Sheet]:
    name = document.head.label or document.head.title
    for block in list_flat(document.blocks):
        if isinstance(block, Heading) and block.level > 1:
            name = block.text
        elif isinstance(block, Table):
            yield _write_table(block, name, visible)
        elif isinstance(block, ChartBlock):
            yield _write_chart(block.chart)
    for appendix in document.appendices:
        yield from _list_sheets(appendix, visible)


def _number(sheets: Sequence[Sheet]) -> Iterator[Sheet]:
    """Give each sheet a name of its own."""
    for number, sheet in enumerate(sheets, 1):
        is_alone = len(sheets) == 1 and sheet.name.strip(" '").casefold() not in _TAKEN
        yield Sheet(sheet.name if is_alone else f"{number} {sheet.name}", sheet.columns, sheet.rows, sheet.fixed)


def _write_table(table: Table, name: str, visible: VisibleText) -> Sheet:
    columns = [_head_column(column) for column in table.columns]
    is_banded = any(band.text for band in table.bands)
    if is_banded:
        columns.insert(0, SheetColumn("Section", 28))
    rows: list[tuple[SheetValue, ...]] = []
    for band in table.bands:
        first = (visible.show(band.text),) if is_banded else ()
        rows.extend((*first, *row) for group in band.groups for row in _fill_rows(group, table.columns, visible))
    fixed = is_banded + next((at + 1 for at, column in enumerate(table.columns) if column.lead), 1)
    return Sheet(name, tuple(columns), rows, fixed)


def _head_column(column: TableColumn) -> SheetColumn:
    """Give the head of a column in one line, and a width in letters."""
    words = ": ".join(word for word in (column.group, column.head) if word)
    head = f"{words} ({column.note})" if column.note and words else words or column.note
    width = round(column.width / _POINTS_A_LETTER)
    return SheetColumn(head or column.key, max(_NARROWEST, min(_WIDEST, width)))


def _fill_rows(
    group: TableGroup, columns: Sequence[TableColumn], visible: VisibleText
) -> Iterator[tuple[SheetValue, ...]]:
    """Give the rows of a group; what stands beside several rows stands in each."""
    for cells in place_group(columns, group):
        values: list[SheetValue] = [None] * len(columns)
        for placed in cells:
            values[placed.at] = visible.show(_say_cell(placed.cell)) or None
        yield tuple(values)


def _say_cell(cell: TableCell) -> str:
    return "\n".join(words for words in map(_say_part, cell.parts) if words)


def _say_part(part: CellPart) -> str:
    match part:
        case Paragraph(runs, number):
            words = "".join(run.text for run in runs)
            return f"{number} {words}" if number else words
        case MarkWord(_, word):
            return word
        case FlagWord(words):
            return words
        case Box():
            return ""


def _write_chart(chart: BarChart) -> Sheet:
    words = list_counted(chart)
    heads = (chart.first_head, *(word for _, word in words), *(("All",) if chart.has_sums else ()))
    rows: list[tuple[SheetValue, ...]] = [
        (
            bar.label,
            *(count_part(bar, key) for key, _ in words),
            *((bar.total,) if chart.has_sums else ()),
        )
        for bar in chart.bars
    ]
    return Sheet(chart.title, tuple(SheetColumn(head, 36 if at == 0 else 14) for at, head in enumerate(heads)), rows, 1)


def _write_about(document: PaperDocument) -> Sheet:
    head = document.head
    rows: list[tuple[SheetValue, ...]] = [
        ("Paper", say_title(head)),
        ("Of", say_meeting(head)),
        ("Answers", head.subtitle),
        *list_facts(head),
        ("Register", head.register),
        ("Journal", say_journal(head)),
        ("Marking", head.confidential),
        *((tile.word or MARKS[tile.key].word, tile.count) for tile in document.tiles),
        *((f"Key: {entry.word}", entry.meaning) for entry in document.key),
    ]
    shown = [row for row in rows if row[1] not in {"", None}]
    return Sheet("About", (SheetColumn("About this paper", 28), SheetColumn("", 80)), shown)
