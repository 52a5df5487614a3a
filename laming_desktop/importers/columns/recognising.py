"""Decide what each column of a table is, by its heading and by what stands below it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from laming_desktop.domain.reading_choices import ColumnChoice
from laming_desktop.domain.states.priorities import find_priority
from laming_desktop.domain.states.tidying import fold
from laming_desktop.importers.cells.dates import find_dates, find_heading_as_at
from laming_desktop.importers.cells.numbering import read_numbers
from laming_desktop.importers.columns.choices import choose_kinds
from laming_desktop.importers.columns.contents import read_contents
from laming_desktop.importers.columns.headings import fold_heading, is_task_list, recognise_row
from laming_desktop.importers.columns.repeated_groups import find_repeated_group, settle_repeated_group
from laming_desktop.importers.columns.split_headings import (
    settle_bare_references,
    settle_shared_headings,
    settle_worded_references,
)
from laming_desktop.importers.columns.state_columns import settle_states
from laming_desktop.importers.columns.tick_columns import settle_ticks
from laming_desktop.importers.grid import Column, ColumnKind, Table

_STATE_WORDS: Final = re.compile(
    r"^(?:to be )?(?:actioned|pending|complete[d]?|done|ongoing|on-going|in progress|not started|closed|open|achieved|"
    r"outstanding|in place|implemented|noted|agreed|red|amber|green|blue|started|incorporated\b.*|renegotiated)\.?$",
    re.IGNORECASE,
)
_ANSWER: Final = re.compile(r"^(?:agreed|noted)\.?$", re.IGNORECASE)
_PRIORITY_WORDS: Final = re.compile(r"^(?:high|medium|low|h|m|l)(?: (?:priority|risk))?\.?$", re.IGNORECASE)
_PERCENTAGE: Final = re.compile(r"^\d{1,3}(?:[.,]\d+)? ?%$")
_FEW_WORDS: Final = 6
_PRIORITIES: Final = frozenset({"priority", "priorities", "strategic priority", "our priorities", "our priority"})
_FEWEST_THEMES: Final = 2
_MOSTLY: Final = 0.6
_FEWEST_STATES: Final = 3
"""A column of progress holds states where it says the word of one in every row of at least so many, or of a list of tasks."""
_LONGEST_NUMBER: Final = 24
_LONGEST_DATE: Final = 40
_SAMPLE: Final = 400
_REC_WORD: Final = re.compile(r"\b(?:recs?|recommendations?|inquiry|laming|report|sc)\b")
_BEST: Final[dict[ColumnKind, tuple[re.Pattern[str], ...]]] = {
    "reference": (re.compile(r"\brecs?\b|recommend"), _REC_WORD),
    "recommendation": (re.compile("recommend"),),
    "action": (re.compile(r"\baction"),),
    "owners": (re.compile(r"owner|responsib|lead officer"), re.compile(r"lead|officer|whom|\bwho\b|manager")),
    "timescale": (
        re.compile(r"target|due|deadline|completion|by when|time ?scale|time ?table"),
        re.compile("when|time"),
    ),
    "response": (re.compile(r"government|response"),),
    "priority": (re.compile(r"priority"),),
}
_NAMED: Final = re.compile(r"\brecs?\b|recommend")
_LATER: Final = re.compile(r"\brevised|\bactual|\bscope of|\bnew date")
_INQUIRY: Final = re.compile(r"^(?:inquiry|enquiry|report|investigation|case|inspection|review)\b")
_BODY: Final = re.compile(
    r"^(?:agency|agencies|partner|partners|organisation|team|service|department|directorate)$|cabinet|portfolio"
)
_SINGLE: Final[tuple[ColumnKind, ...]] = (
    "reference",
    "action_reference",
    "inquiry",
    "recommendation",
    "theme",
    "addressees",
    "response",
    "response_position",
    "action",
    "outcome",
    "start",
    "timescale",
    "review",
    "priority",
    "national",
)


def read_columns(table: Table, chosen: Sequence[ColumnChoice] = ()) -> Table:
    """Give the table with its columns recognised; those that nothing explains are kept as labelled notes.

    What the user chose for a column wins over what its heading and its contents say.
    """
    width = max([len(table.heading), *(len(row.cells) for row in table.rows)])
    headings = [*table.heading, *[""] * (width - len(table.heading))]
    contents = None if any(headings) else read_contents([row.cells for row in table.rows])
    if contents is not None:
        columns = [Column(index, kind, "", "likely") for index, kind in enumerate(contents)]
    else:
        kinds = recognise_row(headings)
        columns = [_read_column(index, headings[index], kinds[index], table) for index in range(width)]
    columns = settle_repeated_group(columns, find_repeated_group(columns))
    columns = settle_shared_headings(settle_ticks(choose_kinds(columns, chosen), table.rows), table.rows)
    columns = _settle_doubles(settle_worded_references(settle_bare_references(columns, table.rows), table.rows))
    columns = _settle_references(_settle_owners(settle_states(columns, table.rows)), table)
    return replace(table, columns=tuple(columns))


def _read_column(index: int, heading: str, kind: ColumnKind | None, table: Table) -> Column:
    cells = [
        row.cells[index] for row in table.rows if index < len(row.cells) and row.cells[index] and not row.is_broken
    ]
    if kind is None:
        return Column(index, _read_contents(index, heading, cells), heading, "likely")
    least = 1 if is_task_list(table.heading) else _FEWEST_STATES
    other = _find_other_kind(kind, heading, cells, max(least, len(table.rows)))
    if other is not None:
        return Column(index, other, heading, "certain" if kind == "mark" else "likely")
    as_at = find_heading_as_at(heading) if kind in {"progress", "status", "rag"} else None
    return Column(index, kind, heading, "certain", as_at)


def _find_other_kind(kind: ColumnKind, heading: str, cells: Sequence[str], rows: int) -> ColumnKind | None:
    """Tell what else a column is than its heading says, by what stands in it; None where both agree."""
    other: ColumnKind | None = None
    match kind:
        case "outcome":
            other = "status" if _share(cells, _is_state) >= _MOSTLY else None
        case "progress":
            other = "status" if len(cells) == rows and _share(cells, _is_state) >= 1 else None
        case "owners":
            other = "timescale" if _share(cells, _is_short_date) >= _MOSTLY else None
        case "priority" if "priorit" not in heading.casefold():
            other = "note" if _share(cells, _is_priority) < _MOSTLY / 2 else None
        case "priority":
            other = "theme" if _name_themes(heading, cells) else None
        case "mark":
            other = _read_mark(cells)
        case _:
            pass
    return other


def _is_state(cell: str) -> bool:
    return bool(_STATE_WORDS.match(cell))


def _is_short_date(cell: str) -> bool:
    return len(cell) < _LONGEST_DATE and bool(find_dates(cell))


def _is_priority(cell: str) -> bool:
    return bool(_PRIORITY_WORDS.match(cell))


def _name_themes(heading: str, cells: Sequence[str]) -> bool:
    """Tell whether the priorities of a column are what the plan is about ("1 Early help") and none says how urgent."""
    if fold_heading(heading) not in _PRIORITIES or len(cells) < _FEWEST_THEMES:
        return False
    words = sum(len(cell.split()) > 1 for cell in cells[:_SAMPLE])
    urgent = _share(cells, lambda cell: find_priority(fold(cell)) is not None)
    return urgent == 0 and words * 2 >= len(cells[:_SAMPLE])


def _read_mark(cells: Sequence[str]) -> ColumnKind:
    """Tell what stands in a column headed by a state: marks, days or figures of how far it is, or what was done."""
    if _share(cells, _is_short_date) >= _MOSTLY:
        return "note"
    if _share(cells, lambda cell: bool(_PERCENTAGE.match(cell))) >= _MOSTLY:
        return "status"
    return "progress" if _share(cells, lambda cell: len(cell.split()) > _FEW_WORDS) >= _MOSTLY else "mark"


def _read_contents(index: int, heading: str, cells: Sequence[str]) -> ColumnKind:
    """Tell by its contents alone what a column may be."""
    numbered = _share(cells, lambda cell: bool(read_numbers(cell)))
    if index <= 1 and cells and numbered >= _MOSTLY / 2 and max(map(len, cells)) < 60:  # noqa: PLR2004
        return "reference"
    if not heading:
        is_short = bool(cells) and max(map(len, cells)) <= _LONGEST_NUMBER
        return "reference" if index == 0 and numbered and is_short else "note"
    if _share(cells, _is_priority) >= _MOSTLY:
        return "priority"
    if _share(cells, lambda cell: _is_state(cell) and not _ANSWER.match(cell)) >= _MOSTLY:
        return "status"
    return "note"


def _share(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    """Give the share of cells that pass a test; a long column is judged by its first cells."""
    sample = cells[:_SAMPLE]
    return sum(map(test, sample)) / len(sample) if sample else 0.0


def _settle_doubles(columns: Sequence[Column]) -> list[Column]:
    """Leave one column of each kind that an item has once; the others become notes, or a reference of actions."""
    settled = list(columns)
    for kind in _SINGLE:
        _settle_kind(settled, kind)
    return settled


def _settle_kind(columns: list[Column], kind: ColumnKind) -> None:
    same = [column for column in columns if column.kind == kind and not column.stands_for]
    best = min(
        same,
        key=lambda column: (
            not column.is_chosen,
            bool(_LATER.search(fold_heading(column.heading))),
            _rank(kind, column.heading),
            column.index,
        ),
        default=None,
    )
    for column in same:
        if column is not best:
            other: ColumnKind = "note"
            if kind == "reference":
                is_inquiry = bool(_INQUIRY.match(fold_heading(column.heading)))
                other = "inquiry" if is_inquiry else "action_reference"
            columns[column.index] = replace(column, kind=other, certainty="likely", is_chosen=False)


def _rank(kind: ColumnKind, heading: str) -> int:
    folded = fold_heading(heading)
    patterns = _BEST.get(kind, ())
    return next((rank for rank, pattern in enumerate(patterns) if pattern.search(folded)), len(patterns))


def _settle_owners(columns: list[Column]) -> list[Column]:
    """Keep several columns of owners, but a body's or a councillor's name beside an owner as a note."""
    owners = [column for column in columns if column.kind == "owners" and not column.is_chosen]
    for column in owners if len(owners) > 1 else ():
        if fold_heading(column.heading) == "by":
            columns[column.index] = replace(column, kind="timescale", certainty="likely")
    owners = [column for column in columns if column.kind == "owners" and not column.is_chosen]
    bodies = [column for column in owners if _BODY.search(fold_heading(column.heading))]
    if len(bodies) < sum(column.kind == "owners" for column in columns):
        for column in bodies:
            columns[column.index] = replace(column, kind="note", certainty="likely")
    else:
        for column in bodies[1:]:
            columns[column.index] = replace(column, kind="note", certainty="likely")
    return columns


def _settle_references(columns: list[Column], table: Table) -> list[Column]:
    """Take the numbers of a table for its actions' where it has no recommendations, or one has many numbers."""
    kinds = {column.kind for column in columns}
    if "action" not in kinds or "action_reference" in kinds:
        return columns
    if "recommendation" in kinds:
        return _settle_own_numbers(columns, table)
    for column in columns:
        if column.kind != "reference" or column.is_chosen or _REC_WORD.search(fold_heading(column.heading)):
            continue
        numbers = [row.cell(column.index) for row in table.rows if row.cell(column.index)]
        is_own = len(set(numbers)) == len(numbers) and len(numbers) * 3 >= len(table.rows) * 2
        if is_own:
            columns[column.index] = replace(column, kind="action_reference", certainty="likely")
    return columns


def _settle_own_numbers(columns: list[Column], table: Table) -> list[Column]:
    """Take numbers for those of actions where one recommendation, merged or written again, stands beside many."""
    reference = next((column for column in columns if column.kind == "reference" and not column.is_chosen), None)
    text = next(column.index for column in columns if column.kind == "recommendation")
    if reference is None or _NAMED.search(fold_heading(reference.heading)):
        return columns
    numbers: dict[str, set[str]] = {}
    above = ""
    for row in table.rows:
        above = row.cell(text) or above
        number = row.cell(reference.index)
        if above and number and not row.is_merged(reference.index):
            numbers.setdefault(above, set()).add(number)
    several = sum(len(each) > 1 for each in numbers.values())
    if several * 2 >= len(numbers) and several > (reference.index < text):
        columns[reference.index] = replace(reference, kind="action_reference", certainty="likely")
    return columns
