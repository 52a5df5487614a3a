"""Put what the user says of the columns over what was recognised."""

from collections.abc import Sequence
from dataclasses import replace

from laming_desktop.domain.reading_choices import ColumnChoice
from laming_desktop.importers.cells.dates import find_heading_as_at
from laming_desktop.importers.columns.headings import fold_heading
from laming_desktop.importers.grid import Column


def choose_kinds(columns: Sequence[Column], chosen: Sequence[ColumnChoice]) -> list[Column]:
    """Give the columns with the kinds that the user chose: by their number where it is given, else by their heading."""
    settled = list(columns)
    for choice in chosen:
        for column in _find_columns(settled, choice):
            as_at = find_heading_as_at(column.heading) if choice.kind in {"progress", "status", "rag"} else None
            settled[column.index] = replace(column, kind=choice.kind, certainty="certain", as_at=as_at, is_chosen=True)
    return settled


def _find_columns(columns: Sequence[Column], choice: ColumnChoice) -> list[Column]:
    heading = fold_heading(choice.heading)
    same = [column for column in columns if fold_heading(column.heading) == heading]
    if choice.column is None:
        return same if heading else []
    return [column for column in same if column.index == choice.column - 1]
