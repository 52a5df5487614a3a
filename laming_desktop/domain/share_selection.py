"""Choose the rows that a share holds: the whole register, or some actions with all that belongs to them and no more."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final, TypeAlias

from laming_desktop.domain.patches import Row

Tables: TypeAlias = Mapping[str, Sequence[Row]]
"""The rows of each table of a register."""

NEVER_SHARED: Final = frozenset({"share", "share_return", "share_origin"})
_OF_PARENTS: Final[Mapping[str, tuple[str, ...]]] = {
    "answer": ("action", "recommendation"),
    "action_owner": ("action", "owner"),
    "timescale": ("action",),
    "progress": ("action",),
    "wait": ("action", "guidance"),
    "response": ("recommendation",),
    "position": ("recommendation",),
    "guidance_note": ("recommendation", "guidance"),
    "owner_alias": ("owner",),
}
"""Tables whose rows go with those that they name in the columns `<table>_id`."""
_OF_ITEMS: Final = ("note", "question", "evidence")
"""Tables whose rows go with the item that they name in `item_table` and `item_id`."""


def select_everything(tables: Tables, *, with_evidence: bool) -> dict[str, list[Row]]:
    """Give all rows but those that say what was shared with whom."""
    chosen = {table: list(rows) for table, rows in tables.items() if table not in NEVER_SHARED}
    if not with_evidence:
        files = {row["file_id"] for row in chosen.pop("evidence", [])}
        chosen["kept_file"] = [row for row in chosen.get("kept_file", []) if row["id"] not in files]
    return chosen


def select_part(tables: Tables, action_ids: Collection[str], *, with_evidence: bool) -> dict[str, list[Row]]:
    """Give the rows of some actions: what they answer, who owns them, what was said of them, what they wait for.

    What is not about them stays behind: other actions, their owners, imports, meetings, reports, views.
    """
    kept: dict[str, list[Row]] = {"register": [{**row, "house_style": ""} for row in tables.get("register", ())]}
    kept["action"] = _keep(tables, "action", "id", action_ids)
    answers = _keep(tables, "answer", "action_id", action_ids)
    _keep_recommendations(tables, kept, _list(answers, "recommendation_id"))
    kept["owner"] = _keep(
        tables, "owner", "id", _list(_keep(tables, "action_owner", "action_id", action_ids), "owner_id")
    )
    kept["guidance"] = _keep(tables, "guidance", "id", _find_guidance(tables, kept))
    for table, parents in _OF_PARENTS.items():
        ids = {parent: _list(kept[parent], "id") for parent in parents}
        kept[table] = [
            row for row in tables.get(table, ()) if all(row[f"{parent}_id"] in ids[parent] for parent in parents)
        ]
    kept["post_holder"] = _keep(tables, "post_holder", "post_id", _list(kept["owner"], "id"))
    kept["recommendation_link"] = _keep_links(tables, _list(kept["recommendation"], "id"))
    items = {(table, row["id"]) for table, rows in kept.items() for row in rows}
    for table in _OF_ITEMS:
        kept[table] = [row for row in tables.get(table, ()) if (row["item_table"], row["item_id"]) in items]
    if not with_evidence:
        kept["evidence"] = []
    kept["kept_file"] = _keep(tables, "kept_file", "id", _list(kept["evidence"], "file_id"))
    return {table: rows for table, rows in kept.items() if rows}


def _keep_recommendations(tables: Tables, kept: dict[str, list[Row]], wanted: set[object]) -> None:
    """Keep recommendations with those that they lie under, their themes and their inquiries."""
    above = {row["id"]: row["parent_id"] for row in tables.get("recommendation", ())}
    ids = set(wanted)
    waiting = list(wanted)
    while waiting:
        parent = above.get(str(waiting.pop()))
        if parent is not None and parent not in ids:
            ids.add(parent)
            waiting.append(parent)
    kept["recommendation"] = _keep(tables, "recommendation", "id", ids)
    kept["theme"] = _keep(tables, "theme", "id", _list(kept["recommendation"], "theme_id"))
    inquiries = _list(kept["recommendation"], "inquiry_id") | _list(kept["theme"], "inquiry_id")
    kept["inquiry"] = _keep(tables, "inquiry", "id", inquiries)


def _find_guidance(tables: Tables, kept: Mapping[str, Sequence[Row]]) -> set[object]:
    """Find the guidance that kept actions wait for, or that says something of kept recommendations."""
    waits = _keep(tables, "wait", "action_id", _list(kept["action"], "id"))
    notes = _keep(tables, "guidance_note", "recommendation_id", _list(kept["recommendation"], "id"))
    return _list(waits, "guidance_id") | _list(notes, "guidance_id")


def _keep_links(tables: Tables, ids: set[object]) -> list[Row]:
    return [row for row in tables.get("recommendation_link", ()) if row["from_id"] in ids and row["to_id"] in ids]


def _keep(tables: Tables, table: str, column: str, wanted: Collection[object]) -> list[Row]:
    among = set(wanted)
    return [row for row in tables.get(table, ()) if row[column] in among]


def _list(rows: Iterable[Row], column: str) -> set[object]:
    return {row[column] for row in rows if row[column] is not None}
