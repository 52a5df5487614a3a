"""The sample register with copies that are out, overdue and back: for pictures of sharing and merging."""

from datetime import date, datetime, timedelta
from pathlib import Path

from laming_desktop.domain.shares import ShareWishes
from laming_desktop.operations.actions import add_action, remove_action
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.progress import add_progress
from laming_desktop.operations.sample import build_sample_register
from laming_desktop.operations.sharing.making import share_register
from laming_desktop.operations.timescales import revise_timescale
from laming_desktop.store.reading import find_item, list_actions
from laming_desktop.store.register import Register

POLICE = "Exampleshire Police"


def make_shared_register(path: Path, *, author: str, now: datetime) -> None:
    """Make the register, a copy that came back with changes beside it, and changes made here meanwhile."""
    sent = now - timedelta(days=28)
    build_sample_register(path, author=author, now=sent).close()
    register = Register.open(path, author=author, clock=lambda: now)
    back = path.with_name("police returned.laming")
    whole = ShareWishes(allowed="everything", sent_to="Board members", round="Round 2")
    share_register(register, whole, path.with_name("members.laming"), now=sent)
    late = ShareWishes(agency="Exampleshire PCT", due_on=now.date() - timedelta(days=6), round="Round 2")
    share_register(register, late, path.with_name("health.laming"), now=sent)
    police = ShareWishes(agency=POLICE, allowed="everything", due_on=now.date() + timedelta(days=6), round="Round 2")
    share_register(register, police, back, now=sent)
    copy = Register.open(back, author="Detective Superintendent", clock=lambda: now - timedelta(days=4))
    _work_there(copy, now.date())
    copy.close()
    _work_here(register, now.date())
    register.close()


def _work_there(copy: Register, today: date) -> None:
    own = list_actions(copy, today=today)
    first, second = own[0].id, own[-1].id
    words = "Further training is scheduled for January 2010, then ongoing through the audit programme"
    edit_item(copy, "action", first, {"outcome": words, "state": "on_track"}, today=today)
    revise_timescale(copy, first, "January 2010", today=today, reason="Dates were booked with the hospital trust")
    add_progress(copy, first, on=today - timedelta(days=4), text="Two dates in January are booked.")
    if second != first:
        remove_action(copy, second)
    add_action(
        copy, [find_item(copy, own[0].recommendations[0])[1]], text="Brief every custody sergeant on notifications."
    )


def _work_here(register: Register, today: date) -> None:
    first = next(one for one in list_actions(register, today=today) if any(o.name == POLICE for o in one.owners))
    words = "Further training is scheduled for spring 2010. Ongoing through the audit programme"
    edit_item(register, "action", first.id, {"outcome": words, "priority": "high"}, today=today)
    revise_timescale(register, first.id, "Spring 2010", today=today, reason="Review of procedures postponed")
    edit_item(register, "action", first.id, {"state": "at_risk"}, today=today)
