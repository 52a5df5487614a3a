"""Group the actions of the plan by something else than the recommendation that they answer."""

import sqlite3
from array import array
from collections.abc import Iterable, Mapping
from typing import Final

from laming_desktop.domain.views import Grouping
from laming_desktop.domain.vocabulary import ACTION_STATES
from laming_desktop.store.memory import Group

NOTHING: Final[Mapping[Grouping, str]] = {"theme": "no_theme", "owner": "no_owner", "state": "no_state"}
"""The keys of the last groups."""
_THEMES: Final = (
    "SELECT theme.id, theme.name FROM theme JOIN inquiry ON inquiry.id = theme.inquiry_id "
    "ORDER BY inquiry.place, inquiry.id, theme.place, theme.id"
)
_OWNERS: Final = "SELECT id, name FROM owner ORDER BY folded(name), id"
_OF_THEME: Final = """SELECT coalesce(own.theme_id, above.theme_id), action.rowid FROM answer
    JOIN action ON action.id = answer.action_id JOIN recommendation AS own ON own.id = answer.recommendation_id
    LEFT JOIN recommendation AS above ON above.id = own.parent_id"""
_OF_OWNER: Final = """SELECT action_owner.owner_id, action.rowid FROM action_owner
    JOIN action ON action.id = action_owner.action_id"""
_OF_STATE: Final = "SELECT state, rowid FROM action"


def read_groups(sqlite: sqlite3.Connection, grouping: Grouping, order: Iterable[int]) -> tuple[Group, ...]:
    """Give the groups in their own order, each with its actions by the plan's; those with nothing come last.

    An action with two owners stands under both; groups without any action are left out.
    """
    nothing = NOTHING[grouping]
    rank = {slot: place for place, slot in enumerate(order)}
    members: dict[str, set[int]] = {}
    for key, slot in sqlite.execute(_MEMBERS[grouping]):
        members.setdefault(key or nothing, set()).add(slot)
    placed = set[int]().union(*(slots for key, slots in members.items() if key != nothing))
    members[nothing] = set(rank) - placed
    names = _read_names(sqlite, grouping)
    return tuple(
        Group(key, name, array("q", sorted(members[key], key=rank.__getitem__)))
        for key, name in names.items()
        if members.get(key)
    )


def _read_names(sqlite: sqlite3.Connection, grouping: Grouping) -> Mapping[str, str]:
    """Give keys with names in order; a state is its own name, and what has nothing has none."""
    if grouping == "state":
        named = {state: state for state in ACTION_STATES}
    else:
        named = dict(sqlite.execute(_THEMES if grouping == "theme" else _OWNERS))
    return {**named, NOTHING[grouping]: ""}


_MEMBERS: Final[Mapping[Grouping, str]] = {"theme": _OF_THEME, "owner": _OF_OWNER, "state": _OF_STATE}
