"""The action plan: under each recommendation its actions, with dates, priority, owners and progress."""

from collections.abc import Collection
from datetime import date
from functools import partial
from typing import Final

from laming_desktop.domain.days import write_day
from laming_desktop.domain.papers.action_plan import ActionPlanPaper, PlanAction, PlanGroup, PlanSection
from laming_desktop.domain.papers.blocks import (
    KeyWord,
    PaperDocument,
    Table,
    TableBand,
    TableCell,
    TableColumn,
    TableGroup,
    TableRow,
)
from laming_desktop.domain.papers.heads import TileKey
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.domain.vocabulary import ActionState
from laming_desktop.reports.composing.action_cells import (
    repeat_action,
    write_owners,
    write_priority,
    write_progress,
    write_timescale,
)
from laming_desktop.reports.composing.cell_words import (
    LaterCells,
    repeat_number,
    repeat_title,
    write_cell,
    write_item_text,
    write_lead,
    write_ours,
)
from laming_desktop.reports.composing.columns import keep_columns
from laming_desktop.reports.composing.later_groups import LaterGroups
from laming_desktop.reports.composing.naming import NO_HIT, finish_head, name_action, name_recommendation
from laming_desktop.reports.drawing.marks import STATE_MARKS

NO_TEXT: Final = "No text recorded"
_SHOWN_WHEN_PRESENT: Final[tuple[ActionState, ...]] = ("superseded", "abandoned")
_SUMMARY: Final = (
    "Each row is an action under the recommendation that it answers, with its date, priority, responsible managers, "
    "state and last progress."
)


def compose_action_plan(paper: ActionPlanPaper, profile: ReportProfile) -> PaperDocument:
    """Make the blocks of the action plan, with the columns that the profile chooses."""
    as_at = paper.head.as_at
    bands = tuple(_compose_section(section, as_at) for section in paper.sections if section.groups)
    table = keep_columns(Table(make_plan_columns(as_at), bands, _SUMMARY, NO_HIT), profile)
    present: set[TileKey | None] = {tile.key for tile in paper.tiles}
    present.update(action.state for section in paper.sections for group in section.groups for action in group.actions)
    return PaperDocument(
        finish_head(paper.head, profile),
        (table,),
        profile.page,
        "table",
        paper.tiles,
        make_state_key(present),
        summary=_SUMMARY,
    )


def make_plan_columns(as_at: date) -> tuple[TableColumn, ...]:
    """Make the seven columns; the action's reference hangs before its text in a column that shares its head."""
    return (
        TableColumn("number", "Rec. no.", 32.0),
        TableColumn("text", "Recommendation", 141.0, flexible=True),
        TableColumn("reference", "Action", 23.0, "with its reference", lead=True),
        TableColumn("action", "", 164.0, flexible=True),
        TableColumn("timescale", "Date for completion or review", 88.0, "as written"),
        TableColumn("priority", "Priority", 72.0),
        TableColumn("owners", "Responsible manager(s)", 100.0, hanging=True),
        TableColumn(
            "progress", f"Progress as at {write_day(as_at)}", 142.5, "state, then the last update", flexible=True
        ),
    )


def make_state_key(present: Collection[TileKey | None]) -> tuple[KeyWord, ...]:
    """Give the states that an action can be in; what is closed without being complete only where it occurs."""
    entries = [
        KeyWord(mark.word, mark.meaning, state)
        for state, mark in STATE_MARKS.items()
        if state not in _SHOWN_WHEN_PRESENT or state in present
    ]
    return (*entries, KeyWord("Overdue", "past its date, not complete", is_pennant=True))


def _compose_section(section: PlanSection, as_at: date) -> TableBand:
    """Make the band of a theme and the groups under it."""
    return TableBand(section.theme or "", section.note, LaterGroups(section.groups, partial(_make_group, as_at)))


def _make_group(as_at: date, group: PlanGroup) -> TableGroup:
    """Make a recommendation's rows; its number and words run beside all its actions."""
    rows = tuple([_make_row(action, as_at) for action in group.actions]) or (_make_empty_row(group),)
    return TableGroup(
        name_recommendation(group.number),
        rows,
        {"number": write_lead(group.number), "text": write_item_text(group.text, group.title)},
        LaterCells(partial(_repeat_beside, group)),
        keeps_next=not group.actions and bool(group.actions_under),
    )


def _repeat_beside(group: PlanGroup) -> dict[str, TableCell]:
    """Give what the next page repeats of the recommendation."""
    return {"number": repeat_number(group.number), "text": repeat_title(group.title, group.text)}


def _make_row(action: PlanAction, as_at: date) -> TableRow:
    """Make the row of one action."""
    cells = {
        "reference": write_lead(action.reference),
        "action": write_cell(action.text, NO_TEXT),
        "timescale": write_timescale(action),
        "priority": write_priority(action),
        "owners": write_owners(action),
        "progress": write_progress(action, as_at),
    }
    return TableRow(cells, LaterCells(partial(repeat_action, action)), name_action(action.reference))


def _make_empty_row(group: PlanGroup) -> TableRow:
    """Make the row of a recommendation without actions of its own."""
    words = f"Actions are under {group.actions_under}" if group.actions_under else "No action recorded"
    return TableRow({"action": write_ours(words)})
