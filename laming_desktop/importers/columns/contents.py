"""Tell what the columns of a table without headings are, where what stands in them leaves no doubt."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from laming_desktop.importers.cells.dates import find_dates
from laming_desktop.importers.cells.numbering import read_numbers
from laming_desktop.importers.grid import ColumnKind

_FEWEST_ROWS: Final = 2
_MOSTLY: Final = 0.75
_LONG: Final = 5
_PRIORITY: Final = re.compile(r"^(?:high|medium|low|h|m|l)(?: (?:priority|risk))?\.?$", re.IGNORECASE)
_STATE: Final = re.compile(
    r"^(?:red|amber|green|blue|complete[d]?|ongoing|on-going|in progress|not started|on track|off track|closed|open|"
    r"achieved|partly achieved|implemented|overdue|done)\.?$",
    re.IGNORECASE,
)
_TIME: Final = re.compile(
    r"^(?:by |end (?:of )?|from )?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|ongoing|immediate(?:ly)?|monthly|quarterly|annual(?:ly)?|"
    r"(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? '?\d{2,4}|completed?)$",
    re.IGNORECASE,
)
_POST: Final = re.compile(
    r"\b(?:head|manager|director|officer|lead|board|team|service|chair|committee|council|police|nurse|group|"
    r"co-?ordinator|secretary|agency|agencies|partners?|trust|chief|executive|commissioner|governor|principal)\b",
    re.IGNORECASE,
)


def read_contents(rows: Sequence[Sequence[str]]) -> tuple[ColumnKind, ...] | None:
    """Give the kinds of the columns; None where they leave a doubt.

    Beyond doubt are numbers first, one or two columns of sentences, and a column of dates, priorities or states. Of short
    words one column at most can be the texts.
    """
    filled = [row for row in rows if sum(map(bool, row)) > 2]  # noqa: PLR2004
    width = max(map(len, filled), default=0)
    if len(filled) < _FEWEST_ROWS or width < 3:  # noqa: PLR2004
        return None
    columns = [[row[index] for row in filled if index < len(row) and row[index]] for index in range(width)]
    kinds: list[ColumnKind] = [_read_column(cells) for cells in columns]
    if kinds[0] != "reference" or not {"timescale", "priority", "rag"} & set(kinds):
        return None
    texts = [index for index in range(1, width) if kinds[index] == "recommendation"]
    if not texts:
        texts = _find_short_texts(columns, kinds)
    if not texts or len(texts) > 3:  # noqa: PLR2004
        return None
    kinds[texts[0]] = "recommendation"
    for index in texts[1:]:
        kinds[index] = "note"
    if len(texts) > 1 and texts[1] < next(i for i in range(width) if kinds[i] in {"timescale", "priority", "rag"}):
        kinds[texts[1]] = "action"
    return tuple(kinds)


def _find_short_texts(columns: Sequence[Sequence[str]], kinds: Sequence[ColumnKind]) -> list[int]:
    """Find the one column of short words that can only be the texts: numbered rows, no two alike, most of several words."""
    numbers = columns[0]
    if len(set(numbers)) < len(numbers) or len(numbers) <= _FEWEST_ROWS:
        return []
    found = [
        index
        for index, cells in enumerate(columns)
        if kinds[index] == "note"
        and len(cells) == len(numbers)
        and len(set(cells)) == len(cells)
        and sum(len(cell.split()) > 1 for cell in cells) >= _MOSTLY * len(cells)
    ]
    return found if len(found) == 1 else []


def _read_column(cells: Sequence[str]) -> ColumnKind:
    tests: tuple[tuple[ColumnKind, Callable[[str], bool]], ...] = (
        ("reference", lambda cell: bool(read_numbers(cell)) and not find_dates(cell)),
        ("priority", lambda cell: bool(_PRIORITY.match(cell))),
        ("rag", lambda cell: bool(_STATE.match(cell))),
        ("timescale", lambda cell: bool(_TIME.match(cell))),
        ("recommendation", lambda cell: len(cell.split()) >= _LONG),
        ("owners", lambda cell: bool(_POST.search(cell))),
    )
    for kind, test in tests:
        if cells and sum(map(test, cells)) >= _MOSTLY * len(cells):
            return kind
    return "note"
