"""Take the plan of another register in as new: its inquiries with all that belongs to them, as one change set."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import ForeignRefusedError, RefusedValueError
from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.patches import Change, Key, Row, Value
from laming_desktop.domain.places import find_place
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.operations.keeping.opening_foreign import open_foreign
from laming_desktop.store.age_files import open_age_file
from laming_desktop.store.foreign_rows import Rows
from laming_desktop.store.ids import LINK_ENDS, make_link_id
from laming_desktop.store.owners import list_owners
from laming_desktop.store.register import Register, Writing
from laming_desktop.store.rows import find_row

_TAKEN: Final = (
    "inquiry",
    "theme",
    "recommendation",
    "recommendation_link",
    "response",
    "position",
    "owner",
    "owner_alias",
    "post_holder",
    "action",
    "answer",
    "action_owner",
    "timescale",
    "progress",
    "guidance",
    "guidance_note",
    "wait",
    "indicator",
    "indicator_value",
    "note",
    "question",
    "evidence",
    "kept_file",
)
"""What is taken: the plan and what stands round it; not meetings, reports, views, imports, or what was shared."""
_OF_OWNERS: Final = frozenset({"owner_alias", "post_holder"})
_ITEMS: Final = ("inquiry", "recommendation", "action")


def import_as_new(register: Register, path: Path, *, password: str = "", progress: Progress = SILENT) -> Changes:
    """Import the plan of another register beside what is here; nothing that is here is changed, and undo takes it back.

    Owners that are here under the same name are the same; actions get numbers of their own. RefusedValueError where what
    it holds is here already; ForeignRefusedError for what is no sound register.
    """
    rows = _read(path, password, progress)
    with register.reading():
        known = {(table, str(row["id"])) for table in _ITEMS for row in rows[table]}
        if any(find_row(register.sqlite, *key) for key in known):
            raise RefusedValueError("import", path.name, "already_here")
        same = dict(_find_same_owners(register, rows))
    progress.step(1, 2)
    title = next((str(row["title"]) for row in rows["inquiry"]), path.stem)
    with register.write(f"Import {title} as new", kind="import") as writing:
        writing.apply({key: Change(None, row) for key, row in _make_rows(writing, rows, same)})
        progress.step(2, 2)
    return writing.changes


def _read(path: Path, password: str, progress: Progress) -> Rows:
    """Read all rows, each looked at; what is wrong is said of the file that came, not of what was unlocked for it."""
    with open_age_file(path, password) as plain:
        try:
            return open_foreign(plain, progress).rows
        except ForeignRefusedError as error:
            raise ForeignRefusedError(path, error.why, error.detail) from error


def _find_same_owners(register: Register, rows: Rows) -> Iterator[tuple[str, str]]:
    """Give the owners of the other register that are here, too, each with ours."""
    ours = {(fold(one.name), one.kind): one.id for one in list_owners(register)}
    for row in rows["owner"]:
        mine = ours.get((fold(str(row["name"])), str(row["kind"])))
        if mine is not None:
            yield str(row["id"]), mine


def _make_rows(writing: Writing, rows: Rows, same: Mapping[str, str]) -> Iterator[tuple[Key, Row]]:
    """Give the rows as they come in."""
    place = writing.place_last("inquiry")
    for table in _TAKEN:
        for row in rows[table]:
            if (table == "owner" and str(row["id"]) in same) or (table in _OF_OWNERS and _names_any(row, same)):
                continue
            new: dict[str, Value] = {
                name: same.get(str(value), value) if name.endswith("_id") else value for name, value in row.items()
            }
            if table in LINK_ENDS:
                new["id"] = make_link_id(*(str(new[end]) for end in LINK_ENDS[table]))
            if table == "action":
                new["reference"] = writing.next_reference()
            if table == "inquiry":
                new["place"], place = place, find_place(place)
            yield (table, str(new["id"])), new


def _names_any(row: Row, ids: Mapping[str, str]) -> bool:
    """Tell whether a row is about one of these."""
    return any(str(value) in ids for name, value in row.items() if name.endswith("_id"))
