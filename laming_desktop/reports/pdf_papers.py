"""Papers as tagged PDF: a report, and what is attached to it, in one file with one contents page and one count of pages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from laming_desktop.domain.papers.blocks import Contents, PaperDocument
from laming_desktop.domain.papers.house_style import HouseStyle
from laming_desktop.domain.papers.results import PaperResult
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.reports.composing.cards import CardsDocument, needs_cards, turn_into_cards
from laming_desktop.reports.composing.large_prose import enlarge_prose, has_tables_in_prose
from laming_desktop.reports.drawing.crest import CrestPicture
from laming_desktop.reports.drawing.furniture import PageNumbers
from laming_desktop.reports.flow.contents import ContentsEntry
from laming_desktop.reports.flow.contents_drawing import ContentsGoal
from laming_desktop.reports.flow.laid_card import LaidCard
from laming_desktop.reports.flow.laid_prose import LaidProse, TitlePlace
from laming_desktop.reports.flow.titles import is_one_table, list_entries, list_titles
from laming_desktop.reports.layout.wrapping import tidy_line
from laming_desktop.reports.placing_files import replace_whole
from laming_desktop.reports.resting_collector import rest_collector
from laming_desktop.reports.table_paper import (
    LaidTable,
    choose_inks,
    halve_progress,
    open_fonts,
    state_facts,
    write_streamed,
)
from laming_desktop.reports.tagging.document import TaggedDocument
from laming_desktop.reports.tagging.fonts import FontSet
from laming_desktop.reports.tagging.pictures import Picture, read_picture
from laming_desktop.reports.walking_blocks import count_parts

_FIRST_CARDS: Final = 20
"""Groups of rows that more than fill the first page of a paper of cards."""
_LONG: Final = 1_500
"""Groups of rows from which a table is written page by page, without being laid out first as a whole."""
_FIRST_BLOCKS: Final = 120
"""Blocks that more than fill the first page of a paper of prose."""
_USUAL_STYLE: Final = HouseStyle()


@rest_collector()
def write_pdf(
    document: PaperDocument,
    path: Path,
    style: HouseStyle = _USUAL_STYLE,
    progress: Progress = SILENT,
    *,
    only_first: bool = False,
) -> PaperResult:
    """Write a paper with its appendices as one tagged PDF; the same paper gives the same bytes.

    `only_first` writes nothing but the first page. Raises CannotWriteError or MissingFileError, and CancelledError when
    `progress` is cancelled; an earlier file at `path` is kept then.
    """
    fonts = open_fonts()
    most = _FIRST_CARDS if only_first else None
    every = [_fit_tables(one, most) for one in _list_documents(document)]
    entries = list_entries(every)
    picture = _read_crest(style, in_grey=document.page.in_grey)
    shown = [_keep_beginning(every[0])] if only_first else every
    if not only_first and len(every) == 1 and is_one_table(every[0]) and count_parts(every[0]) >= _LONG:
        return _stream(every[0], fonts, path, style, progress)
    setting = halve_progress(progress, 0)
    laid = [
        _lay_out(
            one,
            fonts,
            style,
            entries,
            setting,
            crest_ratio=_measure(picture),
            is_appendix=nth > 0,
            only_first=only_first,
        )
        for nth, one in enumerate(shown)
    ]
    total = sum(part.pages for part in laid)
    with replace_whole(path) as stream:
        file = TaggedDocument(stream, fonts, state_facts(document), choose_inks(document, style))
        crest = _add_crest(file, style, picture)
        if only_first:
            _write_first(file, laid[0], _find_goals([0] * total, laid), crest)
        else:
            _write_all(file, laid, total, crest, halve_progress(progress, 1))
        file.finish()
    return PaperResult(total, fonts.missing)


def _stream(document: PaperDocument, fonts: FontSet, path: Path, style: HouseStyle, progress: Progress) -> PaperResult:
    """Write a very long paper of one table page by page."""
    with replace_whole(path) as stream:
        file = TaggedDocument(stream, fonts, state_facts(document), choose_inks(document, style))
        crest = _add_crest(file, style, _read_crest(style, in_grey=document.page.in_grey))
        pages = write_streamed(document, fonts, style, file, progress, crest)
        file.finish()
    return PaperResult(pages, fonts.missing)


class _Part:
    """A paper laid out as a part of the file, and where its headings stand."""

    def __init__(self, laid: LaidProse | LaidTable | LaidCard, places: Sequence[TitlePlace]) -> None:
        self.laid = laid
        self.places = places
        self.pages = laid.pages

    def write(
        self,
        file: TaggedDocument,
        numbers: PageNumbers,
        goals: Mapping[int, ContentsGoal],
        crest: CrestPicture | None,
        progress: Progress,
    ) -> None:
        """Write the pages of the part."""
        if isinstance(self.laid, LaidTable):
            self.laid.write(file, numbers, crest, progress)
        elif isinstance(self.laid, LaidCard):
            self.laid.write(file, numbers, crest)
        else:
            self.laid.write(file, numbers, goals, crest, progress)


def _fit_tables(document: PaperDocument, most: int | None) -> PaperDocument:
    """Give a paper whose tables have room on its page: as cards where they have none."""
    if needs_cards(document):
        return turn_into_cards(document, most)
    return enlarge_prose(document) if has_tables_in_prose(document) else document


def _keep_beginning(document: PaperDocument) -> PaperDocument:
    """Keep the blocks that more than fill the first page; a paper with contents is kept, as they name all of it."""
    if any(isinstance(block, Contents) for block in document.blocks[:_FIRST_BLOCKS]):
        return document
    return replace(document, blocks=document.blocks[:_FIRST_BLOCKS])


def _list_documents(document: PaperDocument) -> Iterator[PaperDocument]:
    """List a paper and all that is attached to it, in the order of the file."""
    yield document
    for appendix in document.appendices:
        yield from _list_documents(appendix)


def _lay_out(
    document: PaperDocument,
    fonts: FontSet,
    style: HouseStyle,
    entries: Sequence[ContentsEntry],
    progress: Progress,
    *,
    crest_ratio: float,
    is_appendix: bool,
    only_first: bool,
) -> _Part:
    """Lay a paper out as its kind asks for."""
    if is_one_table(document):
        table = LaidTable(document, fonts, style, progress, crest_ratio=crest_ratio, only_first=only_first)
        return _Part(table, [TitlePlace(0, table.height)])
    if document.opening == "card" and not document.page.large_print:
        card = LaidCard(document, fonts, style, crest_ratio)
        return _Part(card, [TitlePlace(0, card.height)] * len(list_titles(document)))
    label = document.head.label if is_appendix or isinstance(document, CardsDocument) else ""
    prose = LaidProse(document, fonts, style, entries, label)
    return _Part(prose, prose.places)


def _find_goals(pages: Sequence[int], parts: Sequence[_Part]) -> dict[int, ContentsGoal]:
    """Give where each heading of the file stands, by its number; `pages` are the objects of all pages."""
    goals: dict[int, ContentsGoal] = {}
    before = 0
    for part in parts:
        for place in part.places:
            page = before + place.page
            goals[len(goals)] = ContentsGoal(pages[page], place.top, page + 1)
        before += part.pages
    return goals


def _write_all(
    file: TaggedDocument, parts: Sequence[_Part], total: int, crest: CrestPicture | None, progress: Progress
) -> None:
    """Write every part, each a section of its own where there are several."""
    goals = _find_goals(file.reserve_pages(total), parts)
    before = 0
    for part in parts:
        if len(parts) > 1:
            file.structure.begin_section()
        part.write(file, PageNumbers(before + 1, total), goals, crest, _move_progress(progress, before, total))
        before += part.pages


def _write_first(
    file: TaggedDocument, part: _Part, goals: Mapping[int, ContentsGoal], crest: CrestPicture | None
) -> None:
    """Write the first page alone, as a look at what comes."""
    if isinstance(part.laid, LaidProse):
        part.laid.keep_first()
    part.write(file, PageNumbers(1, 0), goals, crest, SILENT)


def _move_progress(progress: Progress, before: int, total: int) -> Progress:
    """Give a progress for one part, which counts on from the pages before it."""

    def tell(done: int, _of_part: int) -> None:
        progress.tell(before + done, total)

    return SILENT if progress is SILENT else Progress(tell, progress.is_cancelled)


def _read_crest(style: HouseStyle, *, in_grey: bool) -> Picture | None:
    """Read the authority's crest, where it has one."""
    return None if style.crest is None else read_picture(style.crest.content, in_grey=in_grey)


def _measure(picture: Picture | None) -> float:
    """Give the width of a crest as a share of its height, 0 where there is none."""
    return picture.width / picture.height if picture else 0.0


def _add_crest(file: TaggedDocument, style: HouseStyle, picture: Picture | None) -> CrestPicture | None:
    """Write the authority's crest into the file, where it has one."""
    if style.crest is None or picture is None:
        return None
    return CrestPicture(file.add_picture(picture), _measure(picture), tidy_line(style.crest.words) or "Crest")
