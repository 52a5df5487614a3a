"""The register as an import compares with it: its rows, indexed once."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from laming_desktop.domain.owners.reading import KnownOwner
from laming_desktop.domain.patches import Row, State
from laming_desktop.operations.imports.matching import fold_words
from laming_desktop.operations.values import read_owner_kind
from laming_desktop.store.register import Register
from laming_desktop.store.source_cells import read_cells

Index = Mapping[str, list[Row]]
NoteName = tuple[str, str]
"""What a note is known by: its label and its words, both folded."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All rows that an import looks at; lists by the id of what they belong to, in order of their place or id.

    `is_exact` where the document is our own, so that every difference of its texts was made by somebody.
    """

    inquiries: list[Row] = field(default_factory=list[Row])
    recommendations: Index = field(default_factory=dict[str, list[Row]])
    responses: Index = field(default_factory=dict[str, list[Row]])
    positions: Index = field(default_factory=dict[str, list[Row]])
    actions: Mapping[str, Row] = field(default_factory=dict[str, Row])
    answering: Index = field(default_factory=dict[str, list[Row]])
    timescales: Index = field(default_factory=dict[str, list[Row]])
    progress: Index = field(default_factory=dict[str, list[Row]])
    imported: Mapping[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    became: Mapping[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    notes: Mapping[str, Container[NoteName]] = field(default_factory=dict[str, Container[NoteName]])
    themes: Mapping[str, str] = field(default_factory=dict[str, str])
    questions: frozenset[tuple[str, str, str]] = frozenset()
    owners: tuple[KnownOwner, ...] = ()
    is_exact: bool = False


def take_snapshot(register: Register) -> Snapshot:
    """Read everything that an import compares with.

    `imported` maps (item id, field) to the words that the last import had there, `became` to what was last written from
    such words; `answering` lists the answers to a recommendation; `notes` has those that are there and those that a
    document brought before, whatever became of them; `questions` holds (item id, field, words) of every question that was asked.
    """
    state = register.read_state()
    tables: dict[str, list[Row]] = {}
    for (table, _), row in state.items():
        tables.setdefault(table, []).append(row)
    together = [cell for row in tables.get("import_row", ()) for cell in read_cells(row)]
    cells = _sort_cells(state, [*tables.get("import_cell", ()), *together])
    return Snapshot(
        inquiries=_sort(tables.get("inquiry", ())),
        recommendations=_group(tables.get("recommendation", ()), "inquiry_id"),
        responses=_group(tables.get("response", ()), "recommendation_id"),
        positions=_group(tables.get("position", ()), "recommendation_id"),
        actions={str(row["id"]): row for row in tables.get("action", ())},
        answering=_group(tables.get("answer", ()), "recommendation_id"),
        timescales=_group(tables.get("timescale", ()), "action_id"),
        progress=_group(tables.get("progress", ()), "action_id"),
        imported={_name_cell(cell): str(cell["text"]) for cell in cells},
        became={_name_cell(cell): str(cell["became"]) for cell in cells if cell["became"] is not None},
        notes=_name_notes(tables.get("note", ()), cells),
        themes={str(row["id"]): str(row["name"]) for row in tables.get("theme", ())},
        questions=frozenset(
            (str(row["item_id"]), str(row["field"]), str(row["about"])) for row in tables.get("question", ())
        ),
        owners=_list_owners(tables.get("owner", ()), tables.get("owner_alias", ())),
    )


def name_note(label: str, text: str) -> NoteName:
    """Give what a note is known by."""
    return fold_words(label), fold_words(text)


def _name_notes(notes: Iterable[Row], cells: Iterable[Row]) -> dict[str, set[NoteName]]:
    """Name the notes of each item, the cells that became notes included."""
    named: dict[str, set[NoteName]] = {}
    for note in notes:
        named.setdefault(str(note["item_id"]), set()).add(name_note(str(note["label"]), str(note["text"])))
    for cell in cells:
        if cell["field"] == "note":
            named.setdefault(str(cell["item_id"]), set()).add(name_note(str(cell["heading"]), str(cell["text"])))
    return named


def _list_owners(owners: Iterable[Row], aliases: Iterable[Row]) -> tuple[KnownOwner, ...]:
    """Give the owners with their other names."""
    names = _group(aliases, "owner_id")
    return tuple(
        KnownOwner(
            str(row["name"]),
            read_owner_kind(str(row["kind"])),
            tuple(str(alias["alias"]) for alias in names.get(str(row["id"]), ())),
            str(row["initials"]) if row["initials"] else None,
        )
        for row in owners
    )


def _sort(rows: Iterable[Row]) -> list[Row]:
    """Put rows in the order of their list."""
    return sorted(rows, key=lambda row: (str(row.get("place", "")), str(row["id"])))


def _group(rows: Iterable[Row], owner: str) -> dict[str, list[Row]]:
    """Put rows under the id of what they belong to."""
    groups: dict[str, list[Row]] = {}
    for row in _sort(rows):
        groups.setdefault(str(row[owner]), []).append(row)
    return groups


def _sort_cells(state: State, cells: Iterable[Row]) -> list[Row]:
    """Put imported cells in the order in which their documents were read."""
    return sorted(cells, key=lambda cell: (str(state["import_batch", str(cell["batch_id"])]["read_at"]), cell["id"]))


def _name_cell(cell: Row) -> tuple[str, str]:
    """Give the item and field that a cell filled."""
    return str(cell["item_id"]), str(cell["field"])
