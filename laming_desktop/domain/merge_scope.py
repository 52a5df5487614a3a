"""What whoever has a copy may change, told apart from what lies outside: that is shown, and taken only one by one."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Final

from laming_desktop.domain.patches import Change, Key, Patch, Row
from laming_desktop.domain.shares import Allowed

_OWN_FIELDS: Final = frozenset({"state"})
"""What may be changed of one's own action itself; its progress, timescales and evidence are rows of their own."""
_OF_ACTIONS: Final = frozenset({"progress", "timescale"})
_OF_ITEMS: Final = frozenset({"evidence"})

FindRow = Callable[[Key], Row | None]


@dataclass(frozen=True, slots=True)
class EditScope:
    """What may be changed in a copy, asked where it is edited; of "own" `owners` are those whose actions are meant."""

    allowed: Allowed
    owners: frozenset[str]
    words: str

    def covers_action(self, owner_ids: Collection[str]) -> bool:
        """Tell whether anything of an action may be changed."""
        return self.allowed == "everything" or (self.allowed == "own" and bool(self.owners.intersection(owner_ids)))

    @property
    def covers_all(self) -> bool:
        """Tell whether all fields of what it covers may be changed, and not only how far an action is."""
        return self.allowed == "everything"


@dataclass(frozen=True, slots=True)
class Outside:
    """What was changed of one item beyond what was allowed: taken or left as a whole."""

    item: Key
    patch: Patch


@dataclass(slots=True)
class Scoped:
    """A patch parted: what may be merged, and what must be accepted first, by item."""

    inside: dict[Key, Change] = field(default_factory=dict[Key, Change])
    outside: dict[Key, dict[Key, Change]] = field(default_factory=dict[Key, dict[Key, Change]])


def part_by_scope(patch: Patch, allowed: Allowed, own_actions: Collection[str], find: FindRow) -> Scoped:
    """Part a patch by what its copy was allowed to change; `find` gives rows of the register as they stand."""
    scoped = Scoped()
    if allowed == "everything":
        scoped.inside.update(patch)
        return scoped
    own = set(own_actions) if allowed == "own" else set[str]()
    files = _find_own_files(patch, own)
    for key, change in patch.items():
        row = {**(find(key) or {}), **(change.before or {}), **(change.after or {})}
        inside, outside = _part(key, change, row, own, files)
        if inside is not None:
            scoped.inside[key] = inside
        if outside is not None:
            scoped.outside.setdefault(find_item(key, row), {})[key] = outside
    return scoped


def find_item(key: Key, row: Row) -> Key:
    """Find the item that a row belongs to: an action, a recommendation, or itself."""
    if row.get("item_table") and row.get("item_id"):
        return str(row["item_table"]), str(row["item_id"])
    for column in ("action_id", "recommendation_id", "owner_id", "guidance_id", "indicator_id"):
        if row.get(column):
            return column.removesuffix("_id"), str(row[column])
    return key


def _part(
    key: Key, change: Change, row: Row, own: Collection[str], files: Collection[str]
) -> tuple[Change | None, Change | None]:
    table, item_id = key
    if table == "action" and item_id in own and change.before is not None and change.after is not None:
        return _pick(change, _OWN_FIELDS), _pick(change, frozenset(change.after) - _OWN_FIELDS)
    is_own = (
        (table in _OF_ACTIONS and row.get("action_id") in own)
        or (table in _OF_ITEMS and row.get("item_table") == "action" and row.get("item_id") in own)
        or (table == "kept_file" and item_id in files)
    )
    return (change, None) if is_own else (None, change)


def _pick(change: Change, names: Collection[str]) -> Change | None:
    """Give the part of an update that is about some fields."""
    before, after = change.before or {}, change.after or {}
    kept = [name for name in after if name in names]
    return Change({name: before[name] for name in kept}, {name: after[name] for name in kept}) if kept else None


def _find_own_files(patch: Mapping[Key, Change], own: Collection[str]) -> set[str]:
    """Find the kept files that evidence of one's own actions brings."""
    rows = [change.after for (table, _), change in patch.items() if table == "evidence" and change.after]
    return {str(row.get("file_id")) for row in rows if row.get("item_id") in own}
