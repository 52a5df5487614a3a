"""Lay out the rows of the plans in their places, and the lines around them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from laming_desktop.domain.proposals import CellPlace
from laming_desktop.importers.grid import Line, Row, Table
from laming_desktop.importers.grids.judging import is_alike
from laming_desktop.importers.grids.over_tables import OverTable, read_over, settle_themes
from laming_desktop.importers.grids.parts import Block, GridPart, grid_of
from laming_desktop.importers.grids.plan_choice import JudgedBlock
from laming_desktop.importers.row_kinds import find_trailing
from laming_desktop.importers.texts.tables import KEY_TABLE, LooseLine, RepeatedHeading, Tables

_COVER_WIDTH: Final = 2
_COVER_ROWS: Final = 12
_LONGEST_NAME: Final = 10
_NO_BODY: Final = re.compile(
    r"\d|\b(?:actions?|plan|log|open|closed|completed?|recommendations?|appendix|annex|sheet|table|page|progress|update|"
    r"key|data|current|archived?|report|status)\b",
    re.IGNORECASE,
)
"""What no name of a body has, but many names of sheets and headings."""
_UNNAMED: Final = " "
"""The name of a part whose name nothing tells."""


@dataclass(slots=True)
class _Laid:
    """A plan whose rows are still laid out."""

    number: int
    heading: tuple[str, ...]
    rows: list[Row] = field(default_factory=list[Row])


@dataclass(slots=True)
class _Layout:
    """The rows laid out so far."""

    tables: list[_Laid] = field(default_factory=list[_Laid])
    loose: list[LooseLine] = field(default_factory=list[LooseLine])
    repeated: list[RepeatedHeading] = field(default_factory=list[RepeatedHeading])
    last: Block | None = None
    overs: dict[int, OverTable] = field(default_factory=dict[int, OverTable])


def lay_out_parts(parts: Sequence[GridPart], judged: Sequence[JudgedBlock], after: Sequence[Line]) -> Tables:
    """Lay out the plans among the parts of a document; `after` are the paragraphs behind the last of them."""
    layout = _Layout(overs=_read_overs(judged))
    by_part: dict[int, list[JudgedBlock]] = {}
    for one in judged:
        by_part.setdefault(id(one.block.part), []).append(one)
    for part in parts:
        _lay_out_part(layout, part, by_part.get(id(part), []))
    layout.loose.extend(loosen(after, len(layout.tables)))
    tables = tuple(Table(laid.number, laid.heading, tuple(laid.rows), is_grid=True) for laid in layout.tables)
    return Tables(tables, tuple(layout.loose), tuple(layout.repeated))


def _lay_out_part(layout: _Layout, part: GridPart, blocks: Sequence[JudgedBlock]) -> None:
    plans = [one.block for one in blocks if one.use == "plan"]
    used = {id(layout.overs[id(block)].used) for block in plans}
    layout.loose.extend(loosen([line for line in part.before if id(line) not in used], len(layout.tables)))
    if not plans:
        if any(one.use == "key" for one in blocks):
            layout.loose.extend(loosen(part.lines, KEY_TABLE))
        elif not layout.tables and max((len(line.cells) for line in part.lines), default=0) <= _COVER_WIDTH:
            layout.loose.extend(loosen(part.lines[:_COVER_ROWS], 0))
        return
    for block in plans:
        layout.loose.extend(loosen([line for line in block.above if id(line) not in used], len(layout.tables)))
        _lay_out(layout, block, layout.overs[id(block)])


def _read_overs(judged: Sequence[JudgedBlock]) -> dict[int, OverTable]:
    """Read what stands over each plan; the paragraphs before a table are over its first plan only."""
    blocks = [one.block for one in judged if one.use == "plan"]
    opened: set[int] = set()
    overs: list[tuple[Block, OverTable]] = []
    for block in blocks:
        before = () if id(block.part) in opened else block.part.before
        opened.add(id(block.part))
        overs.append((block, _read_nearest(block, before)))
    return {id(block): over for block, over in zip(blocks, settle_themes(overs), strict=True)}


def _read_nearest(block: Block, before: Sequence[Line]) -> OverTable:
    """Read the rows over the headings of a plan, else the paragraphs before its table."""
    over = read_over(block, before)
    inside = read_over(block, block.above)
    return inside if over.lead is None and (inside.lead is not None or inside.theme) else over


def _lay_out(layout: _Layout, block: Block, over: OverTable) -> None:
    rows, trailing = find_trailing(block.rows)
    goes_on = layout.last is not None and (block.heading is None or is_alike(block, layout.last))
    if not goes_on:
        heading = block.heading.cells if block.heading else ("",) * block.width
        layout.tables.append(_Laid(block.part.sheet.table, heading))
    elif block.heading is not None:
        layout.repeated.append(_repeat(block.part.lines[block.heading.at]))
    laid = layout.tables[-1]
    made = _make_rows(rows, len(laid.heading), over.lead, block)
    laid.rows.extend(
        replace(row, section=_name_section(block), theme=over.theme) if at == 0 else row for at, row in enumerate(made)
    )
    layout.last = block if not goes_on or block.heading is not None else layout.last
    layout.repeated.extend(map(_repeat, block.again))
    layout.loose.extend(loosen(trailing, len(layout.tables)))


def _name_section(block: Block) -> str:
    """Give the name of a part: of its sheet, else the words right above the table where they are a name."""
    words = block.part.sheet.sheet or next(
        (line.text for line in reversed((*block.part.before, *block.above)) if not line.is_blank), ""
    )
    is_name = 0 < len(words.split()) <= _LONGEST_NAME and not words.endswith(".") and not _NO_BODY.search(words)
    return words.strip(": ") if is_name else _UNNAMED


def _make_rows(lines: Sequence[Line], width: int, lead: Line | None, block: Block) -> tuple[Row, ...]:
    rows: list[Row] = []
    again = {line.number for line in block.again}
    opens = True
    words = lead.text if lead is not None else ""
    page = None
    before = 0
    for line in lines:
        if line.is_blank and not grid_of(line).merged:
            continue
        grid = grid_of(line)
        opens = opens or line.starts_page or grid.page != page or any(before < number < line.number for number in again)
        cells = tuple(cell.strip() for cell in line.cells)
        cells += ("",) * (width - len(cells))
        place = CellPlace(page=grid.page, table=grid.table, row=grid.row, sheet=grid.sheet)
        rows.append(Row(place, cells, opens, grid=grid, lead=words))
        page, before, opens, words = grid.page, line.number, False, ""
    return tuple(rows)


def _repeat(line: Line) -> RepeatedHeading:
    grid = grid_of(line)
    place = CellPlace(page=grid.page, table=grid.table, row=grid.row, sheet=grid.sheet)
    return RepeatedHeading(place, tuple(cell for cell in line.cells if cell))


def loosen(lines: Sequence[Line], table: int) -> list[LooseLine]:
    """Give lines that are no rows of a plan."""
    return [LooseLine(line.number, line.text, line.cells, table, grid=line.grid) for line in lines if not line.is_blank]
