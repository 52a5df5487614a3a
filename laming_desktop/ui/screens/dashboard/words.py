"""What the page that tells where the plan stands says of its figures, in whole sentences."""

from collections.abc import Sequence
from datetime import date

from laming_desktop.domain.dashboard import Dashboard, StateBar, ThemeBand
from laming_desktop.domain.days import name_month
from laming_desktop.domain.meetings import Meeting
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.vocabulary import ActionState
from laming_desktop.ui.screens.dashboard.state_bars import BarLine
from laming_desktop.ui.widgets.badge import POSITION_BADGES, STATE_BADGES, Badge
from laming_desktop.ui.widgets.mark_layout import Mark, MarkBand
from laming_desktop.wording.dates import say_count, say_date
from laming_desktop.wording.texts import clean

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LONGEST_TITLE = 200


def say_day(day: date, today: date) -> str:
    """Say a day, without its year where that is this one: "8 December"."""
    return f"{day.day} {name_month(day.month)}" if day.year == today.year else say_date(day)


def say_where(found: Dashboard) -> str:
    """Say the day, and the meeting that comes next."""
    today = f"{WEEKDAYS[found.today.weekday()]} {say_date(found.today)}"
    meeting = found.next_meeting
    if meeting is None:
        return f"{today} · no next meeting is known"
    day, days = say_day(meeting.on, found.today), (meeting.on - found.today).days
    when = "today" if not days else "tomorrow" if days == 1 else f"in {days:,} days"
    return f"{today} · next meeting: {clean(meeting.body, 60)}, {day}, {when}"


def say_overdue(found: Dashboard) -> tuple[str, str]:
    """Say what the figure of the overdue counts, and how it was at the last meeting."""
    since = found.since
    if since is None or since.overdue_then is None:
        longest = found.longest_overdue[0].days_late if found.longest_overdue else 0
        return "overdue", f"for up to {say_count(longest, 'day')}" if longest else "nothing is late"
    day, more = say_day(since.meeting.on, found.today), found.overdue.count - since.overdue_then
    if not more:
        return "overdue", f"as many as on {day}"
    return "overdue", f"{more:,} more than on {day}" if more > 0 else f"{-more:,} fewer than on {day}"


def say_due_soon(found: Dashboard) -> tuple[str, str]:
    """Say what falls due before the next meeting, or soon, and how much of it others do."""
    meeting = found.next_meeting
    words = "due in 30 days" if meeting is None else f"due before {say_day(meeting.on, found.today)}"
    if not found.due_soon.count:
        return words, "nothing falls due"
    elsewhere = found.due_elsewhere
    return words, f"{elsewhere:,} of them in agencies" if elsewhere else "none of them in an agency"


def say_waiting(found: Dashboard) -> tuple[str, str]:
    """Say what waits, and whether what it waits for has come."""
    if not found.waiting.count:
        return "waiting", "nothing waits"
    out = found.guidance_out
    return "waiting", f"{out:,} for guidance that is out now" if out else "nothing new published"


def say_quiet_since(found: Dashboard) -> tuple[str, str]:
    """Say of what nothing was heard, and of how many owners it could be asked."""
    since = found.since
    words = (
        f"not updated for {found.quiet.asked.quiet_days // 7} weeks"
        if since is None
        else f"not updated since {say_day(since.meeting.on, found.today)}"
    )
    if not found.quiet.count:
        return words, "every open action was" if found.actions else "no action yet"
    owners = found.owners_to_chase
    return words, f"chase {say_count(owners, 'owner')}" if owners else "they have no owner"


def say_since(meeting: Meeting, today: date) -> str:
    """Head what is new since a meeting."""
    return f"Since the {clean(meeting.body, 60)} on {say_day(meeting.on, today)}"


def make_bands(bands: Sequence[ThemeBand]) -> list[MarkBand]:
    """Make the marks of all recommendations under their themes."""
    has_themes = any(band.theme for band in bands)
    made: list[MarkBand] = []
    for nth, band in enumerate(bands):
        label = band.theme or (("Before the first theme" if not nth else "Other") if has_themes else "")
        label = f"{band.inquiry}: {label}".removesuffix(": ") if band.inquiry else label
        made.append(MarkBand(clean(label, LONGEST_TITLE), tuple(_make_marks(band)), _say_local(band)))
    return made


def _make_marks(band: ThemeBand) -> list[Mark]:
    return [
        Mark(
            item.id,
            item.number,
            clean(item.words, LONGEST_TITLE),
            POSITION_BADGES[item.position],
            say_count(item.actions, "action") if item.actions else "",
        )
        for item in band.items
    ]


def _say_local(band: ThemeBand) -> str:
    return f"{band.local} of {len(band.items)} local" if band.local else "national only"


def find_state_badge(state: ActionState | None) -> Badge:
    """Find the badge of a state, or of none."""
    return STATE_BADGES[state]


def line_states(bar: StateBar) -> list[BarLine]:
    """Make one bar of each state."""
    return [
        BarLine(badge.word, ((badge, count),), PlanFilter(states=(state,)), badge)
        for state, count in bar.counts.items()
        for badge in (find_state_badge(None if state == "none" else state),)
    ]


def line_agencies(bars: Sequence[StateBar]) -> list[BarLine]:
    """Make one bar of each agency, parted by state."""
    return [
        BarLine(
            "No agency named" if bar.agency == "none" else clean(bar.agency, LONGEST_TITLE),
            tuple((find_state_badge(None if state == "none" else state), count) for state, count in bar.counts.items()),
            PlanFilter(agencies=(bar.agency,)),
        )
        for bar in bars
    ]
