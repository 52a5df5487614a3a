"""A paper that is one table: laid out first, then written page by page, alone or as a part of a larger file."""

from dataclasses import replace
from functools import partial
from typing import Final

from laming_desktop.domain.papers.blocks import PaperDocument, Table
from laming_desktop.domain.papers.house_style import HouseStyle
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.paths import find_resource
from laming_desktop.reports.composing.naming import ALSO
from laming_desktop.reports.drawing.crest import CrestPicture
from laming_desktop.reports.drawing.furniture import Furniture, PageNumbers
from laming_desktop.reports.drawing.key_line import KeyEntry, KeyLine
from laming_desktop.reports.drawing.marks import MARKS
from laming_desktop.reports.drawing.table_drawing import TableDrawing
from laming_desktop.reports.drawing.table_head import measure_head
from laming_desktop.reports.drawing.title_block import TitleBlock
from laming_desktop.reports.layout.last_page import place_on_pages
from laming_desktop.reports.layout.pagination import Paginator, Room, Temper
from laming_desktop.reports.layout.splitting import Heights
from laming_desktop.reports.layout.typography import HOUSE
from laming_desktop.reports.layout.wrapping import Wrapper, tidy_line
from laming_desktop.reports.saying_heads import say_title
from laming_desktop.reports.setting_tables import begin_table
from laming_desktop.reports.table_sheets import choose_table_sheet
from laming_desktop.reports.tagging.document import DocumentFacts, TaggedDocument
from laming_desktop.reports.tagging.fonts import FontSet
from laming_desktop.reports.tagging.inks import Inks
from laming_desktop.reports.tagging.page import Page
from laming_desktop.reports.walking_blocks import count_parts

_WORK_SHARE: Final = 2
"""Setting the cells and writing the pages take about as long; each is half of what is told of progress."""
_FIRST_GROUPS: Final = 300
"""Groups from which only those of the first page are set where no other is wanted: a paper of fewer is laid out whole,
as it will be."""
_KEY_GAP: Final = 4.0
_USUAL_STYLE: Final = HouseStyle()


def open_fonts() -> FontSet:
    """Give the bundled fonts, for one paper."""
    return FontSet(find_resource("fonts"))


def choose_inks(document: PaperDocument, style: HouseStyle) -> Inks:
    """Give the inks of a paper: the authority's colour in the place of ours, or greys."""
    return Inks({HOUSE: style.colour}, in_grey=document.page.in_grey)


def state_facts(document: PaperDocument) -> DocumentFacts:
    """Give what a file says of itself."""
    return DocumentFacts(tidy_line(say_title(document.head)), tidy_line(document.head.authority))


def halve_progress(progress: Progress, half: int) -> Progress:
    """Give a progress whose whole is one half of this one's."""

    def tell(done: int, total: int) -> None:
        progress.tell(done + half * total, _WORK_SHARE * total)

    return SILENT if progress is SILENT else Progress(tell, progress.is_cancelled)


class TablePages:
    """What the pages of a table paper have in common, and how one is drawn."""

    def __init__(
        self,
        document: PaperDocument,
        fonts: FontSet,
        style: HouseStyle = _USUAL_STYLE,
        progress: Progress = SILENT,
        crest_ratio: float = 0.0,
    ) -> None:
        wrapper = Wrapper(fonts)
        table = next(block for block in document.blocks if isinstance(block, Table))
        self.sheet = choose_table_sheet(document.page)
        self.form, self.items = begin_table(table, wrapper, self.sheet.inner, progress)
        self._summary = table.summary
        head = document.head if document.head.also else replace(document.head, also=ALSO)
        self._opening = TitleBlock(head, document.tiles, wrapper, self.sheet.inner, style.head_text, crest_ratio)
        self._key = KeyLine(_list_key(document), fonts, self.sheet.inner)
        self.furniture = Furniture(document.head, style, self.sheet, document.page.watermark)
        foot = max(self.sheet.body_foot, self.sheet.key_foot + self._key.height + _KEY_GAP)
        taken = foot + measure_head(self.form)
        first = self.sheet.height - self.sheet.opening_top - self._opening.height - taken
        self.room = Room(first, self.sheet.height - self.sheet.body_top - taken)

    @property
    def size(self) -> tuple[float, float]:
        """Give width and height of a page."""
        return self.sheet.width * self.sheet.scale, self.sheet.height * self.sheet.scale

    def begin_table(self, file: TaggedDocument, heights: Heights) -> TableDrawing:
        """Begin the table, when the first page is open."""
        return TableDrawing(file, self.form, self.sheet.left, heights, self._summary)

    def open_page(
        self, file: TaggedDocument, *, is_first: bool, crest: CrestPicture | None = None
    ) -> tuple[Page, float]:
        """Begin a page with what stands above its part of the table; give where that ends."""
        page = file.begin_page(self.sheet.scale)
        self.furniture.draw_watermark(page, file)
        if is_first:
            return page, self._open(page, file, crest)
        self.furniture.draw_head(page, file, self._key)
        return page, self.sheet.height - self.sheet.body_top

    def _open(self, page: Page, file: TaggedDocument, crest: CrestPicture | None) -> float:
        """Draw what stands above the table on the first page, and the key that a listener hears; give where it ends."""
        sheet = self.sheet
        top = sheet.height - sheet.opening_top
        self._opening.draw(page, sheet.left, top, file, crest)
        self._key.draw_tagged(page, sheet.left, sheet.key_foot, file.structure)
        self.furniture.draw_marking(page)
        return top - self._opening.height


class LaidTable:
    """A table paper laid out on its pages, ready to be written into a file, at any place in it."""

    def __init__(
        self,
        document: PaperDocument,
        fonts: FontSet,
        style: HouseStyle = _USUAL_STYLE,
        progress: Progress = SILENT,
        *,
        crest_ratio: float = 0.0,
        only_first: bool = False,
    ) -> None:
        self._pages = TablePages(document, fonts, style, progress, crest_ratio)
        silent, room = _only_stop(progress), self._pages.room
        temper = Temper()
        if only_first and count_parts(document) >= _FIRST_GROUPS:
            self._placed = [next(Paginator(self._pages.items, room, temper).place_each(silent))]
        else:
            self._placed, temper = place_on_pages(list(self._pages.items), room, silent)
        if only_first:
            del self._placed[1:]
        self._heights = Heights(temper.squeeze)

    @property
    def pages(self) -> int:
        """Give the number of pages."""
        return len(self._placed)

    @property
    def height(self) -> float:
        """Give the height of a page."""
        return self._pages.size[1]

    def write(
        self,
        file: TaggedDocument,
        numbers: PageNumbers,
        crest: CrestPicture | None = None,
        progress: Progress = SILENT,
    ) -> None:
        """Write the pages, the first of them numbered as `numbers` says."""
        table: TableDrawing | None = None
        for nth, placed in enumerate(self._placed):
            progress.step(nth + 1, self.pages)
            page, top = self._pages.open_page(file, is_first=nth == 0, crest=crest)
            if table is None:
                table = self._pages.begin_table(file, self._heights)
            table.draw_page(page, placed, top)
            self._pages.furniture.draw_foot(page, file, numbers, nth)
            file.end_page(page, *self._pages.size)
        if table is not None:
            table.finish()


def write_streamed(
    document: PaperDocument,
    fonts: FontSet,
    style: HouseStyle,
    file: TaggedDocument,
    progress: Progress,
    crest: CrestPicture | None = None,
) -> int:
    """Write a long paper of one table page by page as its rows are set, none of them kept; give the number of pages.

    How many there are is written into the feet at the end.
    """
    pages = TablePages(document, fonts, style, progress, crest.ratio if crest else 0.0)
    widest = PageNumbers(1, count_parts(document))
    table: TableDrawing | None = None
    count = 0
    for count, placed in enumerate(Paginator(pages.items, pages.room, Temper()).place_each(_only_stop(progress)), 1):
        page, top = pages.open_page(file, is_first=count == 1, crest=crest)
        if table is None:
            table = pages.begin_table(file, Heights())
        table.draw_page(page, placed, top)
        pages.furniture.draw_open_foot(page, file, widest)
        file.end_page(page, *pages.size, partial(_number_page, pages.furniture, count))
    if table is not None:
        table.finish()
    return count


def _number_page(furniture: Furniture, number: int, page: Page, total: int) -> None:
    """Draw the number of a page when the number of all is known."""
    furniture.draw_number(page, PageNumbers(number, total).say(0))


def _only_stop(progress: Progress) -> Progress:
    """Give a progress that tells nothing but still stops."""
    return Progress(is_cancelled=progress.is_cancelled)


def _list_key(document: PaperDocument) -> list[KeyEntry]:
    """List the entries of the key with their marks."""
    return [
        KeyEntry(one.word, one.meaning, MARKS[one.key] if one.key else None, one.is_pennant) for one in document.key
    ]
