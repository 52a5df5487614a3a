"""Read what stands around the tables: the title, the dates, the key to marks; and tell what was left aside."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from laming_desktop.domain.owners.reading import KnownOwner
from laming_desktop.domain.proposals import CellPlace, Finding
from laming_desktop.domain.reading_choices import DateOrder
from laming_desktop.importers.cells.dates import (
    find_as_at,
    find_dates,
    find_document_date,
    find_heading_as_at,
    find_plan_period,
)
from laming_desktop.importers.cells.values import DocumentFacts
from laming_desktop.importers.columns.headings import recognise_heading, recognise_row
from laming_desktop.importers.grids.heading_paragraphs import split_lead
from laming_desktop.importers.grids.key_entries import find_entries
from laming_desktop.importers.grids.keys import find_key_rows
from laming_desktop.importers.texts.tables import KEY_TABLE, Tables

_LABEL: Final = re.compile(r"^[^\W\d][\w ]{1,30}:\s")
_LONGEST_NOTE: Final = 200
_FOOTER: Final = re.compile(r"^\W*(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*$|^\W*$", re.IGNORECASE)


def read_facts(
    found: Tables,
    known_owners: Sequence[KnownOwner],
    date_order: DateOrder | None = None,
    *,
    has_two_orders: bool = False,
) -> DocumentFacts:
    """Read what the lines around the tables say of the whole document."""
    before = [line.text for line in found.loose if line.table == 0]
    headings = [cell for table in found.tables for cell in table.heading if recognise_heading(cell) == "progress"]
    dated = [*map(find_heading_as_at, headings), *map(find_as_at, before[-6:])]
    days = [day for day in dated if day is not None]
    return DocumentFacts(
        document_date=find_document_date(before),
        as_at=max(days, default=None),
        plan_period=find_plan_period(before),
        known_owners=known_owners,
        key=read_key(found) or None,
        date_order=date_order,
        has_two_orders=has_two_orders,
    )


def read_title(found: Tables) -> str:
    """Give the line nearest above the first table that is more than a date or a label."""
    before = [line.text for line in found.loose if line.table == 0]
    for text in reversed(before[-6:]):
        if len(text.split()) > 2 and not _is_only_date(text) and not _LABEL.match(text) and not _is_no_title(text):  # noqa: PLR2004
            return text.strip("#* ")
    return before[-1] if before else ""


def _is_no_title(text: str) -> bool:
    """Tell whether a line is a key, the recommendation over its table, or a sentence."""
    return bool(find_entries([text])) or split_lead(text) is not None or text.rstrip().endswith(".")


def _is_only_date(text: str) -> bool:
    return bool(find_dates(text)) and len(text.split()) <= 4  # noqa: PLR2004


def read_key(found: Tables) -> Mapping[str, str]:
    """Read what the document says its marks mean: "Green = achieved", around its tables or in the last rows of one."""
    around = [entry for line in found.loose for entry in find_entries(line.cells, in_key=line.table == KEY_TABLE)]
    below = [
        entry
        for table in found.tables
        if table.is_grid
        for at in sorted(find_key_rows(table.rows, dict(enumerate(recognise_row(table.heading)))))
        for entry in find_entries(table.rows[at].cells, in_key=True)
    ]
    key = dict([*around, *below])
    return key if len(key) > 1 else {}


def tell_grid_surroundings(found: Tables) -> Iterator[Finding]:
    """Tell which headings were repeated and what stands between and below the tables: each row, a run of lines once."""
    for heading in found.repeated:
        yield Finding("told", "page_heading_dropped", heading.place, " | ".join(heading.cells))
    yield from _tell_unread(found)
    told: set[int] = set()
    for line in found.loose:
        if line.table <= 0 or _FOOTER.match(line.text):
            continue
        if line.grid is not None:
            place = CellPlace(page=line.grid.page, table=line.grid.table, row=line.grid.row, sheet=line.grid.sheet)
            yield Finding("told", "notes_after_table", place, line.text)
        elif line.table not in told:
            told.add(line.table)
            yield Finding("told", "notes_after_table", CellPlace(line=line.number), line.text[:_LONGEST_NOTE])


def _tell_unread(found: Tables) -> Iterator[Finding]:
    """Tell where the headings of a plan stand among the paragraphs: rows below them were taken for running text."""
    headings = {_fold(" ".join(table.heading)) for table in found.tables if sum(map(bool, table.heading)) > 1}
    for line in found.loose:
        if line.grid is None and _fold(line.text) in headings:
            yield Finding("doubtful", "rows_unread", CellPlace(line=line.number), line.text)


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()


def tell_surroundings(found: Tables) -> Iterator[Finding]:
    """Tell which page headings were dropped and which lines among the rows belong to no row."""
    for heading in found.repeated:
        yield Finding("told", "page_heading_dropped", heading.place, " | ".join(heading.cells))
    for row in found.wrapped:
        yield Finding("doubtful" if row.was_full else "repaired", "cells_joined", row.place, row.text)
    for line in found.loose:
        if line.table <= 0:
            continue
        place = CellPlace(table=line.table, line=line.number)
        if _FOOTER.match(line.text):
            yield Finding("dropped", "lines_dropped", place, line.text)
        elif line.is_inside:
            yield Finding("doubtful", "loose_line", place, line.text)
        else:
            yield Finding("told", "notes_after_table", place, line.text)
