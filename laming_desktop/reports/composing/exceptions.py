"""The exceptions: actions that are late, due soon, waiting, or lack an owner, a date or a review."""

from functools import partial
from typing import Final

from laming_desktop.domain.days import write_day
from laming_desktop.domain.papers.blocks import (
    PaperDocument,
    Table,
    TableBand,
    TableCell,
    TableGroup,
    TableRow,
)
from laming_desktop.domain.papers.exceptions import (
    ExceptionBand,
    ExceptionBandKey,
    ExceptionItem,
    ExceptionsPaper,
)
from laming_desktop.domain.papers.heads import TileKey
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.reports.composing.action_cells import (
    repeat_action,
    write_owners,
    write_priority,
    write_progress,
    write_timescale,
)
from laming_desktop.reports.composing.action_plan import NO_TEXT, make_plan_columns, make_state_key
from laming_desktop.reports.composing.cell_words import (
    LaterCells,
    make_paragraph,
    write_cell,
    write_lead,
)
from laming_desktop.reports.composing.columns import keep_columns
from laming_desktop.reports.composing.naming import count_items, finish_head, name_action

_TITLES: Final[dict[ExceptionBandKey, str]] = {
    "overdue": "Overdue",
    "due_next": "Due next",
    "waiting": "Waiting for guidance or for others",
    "no_owner": "No owner named",
    "no_date": "No date given",
    "ongoing_unreviewed": "Ongoing without a date of review",
}
_EMPTY: Final = "No action is late, due, waiting, or without an owner or a date."
_SUMMARY: Final = (
    "Each row is an action that needs attention, with the recommendation that it answers, its date, priority, "
    "responsible managers, state and last progress. Why it needs attention stands in rows of its own; an action may "
    "stand under several."
)


def compose_exceptions(paper: ExceptionsPaper, profile: ReportProfile) -> PaperDocument:
    """Make the blocks of the exceptions, with the columns that the profile chooses."""
    bands = tuple(_compose_band(band, paper) for band in paper.bands if band.items)
    table = keep_columns(Table(make_plan_columns(paper.head.as_at), bands, _SUMMARY, _EMPTY), profile)
    present: set[TileKey | None] = {tile.key for tile in paper.tiles}
    present.update(item.action.state for band in paper.bands for item in band.items)
    return PaperDocument(
        finish_head(paper.head, profile),
        (table,),
        profile.page,
        "table",
        paper.tiles,
        make_state_key(present),
        summary=_SUMMARY,
    )


def _compose_band(band: ExceptionBand, paper: ExceptionsPaper) -> TableBand:
    """Make a band with its count."""
    groups = tuple(_make_group(item, band.key, paper) for item in band.items)
    return TableBand(_say_title(band.key, paper), count_items(len(band.items)), groups)


def _say_title(key: ExceptionBandKey, paper: ExceptionsPaper) -> str:
    """Give the title of a band; what is due next says until when."""
    if key != "due_next":
        return _TITLES[key]
    until = f"by {write_day(paper.next_meeting)}" if paper.next_meeting else ""
    before = f"before {paper.next_name}, " if paper.next_name and until else ""
    return f"Due {before}{until}" if until else _TITLES[key]


def _make_group(item: ExceptionItem, key: ExceptionBandKey, paper: ExceptionsPaper) -> TableGroup:
    """Make the row of one action, alone in its group."""
    action = item.action
    cells = {
        "number": write_lead(", ".join(item.numbers)),
        "text": write_cell(item.title, "No recommendation named"),
        "reference": write_lead(action.reference),
        "action": write_cell(action.text, NO_TEXT),
        "timescale": _write_timescale(item, key),
        "priority": write_priority(action),
        "owners": write_owners(action),
        "progress": write_progress(action, paper.head.as_at),
    }
    name = name_action(action.reference)
    return TableGroup(name, (TableRow(cells, LaterCells(partial(repeat_action, action)), name),))


def _write_timescale(item: ExceptionItem, key: ExceptionBandKey) -> TableCell:
    """Write the date as written, and the day on which it falls next where that is why it stands here."""
    cell = write_timescale(item.action)
    if key != "due_next" or item.due is None:
        return cell
    return TableCell((*cell.parts, make_paragraph(f"next on {write_day(item.due)}", "note")))
