"""Checks of single actions: their dates, states, updates and owners."""

from collections.abc import Iterator
from datetime import date, timedelta

from laming_desktop.domain.checks.action_tests import find_latest_update, is_complete, is_open, is_unreviewed
from laming_desktop.domain.checks.remarks import Fix, PlanView, Remark, Rule
from laming_desktop.domain.plan import Action, ProgressUpdate

_OFTEN = 2


def find_ongoing_unreviewed(view: PlanView) -> Iterator[Remark]:
    """Find open actions that go on without a date for looking at them again."""
    for action in _list_open(view):
        if is_unreviewed(action):
            yield _remark("ongoing_unreviewed", action, fix="review_in_three_months")


def find_on_track_late(view: PlanView) -> Iterator[Remark]:
    """Find actions that say they are on track while their date has passed."""
    for action in _list_open(view):
        if action.state == "on_track" and action.due.lateness == "overdue":
            yield _remark("on_track_late", action, str(action.due.days_late), "mark_off_track")


def find_complete_undated(view: PlanView) -> Iterator[Remark]:
    """Find complete actions of which neither an update nor the timescale says when they were completed."""
    for action in view.actions:
        said = any(update.state == "complete" and not update.replaced for update in action.progress)
        if is_complete(action) and not said and not _is_done_on_a_day(action):
            yield _remark("complete_undated", action)


def find_complete_unevidenced(view: PlanView) -> Iterator[Remark]:
    """Find complete actions for which neither a file nor a link is kept."""
    evidenced = {evidence.item_id for evidence in view.evidence}
    for action in view.actions:
        if is_complete(action) and action.id not in evidenced:
            yield _remark("complete_unevidenced", action)


def find_red_unexplained(view: PlanView) -> Iterator[Remark]:
    """Find actions off track, and local positions "not in place", without a word of why."""
    for action in view.actions:
        latest = find_latest_update(action.progress, view.today)
        if action.state == "off_track" and (latest is None or not latest.text.strip()):
            yield _remark("red_unexplained", action)
    for item in view.recommendations:
        entries = [entry for entry in view.positions.get(item.id, ()) if entry.scope == "local"]
        newest = max(entries, key=lambda entry: entry.on, default=None)
        if newest and newest.position == "not_in_place" and not newest.reason.strip():
            yield Remark("red_unexplained", "recommendation", item.id, item.number)


def find_before_inquiry(view: PlanView) -> Iterator[Remark]:
    """Find actions whose date lies before every inquiry that they answer was published."""
    published = {inquiry.id: inquiry.published_on for inquiry in view.inquiries}
    inquiry_of = {item.id: item.inquiry_id for item in view.recommendations}
    for action in view.actions:
        days = [published.get(inquiry_of.get(key, "")) for key in action.recommendation_ids]
        known = [day for day in days if day]
        latest = action.timescale.latest if action.timescale else None
        if latest and known and len(known) == len(days) and latest < min(known):
            yield _remark("before_inquiry", action, action.timescale.text if action.timescale else "")


def find_no_update(view: PlanView) -> Iterator[Remark]:
    """Find open actions of which nothing was said for too many weeks; the detail is the number of days, or empty."""
    limit = view.today - timedelta(weeks=view.weeks)
    for action in _list_open(view):
        latest = find_latest_update(action.progress, view.today)
        if latest is None or latest.on < limit:
            yield _remark("no_update", action, str((view.today - latest.on).days) if latest else "")


def find_update_in_future(view: PlanView) -> Iterator[Remark]:
    """Find updates that carry a day that has not come yet."""
    for action in view.actions:
        later = [update.on for update in action.progress if not update.replaced and update.on > view.today]
        if later:
            yield _remark("update_in_future", action, max(later).isoformat(), "date_today")


def find_state_without_note(view: PlanView) -> Iterator[Remark]:
    """Find actions whose present state no update explains: it was set without a word."""
    for action in view.actions:
        if action.state is not None and not _explains(action, view.today):
            yield _remark("state_without_note", action, action.state)


def find_slipped_often(view: PlanView) -> Iterator[Remark]:
    """Find open actions whose date was put off more than twice."""
    for action in _list_open(view):
        if action.times_moved > _OFTEN:
            yield _remark("slipped_often", action, str(action.times_moved))


def find_timescale_unread(view: PlanView) -> Iterator[Remark]:
    """Find open actions whose timescale nobody understands."""
    for action in _list_open(view):
        if action.timescale and action.timescale.text.strip() and action.timescale.certainty == "not_understood":
            yield _remark("timescale_unread", action, action.timescale.text)


def find_timescale_ambiguous(view: PlanView) -> Iterator[Remark]:
    """Find open actions whose timescale can be read in more than one way."""
    for action in _list_open(view):
        if action.timescale and action.timescale.certainty == "ambiguous":
            yield _remark("timescale_ambiguous", action, action.timescale.text, "answer_question")


def _is_done_on_a_day(action: Action) -> bool:
    """Tell whether the timescale says since when: "Completed June 2009"."""
    return action.timescale is not None and action.timescale.nature == "done" and action.timescale.latest is not None


def _list_open(view: PlanView) -> Iterator[Action]:
    return (action for action in view.actions if is_open(action))


def _explains(action: Action, today: date) -> bool:
    """Tell whether the update that set the present state, or one since, has words."""
    updates = sorted(_list_standing(action, today), key=lambda update: update.on)
    setting = [nth for nth, update in enumerate(updates) if update.state == action.state]
    since = updates[setting[-1] :] if setting else []
    return any(update.text.strip() for update in since)


def _list_standing(action: Action, today: date) -> Iterator[ProgressUpdate]:
    return (update for update in action.progress if not update.replaced and update.on <= today)


def _remark(rule: Rule, action: Action, detail: str = "", fix: Fix | None = None) -> Remark:
    return Remark(rule, "action", action.id, action.reference, detail, fix)
