"""Owners in the user's words: who they are, what is theirs, who holds a post, what joining two of them does."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from laming_desktop.domain.national import PostHolder
from laming_desktop.domain.owners.joining import Joining
from laming_desktop.domain.plan import Action, Due, Owner
from laming_desktop.domain.vocabulary import CLOSED_STATES, OwnerKind
from laming_desktop.wording.dates import say_count, say_date, say_short_date
from laming_desktop.wording.labels import NO_STATE, OWNER_KIND_WORDS, STATE_WORDS
from laming_desktop.wording.texts import clean

KINDS_WORDS: Final[Mapping[OwnerKind, str]] = {
    "person": "People",
    "post": "Posts",
    "team": "Teams",
    "agency": "Agencies",
}


def say_owner(owner: Owner, open_actions: int) -> str:
    """Say of which kind an owner is and how many actions are theirs, for the second line of a list."""
    kind = OWNER_KIND_WORDS[owner.kind]
    if not owner.actions:
        return f"{kind} · no action"
    return f"{kind} · {say_count(owner.actions, 'action')}, {open_actions:,} open"


def say_names(owner: Owner) -> str:
    """Say what else an owner is called; empty where there is no other name."""
    parts = [f"Initials {clean(owner.initials)}"] if owner.initials else []
    if owner.aliases:
        parts.append(f"Also called {', '.join(clean(name) for name in owner.aliases)}")
    return " · ".join(parts)


def say_work(action: Action) -> str:
    """Say when an action falls due and how it stands, for the second line of a worklist."""
    state = STATE_WORDS[action.state] if action.state else NO_STATE
    if action.state in CLOSED_STATES:
        return state
    written = clean(action.timescale.text) if action.timescale else ""
    return f"{_say_due(action.due, written)} · {state}"


def _say_due(due: Due, written: str) -> str:
    if due.next_due is None:
        return written or "No timescale"
    day = say_short_date(due.next_due)
    if due.lateness == "overdue":
        return f"Due {day}, {say_count(due.days_late, 'day')} late"
    return f"Due {day}, date passed while waiting" if due.lateness else f"Due {day}"


def say_holder(holder: PostHolder, today: date) -> str:
    """Say from when until when somebody holds a post."""
    if holder.since is None and holder.until is None:
        return "Nobody has said since when"
    if holder.until is None:
        return f"Since {say_date(holder.since)}" if holder.since else ""
    verb = "Left" if holder.until < today else "Leaves"
    if holder.since is None:
        return f"{verb} on {say_date(holder.until)}"
    return f"From {say_date(holder.since)} until {say_date(holder.until)}"


def say_joining(joining: Joining) -> str:
    """Say what joining two owners would do, before it is done."""
    owner, into = clean(joining.owner.name), clean(joining.into.name)
    parts = [f"{say_count(joining.moved, 'action')} of {owner} will be {into}’s."]
    if joining.shared:
        parts.append(f"{say_count(joining.shared, 'action')} that both own will have one owner less.")
    if joining.names:
        names = ", ".join(f"“{clean(name)}”" for name in joining.names)
        parts.append(f"{into} will also answer to {names}.")
    if joining.holders:
        parts.append(f"{say_count(joining.holders, 'holder')} of the post will be told under {into}.")
    parts.append(f"{owner} will be gone from the list. It can be undone.")
    return " ".join(parts)
