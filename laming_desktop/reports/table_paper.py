"""A paper that is one table on landscape pages: laid out first, then written page by page."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from laming_desktop.domain.papers.blocks import PaperDocument, Table
from laming_desktop.domain.papers.heads import PaperHead, PaperResult, Tile
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.paths import find_resource
from laming_desktop.reports.drawing.furniture import draw_footer, draw_marking, draw_running_head
from laming_desktop.reports.drawing.key_line import KeyEntry, KeyLine
from laming_desktop.reports.drawing.marks import MARKS
from laming_desktop.reports.drawing.table_drawing import TableDrawing
from laming_desktop.reports.drawing.table_head import measure_head
from laming_desktop.reports.drawing.title_block import TitleBlock
from laming_desktop.reports.layout.last_page import place_on_pages
from laming_desktop.reports.layout.pagination import Placed, Room
from laming_desktop.reports.layout.splitting import Heights
from laming_desktop.reports.layout.tables import Item, TableForm
from laming_desktop.reports.layout.typography import MM
from laming_desktop.reports.layout.wrapping import Wrapper, tidy_line
from laming_desktop.reports.placing_files import replace_whole
from laming_desktop.reports.saying import join_parts
from laming_desktop.reports.setting_tables import set_table
from laming_desktop.reports.tagging.document import DocumentFacts, TaggedDocument
from laming_desktop.reports.tagging.fonts import FontSet

PAGE_WIDTH, PAGE_HEIGHT = 297 * MM, 210 * MM
LEFT: Final = 14 * MM
TABLE_WIDTH: Final = 762.5
_BODY_TOP, _BODY_FOOT = 19 * MM, 24 * MM
_HEAD_TOP, _OPENING_TOP = 12.2 * MM, 12.5 * MM
_KEY_FOOT, _FOOTER_FOOT = 18.6 * MM, 13.2 * MM
_WORK_SHARE: Final = 2
"""Setting the cells and writing the pages take about as long; each is half of what is told of progress."""


def write_table_document(document: PaperDocument, path: Path, *, progress: Progress = SILENT) -> PaperResult:
    """Set and write a paper whose only block is a table; raises what `replace_whole` raises."""
    fonts = open_fonts()
    wrapper = Wrapper(fonts)
    table = next(block for block in document.blocks if isinstance(block, Table))
    form, items = set_table(table, wrapper, TABLE_WIDTH, halve_progress(progress, 0))
    key = [KeyEntry(one.word, one.meaning, MARKS[one.key] if one.key else None, one.is_pennant) for one in document.key]
    paper = TablePaper(document.head, document.tiles, form, items, key, table.summary)
    return write_table_paper(paper, wrapper, fonts, path, halve_progress(progress, 1))


@dataclass(frozen=True, slots=True)
class TablePaper:
    """All that a table on paper needs; `summary` tells a listener what the table holds."""

    head: PaperHead
    tiles: Sequence[Tile]
    form: TableForm
    items: Sequence[Item]
    key: Sequence[KeyEntry]
    summary: str


def open_fonts() -> FontSet:
    """Give the bundled fonts, for one paper."""
    return FontSet(find_resource("fonts"))


def write_table_paper(
    paper: TablePaper, wrapper: Wrapper, fonts: FontSet, path: Path, progress: Progress
) -> PaperResult:
    """Lay the table out and write the file; raises what `replace_whole` raises."""
    opening = TitleBlock(paper.head, paper.tiles, wrapper, paper.form.width)
    body = PAGE_HEIGHT - _BODY_TOP - _BODY_FOOT - measure_head(paper.form)
    first = PAGE_HEIGHT - _OPENING_TOP - opening.height - _BODY_FOOT - measure_head(paper.form)
    pages, temper = place_on_pages(paper.items, Room(first, body), Progress(is_cancelled=progress.is_cancelled))
    facts = DocumentFacts(
        tidy_line(join_parts([paper.head.label, paper.head.title], ": ")), tidy_line(paper.head.authority)
    )
    with replace_whole(path) as stream:
        document = TaggedDocument(stream, fonts, facts)
        writer = _PageWriter(paper, document, opening, fonts, len(pages), temper.squeeze)
        for number, placed in enumerate(pages, 1):
            progress.step(number, len(pages))
            writer.write_page(placed, number)
        writer.finish()
    return PaperResult(len(pages), fonts.missing)


def halve_progress(progress: Progress, half: int) -> Progress:
    """Give a progress whose whole is one half of this one's."""

    def tell(done: int, total: int) -> None:
        progress.tell(done + half * total, _WORK_SHARE * total)

    return SILENT if progress is SILENT else Progress(tell, progress.is_cancelled)


class _PageWriter:
    """Writes the pages of one paper in turn."""

    def __init__(
        self,
        paper: TablePaper,
        document: TaggedDocument,
        opening: TitleBlock,
        fonts: FontSet,
        total: int,
        squeeze: float,
    ) -> None:
        self._paper = paper
        self._document = document
        self._opening = opening
        self._total = total
        self._squeeze = squeeze
        self._key = KeyLine(paper.key, fonts, paper.form.width)
        self._table: TableDrawing | None = None

    def write_page(self, placed: Sequence[Placed], number: int) -> None:
        """Write one page: its head, its part of the table, key and footer."""
        head, width = self._paper.head, self._paper.form.width
        page = self._document.begin_page()
        if number == 1:
            top = PAGE_HEIGHT - _OPENING_TOP
            self._opening.draw(page, LEFT, top, self._document)
            self._key.draw_tagged(page, LEFT, _KEY_FOOT, self._document.structure)
            body_top = top - self._opening.height
        else:
            draw_running_head(page, head, LEFT, width, PAGE_HEIGHT - _HEAD_TOP)
            self._key.draw(page, LEFT, _KEY_FOOT)
            body_top = PAGE_HEIGHT - _BODY_TOP
        draw_marking(page, head.confidential, LEFT, width, PAGE_HEIGHT - _HEAD_TOP)
        self._find_table().draw_page(page, placed, body_top)
        draw_footer(page, head, LEFT, width, _FOOTER_FOOT, number, self._total)
        self._document.end_page(page, PAGE_WIDTH, PAGE_HEIGHT)

    def finish(self) -> None:
        """Close the table and the document."""
        self._find_table().finish()
        self._document.finish()

    def _find_table(self) -> TableDrawing:
        """Give the table, opened after what stands above it."""
        if self._table is None:
            heights = Heights(self._squeeze)
            self._table = TableDrawing(self._document, self._paper.form, LEFT, heights, self._paper.summary)
        return self._table
