"""The columns of the papers that are tables: which a profile may choose, and a table with those that it chose."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Final

from laming_desktop.domain.papers.blocks import Table, TableBand, TableCell, TableColumn, TableGroup, TableRow
from laming_desktop.domain.papers.profiles import ReportName, ReportProfile
from laming_desktop.reports.composing.cell_words import LaterCells
from laming_desktop.reports.composing.later_groups import LaterGroups

Choices = tuple[tuple[str, str], ...]
OWNERS: Final = "owners"
_PLAN: Final[Choices] = (
    ("number", "Number of the recommendation"),
    ("text", "Recommendation"),
    ("action", "Action with its reference"),
    ("timescale", "Date for completion or review"),
    ("priority", "Priority"),
    (OWNERS, "Responsible manager(s)"),
    ("progress", "State and progress"),
)
_CHOICES: Final[Mapping[ReportName, Choices]] = {
    "appendix": (
        ("number", "Number"),
        ("text", "Recommendation"),
        ("response", "Response"),
        ("national", "National"),
        ("position", "Local position"),
    ),
    "action-plan": _PLAN,
    "changed": (
        ("action", "Action with its reference"),
        (OWNERS, "Responsible manager(s)"),
        ("then", "State and date then"),
        ("now", "State and date now"),
        ("reason", "Reason and who agreed"),
    ),
    "exceptions": _PLAN,
    "crosswalk": (
        ("number", "Number"),
        ("text", "Recommendation"),
        ("chapter", "Chapter of the guidance"),
        ("note", "What it says"),
        ("actions", "Addressed by"),
        ("waits", "Still waiting"),
    ),
    "checks": (
        ("item", "Action or recommendation"),
        ("text", "What it is"),
        (OWNERS, "Responsible manager(s)"),
        ("found", "What was found"),
    ),
    "chase-log": (
        ("number", "Number of the share"),
        ("whom", "To whom"),
        ("form", "As what"),
        ("sent", "Sent"),
        ("due", "Due back"),
        ("returned", "Came back"),
        ("state", "How it stands"),
    ),
    "owner-sheet": tuple(choice for choice in _PLAN if choice[0] not in {"number", "text", OWNERS}),
}
_TOGETHER: Final[Mapping[str, tuple[str, ...]]] = {
    "position": ("in_place", "ongoing", "not_in_place"),
    "action": ("reference", "action"),
}
"""What is chosen as one column and stands in several."""


def list_columns(report: ReportName) -> Choices:
    """List the columns that a profile may choose for a report: their keys and what they are called."""
    return _CHOICES.get(report, ())


def keep_columns(table: Table, profile: ReportProfile) -> Table:
    """Give a table with the columns of the profile, in its order; without owners where names are off."""
    keys = _list_keys(table, profile)
    if keys == [column.key for column in table.columns]:
        return table
    known = {column.key: column for column in table.columns}
    columns = [known[key] for key in keys]
    kept = frozenset(keys)
    bands = tuple(
        TableBand(band.text, band.note, LaterGroups(band.groups, partial(_keep_group, kept))) for band in table.bands
    )
    return replace(table, columns=_mend_heads(columns), bands=bands)


def _list_keys(table: Table, profile: ReportProfile) -> list[str]:
    """List the keys of the columns that are shown; columns that are always there, such as boxes, come last."""
    own = [column.key for column in table.columns]
    choices = [key for key, _ in list_columns(profile.report)]
    chosen = [key for key in dict.fromkeys(profile.columns) if key in choices] or choices
    wanted = [part for key in chosen for part in _TOGETHER.get(key, (key,))]
    optional = {part for key in choices for part in _TOGETHER.get(key, (key,))}
    shown = [key for key in wanted if key in own] + [key for key in own if key not in optional]
    without = [key for key in shown if key != OWNERS] if profile.names == "off" else shown
    return without or own


def _mend_heads(columns: list[TableColumn]) -> tuple[TableColumn, ...]:
    """Let some column take what room there is, and some column head its rows."""
    mended = columns
    if not any(column.flexible for column in mended):
        widest = max(mended, key=lambda column: column.width).key
        mended = [replace(column, flexible=True) if column.key == widest else column for column in mended]
    if not any(column.lead for column in mended):
        mended = [replace(mended[0], lead=True), *mended[1:]]
    return tuple(mended)


def _keep_group(kept: frozenset[str], group: TableGroup) -> TableGroup:
    """Give a group with the cells of columns that are kept."""
    return replace(
        group,
        rows=tuple([_keep_row(row, kept) for row in group.rows]),
        beside=_keep_cells(group.beside, kept),
        again=LaterCells(partial(_keep_cells, group.again, kept)),
        lead=_keep_row(group.lead, kept) if group.lead else None,
    )


def _keep_row(row: TableRow, kept: frozenset[str]) -> TableRow:
    """Give a row with the cells of columns that are kept."""
    again = LaterCells(partial(_keep_cells, row.again, kept))
    return TableRow(_keep_cells(row.cells, kept), again, row.name)


def _keep_cells(cells: Mapping[str, TableCell], kept: frozenset[str]) -> dict[str, TableCell]:
    """Keep the cells whose columns are all kept."""
    return {
        key: cell for key, cell in cells.items() if (kept.issuperset(cell.columns) if cell.columns else key in kept)
    }
