"""How things stand on a recommendation, and what was answered to it: dated entries, added and not overwritten."""

from collections.abc import Sequence
from datetime import date

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.vocabulary import Position, ResponsePosition, Scope
from laming_desktop.operations.finding import find_row, name_item
from laming_desktop.operations.values import check_line, check_text
from laming_desktop.store.register import Register, Writing


def assess(
    register: Register,
    recommendation_id: str,
    *,
    position: Position,
    on: date,
    reason: str = "",
    scope: Scope = "local",
) -> Changes:
    """Say how things stand on a recommendation as at a day, locally or nationally, and why."""
    words = check_text("reason", reason)
    label = f"Change {scope} position of {name_item(register, 'recommendation', recommendation_id)}"
    with register.write(label, reason=words) as writing:
        find_row(writing, "recommendation", recommendation_id)
        write_position(writing, recommendation_id, scope=scope, position=position, on=on, reason=words)
    return writing.changes


def assess_many(
    register: Register,
    recommendation_ids: Sequence[str],
    *,
    position: Position,
    on: date,
    reason: str = "",
    scope: Scope = "local",
) -> Changes:
    """Say the same of several recommendations as one change."""
    words = check_text("reason", reason)
    label = f"Change {scope} position of {len(recommendation_ids)} recommendations"
    with register.write(label, reason=words) as writing:
        for recommendation_id in recommendation_ids:
            find_row(writing, "recommendation", recommendation_id)
            write_position(writing, recommendation_id, scope=scope, position=position, on=on, reason=words)
    return writing.changes


def write_position(
    writing: Writing, recommendation_id: str, *, scope: Scope, position: Position, on: date, reason: str
) -> None:
    """Add an entry to a series of positions, unless the last one of that day or before says the very same."""
    series = writing.list_rows("position", recommendation_id=recommendation_id, scope=scope)
    before = [row for row in series if str(row["on"]) <= on.isoformat()]
    last = max(before, key=lambda row: (str(row["on"]), str(row["id"])), default=None)
    if last is None or last["position"] != position or (reason and last["reason"] != reason):
        writing.add(
            "position", recommendation_id=recommendation_id, scope=scope, position=position, on=on, reason=reason
        )


def record_response(
    register: Register,
    recommendation_id: str,
    *,
    body: str,
    text: str,
    on: date | None = None,
    position: ResponsePosition | None = None,
) -> Changes:
    """Write down what a body answered to a recommendation."""
    fields = {"body": check_line("body", body), "text": check_text("response", text)}
    label = f"Add response to {name_item(register, 'recommendation', recommendation_id)}"
    with register.write(label) as writing:
        find_row(writing, "recommendation", recommendation_id)
        writing.add("response", recommendation_id=recommendation_id, on=on, position=position, **fields)
    return writing.changes


def edit_response(
    register: Register,
    response_id: str,
    *,
    body: str,
    text: str,
    on: date | None,
    position: ResponsePosition | None,
    reason: str = "",
) -> Changes:
    """Change a response: who gave it, when, its position and its words."""
    fields = {"body": check_line("body", body), "text": check_text("response", text)}
    with register.write("Change a response", reason=reason) as writing:
        find_row(writing, "response", response_id)
        writing.change("response", response_id, on=on, position=position, **fields)
    return writing.changes


def remove_response(register: Register, response_id: str) -> Changes:
    """Take a response away."""
    with register.write("Remove a response") as writing:
        find_row(writing, "response", response_id)
        writing.remove("response", response_id)
    return writing.changes
