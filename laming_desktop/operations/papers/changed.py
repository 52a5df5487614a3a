"""Gather what changed since a meeting: two states of the register, compared action by action."""

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from laming_desktop.domain.checks.action_tests import find_latest_update
from laming_desktop.domain.days import write_day
from laming_desktop.domain.papers.changed import ChangedBand, ChangedBandKey, ChangedItem, ChangedPaper, Standing
from laming_desktop.domain.plan import Action, Recommendation
from laming_desktop.domain.vocabulary import CLOSED_STATES
from laming_desktop.operations.papers.changed_recommendations import list_changed_recommendations
from laming_desktop.operations.papers.heads import PaperWishes, gather_head, say_number
from laming_desktop.operations.papers.plan_rows import ActionWriter, list_state_tiles
from laming_desktop.store.past import has_begun
from laming_desktop.store.reading import list_actions, list_recommendations
from laming_desktop.store.register import Register

USUAL_DAYS: Final = 91
"""How far back a paper looks that names no day: a quarter of a year."""


@dataclass(frozen=True, slots=True)
class Pair:
    """An action then and now, one of which may be missing; `shown` is the later of the two."""

    shown: Action
    then: Action | None
    now: Action | None


@dataclass(frozen=True, slots=True)
class PlanThen:
    """The plan as it stood at the earlier moment, and the hash of the journal then."""

    actions: Mapping[str, Action]
    recommendations: Mapping[str, Recommendation]
    journal: str = ""


def gather_changed(register: Register, wishes: PaperWishes) -> ChangedPaper:
    """Gather what changed between the day (or the point in the journal) that is compared with and the paper's own day."""
    since = wishes.since or wishes.as_at - timedelta(days=USUAL_DAYS)
    then = read_plan_then(register, wishes, since)
    shown = list_actions(register, wishes.asked, today=wishes.as_at)
    total = len(list_actions(register, today=wishes.as_at)) if not wishes.asked.is_empty else len(shown)
    here = {action.id for action in list_actions(register, today=wishes.as_at)}
    gone = [action for key, action in then.actions.items() if key not in here] if wishes.asked.is_empty else []
    pairs = [
        *(Pair(action, then.actions.get(action.id), action) for action in shown),
        *(Pair(action, action, None) for action in gone),
    ]
    writer = ActionWriter(register, wishes)
    bands = [ChangedBand(key, _list_items(key, pairs, writer, since, wishes.as_at)) for key in _TESTS]
    asked = list_recommendations(register, wishes.asked, today=wishes.as_at)
    found = list_changed_recommendations(register, asked, then.recommendations, writer.names)
    whole = [ChangedBand(band.key, (*found.get(band.key, ()), *band.items)) for band in bands]
    counted = wishes.say_counts(wishes.asked, len(shown), total, "actions")
    since_words = f"since {wishes.since_name}" if wishes.since_name else f"since {write_day(since)}"
    head = gather_head(
        register,
        wishes,
        label="Progress",
        title=f"What changed {since_words}",
        shows=f"{say_number(_count_changed(whole), 'change')} {since_words}",
        counted=f"All {total:,} actions, no filter" if wishes.asked.is_empty else counted,
    )
    head = replace(head, since=since, journal_then=then.journal)
    return ChangedPaper(head, since, wishes.since_name, tuple(whole), tuple(list_state_tiles(shown)))


def read_plan_then(register: Register, wishes: PaperWishes, since: date) -> PlanThen:
    """Read the plan as it stood; nothing where the register was begun later."""
    with _see_then(register, wishes.since_seq, since) as past:
        if past is None:
            return PlanThen({}, {})
        actions = {action.id: action for action in list_actions(past, today=since)}
        return PlanThen(actions, {item.id: item for item in list_recommendations(past)}, past.head()[1])


@contextmanager
def _see_then(register: Register, seq: int | None, since: date) -> Generator[Register | None]:
    """Give the register as it stood after a change set or at the end of a day, None before it was begun."""
    with register.reading():
        was_there = seq is not None or has_begun(register.sqlite, since)
    if not was_there:
        yield None
        return
    past = register.as_at(since if seq is None else seq)
    try:
        yield past
    finally:
        past.close()


def _turned(*states: str) -> Callable[[Pair, date], bool]:
    """Give the test whether an action that was there before has come to one of these states."""

    def test(pair: Pair, _: date) -> bool:
        return (
            pair.now is not None
            and pair.then is not None
            and pair.now.state in states
            and pair.then.state not in states
        )

    return test


def _was_put_back(pair: Pair, _: date) -> bool:
    """Tell whether a date was revised and does not lie earlier now."""
    if pair.now is None or pair.then is None or pair.now.times_moved <= pair.then.times_moved:
        return False
    before, after = _find_latest_day(pair.then), _find_latest_day(pair.now)
    return before is None or after is None or after > before


def _is_silent(pair: Pair, since: date) -> bool:
    """Tell whether an open action that was there before has no update since, and stands as it stood."""
    if pair.now is None or pair.then is None or pair.now.state in CLOSED_STATES:
        return False
    spoken = any(not update.replaced and update.on > since for update in pair.now.progress)
    new_words = {update.id for update in pair.now.progress} - {update.id for update in pair.then.progress}
    return not spoken and not new_words and pair.now.state == pair.then.state


def _is_outstanding(pair: Pair, _: date) -> bool:
    """Tell whether an action was overdue then and is overdue now."""
    both = (pair.then, pair.now)
    return all(action is not None and action.due.lateness == "overdue" for action in both)


_TESTS: Final[Mapping[ChangedBandKey, Callable[[Pair, date], bool]]] = {
    "completed": _turned("complete"),
    "turned_red": _turned("off_track"),
    "turned_amber": _turned("at_risk"),
    "turned_green": _turned("on_track"),
    "dates_put_back": _was_put_back,
    "new": lambda pair, _: pair.then is None,
    "removed": lambda pair, _: pair.now is None,
    "no_update": _is_silent,
    "outstanding": _is_outstanding,
}


def _list_items(
    key: ChangedBandKey, pairs: Sequence[Pair], writer: ActionWriter, since: date, as_at: date
) -> tuple[ChangedItem, ...]:
    """List the actions of one band; those that are late or silent for longest first."""
    items = [_make_item(pair, writer, as_at) for pair in pairs if _TESTS[key](pair, since)]
    if key == "outstanding":
        late = {pair.shown.reference: pair.shown.due.days_late for pair in pairs}
        items = [replace(item, age_days=late[item.reference]) for item in items]
    if key in {"outstanding", "no_update"}:
        items.sort(key=lambda item: (item.last_update is not None or key == "outstanding", -item.age_days))
    return tuple(items)


def _make_item(pair: Pair, writer: ActionWriter, as_at: date) -> ChangedItem:
    """Make the row of an action; what was removed is told as it stood."""
    action = pair.shown
    latest = find_latest_update(action.progress, as_at)
    last = action.timescales[-1] if action.times_moved else None
    return ChangedItem(
        reference=action.reference,
        numbers=action.recommendations,
        text=writer.names.write_text(action.title or action.text),
        owners=writer.write_owners(action),
        then=_stand(pair.then),
        now=_stand(pair.now),
        reason=writer.names.write_text(last.reason) if last else "",
        agreed_by=writer.names.write_person(last.agreed_by) if last else "",
        days_put_back=_count_days(pair),
        times_moved=action.times_moved,
        age_days=(as_at - latest.on).days if latest else 0,
        last_update=latest.on if latest else None,
    )


def _stand(action: Action | None) -> Standing | None:
    if action is None:
        return None
    return Standing(action.state or "no_state", action.timescale.text if action.timescale else "")


def _count_days(pair: Pair) -> int:
    """Count the days by which a date was put back, 0 where one of the two is no day."""
    if pair.then is None or pair.now is None:
        return 0
    before, after = _find_latest_day(pair.then), _find_latest_day(pair.now)
    return max(0, (after - before).days) if before and after else 0


def _find_latest_day(action: Action) -> date | None:
    return action.timescale.latest if action.timescale else None


def _count_changed(bands: Sequence[ChangedBand]) -> int:
    """Count what changed; what only stood still is no change."""
    return sum(len(band.items) for band in bands if band.key not in {"no_update", "outstanding"})
