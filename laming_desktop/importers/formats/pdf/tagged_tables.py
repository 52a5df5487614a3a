"""Read a page by its tags where these tell more of its tables than its lines do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from laming_desktop.importers.formats.pdf.cell_text import Hyphens, read_text
from laming_desktop.importers.formats.pdf.page_shapes import (
    Box,
    Fill,
    Grid,
    PageContent,
    PageRow,
    PageTable,
    Paragraph,
    Word,
)
from laming_desktop.importers.formats.pdf.page_tags import Tag
from laming_desktop.importers.formats.pdf.ruled_tables import find_ground

_MOSTLY: Final = 0.5
_SOME: Final = 0.2
_NEARLY: Final = 0.95
_CELLS: Final = frozenset({"TD", "TH"})


@dataclass(slots=True)
class Spans:
    """The cells that go down over rows still to come: how many rows, by column; kept from page to page."""

    left: dict[int, int] = field(default_factory=dict[int, int])


def is_well_tagged(content: PageContent) -> bool:
    """Tell whether most words of a page stand in its tags, and a table of several columns among them."""
    return has_tagged_table(content, _MOSTLY)


def has_tagged_table(content: PageContent, share: float = _SOME) -> bool:
    """Tell whether tags name a table of several columns, and some share of the words of the page."""
    if content.tags is None:
        return False
    marks = set(content.tags.list_marks())
    marked = sum(word.mark in marks for word in content.words)
    is_table = any(_count_columns(table) > 1 for table in content.tags.find("Table"))
    return is_table and marked >= share * len(content.words)


def is_told_by_lines(content: PageContent, grids: Sequence[Grid]) -> bool:
    """Tell whether the drawn lines of a page show the tables that its tags name, column by column."""
    if content.tags is None:
        return True
    return all(_is_drawn(table, content, grids) for table in content.tags.find("Table") if _count_columns(table) > 1)


def _is_drawn(table: Tag, content: PageContent, grids: Sequence[Grid]) -> bool:
    marks = set(table.list_marks())
    words = [word for word in content.words if word.mark in marks]
    columns = _count_columns(table)
    return any(
        len(grid.columns) == columns + 1
        and sum(grid.box.holds(word.box.centre, word.box.middle) for word in words) >= _NEARLY * len(words)
        for grid in grids
    )


def _count_columns(table: Tag) -> int:
    rows = table.find("TR")
    return max((sum(cell.columns if cell else 1 for cell in _list_cells(row)) for row in rows), default=0)


def _list_cells(row: Tag) -> list[Tag | None]:
    return [child for child in row.children if child is None or child.kind in _CELLS]


def read_tagged(content: PageContent, hyphens: Hyphens, spans: Spans) -> tuple[list[PageTable | Paragraph], list[str]]:
    """Read a page in the order of its tags; give it with the words that are in none: what all pages repeat."""
    by_mark: dict[int, list[Word]] = {}
    for word in content.words:
        by_mark.setdefault(word.mark, []).append(word)
    items: list[PageTable | Paragraph] = []
    if content.tags is not None:
        for table, marks in _list_items(content.tags):
            if table is not None:
                items.append(_read_table(table, by_mark, content.fills, hyphens, spans))
            else:
                words = [word for mark in marks for word in by_mark.get(mark, ())]
                text = read_text(words, hyphens)
                items.extend(Paragraph(part, words[0].box.top) for part in text.split("\n") if part)
    used = set(content.tags.list_marks()) if content.tags else set[int]()
    loose = [word for word in content.words if word.mark not in used]
    return [item for item in items if isinstance(item, Paragraph) or item.rows], [" ".join(word.text for word in loose)]


def _list_items(tag: Tag) -> Iterator[tuple[Tag | None, list[int]]]:
    """Give the tables and paragraphs in their order; a table of one column is prose."""
    for child in tag.children:
        if child is None:
            continue
        if child.kind == "Table" and _count_columns(child) > 1:
            yield child, []
        elif child.find("Table"):
            yield from _list_items(child)
        else:
            yield from ((None, block) for block in child.list_blocks())


def _read_table(
    table: Tag, by_mark: dict[int, list[Word]], fills: Sequence[Fill], hyphens: Hyphens, spans: Spans
) -> PageTable:
    goes_on = table.goes_on
    if not goes_on:
        spans.left = {}
    heads = {id(row) for head in table.find("THead") for row in head.find("TR")}
    rows: list[PageRow] = []
    headings: set[int] = set()
    is_cut = False
    for row in table.find("TR"):
        cells = _list_cells(row)
        is_rest = not rows and goes_on and any(cell is None or _has_gap(cell) for cell in cells)
        is_cut = is_cut or is_rest
        if id(row) in heads or (len(cells) > 1 and all(cell is not None and cell.kind == "TH" for cell in cells)):
            headings.add(len(rows))
        rows.append(_read_row(cells, by_mark, fills, hyphens, {} if is_rest else spans.left))
    width = max((len(row.cells) for row in rows), default=0)
    return PageTable(
        tuple(float(at) for at in range(width + 1)),
        rows,
        is_open_above=is_cut,
        is_tagged=True,
        goes_on=goes_on,
        headings=frozenset(headings),
    )


def _has_gap(cell: Tag) -> bool:
    """Tell whether a part of a cell stands on another page."""
    return any(child is None for tag in cell.walk() for child in tag.children)


def _read_row(
    cells: Sequence[Tag | None],
    by_mark: dict[int, list[Word]],
    fills: Sequence[Fill],
    hyphens: Hyphens,
    spans: dict[int, int],
) -> PageRow:
    """Place the cells of a row, each in the next column that no cell from above takes."""
    texts: list[str] = []
    colours: list[str] = []
    merged: set[int] = set()
    covered: set[int] = set()
    begun: dict[int, int] = {}
    whole: Box | None = None
    for cell in cells:
        _take_spanned(texts, colours, merged, spans)
        at = len(texts)
        text, box = _read_cell(cell, by_mark, hyphens)
        texts.append(text)
        colours.append(find_ground(box, fills) if box else "")
        whole = whole if box is None else box if whole is None else whole.join(box)
        for place in range(at + 1, at + (cell.columns if cell else 1)):
            covered.add(place)
            texts.append("")
            colours.append(colours[at])
        if cell is not None and cell.rows > 1:
            begun.update(dict.fromkeys(range(at, at + cell.columns), cell.rows - 1))
    _take_spanned(texts, colours, merged, spans)
    spans.update(begun)
    top, bottom = (whole.top, whole.bottom) if whole else (0.0, 0.0)
    return PageRow(tuple(texts), top, bottom, frozenset(merged), frozenset(covered), tuple(colours))


def _take_spanned(texts: list[str], colours: list[str], merged: set[int], spans: dict[int, int]) -> None:
    """Leave free the columns that a cell from above takes, and count down how long it does."""
    while spans.get(len(texts), 0) > 0 and len(texts) not in merged:
        spans[len(texts)] -= 1
        merged.add(len(texts))
        texts.append("")
        colours.append("")


def _read_cell(cell: Tag | None, by_mark: dict[int, list[Word]], hyphens: Hyphens) -> tuple[str, Box | None]:
    if cell is None:
        return "", None
    parts: list[str] = []
    whole: Box | None = None
    for block in cell.list_blocks():
        words = [word for mark in block for word in by_mark.get(mark, ())]
        for word in words:
            whole = word.box if whole is None else whole.join(word.box)
        parts.append(read_text(words, hyphens))
    return "\n".join(part for part in parts if part), whole
