"""Keep views of the plan under names: save, rename, reorder, remove; each one change set that can be undone."""

from dataclasses import replace

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.patches import Row
from laming_desktop.domain.views import LONGEST_NAME, SavedView, write_view
from laming_desktop.operations.finding import find_row
from laming_desktop.operations.values import check_line, check_text
from laming_desktop.store.register import Register, Writing
from laming_desktop.store.views import list_views


def save_view(register: Register, view: SavedView) -> Changes:
    """Keep a view under its name; one of the same name is replaced. `made` holds its id."""
    name = _check_name(view.name)
    with register.write(f"Save view {name}") as writing:
        row = _find(writing, name)
        if row is None:
            view_id = writing.add("saved_view", name=name, wishes=write_view(view))
        else:
            view_id = str(row["id"])
            writing.change("saved_view", view_id, name=name, wishes=write_view(view))
    return replace(writing.changes, made=(view_id,))


def change_view(register: Register, view: SavedView) -> Changes:
    """Let a kept view, found by its id, show what this one shows; its name stays."""
    with register.write(f"Change view {check_line('name', view.name)}") as writing:
        find_row(writing, "saved_view", view.id)
        writing.change("saved_view", view.id, wishes=write_view(view))
    return writing.changes


def rename_view(register: Register, view_id: str, name: str) -> Changes:
    """Give a view another name; RefusedValueError where another view has it."""
    words = _check_name(name)
    with register.write(f"Rename view {words}") as writing:
        find_row(writing, "saved_view", view_id)
        taken = _find(writing, words)
        if taken is not None and taken["id"] != view_id:
            raise RefusedValueError("name", words, "taken")
        writing.change("saved_view", view_id, name=words)
    return writing.changes


def move_view(register: Register, view_id: str, step: int) -> Changes:
    """Move a view up (-1) or down (1) among the others, as far as there are any."""
    with register.write("Move a view") as writing:
        find_row(writing, "saved_view", view_id)
        ids = [str(row["id"]) for row in writing.list_rows("saved_view")]
        others = [other for other in ids if other != view_id]
        goal = min(max(ids.index(view_id) + step, 0), len(others))
        if goal != ids.index(view_id):
            before = others[goal - 1] if goal else None
            writing.change("saved_view", view_id, place=writing.place_after("saved_view", before))
    return writing.changes


def remove_view(register: Register, view_id: str) -> Changes:
    """Take a view away; undo brings it back."""
    with register.write("Remove a view") as writing:
        find_row(writing, "saved_view", view_id)
        writing.remove("saved_view", view_id)
    return writing.changes


def find_view(register: Register, name: str) -> SavedView:
    """Find a view by its id or name; RefusedValueError with the names that there are."""
    views = list_views(register)
    found = next((one for one in views if one.id == name or fold(one.name) == fold(name)), None)
    if found is None:
        raise RefusedValueError("view", name, "not_allowed", tuple(one.name for one in views))
    return found


def _check_name(name: str) -> str:
    return check_line("name", check_text("name", name, may_be_empty=False, longest=LONGEST_NAME))


def _find(writing: Writing, name: str) -> Row | None:
    return next((row for row in writing.list_rows("saved_view") if fold(str(row["name"])) == fold(name)), None)
