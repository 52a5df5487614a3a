"""The cells of an action that several papers print: its date and what became of it, priority, owners, progress."""

from datetime import date
from typing import Final

from laming_desktop.domain.days import write_day
from laming_desktop.domain.papers.action_plan import PlanAction
from laming_desktop.domain.papers.blocks import CellPart, FlagWord, MarkWord, TableCell
from laming_desktop.reports.composing.cell_words import (
    make_paragraph,
    repeat_title,
    split_paragraphs,
    write_cell,
    write_lead,
    write_ours,
)
from laming_desktop.reports.drawing.marks import NO_STATE, STATE_MARKS
from laming_desktop.reports.layout.wrapping import tidy_line
from laming_desktop.reports.saying import join_parts, say_days, say_times

NO_OWNER: Final = "No owner named"
_DATE_PASSED: Final = "date passed while\u00a0waiting"


def write_timescale(action: PlanAction) -> TableCell:
    """Write the date as written, under it what has become of it."""
    parts: list[CellPart] = [*split_paragraphs(action.timescale)]
    if not parts:
        parts.append(make_paragraph("No date given", "ours"))
    if action.overdue_days > 0:
        parts.append(say_overdue(action.overdue_days))
    elif action.date_passed:
        parts.append(make_paragraph(_DATE_PASSED, "note"))
    if action.moved > 0:
        was = f"was {tidy_line(action.was)}" if tidy_line(action.was) else ""
        words = join_parts([was, f"moved {say_times(action.moved)}".replace(" ", "\u00a0")], "; ")
        parts.append(make_paragraph(words, "note"))
    return TableCell(tuple(parts))


def say_overdue(days: int) -> FlagWord:
    """Say that an action is late, and by how much."""
    return FlagWord(f"Overdue {say_days(days)}")


def write_priority(action: PlanAction) -> TableCell:
    """Write the priority as written."""
    return write_cell(action.priority, "Not given")


def write_owners(action: PlanAction) -> TableCell:
    """Write one owner a line."""
    return list_owners(action.owners)


def list_owners(owners: tuple[str, ...]) -> TableCell:
    """Write owners one a line, or that there is none."""
    named = tuple(line for owner in owners for line in split_paragraphs(owner))
    return TableCell(named) if named else write_ours(NO_OWNER)


def write_progress(action: PlanAction, as_at: date) -> TableCell:
    """Write the state, then the last update; its date where it is not that of the paper."""
    first = (
        make_paragraph(NO_STATE.word, "ours")
        if action.state is None
        else MarkWord(action.state, STATE_MARKS[action.state].word)
    )
    text = split_paragraphs(action.progress)
    if not text:
        return TableCell((first, make_paragraph("No progress recorded", "ours")))
    if action.progress_on and action.progress_on != as_at:
        return TableCell((first, *text, make_paragraph(f"as at {write_day(action.progress_on)}", "note")))
    return TableCell((first, *text))


def repeat_action(action: PlanAction) -> dict[str, TableCell]:
    """Give what the next page repeats of an action."""
    return {"reference": write_lead(action.reference), "action": repeat_title("")}
