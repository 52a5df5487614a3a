"""Lay out one page: its drawn tables, the tables told by gaps, and the prose, in reading order."""

from collections.abc import Sequence
from itertools import chain

from laming_desktop.importers.formats.pdf.cell_text import Hyphens, TextLine, find_lines
from laming_desktop.importers.formats.pdf.furniture import Furniture, is_in_margin
from laming_desktop.importers.formats.pdf.grid_parting import part_grid
from laming_desktop.importers.formats.pdf.page_shapes import Grid, PageContent, PageReading, PageTable, Paragraph
from laming_desktop.importers.formats.pdf.ruled_tables import fill_grid, take_words
from laming_desktop.importers.formats.pdf.rulings import find_grids
from laming_desktop.importers.formats.pdf.tagged_tables import Spans, is_told_by_lines, is_well_tagged, read_tagged
from laming_desktop.importers.formats.pdf.unruled_tables import Rules, SeenColumns, find_unruled, read_prose


class PageDraft:
    """A page whose words are parted into those of its drawn tables and the lines around them."""

    def __init__(self, page: int, content: PageContent) -> None:
        self.page = page
        self.box = content.box
        self.fills = content.fills
        self.level = content.level
        self.content = content
        self.grids: list[Grid] = find_grids(content.level, content.upright)
        self.inside, rest = take_words(content.words, [grid.box for grid in self.grids])
        self.lines: list[TextLine] = find_lines(word for word in rest if word.turn == 0)
        self.lines.extend(find_lines(word for word in rest if word.turn != 0))
        # Only a table that lies in the margin as a whole can be what every page repeats.
        self.words_in_grids: list[list[TextLine]] = [
            find_lines(words) if is_in_margin(self.box, grid.box) else []
            for grid, words in zip(self.grids, self.inside, strict=True)
        ]

    def list_all_lines(self) -> list[TextLine]:
        """List the lines in its drawn tables and around them."""
        return [*self.lines, *chain.from_iterable(self.words_in_grids)]


def needs_tags(drafts: Sequence[PageDraft]) -> bool:
    """Tell whether a document is better read by its tags: they are there, and its lines do not show its tables as well."""
    tagged = [draft for draft in drafts if is_well_tagged(draft.content)]
    return any(not is_told_by_lines(draft.content, draft.grids) for draft in tagged)


def lay_out_tagged(draft: PageDraft, hyphens: Hyphens, spans: Spans) -> tuple[PageReading, list[str]]:
    """Read a page by its tags; give it with the words left out."""
    items, dropped = read_tagged(draft.content, hyphens, spans)
    return PageReading(draft.page, items), [text for text in dropped if text]


def lay_out(
    draft: PageDraft, furniture: Furniture, hyphens: Hyphens, columns: SeenColumns
) -> tuple[PageReading, list[str]]:
    """Read a page without what all pages repeat; give it with the words left out; `columns` are of the pages before."""
    dropped = [line for line in draft.lines if furniture.holds(draft.box, line)]
    out = {id(line) for line in dropped}
    kept = [line for line in draft.lines if id(line) not in out]
    items: list[tuple[float, PageTable | Paragraph]] = []
    for grid, words, lines in zip(draft.grids, draft.inside, draft.words_in_grids, strict=True):
        if _is_furniture(draft, lines, furniture):
            dropped.extend(lines)
            continue
        table = fill_grid(part_grid(grid, words), words, draft.fills, hyphens)
        items.append((table.rows[0].top, table))
    for zone in _part_zones(kept, draft.grids):
        items.extend(_read_zone(draft, zone, hyphens, columns))
    items.sort(key=lambda item: item[0])
    return PageReading(draft.page, [item for _, item in items]), [line.text for line in dropped]


def _is_furniture(draft: PageDraft, lines: Sequence[TextLine], furniture: Furniture) -> bool:
    """Tell whether a whole drawn table is the frame that all pages have at their head or foot."""
    return bool(lines) and all(furniture.holds(draft.box, line, is_in_table=True) for line in lines)


def _part_zones(lines: Sequence[TextLine], grids: Sequence[Grid]) -> list[list[TextLine]]:
    """Part the lines around drawn tables at these tables, so that what stands above and below is never one."""
    zones: dict[int, list[TextLine]] = {}
    for line in lines:
        above = sum(grid.box.middle < line.box.middle for grid in grids)
        zones.setdefault(above, []).append(line)
    return [zones[at] for at in sorted(zones)]


def _read_zone(
    draft: PageDraft, zone: Sequence[TextLine], hyphens: Hyphens, columns: SeenColumns
) -> list[tuple[float, PageTable | Paragraph]]:
    rules = Rules(tuple(draft.level), tuple(draft.fills))
    items: list[tuple[float, PageTable | Paragraph]] = []
    for piece in find_unruled(zone, rules, hyphens, columns):
        if isinstance(piece, PageTable):
            items.append((piece.rows[0].top, piece))
        else:
            prose = read_prose(piece, hyphens)
            items.extend((piece[0].box.top, Paragraph(text, top)) for text, top in prose)
    return items
