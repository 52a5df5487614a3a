"""Read a PDF: its tables with lines and without, and the prose between them, as lines in reading order."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from laming_desktop.domain.proposals import CellPlace, Finding
from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.formats.colours import read_colour
from laming_desktop.importers.formats.pdf.cell_text import Hyphens, list_words
from laming_desktop.importers.formats.pdf.furniture import Furniture
from laming_desktop.importers.formats.pdf.page_content import read_page
from laming_desktop.importers.formats.pdf.page_layout import PageDraft, lay_out, lay_out_tagged, needs_tags
from laming_desktop.importers.formats.pdf.page_shapes import PageReading
from laming_desktop.importers.formats.pdf.pdfium_document import (
    Document,
    has_attachments,
    has_scripts,
    load_page,
    open_pdf,
)
from laming_desktop.importers.formats.pdf.table_numbers import LaidParagraph, LaidTable, number_tables
from laming_desktop.importers.formats.pdf.tagged_tables import Spans, has_tagged_table
from laming_desktop.importers.formats.pdf.unruled_tables import SeenColumns
from laming_desktop.importers.grid import Colour, GridRow, Line, SourceDocument
from laming_desktop.importers.refusals import FindingCode, refuse

MOST_PAGES: Final = 600
_LONGEST_LIST: Final = 200
_NO_COLOURS: Final[tuple[Colour, ...]] = ()


class _Notes:
    """What the reading of the pages has to tell."""

    def __init__(self) -> None:
        self.without_text: list[int] = []
        self.turned: list[int] = []
        self.unreadable: dict[int, str] = {}
        self.words: set[str] = set()
        self.findings: list[Finding] = []

    def tell(self, code: FindingCode, place: CellPlace, text: str = "", detail: str = "") -> None:
        """Add a finding."""
        self.findings.append(Finding("told", code, place, text[:_LONGEST_LIST], detail[:_LONGEST_LIST]))


def read_pdf(path: Path, content: bytes, choices: ReadingChoices, progress: Progress) -> SourceDocument:
    """Read a PDF; raise UnreadableDocumentError where it needs a password, is damaged, or holds no text at all.

    `choices` decide nothing here: which table is the plan is found later.
    """
    del choices
    notes = _Notes()
    with open_pdf(path, content) as document:
        if has_scripts(document, content):
            notes.tell("scripts_ignored", CellPlace())
        if has_attachments(document, content):
            notes.tell("attachments_ignored", CellPlace())
        drafts = _read_pages(path, document, notes, progress)
    _tell_pages(notes)
    furniture = Furniture([(draft.box, draft.list_all_lines()) for draft in drafts])
    hyphens = Hyphens(frozenset(notes.words))
    readings = list(_lay_out_all(drafts, furniture, hyphens))
    dropped = [text for _, texts in readings for text in texts]
    if dropped:
        words = " | ".join(dict.fromkeys(dropped))
        notes.tell("page_furniture_dropped", CellPlace(page=readings[0][0].page), words, str(len(dropped)))
    lines = _write_lines(number_tables([reading for reading, _ in readings]), notes)
    return SourceDocument("pdf", tuple(lines), tuple(notes.findings))


def _lay_out_all(
    drafts: Sequence[PageDraft], furniture: Furniture, hyphens: Hyphens
) -> Iterator[tuple[PageReading, list[str]]]:
    by_tags = needs_tags(drafts)
    spans, columns = Spans(), SeenColumns()
    for draft in drafts:
        if by_tags and has_tagged_table(draft.content):
            yield lay_out_tagged(draft, hyphens, spans)
        else:
            yield lay_out(draft, furniture, hyphens, columns)


def _read_pages(path: Path, document: Document, notes: _Notes, progress: Progress) -> list[PageDraft]:
    count = len(document)
    drafts: list[PageDraft] = []
    if count > MOST_PAGES:
        notes.tell("cut_off_at_limit", CellPlace(page=MOST_PAGES), detail=f"{MOST_PAGES} of {count} pages")
    most = min(count, MOST_PAGES)
    for index in range(most):
        progress.step(index, most)
        _read_sheet(document, index, drafts, notes)
    progress.step(most, most)
    if not drafts:
        raise refuse(path, "image_only")
    return drafts


def _read_sheet(document: Document, index: int, drafts: list[PageDraft], notes: _Notes) -> None:
    """Read one page; a page that PDFium cannot load counts as one without text."""
    number = index + 1
    page = load_page(document, index)
    if page is None:
        notes.without_text.append(number)
        return
    try:
        content = read_page(page)
    finally:
        page.close()
    if not content.words:
        if content.has_picture:
            notes.without_text.append(number)
        return
    if content.is_turned:
        notes.turned.append(number)
    if content.unreadable:
        notes.unreadable[number] = content.unreadable
    notes.words |= list_words(content.words)
    drafts.append(PageDraft(number, content))


def _tell_pages(notes: _Notes) -> None:
    if notes.without_text:
        place = CellPlace(page=notes.without_text[0])
        notes.tell("pages_without_text", place, detail=", ".join(map(str, notes.without_text)))
    if notes.turned:
        notes.tell("pages_rotated", CellPlace(page=notes.turned[0]), detail=", ".join(map(str, notes.turned)))
    for page, signs in notes.unreadable.items():
        codes = ", ".join(dict.fromkeys(f"U+{ord(sign[0]):04X}" if sign else "?" for sign in signs))
        notes.tell("unreadable_characters", CellPlace(page=page), codes, str(len(signs)))


def _write_lines(items: Iterable[LaidTable | LaidParagraph], notes: _Notes) -> list[Line]:
    lines: list[Line] = []
    for item in items:
        if isinstance(item, LaidParagraph):
            lines.append(Line(len(lines) + 1, (item.text,), item.starts_page))
            continue
        if item.is_guessed:
            notes.tell("columns_guessed", CellPlace(page=item.rows[0].page, table=item.number))
        lines.extend(_write_rows(item, len(lines), notes))
    return lines


def _write_rows(table: LaidTable, written: int, notes: _Notes) -> Iterator[Line]:
    for at, laid in enumerate(table.rows, 1):
        row = laid.row
        colours: tuple[Colour, ...] = tuple(read_colour(fill) for fill in row.fills)
        grid = GridRow(
            table.number,
            at,
            page=laid.page,
            merged=row.merged,
            covered=row.covered,
            colours=colours if any(colours) else _NO_COLOURS,
            is_heading=laid.is_heading,
        )
        if laid.is_cut:
            place = CellPlace(page=laid.page, table=table.number, row=at)
            notes.tell("row_cut_by_page", place, " ".join(cell for cell in row.cells if cell))
        yield Line(written + at, row.cells, laid.starts_page, grid)
