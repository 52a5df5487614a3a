"""Gather where the plan stands: each figure counts with the very filter that its list will have."""

from collections import Counter
from datetime import date
from typing import Final

from laming_desktop.domain.checks.remarks import Rule
from laming_desktop.domain.dashboard import (
    Dashboard,
    Figure,
    SinceMeeting,
    band_recommendations,
    bar_states,
    rank_agencies,
)
from laming_desktop.domain.plan_filter import PastChoice, PlanFilter
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.operations.checks.plan_checks import check_register_plan
from laming_desktop.store.actions import count_actions
from laming_desktop.store.reading import list_inquiries
from laming_desktop.store.register import Register
from laming_desktop.store.since_meeting import LastMeeting, find_last_meeting, find_next_meeting
from laming_desktop.store.standing_figures import (
    count_owners_of,
    count_states,
    count_states_by_agency,
    count_waiting_for_published,
    list_latest_updates,
    list_longest_overdue,
    list_standing_items,
)

MOST_NAMED: Final = 6
"""How many actions a list of the page can have."""
LARGE: Final = 10_000
"""From how many actions on the page does without what has to read every row: the checks, and the day of the last meeting."""
USUAL_QUIET_DAYS: Final = 28
"""How long nothing may be said where there was no meeting to count from."""


def gather_dashboard(register: Register, *, today: date, progress: Progress = SILENT) -> Dashboard:
    """Gather the page as at a day; between two figures others may read the register, and Cancel is heard."""
    with register.reading() as connection:
        last, coming = find_last_meeting(connection, today), find_next_meeting(connection, today)

    def count(asked: PlanFilter) -> Figure:
        progress.step(0, 0)
        return Figure(count_actions(register, asked, today=today), asked)

    due_soon = PlanFilter(due=("before_meeting",))
    quiet = PlanFilter(quiet_days=USUAL_QUIET_DAYS if last is None else max((today - last.meeting.on).days, 1))
    items = list_standing_items(register)
    states = bar_states(count_states(register))
    soon = count(due_soon)
    is_large = states.total >= LARGE
    return Dashboard(
        today=today,
        actions=states.total,
        recommendations=len(items),
        overdue=count(PlanFilter(due=("overdue",))),
        due_soon=soon,
        due_elsewhere=soon.count - count(PlanFilter(due=("before_meeting",), agencies=("none",))).count,
        waiting=count(PlanFilter(states=("waiting",))),
        guidance_out=count_waiting_for_published(register, today),
        quiet=count(quiet),
        owners_to_chase=count_owners_of(register, quiet, today),
        next_meeting=coming,
        since=None if last is None else _gather_since(register, last, today, progress, is_large=is_large),
        bands=band_recommendations(items, {one.id: one.title for one in list_inquiries(register)}),
        states=states,
        agencies=rank_agencies(
            [bar_states(counts, agency) for agency, counts in count_states_by_agency(register).items()]
        ),
        longest_overdue=tuple(list_longest_overdue(register, today, MOST_NAMED)),
        latest_updates=tuple(list_latest_updates(register, today, MOST_NAMED)),
        checks=None if is_large else _count_remarks(register, today, progress),
    )


def _gather_since(
    register: Register, last: LastMeeting, today: date, progress: Progress, *, is_large: bool
) -> SinceMeeting:
    def count(what: PastChoice) -> Figure:
        progress.step(0, 0)
        asked = PlanFilter(past=(what,))
        return Figure(count_actions(register, asked, today=today), asked)

    return SinceMeeting(
        last.meeting,
        last.seq,
        turned=count("turned_since_meeting"),
        completed=count("completed_since_meeting"),
        revised=count("date_changed_since_meeting"),
        updated=count("updated_since_meeting"),
        overdue_then=None if is_large else _count_overdue_then(register, last),
    )


def _count_overdue_then(register: Register, last: LastMeeting) -> int:
    past = register.as_at(last.seq)
    try:
        return count_actions(past, PlanFilter(due=("overdue",)), today=last.meeting.on)
    finally:
        past.close()


def _count_remarks(register: Register, today: date, progress: Progress) -> dict[Rule, int]:
    progress.step(0, 0)
    found = check_register_plan(register, today=today)
    counts: Counter[Rule] = Counter(remark.rule for remark in found.remarks)
    return dict(counts.most_common())
