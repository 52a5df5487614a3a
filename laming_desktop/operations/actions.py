"""Add, remove, move and link actions: what they answer and where they stand."""

from collections.abc import Sequence

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.patches import Row
from laming_desktop.operations.finding import find_row, name_item
from laming_desktop.operations.values import check_line, check_text
from laming_desktop.store.reading import next_reference
from laming_desktop.store.register import Register, Writing


def add_action(
    register: Register,
    recommendation_ids: Sequence[str],
    *,
    text: str,
    title: str = "",
    after: str | None = None,
) -> Changes:
    """Add an action that answers one or more recommendations: last under each, or right behind the action `after`."""
    words = check_text("action", text, may_be_empty=False)
    name = check_line("title", title)
    if not recommendation_ids:
        raise RefusedValueError("recommendations", "", "empty")
    with register.write(f"Add {next_reference(register)}") as writing:
        action_id = writing.add("action", reference=writing.next_reference(), title=name, text=words)
        for recommendation_id in dict.fromkeys(recommendation_ids):
            find_row(writing, "recommendation", recommendation_id)
            _add_link(writing, action_id, recommendation_id, after)
    return writing.changes


def _add_link(writing: Writing, action_id: str, recommendation_id: str, after: str | None) -> None:
    """Let an action answer a recommendation: behind another one that answers it, else last."""
    place = None
    if after is not None:
        neighbour = _find_link(writing, after, recommendation_id)
        place = writing.place_after("answer", str(neighbour["id"])) if neighbour else None
    given = {} if place is None else {"place": place}
    writing.add("answer", action_id=action_id, recommendation_id=recommendation_id, **given)


def _find_link(writing: Writing, action_id: str, recommendation_id: str) -> Row | None:
    """Find the link between an action and a recommendation."""
    rows = writing.list_rows("answer", action_id=action_id, recommendation_id=recommendation_id)
    return rows[0] if rows else None


def remove_action(register: Register, action_id: str) -> Changes:
    """Take an action away with its owners, timescales and updates; undo brings all of it back."""
    with register.write(f"Remove {name_item(register, 'action', action_id)}") as writing:
        find_row(writing, "action", action_id)
        writing.remove("action", action_id)
    return writing.changes


def remove_actions(register: Register, action_ids: Sequence[str]) -> Changes:
    """Take several actions away as one change."""
    if len(action_ids) == 1:
        return remove_action(register, action_ids[0])
    with register.write(f"Remove {len(action_ids)} actions") as writing:
        for action_id in action_ids:
            find_row(writing, "action", action_id)
            writing.remove("action", action_id)
    return writing.changes


def move_action(register: Register, action_id: str, recommendation_id: str, *, after: str | None) -> Changes:
    """Put an action behind another one (None: first) among those that answer a recommendation."""
    with register.write(f"Move {name_item(register, 'action', action_id)}") as writing:
        link = _find_link(writing, action_id, recommendation_id)
        neighbour = None if after is None else _find_link(writing, after, recommendation_id)
        if link is None or (after is not None and neighbour is None):
            raise RefusedValueError("place", name_item(register, "action", action_id), "not_linked")
        if after != action_id:
            place = writing.place_after("answer", str(neighbour["id"]) if neighbour else None, recommendation_id)
            writing.change("answer", str(link["id"]), place=place)
    return writing.changes


def reassign_action(
    register: Register, action_id: str, *, from_recommendation: str, to_recommendation: str, after: str | None = None
) -> Changes:
    """Let an action answer another recommendation instead of one that it answers."""
    label = f"Move {name_item(register, 'action', action_id)} to another recommendation"
    with register.write(label) as writing:
        find_row(writing, "recommendation", to_recommendation)
        link = _find_link(writing, action_id, from_recommendation)
        if link is None:
            raise RefusedValueError("recommendation", name_item(register, "action", action_id), "not_linked")
        writing.remove("answer", str(link["id"]))
        if _find_link(writing, action_id, to_recommendation) is None:
            _add_link(writing, action_id, to_recommendation, after)
    return writing.changes


def link_action(register: Register, action_id: str, recommendation_id: str, *, after: str | None = None) -> Changes:
    """Let an action answer one more recommendation; nothing happens where it does already."""
    names = (name_item(register, "action", action_id), name_item(register, "recommendation", recommendation_id))
    with register.write(f"Link {names[0]} to {names[1]}") as writing:
        find_row(writing, "action", action_id)
        find_row(writing, "recommendation", recommendation_id)
        if _find_link(writing, action_id, recommendation_id) is None:
            _add_link(writing, action_id, recommendation_id, after)
    return writing.changes


def unlink_action(register: Register, action_id: str, recommendation_id: str) -> Changes:
    """Let an action answer a recommendation no longer; it must still answer another."""
    names = (name_item(register, "action", action_id), name_item(register, "recommendation", recommendation_id))
    with register.write(f"Unlink {names[0]} from {names[1]}") as writing:
        link = _find_link(writing, action_id, recommendation_id)
        if link is None:
            raise RefusedValueError("recommendation", names[0], "not_linked")
        if len(writing.list_rows("answer", action_id=action_id)) == 1:
            raise RefusedValueError("recommendation", names[0], "last_link")
        writing.remove("answer", str(link["id"]))
    return writing.changes
