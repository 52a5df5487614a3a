"""Number the tables of the document: one that goes on over pages keeps its number, its repeated headings are told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Final

from laming_desktop.importers.formats.pdf.page_shapes import PageReading, PageRow, PageTable, Paragraph

_NEAR: Final = 6.0
_MOST_HEADINGS: Final = 4


@dataclass(slots=True)
class LaidRow:
    """A row with its page; `is_heading` where the pages of its table repeat it, `is_cut` where a page cut it in two."""

    row: PageRow
    page: int
    starts_page: bool = False
    is_heading: bool = False
    is_cut: bool = False


@dataclass(slots=True)
class LaidTable:
    """A table of the document with all its pages."""

    number: int
    edges: tuple[float, ...]
    is_guessed: bool
    rows: list[LaidRow] = field(default_factory=list[LaidRow])
    is_open_below: bool = False
    is_tagged: bool = False


@dataclass(frozen=True, slots=True)
class LaidParagraph:
    """A paragraph with its page."""

    text: str
    page: int
    starts_page: bool


def number_tables(pages: Sequence[PageReading]) -> Iterator[LaidTable | LaidParagraph]:
    """Go over the pages and give tables and paragraphs in reading order, tables with all their pages."""
    current: LaidTable | None = None
    count = 0
    for page in pages:
        is_first = True
        for item in page.items:
            if isinstance(item, Paragraph):
                if current is not None:
                    yield current
                    current = None
                yield LaidParagraph(item.text, page.page, is_first)
            elif current is not None and is_first and _goes_on(current, item):
                _continue(current, item, page.page)
            else:
                if current is not None:
                    yield current
                count += 1
                current = _begin(count, item, page.page, is_first=is_first)
            is_first = False
    if current is not None:
        yield current


def _begin(number: int, table: PageTable, page: int, *, is_first: bool) -> LaidTable:
    rows = [
        LaidRow(row, page, starts_page=is_first and at == 0, is_heading=at in table.headings)
        for at, row in enumerate(table.rows)
    ]
    return LaidTable(number, table.edges, table.is_guessed, rows, table.is_open_below, table.is_tagged)


def _goes_on(above: LaidTable, below: PageTable) -> bool:
    """Tell whether the columns of a table on the next page are those of the one above, wherever the page puts them."""
    if above.is_tagged or below.is_tagged:
        return above.is_tagged and below.is_tagged and below.goes_on
    if len(above.edges) != len(below.edges):
        return False
    near = _NEAR if not above.is_guessed else 3 * _NEAR
    shift = below.edges[0] - above.edges[0]
    pairs = list(zip(above.edges, below.edges, strict=True))
    return all(abs(one - other) <= near for one, other in pairs) or all(
        abs(other - one - shift) <= near for one, other in pairs
    )


def _continue(above: LaidTable, below: PageTable, page: int) -> None:
    again = _count_headings(above, below)
    for at in range(again):
        above.rows[at].is_heading = True
    rows = [
        LaidRow(row, page, starts_page=at == 0, is_heading=at < again or at in below.headings)
        for at, row in enumerate(below.rows)
    ]
    if _is_cut(above, below, again) and len(rows) > again:
        last = above.rows[-1]
        last.row = _join(last.row, rows[again].row)
        last.is_cut = True
        del rows[again]
    above.rows.extend(rows)
    above.is_open_below = below.is_open_below


def _count_headings(above: LaidTable, below: PageTable) -> int:
    """Count the rows at the head of the next page that repeat the first rows of the table."""
    count = 0
    for one, other in zip(above.rows[:_MOST_HEADINGS], below.rows, strict=False):
        if _fold(one.row.cells) != _fold(other.cells) or not any(other.cells):
            break
        if count and any(sign.isdigit() for sign in other.cells[0]):
            break
        count += 1
    return count


def _fold(cells: Sequence[str]) -> list[str]:
    return [" ".join(cell.split()).casefold() for cell in cells]


def _is_cut(above: LaidTable, below: PageTable, again: int) -> bool:
    """Tell whether no line closes the last row of a page, nor the first one on the next."""
    if below.is_tagged:
        return below.is_open_above
    return above.is_open_below and (below.is_open_above or again > 0)


def _join(above: PageRow, below: PageRow) -> PageRow:
    cells = tuple(
        " ".join(part for part in (one, other) if part)
        for one, other in zip_longest(above.cells, below.cells, fillvalue="")
    )
    return replace(above, cells=cells)
