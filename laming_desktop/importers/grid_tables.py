"""Choose the plan among the tables of a document and lay out its rows in their places."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from laming_desktop.domain.proposals import CellPlace, DocumentPart, Finding, PartUse
from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.importers.contents import read_contents
from laming_desktop.importers.grid import Line, Row, SourceDocument, Table
from laming_desktop.importers.grid_parts import Block, GridPart, first_filled, gather_parts, grid_of, part_blocks
from laming_desktop.importers.heading_paragraphs import read_lead
from laming_desktop.importers.judging import Judgement, continues_without_heading, is_alike, judge
from laming_desktop.importers.refusals import refuse
from laming_desktop.importers.row_kinds import find_trailing
from laming_desktop.importers.tables import KEY_TABLE, LooseLine, RepeatedHeading, Tables

_COVER_WIDTH: Final = 2
_LONGEST_NAME: Final = 10
_UNNAMED: Final = " "
"""The name of a part whose name nothing tells."""
_FIRST_ROWS: Final = 12
_LONGEST_SAMPLE: Final = 200
_USES: Final[dict[Judgement, PartUse]] = {
    "plan": "plan",
    "doubtful": "other",
    "template": "template",
    "key": "key",
    "empty": "empty",
    "headless": "other",
    "other": "other",
}


@dataclass(slots=True)
class _Judged:
    """A block with what it is and what becomes of it."""

    block: Block
    judgement: Judgement
    use: PartUse


@dataclass(frozen=True, slots=True)
class GridTables:
    """The plans of a document, its parts, and what the choice has to tell."""

    found: Tables
    parts: tuple[DocumentPart, ...]
    findings: tuple[Finding, ...]


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


def find_grid_tables(path: Path, source: SourceDocument, choices: ReadingChoices) -> GridTables:
    """Find the plans of a document whose format draws its tables; raise UnreadableDocumentError where a choice fits none."""
    parts, after = gather_parts(source, with_hidden=choices.with_hidden)
    judged = _judge_all(path, parts, choices)
    layout = _Layout()
    for part in parts:
        mine = [one for one in judged if one.block.part is part]
        _lay_out_part(layout, part, mine)
    layout.loose.extend(_loosen(after, len(layout.tables)))
    tables = tuple(Table(laid.number, laid.heading, tuple(laid.rows), is_grid=True) for laid in layout.tables)
    found = Tables(tables, tuple(layout.loose), tuple(layout.repeated))
    return GridTables(found, tuple(_list_parts(parts, judged)), tuple(_tell_parts(judged)))


def _judge_all(path: Path, parts: Sequence[GridPart], choices: ReadingChoices) -> list[_Judged]:
    chosen = _find_chosen(path, parts, choices)
    judged: list[_Judged] = []
    for part in parts:
        row = choices.heading_row if chosen is part or (chosen is None and len(parts) == 1) else None
        if row is not None and not any(grid_of(line).row == row for line in part.lines):
            raise refuse(path, "no_such_row", str(row))
        blocks = part_blocks(part, row) or [Block(part, None, ())]
        judged.extend(_judge(block, row) for block in blocks)
    if chosen is not None:
        return _keep_chosen(judged, chosen)
    _settle_uses(judged)
    return judged


def _judge(block: Block, heading_row: int | None) -> _Judged:
    is_chosen = heading_row is not None and block.heading_row == heading_row
    judgement: Judgement = "plan" if is_chosen else judge(block)
    return _Judged(block, judgement, _USES[judgement])


def _find_chosen(path: Path, parts: Sequence[GridPart], choices: ReadingChoices) -> GridPart | None:
    if choices.sheet is not None:
        wanted = choices.sheet.strip().casefold()
        named = [part for part in parts if part.sheet.sheet.strip().casefold() == wanted]
        if not named:
            raise refuse(path, "no_such_sheet", choices.sheet)
        return named[0]
    if choices.table is not None:
        counted = [part for part in parts if part.sheet.table == choices.table]
        if not counted:
            raise refuse(path, "no_such_table", str(choices.table))
        return counted[0]
    return None


def _keep_chosen(judged: list[_Judged], chosen: GridPart) -> list[_Judged]:
    """Read the table that the user chose, and those below it that go on in it; all others are not chosen."""
    mine = [one for one in judged if one.block.part is chosen]
    if not any(one.judgement in {"plan", "doubtful"} for one in mine):
        heading = mine[0].block.heading or first_filled(chosen)
        rows = chosen.lines[heading.at + heading.used :] if heading else ()
        above = chosen.lines[: heading.at] if heading else ()
        place = judged.index(mine[0])
        judged[place : place + len(mine)] = [_Judged(Block(chosen, heading, rows, above), "plan", "plan")]
    last: Block | None = None
    is_open = True
    for one in judged:
        is_mine = one.block.part is chosen
        if is_mine and one.judgement in {"plan", "doubtful"}:
            one.use, last = "plan", one.block
        elif last is not None and is_open and _goes_on(one, last) and not one.block.part.sheet.sheet:
            one.use = "plan"
        else:
            is_open = is_open and last is None
            one.use = "not_chosen" if one.judgement in {"plan", "doubtful"} else one.use
    return judged


def _goes_on(one: _Judged, last: Block) -> bool:
    if one.judgement == "headless":
        return continues_without_heading(one.block, last)
    return one.judgement in {"plan", "doubtful", "template"} and is_alike(one.block, last)


def _settle_uses(judged: list[_Judged]) -> None:
    """Read the plans, and what goes on in them; plans in doubt and tables without headings where there is no other."""
    if not any(one.judgement == "plan" for one in judged):
        for one in judged:
            one.use = "plan" if one.judgement == "doubtful" else one.use
    if not any(one.use == "plan" for one in judged):
        for one in judged:
            is_bare = one.judgement == "headless" and one.block.heading is None
            if is_bare and read_contents([line.cells for line in one.block.rows]) is not None:
                one.judgement, one.use = "plan", "plan"
    last: Block | None = None
    for one in judged:
        if one.use == "plan":
            last = one.block
        elif last is not None and _goes_on(one, last):
            one.use = "plan"
        elif one.judgement not in {"empty", "key"} and not one.block.part.sheet.sheet:
            last = None if one.judgement == "headless" and one.block.width > 1 else last


def _lay_out_part(layout: _Layout, part: GridPart, blocks: Sequence[_Judged]) -> None:
    plans = [one.block for one in blocks if one.use == "plan"]
    lead = read_lead(part.before) if plans else None
    layout.loose.extend(_loosen(part.before, len(layout.tables)))
    if not plans:
        if any(one.use == "key" for one in blocks):
            layout.loose.extend(_loosen(part.lines, KEY_TABLE))
        elif not layout.tables and max((len(line.cells) for line in part.lines), default=0) <= _COVER_WIDTH:
            layout.loose.extend(_loosen(part.lines[:_FIRST_ROWS], 0))
        return
    for block in plans:
        layout.loose.extend(_loosen(block.above, len(layout.tables)))
        _lay_out(layout, block, lead)
        lead = None


def _lay_out(layout: _Layout, block: Block, lead: Line | None) -> None:
    rows, trailing = find_trailing(block.rows)
    goes_on = layout.last is not None and (block.heading is None or is_alike(block, layout.last))
    if not goes_on:
        heading = block.heading.cells if block.heading else ("",) * block.width
        layout.tables.append(_Laid(block.part.sheet.table, heading))
    elif block.heading is not None:
        layout.repeated.append(_repeat(block.part.lines[block.heading.at]))
    laid = layout.tables[-1]
    made = _make_rows(rows, len(laid.heading), lead or read_lead(block.above), block)
    laid.rows.extend(replace(row, section=_name_section(block)) if at == 0 else row for at, row in enumerate(made))
    layout.last = block if not goes_on or block.heading is not None else layout.last
    layout.repeated.extend(map(_repeat, block.again))
    layout.loose.extend(_loosen(trailing, len(layout.tables)))


def _name_section(block: Block) -> str:
    """Give the name of a part: of its sheet, else the words right above the table where they are a name."""
    if block.part.sheet.sheet:
        return block.part.sheet.sheet
    words = next((line.text for line in reversed((*block.part.before, *block.above)) if not line.is_blank), "")
    return words.strip(": ") if len(words.split()) <= _LONGEST_NAME and not words.endswith(".") else _UNNAMED


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


def _loosen(lines: Sequence[Line], table: int) -> list[LooseLine]:
    return [LooseLine(line.number, line.text, line.cells, table, grid=line.grid) for line in lines if not line.is_blank]


def _list_parts(parts: Sequence[GridPart], judged: Sequence[_Judged]) -> list[DocumentPart]:
    return [_show_part(part, [one for one in judged if one.block.part is part]) for part in parts]


def _show_part(part: GridPart, blocks: Sequence[_Judged]) -> DocumentPart:
    best = next((one for one in blocks if one.use == "plan"), blocks[0])
    filled = [line for line in part.lines if not line.is_blank]
    return DocumentPart(
        part.sheet.table,
        best.use,
        len(filled),
        part.sheet.sheet,
        grid_of(filled[0]).page if filled else None,
        best.block.heading_row if best.use in {"plan", "template", "not_chosen", "other"} else None,
        part.sheet.is_hidden,
        tuple(
            (grid_of(line).row, tuple(cell[:_LONGEST_SAMPLE] for cell in line.cells)) for line in filled[:_FIRST_ROWS]
        ),
    )


def _tell_parts(judged: Sequence[_Judged]) -> list[Finding]:
    """Tell which tables are keys, and which are left out as no part of the plan."""
    findings: list[Finding] = []
    for one in judged:
        place = CellPlace(table=one.block.part.sheet.table, sheet=one.block.part.sheet.sheet)
        words = next((line.text for line in one.block.part.lines if not line.is_blank), "")
        if one.use == "key":
            findings.append(Finding("told", "key_left_out", place, words[:80]))
        elif one.use == "other" and one.block.width > 1:
            findings.append(Finding("told", "part_not_a_plan", place, one.block.part.sheet.sheet or words[:80]))
        elif one.use == "template":
            findings.append(Finding("told", "template_rows", place, words[:80], str(len(one.block.rows))))
    return findings
