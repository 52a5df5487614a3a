"""Choose which tables of a document are its plan, or take the one that the user chose."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from laming_desktop.domain.proposals import PartUse
from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.importers.columns.contents import read_contents
from laming_desktop.importers.grids.judging import Judgement, continues_without_heading, is_alike, judge
from laming_desktop.importers.grids.parts import Block, GridPart, first_filled, grid_of, part_blocks
from laming_desktop.importers.refusals import refuse

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
class JudgedBlock:
    """A block with what it is and what becomes of it."""

    block: Block
    judgement: Judgement
    use: PartUse


def judge_all(path: Path, parts: Sequence[GridPart], choices: ReadingChoices) -> list[JudgedBlock]:
    """Judge all tables and say what becomes of each; raise UnreadableDocumentError where a choice fits none."""
    chosen = _find_chosen(path, parts, choices)
    judged: list[JudgedBlock] = []
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


def _judge(block: Block, heading_row: int | None) -> JudgedBlock:
    is_chosen = heading_row is not None and block.heading_row == heading_row
    judgement: Judgement = "plan" if is_chosen else judge(block)
    return JudgedBlock(block, judgement, _USES[judgement])


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


def _keep_chosen(judged: list[JudgedBlock], chosen: GridPart) -> list[JudgedBlock]:
    """Read the table that the user chose, and those below it that go on in it; all others are not chosen."""
    mine = [one for one in judged if one.block.part is chosen]
    if not any(one.judgement in {"plan", "doubtful"} for one in mine):
        heading = mine[0].block.heading or first_filled(chosen)
        rows = chosen.lines[heading.at + heading.used :] if heading else ()
        above = chosen.lines[: heading.at] if heading else ()
        place = judged.index(mine[0])
        judged[place : place + len(mine)] = [JudgedBlock(Block(chosen, heading, rows, above), "plan", "plan")]
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


def _goes_on(one: JudgedBlock, last: Block) -> bool:
    if one.judgement == "headless":
        return continues_without_heading(one.block, last)
    return one.judgement in {"plan", "doubtful", "template"} and is_alike(one.block, last)


def _settle_uses(judged: list[JudgedBlock]) -> None:
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
