"""The action plan: under each recommendation its actions, with dates, priority, owners and progress."""

from pathlib import Path
from typing import Final

from laming_desktop.domain.days import write_day
from laming_desktop.domain.papers.action_plan import ActionPlanPaper
from laming_desktop.domain.papers.heads import PaperResult
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.domain.vocabulary import ActionState
from laming_desktop.reports.action_plan_groups import PlanSetter
from laming_desktop.reports.drawing.key_line import KeyEntry
from laming_desktop.reports.drawing.marks import STATE_MARKS
from laming_desktop.reports.layout.tables import Column, TableForm
from laming_desktop.reports.layout.wrapping import Wrapper
from laming_desktop.reports.setting_cells import make_form, make_no_hit, set_head
from laming_desktop.reports.setting_items import set_items
from laming_desktop.reports.table_paper import TABLE_WIDTH, TablePaper, halve_progress, open_fonts, write_table_paper

_NUMBER, _RECOMMENDATION, _REFERENCE, _ACTION = 32.0, 141.0, 23.0, 164.0
_TIMESCALE, _PRIORITY, _OWNERS = 88.0, 72.0, 100.0
_PROGRESS = TABLE_WIDTH - _NUMBER - _RECOMMENDATION - _REFERENCE - _ACTION - _TIMESCALE - _PRIORITY - _OWNERS
_SHOWN_WHEN_PRESENT: Final[tuple[ActionState, ...]] = ("superseded", "abandoned")
_SUMMARY: Final = (
    "Each row is an action under the recommendation that it answers, with its date, priority, responsible managers, "
    "state and last progress."
)


def write_action_plan(paper: ActionPlanPaper, path: Path, progress: Progress = SILENT) -> PaperResult:
    """Write the action plan as a tagged PDF, A4 landscape; the same paper gives the same bytes.

    Raises CannotWriteError or MissingFileError, and CancelledError when `progress` is cancelled; an earlier file at
    `path` is kept then.
    """
    fonts = open_fonts()
    wrapper = Wrapper(fonts)
    form = _make_form(paper, wrapper)
    setter = PlanSetter(wrapper, {column.key: column.width for column in form.columns}, paper.head.as_at)
    items = set_items(paper.sections, setter.make_group, halve_progress(progress, 0))
    shown = items or [make_no_hit(wrapper, form.width)]
    table = TablePaper(paper.head, paper.tiles, form, shown, _make_key(paper), _SUMMARY)
    return write_table_paper(table, wrapper, fonts, path, halve_progress(progress, 1))


def _make_form(paper: ActionPlanPaper, wrapper: Wrapper) -> TableForm:
    """Make the seven columns; the action's reference hangs before its text in a column that shares its head."""
    progress = f"Progress as at {write_day(paper.head.as_at)}"
    columns = (
        Column("number", _NUMBER, set_head(wrapper, _NUMBER, "Rec. no.")),
        Column("text", _RECOMMENDATION, set_head(wrapper, _RECOMMENDATION, "Recommendation")),
        Column("reference", _REFERENCE, set_head(wrapper, _ACTION, "Action", "with its reference"), lead=True),
        Column("action", _ACTION, None),
        Column("timescale", _TIMESCALE, set_head(wrapper, _TIMESCALE, "Date for completion or review", "as written")),
        Column("priority", _PRIORITY, set_head(wrapper, _PRIORITY, "Priority")),
        Column("owners", _OWNERS, set_head(wrapper, _OWNERS, "Responsible manager(s)")),
        Column("progress", _PROGRESS, set_head(wrapper, _PROGRESS, progress, "state, then the last update")),
    )
    return make_form(columns, {})


def _make_key(paper: ActionPlanPaper) -> list[KeyEntry]:
    """Give the states that an action can be in; what is closed without being complete only where it occurs."""
    present = {action.state for section in paper.sections for group in section.groups for action in group.actions} | {
        tile.key for tile in paper.tiles
    }
    shown = [mark for state, mark in STATE_MARKS.items() if state not in _SHOWN_WHEN_PRESENT or state in present]
    entries = [KeyEntry(mark.word, mark.meaning, mark) for mark in shown]
    return [*entries, KeyEntry("Overdue", "past its date, not complete", is_pennant=True)]
