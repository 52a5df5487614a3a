"""Keep the national guidance and commitments, what they say of recommendations, and which actions wait for them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.national import Guidance, GuidanceKind
from laming_desktop.operations.finding import find_row, name_item
from laming_desktop.operations.reading_cells import read_timescale_today
from laming_desktop.operations.timescales import write_revision
from laming_desktop.operations.values import check_line, check_link, check_text
from laming_desktop.store.national import get_guidance, list_waits
from laming_desktop.store.register import Register, Writing
from laming_desktop.store.timescales import write_reading

_DATED: Final = ("consultation", "expected")


@dataclass(frozen=True, slots=True)
class GuidanceFields:
    """What a user writes of guidance or of a commitment; the two timescales in their own words."""

    title: str
    kind: GuidanceKind = "guidance"
    publisher: str = ""
    consultation: str = ""
    expected: str = ""
    done_on: date | None = None
    link: str = ""
    note: str = ""


def add_guidance(register: Register, fields: GuidanceFields, *, today: date) -> Changes:
    """Add guidance or a commitment; its timescales are read as written today."""
    with register.write(f"Add {fields.kind} {check_line('title', fields.title, may_be_empty=False)}") as writing:
        writing.add("guidance", **_check(writing, fields, today))
    return writing.changes


def edit_guidance(register: Register, guidance_id: str, fields: GuidanceFields, *, today: date) -> Changes:
    """Change guidance or a commitment; words that stay keep the reading that they have."""
    with register.write(f"Change {fields.kind} {check_line('title', fields.title, may_be_empty=False)}") as writing:
        row = find_row(writing, "guidance", guidance_id)
        wanted = _check(writing, fields, today)
        for name in _DATED:
            if wanted[f"{name}_text"] == row[f"{name}_text"]:
                wanted.pop(f"{name}_reading")
        changed = {name: value for name, value in wanted.items() if _as_kept(value) != row[name]}
        if changed:
            writing.change("guidance", guidance_id, **changed)
    return writing.changes


def remove_guidance(register: Register, guidance_id: str) -> Changes:
    """Take guidance away with its notes and with what waits for it; undo brings all of it back."""
    with register.write("Remove guidance") as writing:
        find_row(writing, "guidance", guidance_id)
        writing.remove("guidance", guidance_id)
    return writing.changes


def set_guidance_note(
    register: Register, guidance_id: str, recommendation_id: str, *, chapter: str = "", note: str = ""
) -> Changes:
    """Say what guidance says of a recommendation; the entry of a pair is one, and empty words keep it as a mere link."""
    words = {"chapter": check_line("chapter", chapter), "note": check_text("note", note)}
    with register.write(
        f"Note what guidance says of {name_item(register, 'recommendation', recommendation_id)}"
    ) as writing:
        find_row(writing, "guidance", guidance_id)
        find_row(writing, "recommendation", recommendation_id)
        pair = {"guidance_id": guidance_id, "recommendation_id": recommendation_id}
        standing = writing.list_rows("guidance_note", **pair)
        if standing:
            writing.change("guidance_note", str(standing[0]["id"]), **words)
        else:
            writing.add("guidance_note", **pair, **words)
    return writing.changes


def remove_guidance_note(register: Register, note_id: str) -> Changes:
    """Take away what guidance says of a recommendation."""
    with register.write("Remove a note on guidance") as writing:
        find_row(writing, "guidance_note", note_id)
        writing.remove("guidance_note", note_id)
    return writing.changes


def wait_for(register: Register, action_ids: Sequence[str], guidance_id: str) -> Changes:
    """Let actions wait for guidance; those that wait for it already stay as they are."""
    title = get_guidance(register, guidance_id).title
    with register.write(f"Wait for {title}") as writing:
        there = {str(row["action_id"]) for row in writing.list_rows("wait", guidance_id=guidance_id)}
        for action_id in dict.fromkeys(action_ids):
            find_row(writing, "action", action_id)
            if action_id not in there:
                writing.add("wait", action_id=action_id, guidance_id=guidance_id)
    return writing.changes


def wait_no_longer(register: Register, action_ids: Sequence[str], guidance_id: str) -> Changes:
    """Let actions no longer wait for guidance."""
    with register.write(f"Wait no longer for {get_guidance(register, guidance_id).title}") as writing:
        _end_waits(writing, action_ids, guidance_id)
    return writing.changes


@dataclass(frozen=True, slots=True)
class NextStep:
    """What becomes of an action when its guidance is out: its new timescale in words, or it waits on (None)."""

    action_id: str
    timescale: str | None


def propose_next_steps(register: Register, guidance_id: str, *, days: Mapping[str, str]) -> tuple[NextStep, ...]:
    """Propose for each action that waits for guidance the timescale that `days` names for it, else that it waits on."""
    waiting = [wait.action_id for wait in list_waits(register) if wait.guidance_id == guidance_id]
    return tuple(NextStep(action_id, days.get(action_id)) for action_id in waiting)


def publish_guidance(
    register: Register, guidance_id: str, *, on: date, steps: Sequence[NextStep], today: date
) -> Changes:
    """Say that guidance is out, and give the actions that waited for it their new timescales, all in one change set.

    An action that gets a timescale waits no longer; its state, if it was waiting, becomes not started.
    """
    guidance = get_guidance(register, guidance_id)
    with register.write(f"Publish {guidance.title}") as writing:
        writing.change("guidance", guidance_id, done_on=on)
        for step in steps:
            if step.timescale is not None:
                _move_on(writing, step, guidance, today)
    return writing.changes


def withdraw_guidance(register: Register, guidance_id: str) -> Changes:
    """Say that guidance is not out after all, or no longer; timescales that were given since stay."""
    guidance = get_guidance(register, guidance_id)
    with register.write(f"Withdraw {guidance.title}") as writing:
        if guidance.done_on is not None:
            writing.change("guidance", guidance_id, done_on=None)
    return writing.changes


def _move_on(writing: Writing, step: NextStep, guidance: Guidance, today: date) -> None:
    row = find_row(writing, "action", step.action_id)
    reason = f"{guidance.title} was published"
    write_revision(writing, step.action_id, step.timescale or "", today=today, reason=reason)
    if row["state"] == "waiting":
        writing.change("action", step.action_id, state="not_started")
    _end_waits(writing, [step.action_id], guidance.id)


def _end_waits(writing: Writing, action_ids: Sequence[str], guidance_id: str) -> None:
    for row in writing.list_rows("wait", guidance_id=guidance_id):
        if row["action_id"] in action_ids:
            writing.remove("wait", str(row["id"]))


def _check(writing: Writing, fields: GuidanceFields, today: date) -> dict[str, str | date | None]:
    """Give the columns that a user's words become."""
    kept: dict[str, str | date | None] = {
        "kind": fields.kind,
        "title": check_line("title", fields.title, may_be_empty=False),
        "publisher": check_line("publisher", fields.publisher),
        "done_on": fields.done_on,
        "link": check_link("link", fields.link),
        "note": check_text("note", fields.note),
    }
    for name, words in (("consultation", fields.consultation), ("expected", fields.expected)):
        text = check_text(name, words)
        reading = (
            write_reading(replace(read_timescale_today(writing, text, today), text=text))["reading"] if text else ""
        )
        kept |= {f"{name}_text": text, f"{name}_reading": reading}
    return kept


def _as_kept(value: str | date | None) -> str | None:
    return value.isoformat() if isinstance(value, date) else value
