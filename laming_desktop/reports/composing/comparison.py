"""The comparison of two registers as a table."""

from typing import Final

from laming_desktop.domain.papers.blocks import (
    PaperDocument,
    Table,
    TableBand,
    TableColumn,
    TableGroup,
    TableRow,
)
from laming_desktop.domain.papers.comparison import ComparedRow, ComparisonPaper
from laming_desktop.domain.papers.profiles import PageChoices
from laming_desktop.reports.composing.cell_words import repeat_number, write_cell, write_lead

_EMPTY: Final = "Both say the same."
_SUMMARY: Final = "Each row is a difference: in which item, about what, and what stands here and there."
_NOTHING: Final = "Nothing"


def compose_comparison(paper: ComparisonPaper) -> PaperDocument:
    """Make the blocks of a comparison."""
    columns = (
        TableColumn("item", "Item", 120.0, lead=True),
        TableColumn("what", "What", 100.0),
        TableColumn("here", paper.here, 270.0, flexible=True),
        TableColumn("there", paper.there, 270.0, flexible=True),
    )
    band = TableBand("", "", tuple(_make_group(row) for row in paper.rows))
    table = Table(columns, (band,) if paper.rows else (), _SUMMARY, _EMPTY)
    return PaperDocument(paper.head, (table,), PageChoices(), "table", summary=_SUMMARY)


def _make_group(row: ComparedRow) -> TableGroup:
    cells = {
        "item": write_lead(row.item),
        "what": write_cell(row.what, ""),
        "here": write_cell(row.here, _NOTHING),
        "there": write_cell(row.there, _NOTHING),
    }
    return TableGroup(row.item, (TableRow(cells, {"item": repeat_number(row.item)}, row.item),))
