"""Propose which actions wait for which guidance; nothing is linked before somebody accepts it."""

from collections.abc import Sequence
from datetime import date

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.guidance.waiting import ProposedWait, propose_waits
from laming_desktop.operations.finding import find_row
from laming_desktop.store.national import list_guidance, list_guidance_notes, list_waits
from laming_desktop.store.reading import list_actions, list_recommendations
from laming_desktop.store.register import Register


def find_proposed_waits(register: Register, *, today: date) -> tuple[ProposedWait, ...]:
    """Find the open actions that say that they wait for guidance and are not linked to any."""
    return propose_waits(
        list_actions(register, today=today),
        list_guidance(register),
        list_guidance_notes(register),
        {wait.action_id for wait in list_waits(register)},
        today,
        {item.id: item.parent_id for item in list_recommendations(register)},
    )


def accept_waits(register: Register, proposals: Sequence[ProposedWait]) -> Changes:
    """Link actions to the likeliest guidance of their proposals, all in one change set."""
    with register.write("Link actions to the guidance that they wait for") as writing:
        there = {(str(row["action_id"]), str(row["guidance_id"])) for row in writing.list_rows("wait")}
        for one in proposals:
            find_row(writing, "action", one.action_id)
            for guidance_id in one.guidance_ids[:1]:
                find_row(writing, "guidance", guidance_id)
                if (one.action_id, guidance_id) not in there:
                    writing.add("wait", action_id=one.action_id, guidance_id=guidance_id)
    return writing.changes
