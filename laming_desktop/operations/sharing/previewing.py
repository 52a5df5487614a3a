"""Show what a merge would write, item by item with the values before and after, and name what it asks about."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from laming_desktop.domain.merge_scope import find_item
from laming_desktop.domain.patches import Key, Patch, Row, Value
from laming_desktop.operations.keeping.comparing_moments import Difference, name_row
from laming_desktop.operations.sharing.comparing import tell_differences
from laming_desktop.operations.sharing.preparing import MergePlan
from laming_desktop.store.register import Register
from laming_desktop.store.rows import find_row


@dataclass(frozen=True, slots=True)
class MergePreview:
    """A plan in plain values: what is written, what lies outside by return and item, and the names of all items."""

    plan: MergePlan
    writes: tuple[Difference, ...]
    outside: Mapping[tuple[int, Key], tuple[Difference, ...]]
    names: Mapping[Key, str]


def preview_merge(register: Register, plan: MergePlan) -> MergePreview:
    """Show a plan beside the register as it stands; nothing is written."""
    with register.reading():
        writes = _list_changes(register, plan.writes)
        outside = {(one.nth, one.outside.item): _list_changes(register, one.outside.patch) for one in plan.outside}
        names = dict(_list_names(register, plan))
    return MergePreview(plan, writes, outside, names)


def _list_changes(register: Register, patch: Patch) -> tuple[Difference, ...]:
    """List what a patch changes, named by the items that its rows belong to."""
    mine: dict[Key, Row] = {}
    theirs: dict[Key, Row] = {}
    for key, change in patch.items():
        row = find_row(register.sqlite, *key)
        if row is not None:
            mine[key] = row
        if change.after is not None:
            theirs[key] = {**(row or {}), **change.after}
    for key, row in [*mine.items(), *theirs.items()]:
        item = find_item(key, row)
        if item not in patch and item not in mine:
            whole = find_row(register.sqlite, *item)
            if whole is not None:
                mine[item] = theirs[item] = whole
    return tuple(tell_differences(mine, theirs))


def _list_names(register: Register, plan: MergePlan) -> Iterator[tuple[Key, str]]:
    """Give the names of all items that questions and outside changes are about."""
    for item in dict.fromkeys([ask.item for ask in plan.asks] + [one.outside.item for one in plan.outside]):
        row = find_row(register.sqlite, *item) or _find_there(item, [back.patch for back in plan.returns])
        yield item, name_row(item[0], row)


def _find_there(item: Key, patches: Iterable[Patch]) -> Row:
    """Find a row that only a return has."""
    changes = [patch[item] for patch in patches if item in patch]
    return next((row for change in changes for row in (change.after, change.before) if row), dict[str, Value]())
