"""Progress updates: added, never overwritten; a correction is a new entry that replaces the old one visibly."""

from datetime import date

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.vocabulary import ActionState
from laming_desktop.operations.finding import find_row, name_item
from laming_desktop.operations.values import check_line, check_text
from laming_desktop.store.register import Register, Writing


def add_progress(
    register: Register,
    action_id: str,
    *,
    on: date,
    text: str,
    state: ActionState | None = None,
    author: str | None = None,
    reason: str = "",
) -> Changes:
    """Add an update as at a day; where it is the latest one its state becomes the action's."""
    words = check_text("progress", text, may_be_empty=False)
    with register.write(f"Add progress to {name_item(register, 'action', action_id)}", reason=reason) as writing:
        find_row(writing, "action", action_id)
        write_progress(writing, action_id, on, words, state, check_line("author", author or register.author), None)
    return writing.changes


def correct_progress(
    register: Register,
    progress_id: str,
    *,
    on: date | None = None,
    text: str | None = None,
    state: ActionState | None = None,
    reason: str = "",
) -> Changes:
    """Add an update that replaces an earlier one; what is not given stays as it was."""
    with register.write("Correct a progress update", reason=reason) as writing:
        old = find_row(writing, "progress", progress_id)
        words = check_text("progress", str(old["text"]) if text is None else text, may_be_empty=False)
        day = on or date.fromisoformat(str(old["on"]))
        write_progress(writing, str(old["action_id"]), day, words, state, register.author, progress_id)
    return writing.changes


def write_progress(
    writing: Writing,
    action_id: str,
    on: date,
    text: str,
    state: ActionState | None,
    author: str,
    replaces_id: str | None,
) -> None:
    """Write one update and, where it is the latest to say so, the action's state."""
    is_latest = state is not None and not _has_later_state(writing, action_id, on, replaces_id)
    writing.add("progress", action_id=action_id, on=on, text=text, author=author, state=state, replaces_id=replaces_id)
    if is_latest:
        writing.change("action", action_id, state=state)


def _has_later_state(writing: Writing, action_id: str, on: date, replaces_id: str | None) -> bool:
    """Tell whether an update of a later day, one that still counts, says a state."""
    updates = writing.list_rows("progress", action_id=action_id)
    replaced = {row["replaces_id"] for row in updates} | {replaces_id}
    return any(
        row["state"] is not None and row["id"] not in replaced and str(row["on"]) > on.isoformat() for row in updates
    )
