"""One recommendation of the plan with its actions, set as a group of rows."""

from datetime import date
from typing import Final

from laming_desktop.domain.days import write_day
from laming_desktop.domain.papers.action_plan import PlanAction, PlanGroup
from laming_desktop.reports.drawing.marks import NO_STATE, STATE_MARKS
from laming_desktop.reports.layout.cells import Badge, Block, Cell, Flag, Gap, make_cell, repeat_cell
from laming_desktop.reports.layout.tables import Group, Row, make_row
from laming_desktop.reports.layout.typography import CELL, EMPTY, NOTE, REFERENCE
from laming_desktop.reports.layout.wrapping import Wrapper, tidy_line, tidy_text
from laming_desktop.reports.saying import join_parts, say_days, say_times
from laming_desktop.reports.setting_cells import CellSetter, choose_title

_MARK_SIZE = 10.5
_NOTE_GAP = 1.5
_OWNER_TURN = 6.0
_DATE_PASSED: Final = "date passed while\u00a0waiting"
_NO_ACTION: Final = "No action recorded"


class PlanSetter:
    """Sets recommendations and their actions into the columns of the plan."""

    def __init__(self, wrapper: Wrapper, widths: dict[str, float], as_at: date) -> None:
        self._setter = CellSetter(wrapper, widths)
        self._as_at = as_at

    def make_group(self, group: PlanGroup) -> Group:
        """Set a recommendation; its number and words run beside all its actions."""
        beside = {
            "number": self._setter.set_number(group.number, "number"),
            "text": self._set_recommendation(group),
        }
        again = {
            "number": repeat_cell(self._setter.repeat_number(group.number, "number")),
            "text": repeat_cell(self._setter.repeat_title(choose_title(group.title, group.text), "text")),
        }
        rows = tuple(self._make_row(action) for action in group.actions) or (self._make_empty_row(group),)
        return Group(
            name=f"Recommendation {group.number}" if group.number else "This recommendation",
            rows=rows,
            beside=beside,
            again=again,
            keeps_next=not group.actions and bool(group.actions_under),
            count=len(rows),
        )

    def _set_recommendation(self, group: PlanGroup) -> Cell:
        """Set the recommendation's words; where only its short title is known, say so."""
        paragraphs = self._setter.set_paragraphs(group.text, CELL, "text")
        if paragraphs:
            return make_cell(*paragraphs)
        missing = self._setter.set_lines("The full text is not recorded", EMPTY, "text")
        return make_cell(*self._setter.set_paragraphs(group.title, CELL, "text"), missing)

    def _make_row(self, action: PlanAction) -> Row:
        """Set one action."""
        reference = make_cell(self._setter.set_lines(action.reference, REFERENCE, "reference"))
        cells = {
            "reference": reference,
            "action": self._setter.set_text(action.text, "action", "No text recorded"),
            "timescale": self._set_timescale(action),
            "priority": self._setter.set_text(action.priority, "priority", "Not given"),
            "owners": self._set_owners(action),
            "progress": self._set_progress(action),
        }
        again = {"reference": repeat_cell(reference), "action": repeat_cell(self._setter.repeat_title("", "action"))}
        return make_row(cells, again)

    def _make_empty_row(self, group: PlanGroup) -> Row:
        """Set the row of a recommendation without actions of its own."""
        words = f"Actions are under {group.actions_under}" if group.actions_under else _NO_ACTION
        return make_row({"action": self._setter.set_empty(words, "action")})

    def _set_timescale(self, action: PlanAction) -> Cell:
        """Set the date as written, under it what has become of it."""
        blocks: list[Block] = [*self._setter.set_paragraphs(action.timescale, CELL, "timescale")]
        if not blocks:
            blocks.append(self._setter.set_lines("No date given", EMPTY, "timescale"))
        if action.overdue_days > 0:
            blocks += [Gap(_NOTE_GAP), Flag(f"Overdue {say_days(action.overdue_days)}")]
        elif action.date_passed:
            blocks += [Gap(_NOTE_GAP), self._setter.set_lines(_DATE_PASSED, NOTE, "timescale")]
        if action.moved > 0:
            was = f"was {tidy_line(action.was)}" if tidy_line(action.was) else ""
            words = join_parts([was, f"moved {say_times(action.moved)}".replace(" ", "\u00a0")], "; ")
            blocks += [Gap(_NOTE_GAP), self._setter.set_lines(words, NOTE, "timescale")]
        return make_cell(*blocks)

    def _set_owners(self, action: PlanAction) -> Cell:
        """Set one owner a line; a name that must wrap is set in by a little."""
        owners = [
            self._setter.set_lines(line, CELL, "owners", _OWNER_TURN)
            for owner in action.owners
            for line in tidy_text(owner).split("\n")
            if line.strip(" ")
        ]
        return make_cell(*owners) if owners else self._setter.set_empty("No owner named", "owners")

    def _set_progress(self, action: PlanAction) -> Cell:
        """Set the state, then the last update; its date where it is not that of the paper."""
        if action.state is None:
            blocks: list[Block] = [self._setter.set_lines(NO_STATE.word, EMPTY, "progress")]
        else:
            blocks = [Badge(action.state, STATE_MARKS[action.state].word, _MARK_SIZE)]
        text = self._setter.set_paragraphs(action.progress, CELL, "progress")
        blocks += text or [self._setter.set_lines("No progress recorded", EMPTY, "progress")]
        if text and action.progress_on and action.progress_on != self._as_at:
            blocks += [
                Gap(_NOTE_GAP),
                self._setter.set_lines(f"as at {write_day(action.progress_on)}", NOTE, "progress"),
            ]
        return make_cell(*blocks)
