"""Owners' sheets: what one owner must update, with boxes to write in; a sheet for each owner begins a page."""

from dataclasses import replace
from functools import partial
from typing import Final

from laming_desktop.domain.days import write_day
from laming_desktop.domain.papers.blocks import (
    Box,
    PaperDocument,
    Table,
    TableBand,
    TableCell,
    TableColumn,
    TableGroup,
    TableRow,
)
from laming_desktop.domain.papers.form_fields import FormField, name_field
from laming_desktop.domain.papers.heads import PaperHead, TileKey
from laming_desktop.domain.papers.owner_sheets import OwnerSheet, OwnerSheetsPaper, SheetAction
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.reports.composing.action_cells import (
    repeat_action,
    write_priority,
    write_progress,
    write_timescale,
)
from laming_desktop.reports.composing.action_plan import NO_TEXT, make_state_key
from laming_desktop.reports.composing.cell_words import (
    LaterCells,
    make_paragraph,
    split_paragraphs,
    write_lead,
)
from laming_desktop.reports.composing.columns import keep_columns
from laming_desktop.reports.composing.naming import count_items, finish_head, name_action, name_recommendations

NEW_PROGRESS, NEW_STATE, NEW_DATE = "new_progress", "new_state", "new_date"
_BOXES: Final[dict[str, tuple[str, int, FormField]]] = {
    NEW_PROGRESS: ("New progress", 3, "progress"),
    NEW_STATE: ("New state", 1, "state"),
    NEW_DATE: ("New date", 1, "timescale"),
}
_EMPTY: Final = "Nothing is to be updated."
_SUMMARY: Final = (
    "Each row is an action with its date, priority, state and last progress, and empty boxes for new progress, a new "
    "state and a new date."
)


def compose_owner_sheets(paper: OwnerSheetsPaper, profile: ReportProfile) -> PaperDocument:
    """Make the sheets: the first owner's, and those of all others after it in the same file."""
    if not paper.sheets:
        return _compose_sheet(OwnerSheet("", (), ()), paper, profile)
    first, *others = [_compose_sheet(sheet, paper, profile) for sheet in paper.sheets]
    return replace(first, appendices=tuple(others))


def _compose_sheet(sheet: OwnerSheet, paper: OwnerSheetsPaper, profile: ReportProfile) -> PaperDocument:
    """Make the sheet of one owner."""
    bands = tuple(
        TableBand(title, count_items(len(actions)), tuple(_make_group(action, paper.head) for action in actions))
        for title, actions in (("Actions that you lead", sheet.leads), ("Actions that you support", sheet.supports))
        if actions
    )
    table = keep_columns(Table(_make_columns(paper.head), bands, _SUMMARY, _EMPTY), profile)
    actions = (*sheet.leads, *sheet.supports)
    present: set[TileKey | None] = {one.action.state for one in actions}
    return PaperDocument(
        finish_head(_make_head(sheet, paper), profile),
        (table,),
        profile.page,
        "table",
        (),
        make_state_key(present),
        summary=_SUMMARY,
    )


def _make_head(sheet: OwnerSheet, paper: OwnerSheetsPaper) -> PaperHead:
    """Make the head of a sheet: whose it is, how many actions, when and to whom it goes back."""
    shows = count_items(len(sheet.leads) + len(sheet.supports))
    back = f" by {write_day(paper.return_by)}" if paper.return_by else ""
    back += f" to {paper.return_to}" if paper.return_to else ""
    asked = f"Please write in the boxes what is new, and return this sheet{back}."
    title = sheet.owner or paper.head.title
    return replace(paper.head, title=title, subtitle=asked, shows=shows, counted=shows, also="")


def _make_columns(head: PaperHead) -> tuple[TableColumn, ...]:
    """Make the columns: those of the plan that an owner needs, and a box for each thing that may be new."""
    return (
        TableColumn("reference", "Ref.", 30.0, lead=True),
        TableColumn("action", "Action", 170.0, "and the recommendation it answers", flexible=True),
        TableColumn("timescale", "Date for completion or review", 82.0, "as written"),
        TableColumn("priority", "Priority", 58.0),
        TableColumn("progress", f"Progress as at {write_day(head.as_at)}", 118.0, "state, then the last update"),
        TableColumn(NEW_PROGRESS, _BOXES[NEW_PROGRESS][0], 182.0, "since then", flexible=True),
        TableColumn(NEW_STATE, _BOXES[NEW_STATE][0], 64.0, "R, A, G, B, W, N"),
        TableColumn(NEW_DATE, _BOXES[NEW_DATE][0], 58.5, "and reason"),
    )


def _make_group(one: SheetAction, head: PaperHead) -> TableGroup:
    """Make the row of one action."""
    action = one.action
    text = split_paragraphs(action.text) or (make_paragraph(NO_TEXT, "ours"),)
    note = name_recommendations(one.numbers)
    cells = {
        "reference": write_lead(action.reference),
        "action": TableCell((*text, make_paragraph(note, "note")) if note else text),
        "timescale": write_timescale(action),
        "priority": write_priority(action),
        "progress": write_progress(action, head.as_at),
        **{
            key: TableCell((Box(name, lines, name_field(one.id, field)),))
            for key, (name, lines, field) in _BOXES.items()
        },
    }
    name = name_action(action.reference)
    return TableGroup(name, (TableRow(cells, LaterCells(partial(repeat_action, action)), name),))
