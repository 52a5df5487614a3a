"""Move and link actions, one or many at once, each as one change set that undo takes back whole."""

from collections.abc import Sequence
from typing import NamedTuple

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.bulk import name_many
from laming_desktop.operations.finding import find_row, name_item
from laming_desktop.store.register import Register, Writing


class Standing(NamedTuple):
    """An action where it stands: under a recommendation, or under none."""

    action_id: str
    under: str | None


def move_many(
    register: Register, standing: Sequence[Standing], recommendation_id: str, *, after: str | None
) -> Changes:
    """Put actions under a recommendation, in their order, behind the action `after` (None: first).

    An action that stood elsewhere answers this recommendation instead. UnknownItemError, and RefusedValueError
    ("not_linked") where `after` does not stand there.
    """
    ids = [action.action_id for action in standing]
    goes_elsewhere = any(action.under != recommendation_id for action in standing)
    whereto = f" to {name_item(register, 'recommendation', recommendation_id)}" if goes_elsewhere else ""
    with register.write(f"Move {name_many(register, ids)}{whereto}") as writing:
        behind = _find_standing(writing, ids, recommendation_id, after)
        for action in standing:
            behind = _move(writing, action, recommendation_id, behind)
    return writing.changes


def link_many(register: Register, action_ids: Sequence[str], recommendation_id: str) -> Changes:
    """Let actions answer one more recommendation, last among those that do; those that do already are left alone."""
    names = (name_many(register, action_ids), name_item(register, "recommendation", recommendation_id))
    with register.write(f"Link {names[0]} to {names[1]}") as writing:
        find_row(writing, "recommendation", recommendation_id)
        for action_id in dict.fromkeys(action_ids):
            find_row(writing, "action", action_id)
            if not writing.list_rows("answer", action_id=action_id, recommendation_id=recommendation_id):
                writing.add("answer", action_id=action_id, recommendation_id=recommendation_id)
    return writing.changes


def _find_standing(writing: Writing, moved: Sequence[str], recommendation_id: str, after: str | None) -> str | None:
    """Find the link behind which the first action goes: that of `after`, or of the nearest one before it that stays."""
    find_row(writing, "recommendation", recommendation_id)
    if after is None:
        return None
    rows = writing.list_rows("answer", recommendation_id=recommendation_id)
    places = [place for place, row in enumerate(rows) if row["action_id"] == after]
    if not places:
        raise RefusedValueError("place", name_action(writing, after), "not_linked")
    staying = [str(row["id"]) for row in rows[: places[0] + 1] if row["action_id"] not in moved]
    return staying[-1] if staying else None


def _move(writing: Writing, action: Standing, recommendation_id: str, behind: str | None) -> str:
    """Put one action behind a link (None: first); give the link that it has now."""
    find_row(writing, "action", action.action_id)
    place = writing.place_after("answer", behind, recommendation_id)
    own = writing.list_rows("answer", action_id=action.action_id, recommendation_id=recommendation_id)
    if action.under is not None and action.under != recommendation_id:
        for link in writing.list_rows("answer", action_id=action.action_id, recommendation_id=action.under):
            writing.remove("answer", str(link["id"]))
    if not own:
        return writing.add("answer", action_id=action.action_id, recommendation_id=recommendation_id, place=place)
    writing.change("answer", str(own[0]["id"]), place=place)
    return str(own[0]["id"])


def name_action(writing: Writing, action_id: str) -> str:
    """Name an action while a change set is under way."""
    return str(find_row(writing, "action", action_id)["reference"])
