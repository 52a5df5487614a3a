"""A table turned into cards: for each row a heading, its text, then label and value of everything else.

For large print, and for upright pages that have no room for so many columns.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from laming_desktop.domain.papers.blocks import (
    Box,
    CardBlock,
    CellPart,
    Divider,
    Fact,
    Facts,
    FlagWord,
    Heading,
    MarkLine,
    MarkWord,
    PaperDocument,
    Paragraph,
    Run,
    Table,
    TableBand,
    TableCell,
    TableColumn,
    TableGroup,
    TableRow,
)
from laming_desktop.domain.papers.heads import PaperHead, Tile
from laming_desktop.reports.drawing.marks import MARKS
from laming_desktop.reports.saying_heads import list_facts, say_tile
from laming_desktop.reports.table_sheets import MOST_COLUMNS_UPRIGHT

_BAND_LEVEL, _CARD_LEVEL = 2, 3
_SHORT: Final = 60
"""Letters of a value that stands on one line with its label."""


@dataclass(frozen=True, slots=True)
class CardsDocument(PaperDocument):
    """A paper whose tables are cards."""

    cards: tuple[CardBlock, ...] = ()


def needs_cards(document: PaperDocument) -> bool:
    """Tell whether the tables of a paper must be turned into cards to be read on its page."""
    if document.opening != "table":
        return False
    heads = max((len(_list_heads(block)) for block in document.blocks if isinstance(block, Table)), default=0)
    return bool(document.page.large_print) or (document.page.orientation == "portrait" and heads > MOST_COLUMNS_UPRIGHT)


def list_blocks(document: PaperDocument) -> Sequence[CardBlock]:
    """Give the blocks of a paper, which are cards where its tables were turned into them."""
    return document.cards if isinstance(document, CardsDocument) else document.blocks


def turn_into_cards(document: PaperDocument, most: int | None = None) -> CardsDocument:
    """Turn each table of a paper into cards, under the title, what was asked for, and the counts; on upright pages.

    `most` groups of a table are turned, where no more than the first page is wanted.
    """
    cards: list[CardBlock] = [*_open(document.head, document.tiles)]
    for block in document.blocks:
        cards.extend(make_cards(block, most) if isinstance(block, Table) else [block])
    return CardsDocument(
        head=document.head,
        blocks=(),
        page=replace(document.page, orientation="portrait"),
        opening="report",
        written_on=document.written_on,
        summary=document.summary,
        cards=tuple(cards),
    )


def make_cards(table: Table, most: int | None = None) -> Iterator[CardBlock]:
    """Make the cards of a table, those of a band under its heading; of `most` groups, where so many are enough."""
    filled = [band for band in table.bands if band.groups]
    left = most
    if not filled:
        yield Paragraph((Run(table.empty),), voice="ours")
    for band in filled:
        if band.text:
            yield Heading(_BAND_LEVEL, band.text)
        shown = band if left is None else replace(band, groups=band.groups[:left])
        yield from _make_band(shown, table.columns)
        if left is not None:
            left -= len(shown.groups)
            if left <= 0:
                return


def _list_heads(table: Table) -> set[str]:
    """List the heads that stand beside each other; those of a group count once each."""
    return {column.key for column in table.columns if column.head}


def _open(head: PaperHead, tiles: Sequence[Tile]) -> Iterator[CardBlock]:
    """Open the paper: title, what it answers, what was asked for, and the counts."""
    yield Heading(1, head.title)
    if head.subtitle:
        yield Paragraph((Run(head.subtitle),))
    yield Facts(tuple(Fact(name, (value,)) for name, value in list_facts(head)), "What this paper shows")
    for tile in tiles:
        mark = MARKS[tile.key]
        yield MarkLine("", say_tile(tile), f"{tile.count:,}", tile.key if mark.shape else None)


def _make_band(band: TableBand, columns: Sequence[TableColumn]) -> Iterator[CardBlock]:
    """Make the cards of one band."""
    level = _CARD_LEVEL if band.text else _BAND_LEVEL
    for group in band.groups:
        yield from _make_group(group, columns, level)


def _make_group(group: TableGroup, columns: Sequence[TableColumn], level: int) -> Iterator[CardBlock]:
    """Make a card for each row; what runs beside all of them stands on the first, or on a card before it."""
    first = group.rows[0] if group.rows else TableRow({})
    name = first.name or group.name
    if group.beside and first.name != group.name:
        yield from _make_card(group.name, group.beside, columns, level)
        shown: Mapping[str, TableCell] = first.cells
        name = first.name
    else:
        shown = {**group.beside, **first.cells}
    yield from _make_card(name, shown, columns, level)
    yield Divider()
    for row in group.rows[1:]:
        yield from _make_card(row.name, row.cells, columns, level)
        yield Divider()


def _make_card(
    name: str, cells: Mapping[str, TableCell], columns: Sequence[TableColumn], level: int
) -> Iterator[CardBlock]:
    """Make one card: its heading, then each cell that holds something, in the order of the columns."""
    if name:
        yield Heading(level, name)
    places = {column.key: nth for nth, column in enumerate(columns)}
    found = [(cell.columns[0] if cell.columns else key, cell) for key, cell in cells.items() if cell.parts]
    for key, cell in sorted(found, key=lambda pair: places.get(pair[0], len(columns))):
        if key in places and not _is_named(cell, name):
            column = columns[places[key]]
            label = _choose_label(column, name)
            parts = _join_entries(cell.parts, hanging=column.hanging) if label else cell.parts
            yield from _write_value(label, parts)


def _is_named(cell: TableCell, name: str) -> bool:
    """Tell whether the heading says already what a cell holds."""
    only = cell.parts[0] if len(cell.parts) == 1 else None
    return (
        isinstance(only, Paragraph)
        and only.voice == "lead"
        and bool(name)
        and only.runs[0].text in {name, name.rsplit(" ", maxsplit=1)[-1]}
    )


def _join_entries(parts: Sequence[CellPart], *, hanging: bool) -> Sequence[CellPart]:
    """Join to one line what stands on several in a table: entries, and a short value with the notes under it."""
    words = [part for part in parts if isinstance(part, Paragraph)]
    if len(words) != len(parts) or len(words) == 1:
        return parts
    texts = [part.spoken or "".join(run.text for run in part.runs) for part in words]
    are_notes = all(part.voice == "note" for part in words[1:]) and len(", ".join(texts)) <= _SHORT
    if hanging or are_notes:
        return (Paragraph((Run(("; " if hanging else ", ").join(texts)),)),)
    return parts


def _choose_label(column: TableColumn, name: str) -> str:
    """Give the label of a value; the text that the card is about has none."""
    label = column.group or column.head
    return "" if not label or name.startswith(label) else label


def _write_value(label: str, parts: Sequence[CellPart]) -> Iterator[CardBlock]:
    """Write a label and its value: on one line when it is short or a mark, else below it."""
    waiting = label
    if label and not _stands_beside(parts):
        yield Paragraph((Run(f"{label}:", bold=True),))
        waiting = ""
    for part in parts:
        match part:
            case MarkWord():
                yield MarkLine(waiting, part.word, MARKS[part.key].meaning, part.key)
            case FlagWord():
                yield MarkLine(waiting, part.words, is_pennant=True)
            case Box():
                yield Box(label or part.name, part.lines, part.field)
            case Paragraph():
                yield _lead_with(waiting, part)
        waiting = ""


def _stands_beside(parts: Sequence[CellPart]) -> bool:
    """Tell whether a value can stand on the line of its label: a mark, a box, or a short text with nothing but notes."""
    first, *others = parts
    if not isinstance(first, Paragraph):
        return True
    is_short = len("".join(run.text for run in first.runs)) <= _SHORT
    return is_short and not any(isinstance(part, Paragraph) and part.voice != "note" for part in others)


def _lead_with(label: str, part: Paragraph) -> Paragraph:
    """Write a paragraph, after a label where one waits; a sign that is heard as a word is written as one."""
    runs = (Run(part.spoken),) if part.spoken else part.runs
    if not label:
        return replace(part, runs=runs, spoken="", voice="text" if part.voice == "lead" else part.voice)
    own = (Run(run.text, run.bold, run.italic or part.voice == "ours") for run in runs)
    return Paragraph((Run(f"{label}: ", bold=True), *own))
