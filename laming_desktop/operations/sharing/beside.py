"""What stands beside the changes of returns: what was changed here since, and what both sides changed alike."""

from collections.abc import Iterator
from dataclasses import dataclass

from laming_desktop.domain.merge_scope import find_item
from laming_desktop.domain.patches import Change, Key, Patch
from laming_desktop.domain.shares import Share
from laming_desktop.operations.sharing.comparing import NOT_COMPARED
from laming_desktop.operations.sharing.preparing import MergePlan
from laming_desktop.operations.sharing.returning import Return, Touch
from laming_desktop.store.journal import read_row
from laming_desktop.store.register import Register
from laming_desktop.store.rows import find_row
from laming_desktop.store.touches import list_touches


@dataclass(frozen=True, slots=True)
class Beside:
    """Patches of what needs no decision: `yours` stays as it is, `alike` stands here already."""

    yours: Patch
    alike: Patch


def list_beside(register: Register, plan: MergePlan) -> Beside:
    """List what was changed here, in what the copies hold, since they were sent; and what both sides changed alike."""
    asked = {(ask.question.key, ask.question.field) for ask in plan.asks}
    alike: dict[Key, Change] = {}
    for back in plan.returns:
        alike.update(_list_alike(register, back))
    yours: dict[Key, Change] = {}
    for share, backs in _group_by_share(plan):
        items = frozenset[Key]().union(*(back.items for back in backs))
        for key, change in register.read_patch(share.seq, plan.head).items():
            row = {**(find_row(register.sqlite, *key) or {}), **(change.before or {}), **(change.after or {})}
            if key[0] in NOT_COMPARED or find_item(key, row) not in items or (key, None) in asked:
                continue
            told = alike.get(key)
            left = _leave_out(change, {name for of, name in asked if of == key} | set((told and told.after) or ()))
            if left is not None:
                yours[key] = left
    return Beside(yours, alike)


def find_touch(register: Register, key: Key, field: str | None, since: int) -> Touch | None:
    """Find who changed a row or a field here last, after a change set; None where nobody did."""
    for author, at, reason, before, after in list_touches(register.sqlite, key, since):
        changed = read_row(after)
        if field is None or changed is None or before is None or field in changed:
            return Touch(author, at, reason)
    return None


def _group_by_share(plan: MergePlan) -> Iterator[tuple[Share, list[Return]]]:
    shares = {back.share.id: back.share for back in plan.returns if back.share and back.outcome == "received"}
    for share in shares.values():
        yield share, [back for back in plan.returns if back.share and back.share.id == share.id]


def _list_alike(register: Register, back: Return) -> Iterator[tuple[Key, Change]]:
    """Give what a return changed to what stands here already, and what it removed that is gone here, too."""
    for key, change in back.patch.items():
        row = find_row(register.sqlite, *key)
        if change.after is None or row is None:
            if change.after is row is None:
                yield key, change
            continue
        same = {name for name, value in change.after.items() if row.get(name) == value}
        told = _leave_out(change, set(change.after) - same)
        if told is not None and (change.before is not None or len(same) == len(change.after)):
            yield key, told


def _leave_out(change: Change, names: set[str | None] | set[str]) -> Change | None:
    """Leave fields out of an update; None where nothing is left of it."""
    if change.before is None or change.after is None:
        return None if names and change.before is None else change
    kept = [name for name in change.after if name not in names]
    if not kept:
        return None
    return Change({name: change.before.get(name) for name in kept}, {name: change.after[name] for name in kept})
