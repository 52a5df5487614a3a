"""Change the same field of many actions at once: one field, one change set, one undo; a refusal comes before anything is written."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.many import ManyField, ShiftedTimescale
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.domain.timescales.shifting import Shift, shift_timescale
from laming_desktop.domain.vocabulary import ActionState
from laming_desktop.operations.editing import edit_items
from laming_desktop.operations.finding import find_row, name_item
from laming_desktop.operations.progress import write_progress
from laming_desktop.operations.questions_kept import settle_questions
from laming_desktop.operations.reading_cells import read_timescale_today
from laming_desktop.operations.timescales import write_revision
from laming_desktop.operations.values import check_line, check_text
from laming_desktop.store.register import Register, Writing
from laming_desktop.store.timescales import read_reading

MOST_NAMED: Final = 8
"""How many actions a refusal names."""


def change_many(
    register: Register, action_ids: Sequence[str], field: ManyField, value: str, *, today: date, reason: str = ""
) -> Changes:
    """Give one field of many actions the same value, as a user writes it; those that have it already are left alone.

    RefusedValueError where any of them cannot have it ("before_start" names which in `allowed`): nothing is written then.
    """
    ids = tuple(dict.fromkeys(action_ids))
    if not ids:
        raise RefusedValueError("action", "", "empty")
    if field == "timescale":
        _refuse_before_start(register, ids, value, today)
    return edit_items(register, "action", ids, {field: value}, today=today, reason=reason)


def add_progress_to_many(
    register: Register,
    action_ids: Sequence[str],
    *,
    on: date,
    text: str,
    state: ActionState | None = None,
    author: str | None = None,
    reason: str = "",
) -> Changes:
    """Add the same update to many actions; where it is an action's latest one, its state becomes the action's."""
    words = check_text("progress", text, may_be_empty=False)
    who = check_line("author", author or register.author)
    with register.write(f"Add progress to {name_many(register, action_ids)}", reason=reason) as writing:
        for action_id in dict.fromkeys(action_ids):
            find_row(writing, "action", action_id)
            write_progress(writing, action_id, on, words, state, who, None)
    return writing.changes


def preview_shift(register: Register, action_ids: Sequence[str], shift: Shift) -> list[ShiftedTimescale]:
    """Tell what moving their timescales would make of these actions; nothing is written."""
    with register.reading():
        looking = Writing(register.sqlite)
        return [_look_at_shift(looking, action_id, shift) for action_id in dict.fromkeys(action_ids)]


def move_timescales(
    register: Register, action_ids: Sequence[str], shift: Shift, *, today: date, reason: str, agreed_by: str = ""
) -> Changes:
    """Move the timescales of many actions as revisions, so that what was promised first stays on record.

    Actions whose timescale names no one day are left as they are; RefusedValueError where none of them has one, where
    no reason is given, and where one would end before its action begins.
    """
    words = check_text("reason", reason, may_be_empty=False)
    shifted = [found for found in preview_shift(register, action_ids, shift) if found.after is not None]
    if not shifted:
        raise RefusedValueError("timescale", "", "nothing_to_move")
    name = name_many(register, [found.action_id for found in shifted])
    with register.write(f"Move timescale of {name}", reason=words) as writing:
        for found in shifted:
            after = found.after or ""
            reading = read_timescale_today(writing, after, today)
            if _begins_later(writing, found.action_id, reading):
                raise RefusedValueError("timescale", after, "before_start", (found.reference,))
            if write_revision(writing, found.action_id, after, today=today, reason=words, agreed_by=agreed_by):
                settle_questions(writing, found.action_id, "timescale", after)
    return writing.changes


def name_many(register: Register, action_ids: Sequence[str]) -> str:
    """Name actions in the label of a change: "A12", "8 actions"."""
    ids = tuple(dict.fromkeys(action_ids))
    if not ids:
        raise RefusedValueError("action", "", "empty")
    return name_item(register, "action", ids[0]) if len(ids) == 1 else f"{len(ids)} actions"


def _refuse_before_start(register: Register, action_ids: Sequence[str], value: str, today: date) -> None:
    """Refuse a timescale that would end before some of the actions begin, and name them."""
    with register.reading():
        looking = Writing(register.sqlite)
        reading = read_timescale_today(looking, check_text("timescale", value), today)
        if reading.latest is None:
            return
        late = [action_id for action_id in action_ids if _begins_later(looking, action_id, reading)]
        named = tuple(str(find_row(looking, "action", action_id)["reference"]) for action_id in late[:MOST_NAMED])
    if late:
        raise RefusedValueError("timescale", value, "before_start", named)


def _begins_later(writing: Writing, action_id: str, reading: TimescaleReading) -> bool:
    """Tell whether an action begins after the last day of a timescale."""
    begins = find_row(writing, "action", action_id)["start_on"]
    return begins is not None and reading.latest is not None and str(begins) > reading.latest.isoformat()


def _look_at_shift(looking: Writing, action_id: str, shift: Shift) -> ShiftedTimescale:
    reference = str(find_row(looking, "action", action_id)["reference"])
    entries = looking.list_rows("timescale", action_id=action_id)
    if not entries:
        return ShiftedTimescale(action_id, reference, "", None)
    return ShiftedTimescale(
        action_id,
        reference,
        str(entries[-1]["text"]),
        shift_timescale(read_reading(str(entries[-1]["reading"])), shift),
    )
