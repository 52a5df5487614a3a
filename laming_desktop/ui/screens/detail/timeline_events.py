"""What happened to an action and what is still to come, as events with a day: timescales, updates, meetings, due days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from laming_desktop.domain.meetings import Meeting
from laming_desktop.domain.plan import Action, Due, ProgressUpdate, TimescaleEntry
from laming_desktop.domain.vocabulary import ActionState
from laming_desktop.wording.dates import say_date
from laming_desktop.wording.readings import say_timescale

EventKind = Literal["timescale", "revision", "update", "meeting", "start", "review", "due", "today"]
OWN: Final[frozenset[EventKind]] = frozenset({"timescale", "revision", "update"})
"""What was recorded for the action itself, and is counted on its tab."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing on the timeline; `on` None stands for the beginning."""

    on: date | None
    kind: EventKind
    what: str
    words: str = ""
    note: str = ""
    state: ActionState | None = None


def list_events(action: Action, meetings: Sequence[Meeting] = (), today: date | None = None) -> list[Event]:
    """List what happened, newest first; the original timescale stands last.

    Of the meetings those are taken that were between the first and the last day of anything else, or today.
    """
    revisions = [_make_timescale_event(entry, is_first=place == 0) for place, entry in enumerate(action.timescales)]
    updates = [_make_update_event(update) for update in action.progress if not update.replaced]
    events = [*reversed(revisions), *updates, *_list_days(action)]
    events += [Event(today, "today", "today")] if today is not None else []
    days = [event.on for event in events if event.on is not None]
    if days:
        between = [meeting for meeting in meetings if min(days) <= meeting.on <= max(days)]
        events += [Event(meeting.on, "meeting", f"{meeting.body} met") for meeting in between]
    return sorted(events, key=lambda event: event.on or date.min, reverse=True)


def count_own(events: Sequence[Event]) -> int:
    """Count what was recorded for the action itself."""
    return sum(event.kind in OWN for event in events)


def say_event(event: Event) -> str:
    """Say an event in a sentence, for a screen reader: "3 November 2009, update: Begun"."""
    day = say_date(event.on) if event.on else "At first"
    words = f": {event.words}" if event.words else ""
    return f"{day}, {event.what}{words}"


def _list_days(action: Action) -> list[Event]:
    """List the days that the action names: when it begins, is looked at again, and falls due."""
    events: list[Event] = []
    if action.start_on is not None:
        events.append(Event(action.start_on, "start", "start"))
    if action.review_on is not None:
        events.append(Event(action.review_on, "review", "review"))
    if action.due.next_due is not None:
        events.append(Event(action.due.next_due, "due", _say_due(action.due)))
    return events


def _say_due(due: Due) -> str:
    words = {"overdue": "due, and late", "passed_while_waiting": "due, passed while waiting"}
    return words.get(due.lateness or "", "due")


def _make_timescale_event(entry: TimescaleEntry, *, is_first: bool) -> Event:
    notes = [f"Read as: {say_timescale(entry.reading)}."]
    notes += [f"Reason: {entry.reason}."] if entry.reason else []
    notes += [f"Agreed by {entry.agreed_by}."] if entry.agreed_by else []
    what = "original timescale" if is_first else "timescale revised"
    note = " ".join(notes).replace("..", ".")
    return Event(entry.revised_on, "timescale" if is_first else "revision", what, f"“{entry.reading.text}”", note)


def _make_update_event(update: ProgressUpdate) -> Event:
    return Event(update.on, "update", update.author or "update", update.text, state=update.state)
