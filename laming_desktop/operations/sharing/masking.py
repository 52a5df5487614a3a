"""Take persons out of the rows of a share that names posts or nobody."""

from collections.abc import Mapping, Sequence
from typing import Final

from laming_desktop.domain.papers.profiles import NamesChoice
from laming_desktop.domain.patches import Row
from laming_desktop.domain.plan import Owner
from laming_desktop.operations.papers.names import NAMED_OFFICER, NameWriter

Chosen = dict[str, list[Row]]
_PROSE: Final[Mapping[str, tuple[str, ...]]] = {
    "recommendation": ("text", "addressees"),
    "response": ("text",),
    "position": ("reason",),
    "action": ("title", "text", "outcome", "steps", "start_text", "review_text"),
    "timescale": ("reason",),
    "progress": ("text",),
    "note": ("label", "text"),
    "guidance_note": ("note",),
    "evidence": ("title", "note"),
    "kept_file": ("name",),
}
_EMPTIED: Final[Mapping[str, tuple[str, ...]]] = {
    "action": ("owners_text",),
    "action_owner": ("written",),
    "timescale": ("agreed_by",),
    "progress": ("author",),
}
_LEFT_OUT: Final = ("post_holder", "question", "import_row", "import_cell", "import_batch")
"""Tables that quote cells and people as they were written."""


def mask_persons(chosen: Mapping[str, Sequence[Row]], names: NamesChoice, owners: Sequence[Owner]) -> Chosen:
    """Give the rows so that no person whom the register knows is named in them."""
    if names == "as_written":
        return {table: list(rows) for table, rows in chosen.items()}
    writer = NameWriter(names, owners)
    persons = {owner.id for owner in owners if owner.kind == "person"}
    masked = {
        table: [_mask(table, row, writer) for row in rows] for table, rows in chosen.items() if table not in _LEFT_OUT
    }
    masked["owner"] = [_mask_owner(row, persons) for row in masked.get("owner", [])]
    masked["owner_alias"] = [row for row in masked.get("owner_alias", []) if row["owner_id"] not in persons]
    return {table: rows for table, rows in masked.items() if rows}


def _mask(table: str, row: Row, writer: NameWriter) -> Row:
    words = {field: writer.write_text(str(row[field])) for field in _PROSE.get(table, ()) if row.get(field)}
    return {**row, **words, **dict.fromkeys(_EMPTIED.get(table, ()), "")}


def _mask_owner(row: Row, persons: set[str]) -> Row:
    return {**row, "name": NAMED_OFFICER, "initials": None} if row["id"] in persons else row
