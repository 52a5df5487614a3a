"""Part the columns that share a heading: references on the left, the words that they stand for on the right."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from laming_desktop.importers.cells.numbering import read_numbers
from laming_desktop.importers.grid import Column, ColumnKind, Row

_REFERENCE: Final = re.compile(r"^\(?[A-Z]{0,4}[-. /]?\d{1,4}(?:[./-]\d{1,4})*[a-z]?[.):]?$")
_REFERENCE_OF: Final[dict[ColumnKind, ColumnKind]] = {"recommendation": "reference", "action": "action_reference"}
_MOSTLY: Final = 0.8
_SAMPLE: Final = 400
_FEWEST_WORDS: Final = 3


def settle_shared_headings(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """Take references for references where their heading goes on over the words beside them.

    The right-hand column has no heading, or the same one again.
    """
    settled = list(columns)
    for left, right in pairwise(columns):
        if left.kind not in _REFERENCE_OF or left.is_chosen or right.is_chosen or not _shares(left, right):
            continue
        if _holds_references(row.cell(left.index) for row in rows) and not _holds_references(
            row.cell(right.index) for row in rows
        ):
            settled[left.index] = replace(left, kind=_REFERENCE_OF[left.kind], certainty="likely")
            settled[right.index] = replace(right, kind=left.kind, heading=left.heading, certainty="likely")
    return settled


def settle_bare_references(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """Take a column of recommendations in which only their numbers stand ("4, 6 & 7") for their references."""
    settled = list(columns)
    for column in columns:
        if column.kind != "recommendation" or column.is_chosen:
            continue
        cells = [cell for row in rows if (cell := row.cell(column.index))][:_SAMPLE]
        if cells and all(map(read_numbers, cells)):
            settled[column.index] = replace(column, kind="reference", certainty="likely")
    return settled


def settle_worded_references(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """Take a column of references in which sentences stand ("Rec" beside "Ref") for the recommendations themselves."""
    settled = list(columns)
    if any(column.kind == "recommendation" for column in columns):
        return settled
    for column in columns:
        cells = [cell for row in rows if (cell := row.cell(column.index))][:_SAMPLE]
        if column.kind != "reference" or column.is_chosen or not cells:
            continue
        if sum(_is_worded(cell) for cell in cells) > _MOSTLY * len(cells):
            settled[column.index] = replace(column, kind="recommendation", certainty="likely")
            break
    return settled


def _is_worded(cell: str) -> bool:
    return len(cell.split()) >= _FEWEST_WORDS and not read_numbers(cell)


def _shares(left: Column, right: Column) -> bool:
    return bool(left.heading) and right.heading in {"", left.heading}


def _holds_references(cells: Iterable[str]) -> bool:
    """Tell whether most cells that are filled hold a reference and nothing else."""
    filled = [cell for cell in cells if cell][:_SAMPLE]
    return sum(bool(_REFERENCE.match(cell)) for cell in filled) > _MOSTLY * len(filled)
