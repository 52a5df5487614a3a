"""Judge what each table of a document is: a plan, one in doubt, a template with nothing in it, a key, or something else."""

import re
from collections.abc import Sequence
from typing import Final, Literal

from laming_desktop.importers.cells.numbering import read_numbers
from laming_desktop.importers.columns.headings import fold_heading, recognise_column, recognise_row
from laming_desktop.importers.grid import ColumnKind, Line
from laming_desktop.importers.grids.headings import flatten, is_heading_again, is_plan_heading
from laming_desktop.importers.grids.keys import is_key
from laming_desktop.importers.grids.parts import Block

Judgement = Literal["plan", "doubtful", "template", "key", "empty", "headless", "other"]
_STRONG: Final = re.compile(
    r"recommend|finding|pledge|\bactions?\b|\btasks?\b|what (?:we )?(?:will|are|needs?|must)|activit|commitment"
)
_PLAN_KINDS: Final[frozenset[ColumnKind]] = frozenset(
    {"owners", "timescale", "priority", "rag", "status", "mark", "progress", "response", "outcome", "addressees"}
)
_TEXT_KINDS: Final[frozenset[ColumnKind]] = frozenset({"recommendation", "action"})
_STANDING_KINDS: Final[frozenset[ColumnKind]] = frozenset({"rag", "status", "mark", "response", "progress"})
_WORDS_KINDS: Final[frozenset[ColumnKind]] = frozenset({"recommendation", "action", "response", "progress", "outcome"})
_MOST_UNKNOWN: Final = 0.25


def judge(block: Block) -> Judgement:
    """Judge one block of a table."""
    lines = (*block.above, *block.rows)
    if block.heading is None or not is_plan_heading(block.heading.cells):
        if not any(not line.is_blank for line in lines):
            return "empty"
        whole = block.part.lines if block.heading is None else lines
        return "key" if is_key(whole) else "headless"
    has_texts = not _TEXT_KINDS.isdisjoint(recognise_row(block.heading.cells))
    if is_key(block.part.lines) and not (has_texts and block.rows):
        return "key"
    return _judge_filled(block.heading.cells, block.rows)


def _judge_filled(heading: Sequence[str], rows: Sequence[Line]) -> Judgement:
    kinds = recognise_row(heading)
    filled = {index for index in range(len(heading)) if _holds_words(rows, index)}
    known = {kind for index, kind in enumerate(kinds) if kind is not None and index in filled}
    texts = [index for index, kind in enumerate(kinds) if kind in _TEXT_KINDS]
    if not known & (_WORDS_KINDS | _STANDING_KINDS) and _is_template(kinds, filled):
        return "template"
    strong = any(index in filled and _STRONG.search(fold_heading(heading[index])) for index in texts)
    others = known & _PLAN_KINDS or "reference" in known or "theme" in known
    if strong and others:
        return "plan"
    unknown = sum(kind is None for kind, cell in zip(kinds, heading, strict=True) if cell)
    is_whole = unknown <= _MOST_UNKNOWN * len(heading)
    if "reference" in known and known & _STANDING_KINDS and is_whole:
        return "plan"
    return "doubtful" if known & _TEXT_KINDS else "other"


def _is_template(kinds: Sequence[ColumnKind | None], filled: set[int]) -> bool:
    """Tell whether the columns of words and states are all empty, so that only numbers and dates stand in the rows."""
    spoken = [index for index, kind in enumerate(kinds) if kind in _WORDS_KINDS | _STANDING_KINDS]
    return bool(spoken) and not any(index in filled for index in spoken)


def _holds_words(rows: Sequence[Line], index: int) -> bool:
    return any(index < len(line.cells) and line.cells[index].strip() for line in rows)


def is_alike(one: Block, other: Block) -> bool:
    """Tell whether two tables have the same columns, so that one goes on in the other."""
    if one.heading is None or other.heading is None:
        return False
    left, right = one.heading.cells, other.heading.cells
    if list(map(fold_heading, left)) == list(map(fold_heading, right)):
        return True
    return abs(len(left) - len(right)) <= 1 and is_heading_again(left, right) and is_heading_again(right, left)


def continues_without_heading(block: Block, above: Block) -> bool:
    """Tell whether a table without headings has the columns of the plan above it."""
    width = above.width
    widest = max((len(line.cells) for line in block.rows), default=0)
    if widest != width or width < 3:  # noqa: PLR2004
        return False
    index = next(
        (
            at
            for at, cell in enumerate(above.heading.cells if above.heading else ())
            if recognise_column(cell) == "reference"
        ),
        None,
    )
    if index is None:
        return True
    cells = [flatten(line.cells[index]) for line in block.rows if index < len(line.cells) and line.cells[index].strip()]
    return all(read_numbers(cell) for cell in cells)
