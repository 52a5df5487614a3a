"""What a page of the plan showed before its widgets went, and the same on the widgets that came after them."""

from dataclasses import dataclass
from datetime import date

from laming_desktop.domain.plan_filter import PlanFilter, Sorting
from laming_desktop.domain.views import Grouping, SavedView
from laming_desktop.store.outline import OutlineCounts, OutlineLine
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.plan.plan_list import ListMode, PlanList
from laming_desktop.ui.screens.plan.screen import PlanScreen
from laming_desktop.wording.dates import say_count


@dataclass(frozen=True, slots=True)
class KeptPage:
    """Filter, order, chosen line and what else a user would miss; `had_front` tells that the dashboard was seen."""

    was_shown: bool
    had_front: bool
    line: OutlineLine | None
    asked: PlanFilter
    mode: ListMode
    arranged: tuple[Sorting, Grouping]
    closed: frozenset[str]
    view: SavedView | None


def note_page(screen: PlanScreen, *, was_shown: bool) -> KeptPage:
    """Note what a page shows."""
    shown = screen.list
    return KeptPage(
        was_shown,
        screen.is_front_shown,
        screen.chosen,
        shown.filter,
        shown.mode,
        (shown.sorting, shown.grouping),
        shown.model.closed,
        screen.showing.saved,
    )


def show_again(screen: PlanScreen, kept: KeptPage, register: Register, today: date) -> None:
    """Show the same on another page."""
    shown = screen.list
    shown.bar.show_filter(kept.asked)
    shown.mode = kept.mode
    screen.showing.saved = kept.view
    screen.show_register(register, today, kept.closed)
    if kept.arranged != (shown.sorting, shown.grouping):
        shown.arrange(*kept.arranged)
        shown.apply()
    if kept.line is not None:
        shown.view.choose(kept.line.id, kept.line.parent)
    if kept.had_front:
        screen.show_front(is_shown=True)
    elif kept.was_shown:
        shown.focus()


def say_held(counts: OutlineCounts) -> str:
    """Say what is in a register, for the list of those that were open last; how many are late only where all were counted."""
    actions = say_count(counts.total, "action") if counts.total else "no actions yet"
    is_whole = counts.overdue is not None and counts.shown == counts.total
    return f"{actions}, {counts.overdue:,} overdue" if is_whole and counts.overdue else actions


def say_shown(shown: PlanList) -> str:
    """Say how much of the plan is shown: "35 actions in 13 of 58 recommendations"."""
    counts = shown.counts
    actions = say_count(counts.shown, "action") if counts.shown else "No actions"
    if shown.mode == "recommendations":
        return say_count(counts.recommendations, "recommendation")
    if shown.sorting != Sorting():
        return actions
    bands, whole = shown.bands_shown, counts.recommendations_total
    part = "" if not bands or bands == whole else f"{bands:,} of "
    return f"{actions} in {part}{say_count(whole, 'recommendation')}"
