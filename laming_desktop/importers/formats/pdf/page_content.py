"""Read all that one page shows, upright."""

from laming_desktop.importers.formats.pdf.page_drawings import read_drawings, turn_drawings
from laming_desktop.importers.formats.pdf.page_letters import read_words, turn_box
from laming_desktop.importers.formats.pdf.page_shapes import PageContent
from laming_desktop.importers.formats.pdf.page_tags import read_tags
from laming_desktop.importers.formats.pdf.pdfium_document import Page
from laming_desktop.importers.formats.pdf.plain_letters import read_plain_words


def read_page(page: Page) -> PageContent:
    """Read the words, lines and grounds of a page; what lies off the visible sheet is left out."""
    sheet = page.get_bbox()
    drawings = read_drawings(page)
    tags = read_tags(page)
    text = page.get_textpage()
    try:
        read = read_plain_words if drawings.is_plain and tags is None else read_words
        words, turn, unreadable = read(text, sheet)
    finally:
        text.close()
    level, upright, fills = turn_drawings(drawings, turn)
    return PageContent(
        box=turn_box(*sheet, turn),
        words=words,
        level=level,
        upright=upright,
        fills=fills,
        unreadable=unreadable,
        is_turned=turn != 0 or page.get_rotation() != 0,
        has_picture=drawings.has_picture,
        tags=tags,
    )
