"""Tell which of several columns of states is the present one, and which say what was said before."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from laming_desktop.importers.columns.headings import fold_heading
from laming_desktop.importers.grid import Column, ColumnKind, Row

_STATES: Final[frozenset[ColumnKind]] = frozenset({"rag", "status"})
_BEFORE: Final = re.compile(r"\b(?:previous(?:ly)?|prior|last|former|old|original|earlier|initial)\b")
_NOW: Final = re.compile(r"\b(?:current(?:ly)?|now|latest|present|new)\b")
_PERCENTAGE: Final = re.compile(r"^(?:\d{1,3}(?:[.,]\d+)? ?%|[01](?:\.\d+)?)$")
_FIGURES: Final = re.compile(
    r"\d+|\b(?:q[1-4]|jan\w*|feb\w*|mar|march|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*)\b"
)


def settle_states(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """Leave the newest of the columns that say the same at different times; those before it are earlier states.

    The newest is the filled one with the latest day, else on the right. A RAG beside a status is no earlier state.
    """
    settled = _settle_percentages(columns, rows)
    states = [column for column in settled if column.kind in _STATES and not column.is_chosen]
    if len(states) > 1:
        states = [column for column in states if any(_is_marked(row, column.index) for row in rows)]
    for column in states:
        others = [other for other in states if other is not column and _is_series(column, other)]
        if any(_is_newer(other, column) for other in others):
            settled[column.index] = replace(column, kind="earlier_status")
    return settled


def _settle_percentages(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """Keep a column of percentages beside one of marks or words as a note, as no state can hold the figure."""
    settled = list(columns)
    states = [
        column for column in columns if column.kind in _STATES and any(_is_marked(row, column.index) for row in rows)
    ]
    shares = [column for column in states if not column.is_chosen and _holds_percentages(rows, column.index)]
    for column in shares if len(shares) < len(states) else ():
        settled[column.index] = replace(column, kind="note", certainty="likely")
    return settled


def _holds_percentages(rows: Sequence[Row], index: int) -> bool:
    cells = [row.cell(index) for row in rows if row.cell(index)]
    return bool(cells) and all(_PERCENTAGE.match(cell) for cell in cells)


def _is_marked(row: Row, index: int) -> bool:
    colours = row.grid.colours if row.grid else ()
    return bool(row.cell(index)) or (index < len(colours) and bool(colours[index]))


def _is_series(one: Column, other: Column) -> bool:
    """Tell whether two columns say the same thing at two times, by their headings without days and ages."""
    if _is_aged(one) or _is_aged(other):
        return True
    return _strip(one) == _strip(other) or (
        one.as_at is not None and other.as_at is not None and one.kind == other.kind
    )


def _is_aged(column: Column) -> bool:
    return bool(_BEFORE.search(fold_heading(column.heading)))


def _strip(column: Column) -> str:
    folded = fold_heading(column.heading)
    for pattern in (_BEFORE, _NOW, _FIGURES):
        folded = pattern.sub(" ", folded)
    return " ".join(folded.split())


def _is_newer(one: Column, other: Column) -> bool:
    if _is_aged(one) != _is_aged(other):
        return _is_aged(other)
    if one.as_at is not None and other.as_at is not None and one.as_at != other.as_at:
        return one.as_at > other.as_at
    return one.index > other.index
