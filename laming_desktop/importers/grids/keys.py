"""Tell the tables that explain marks and words from the tables of a plan."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from laming_desktop.importers.cells.numbering import read_number
from laming_desktop.importers.columns.headings import fold_heading, recognise_heading
from laming_desktop.importers.grid import ColumnKind, Line, Row
from laming_desktop.importers.grids.headings import flatten

_MEANS: Final = re.compile(
    r"\b(?:definitions?|meanings?|means|descriptions?|explanations?|criteria|key|legend|interpretation|guide)\b"
)
_TITLE: Final = re.compile(
    r"^(?:key\b|legend\b|(?:b?rag|status|priority|progress|rating)\b.{0,30}\b(?:key|definitions?|ratings?|descriptions?)\b)"
)
_MARK: Final = re.compile(
    r"^(?:b?rag )?(?:red|amber|yellow|green|blue|gr[ea]y|white|black|purple|high|medium|low|[a-z]|\d{1,2}|complete[d]?|"
    r"not started|in progress|on track|off track|at risk|(?:fully |partly |partially |not )?(?:achieved|met|implemented)|"
    r"implemented|ongoing|overdue|closed|open|superseded)(?: rating)?$"
)
_MOST_ROWS: Final = 16
_MOST_COLUMNS: Final = 4
_MOST_WORDS: Final = 6
_MOST_IN_ROW: Final = 2


def is_key(lines: Sequence[Line]) -> bool:
    """Tell whether the rows of a table explain what marks, states or priorities mean."""
    filled = [list(_list_filled(line)) for line in lines if not line.is_blank]
    if not filled or len(filled) > _MOST_ROWS or max(map(len, filled)) > _MOST_COLUMNS:
        return False
    first = [fold_heading(cell) for cell in filled[0]]
    pairs = [cells for cells in filled if len(cells) > 1]
    if _is_defined(first) and len(filled) > 1:
        return all(len(cells[0].split()) <= _MOST_WORDS for cells in pairs[1:])
    body = pairs[1:] if pairs and _is_title(pairs[0]) else pairs
    marks = sum(bool(_MARK.match(fold_heading(cells[0]))) for cells in body)
    has_numbers = all(read_number(cells[0]) is not None for cells in body)
    is_short = all(len(cells) == 2 and len(cells[1].split()) <= 3 * _MOST_WORDS for cells in body)  # noqa: PLR2004
    if len(body) < 2 or marks < len(body):  # noqa: PLR2004
        return bool(body) and _is_titled(filled[0]) and marks * 2 >= len(body)
    return not has_numbers or (is_short and len(body) <= 6 and _rates(body))  # noqa: PLR2004


def is_key_heading(cells: Sequence[str]) -> bool:
    """Tell whether cells are the headings of a key: "Colour", "Meaning"."""
    folded = [fold_heading(cell) for cell in cells]
    return _is_defined(folded) or (len(cells) == 1 and _is_titled(cells))


def is_key_row(cells: Sequence[str]) -> bool:
    """Tell whether a row under the plan explains a mark: "Green", "on track"; "Key:" opens such rows."""
    filled = [flatten(cell) for cell in cells if cell]
    if len(filled) == 1:
        return bool(
            re.match(
                r"^(?:key|legend)\b\s*[:.-]?|^(?:red|amber|green|blue|grey)\s*[=:\u2013-]", filled[0], re.IGNORECASE
            )
        )
    return len(filled) == 2 and bool(_MARK.match(fold_heading(filled[0]))) and read_number(filled[0]) is None  # noqa: PLR2004


def find_key_rows(rows: Sequence[Row], kinds: Mapping[int, ColumnKind | None]) -> frozenset[int]:
    """Find the places of the rows of a plan that explain marks; `kinds` are those of its columns.

    Such rows are opened by a title, or by a mark where only references stand. A letter is no mark where the plan's own
    references are letters, and no row is one where all are.
    """
    marked = [len(row.filled) <= _MOST_IN_ROW and is_key_row(row.cells) for row in rows]
    if not any(marked):
        return frozenset()
    reference = next((index for index, kind in kinds.items() if kind == "reference"), None)
    own = [row.cell(reference) for row, is_marked in zip(rows, marked, strict=True) if not is_marked]
    has_letters = not own or any(len(cell.strip(".() ")) == 1 and not cell.isdigit() for cell in own)
    found: set[int] = set()
    for at, row in enumerate(rows):
        if marked[at] and (at - 1 in found or _opens_key(row, reference, has_letters=has_letters)):
            found.add(at)
    return frozenset(found)


def _opens_key(row: Row, reference: int | None, *, has_letters: bool) -> bool:
    """Tell whether a row that looks like one of a key can be the first of it."""
    filled = row.filled
    if len(filled) == 1:
        return True
    is_letter = len(fold_heading(row.cells[filled[0]])) == 1
    return filled[0] == reference and not (is_letter and has_letters)


def _is_defined(first: Sequence[str]) -> bool:
    """Tell whether the headings of a table say that one column defines the other."""
    return (
        len(first) > 1
        and any(_MEANS.search(cell) for cell in first[1:])
        and recognise_heading(first[0])
        not in {
            "reference",
            "action_reference",
            "recommendation",
            "action",
        }
    )


def _is_title(cells: Sequence[str]) -> bool:
    return not _MARK.match(fold_heading(cells[0])) and len(cells[0].split()) <= _MOST_WORDS


def _is_titled(cells: Sequence[str]) -> bool:
    return bool(_TITLE.match(fold_heading(cells[0])))


def _rates(body: Sequence[Sequence[str]]) -> bool:
    """Tell whether what stands beside numbers is how far something is: "Fully achieved", "Not met"."""
    words = re.compile(r"achiev|met\b|complet|progress|implement|start|priority|urgent|risk|place|high|low|none|track")
    return sum(bool(words.search(cells[1].casefold())) for cells in body) * 2 > len(body)


def _list_filled(line: Line) -> list[str]:
    return [flatten(cell) for cell in line.cells if cell.strip()]
