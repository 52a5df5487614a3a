"""Show what a merge would write, item by item with the values before and after, and name what it asks about."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from laming_desktop.domain.merge_scope import find_item
from laming_desktop.domain.patches import Change, Key, Patch, Row, Value
from laming_desktop.operations.keeping.comparing_moments import Difference, name_row
from laming_desktop.operations.sharing.beside import find_touch, list_beside
from laming_desktop.operations.sharing.comparing import tell_differences
from laming_desktop.operations.sharing.preparing import AnswerKey, MergeAsk, MergePlan
from laming_desktop.operations.sharing.returning import Touch
from laming_desktop.store.register import Register
from laming_desktop.store.rows import find_row


@dataclass(frozen=True, slots=True)
class MergePreview:
    """A plan in plain values: what is written, what lies outside by return and item, and the names of all items.

    `removals` are told as what lies outside is; `yours` was changed here only, `alike` on both sides. `texts` are the first
    words of items, `touched` who changed what is asked about: here, and as the return claims.
    """

    plan: MergePlan
    writes: tuple[Difference, ...]
    outside: Mapping[tuple[int, Key], tuple[Difference, ...]]
    removals: Mapping[tuple[int, Key], tuple[Difference, ...]]
    names: Mapping[Key, str]
    yours: tuple[Difference, ...] = ()
    alike: tuple[Difference, ...] = ()
    texts: Mapping[Key, str] = field(default_factory=dict[Key, str])
    touched: Mapping[AnswerKey, tuple[Touch | None, Touch | None]] = field(
        default_factory=dict[AnswerKey, tuple[Touch | None, Touch | None]]
    )


def preview_merge(register: Register, plan: MergePlan) -> MergePreview:
    """Show a plan beside the register as it stands; nothing is written."""
    with register.reading():
        beside = list_beside(register, plan)
        rows = dict(_list_rows(register, plan))
        return MergePreview(
            plan=plan,
            writes=_list_changes(register, plan.writes),
            outside={(one.nth, one.outside.item): _list_changes(register, one.outside.patch) for one in plan.outside},
            removals={(one.nth, one.outside.item): _list_changes(register, one.outside.patch) for one in plan.removals},
            names={item: name_row(item[0], row) for item, row in rows.items()},
            yours=_list_changes(register, beside.yours, is_written=True),
            alike=_list_changes(register, beside.alike, is_written=True),
            texts={
                item: str(row.get("text") or row.get("title") or row.get("name") or "") for item, row in rows.items()
            },
            touched={ask.key: _find_touched(register, plan, ask) for ask in plan.asks},
        )


def _find_touched(register: Register, plan: MergePlan, ask: MergeAsk) -> tuple[Touch | None, Touch | None]:
    back = plan.returns[ask.key[0]]
    key, name = ask.question.key, ask.question.field
    here = find_touch(register, ask.mine_key or key, name, back.share.seq) if back.share else None
    return here, back.touched.get((key, name)) or back.touched.get((key, None))


def _list_changes(register: Register, patch: Patch, *, is_written: bool = False) -> tuple[Difference, ...]:
    """List what a patch changes, or has changed, named by the items that its rows belong to."""
    mine: dict[Key, Row] = {}
    theirs: dict[Key, Row] = {}
    for key, change in patch.items():
        row = find_row(register.sqlite, *key)
        if is_written:
            row = _turn_back(row, change)
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


def _turn_back(row: Row | None, change: Change) -> Row | None:
    """Give a row as it was before a change that is in it."""
    if change.before is None or change.after is None:
        return change.before
    return {**(row or {}), **change.before}


def _list_rows(register: Register, plan: MergePlan) -> Iterator[tuple[Key, Row]]:
    """Give the rows of all items that questions, changes outside and removals are about."""
    items = [ask.item for ask in plan.asks] + [one.outside.item for one in [*plan.outside, *plan.removals]]
    for item in dict.fromkeys(items):
        yield item, find_row(register.sqlite, *item) or _find_there(item, [back.patch for back in plan.returns])


def _find_there(item: Key, patches: Iterable[Patch]) -> Row:
    """Find a row that only a return has."""
    changes = [patch[item] for patch in patches if item in patch]
    return next((row for change in changes for row in (change.after, change.before) if row), dict[str, Value]())
