"""Keep views of the plan under names."""

from argparse import Namespace
from typing import get_args

from laming_desktop.cli.filters import read_filter
from laming_desktop.cli.opening import open_for
from laming_desktop.cli.output import print_json, print_line, print_table
from laming_desktop.cli.session import Session
from laming_desktop.domain.changes import Changes
from laming_desktop.domain.plan_filter import Sorting, SortKey
from laming_desktop.domain.views import ColumnWish, SavedView, to_plain
from laming_desktop.operations.views import find_view, move_view, remove_view, rename_view, save_view
from laming_desktop.store.actions import count_actions
from laming_desktop.store.register import Register
from laming_desktop.store.views import list_views
from laming_desktop.wording.filters import say_filter
from laming_desktop.wording.labels import SORT_WORDS
from laming_desktop.wording.texts import clean


def run_view(arguments: Namespace, session: Session) -> int:
    """List the saved views, keep one, rename it, move it or take it away."""
    if arguments.verb == "list":
        return _run_list(arguments, session)
    with open_for(session, arguments.file) as register:
        changes = _change(arguments, register)
    print_line(f"Done: {clean(changes.label)}.")
    return 0


def _change(arguments: Namespace, register: Register) -> Changes:
    if arguments.verb == "save":
        return save_view(register, _read_view(arguments, register))
    view = find_view(register, arguments.name)
    if arguments.verb == "rename":
        return rename_view(register, view.id, arguments.new_name)
    if arguments.verb == "move":
        return move_view(register, view.id, -1 if arguments.way == "up" else 1)
    return remove_view(register, view.id)


def _read_view(arguments: Namespace, register: Register) -> SavedView:
    keys: tuple[SortKey, ...] = get_args(SortKey)
    key: SortKey = next(key for key in keys if key.replace("_", "-") == arguments.sort)
    columns = [name for part in str(arguments.columns).split(",") if (name := part.strip())]
    return SavedView(
        id="",
        name=arguments.name,
        filter=read_filter(arguments, register),
        sorting=Sorting(key, descending=arguments.descending),
        grouping=arguments.group_by,
        columns=tuple(ColumnWish(name) for name in dict.fromkeys(columns)),
    )


def _run_list(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file, read_only=True) as register:
        views = list_views(register)
        counts = [count_actions(register, view.filter, today=session.today) for view in views]
    if arguments.json:
        told = [
            {"id": view.id, "name": view.name, "actions": count, **to_plain(view)}
            for view, count in zip(views, counts, strict=True)
        ]
        print_json(told)
        return 0
    rows = [
        (view.name, say_filter(view.filter) or "everything", SORT_WORDS[view.sorting.key], f"{count:,}")
        for view, count in zip(views, counts, strict=True)
    ]
    print_table(("Name", "Shows", "Order", "Actions"), rows)
    return 0
