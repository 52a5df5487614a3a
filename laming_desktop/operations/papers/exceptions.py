"""Gather the exceptions: what is late, due before the next meeting, waiting, or lacks an owner, a date or a review."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from laming_desktop.domain.checks.action_tests import has_no_date, is_open, is_unreviewed, is_waiting
from laming_desktop.domain.papers.exceptions import ExceptionBand, ExceptionBandKey, ExceptionItem, ExceptionsPaper
from laming_desktop.domain.plan import Action
from laming_desktop.operations.papers.heads import PaperWishes, gather_head, say_number
from laming_desktop.operations.papers.plan_rows import ActionWriter, list_state_tiles
from laming_desktop.store.reading import list_actions, list_recommendations
from laming_desktop.store.register import Register

USUAL_DAYS: Final = 30
"""How far ahead a paper looks where no next meeting is named."""


def gather_exceptions(register: Register, wishes: PaperWishes) -> ExceptionsPaper:
    """Gather the exceptions among the actions that are not closed."""
    until = wishes.next_meeting or wishes.as_at + timedelta(days=USUAL_DAYS)
    everything = list_actions(register, today=wishes.as_at)
    shown = list_actions(register, wishes.asked, today=wishes.as_at)
    still_open = [action for action in shown if is_open(action)]
    writer = ActionWriter(register, wishes)
    titles = {item.number: item.title or item.text for item in list_recommendations(register)}
    tests = make_tests(wishes.as_at, until)
    bands = [
        ExceptionBand(key, _list_items([action for action in still_open if test(action)], writer, titles))
        for key, test in tests.items()
    ]
    among = len({action.id for action in still_open for test in tests.values() if test(action)})
    counted = wishes.say_counts(wishes.asked, len(shown), len(everything), "actions")
    head = gather_head(
        register,
        wishes,
        label="Exceptions",
        title="What needs attention",
        shows=f"{say_number(among, 'action')} of {len(shown):,} {'needs' if among == 1 else 'need'} attention",
        counted=f"Among all {len(everything)} actions, no filter" if wishes.asked.is_empty else counted,
    )
    name = wishes.next_name or ("" if wishes.next_meeting else f"the next {USUAL_DAYS} days")
    return ExceptionsPaper(head, until, name, tuple(bands), tuple(list_state_tiles(shown)))


def make_tests(as_at: date, until: date) -> Mapping[ExceptionBandKey, Callable[[Action], bool]]:
    """Give for each kind of exception the test whether an open action is one."""

    def is_due_next(action: Action) -> bool:
        due = action.due.next_due
        return due is not None and as_at <= due <= until

    return {
        "overdue": lambda action: action.due.lateness == "overdue",
        "due_next": is_due_next,
        "waiting": is_waiting,
        "no_owner": lambda action: not action.owners,
        "no_date": has_no_date,
        "ongoing_unreviewed": is_unreviewed,
    }


def _list_items(
    actions: Sequence[Action], writer: ActionWriter, titles: Mapping[str, str]
) -> tuple[ExceptionItem, ...]:
    """List actions: those late for longest first, then those due soonest, then as the plan has them."""
    ranked = sorted(actions, key=lambda action: (-action.due.days_late, action.due.next_due or date.max))
    return tuple(
        ExceptionItem(
            writer.write(action),
            action.recommendations,
            writer.names.write_text(titles.get(action.recommendations[0], "")) if action.recommendations else "",
            action.due.days_late,
            action.due.next_due,
        )
        for action in ranked
    )
