"""How the columns of a document were understood: kept with its import, found again for the same headings, kept in files.

A mapping is a JSON object with `columns` (each with `heading`, `column`, `kind`) and, where they were decided, `sheet`,
`table`, `heading_row`, `encoding`, `separator`, `date_order` and `with_hidden`.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeGuard, cast, get_args

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.domain.reading_choices import ColumnChoice, ColumnKind, DateOrder, ReadingChoices
from laming_desktop.store.reading import list_mappings
from laming_desktop.store.register import Register

_KINDS: Final[frozenset[str]] = frozenset(get_args(ColumnKind))
_ORDERS: Final[frozenset[str]] = frozenset(get_args(DateOrder))
_LARGEST: Final = 1_000_000
_Object = Mapping[str, object]


def describe_mapping(reading: DocumentReading) -> dict[str, object]:
    """Give how the columns of a document were understood, and which of them the user chose, as plain values."""
    return {
        "columns": [
            {
                "heading": column.heading,
                "column": column.column,
                "table": column.table,
                "kind": column.kind,
                "chosen": column.is_chosen,
            }
            for column in reading.columns
        ]
    }


def remembered_choices(register: Register, headings: Iterable[str]) -> tuple[ColumnChoice, ...]:
    """Find what the user said of columns with these headings when such a document was imported last.

    The set of headings must be the same, whatever their order; white space and capitals do not count.
    """
    wanted = _fold_headings(headings)
    for text in list_mappings(register) if wanted else ():
        columns = _read_kept(text)
        if _fold_headings(str(column.get("heading", "")) for column in columns) == wanted:
            return tuple(_choose(columns))
    return ()


def _fold_headings(headings: Iterable[str]) -> frozenset[str]:
    return frozenset(folded for heading in headings if (folded := fold(heading)))


def _read_kept(text: str) -> list[_Object]:
    """Read the columns of a kept mapping; the form of older imports says nothing of choices."""
    try:
        kept: object = json.loads(text)
    except ValueError:
        return []
    columns = kept.get("columns") if _is_object(kept) else None
    return [column for column in columns if _is_object(column)] if _is_list(columns) else []


def _choose(columns: Sequence[_Object]) -> Iterable[ColumnChoice]:
    """Give the choices among the columns of a kept mapping; a heading that stands twice is told apart by its column."""
    headings = [fold(str(column.get("heading", ""))) for column in columns]
    seen: set[ColumnChoice] = set()
    for column, folded in zip(columns, headings, strict=True):
        kind = str(column.get("kind"))
        number = column.get("column")
        if not column.get("chosen") or not _is_kind(kind):
            continue
        kinds = {other.get("kind") for other, same in zip(columns, headings, strict=True) if same == folded}
        is_clear = folded and len(kinds) == 1
        choice = ColumnChoice(
            str(column.get("heading", "")), kind, None if is_clear or not isinstance(number, int) else number
        )
        if choice not in seen:
            seen.add(choice)
            yield choice


def write_mapping(path: Path, reading: DocumentReading) -> None:
    """Write how a document was read into a file, to be used for others like it."""
    choices = reading.choices
    told: dict[str, object] = {
        "sheet": choices.sheet,
        "table": choices.table,
        "heading_row": choices.heading_row,
        "encoding": choices.encoding,
        "separator": choices.separator,
        "date_order": choices.date_order,
    }
    mapping = {name: value for name, value in told.items() if value is not None}
    if not choices.with_hidden:
        mapping["with_hidden"] = False
    columns = [{"heading": column.heading, "column": column.column, "kind": column.kind} for column in reading.columns]
    unique = list({json.dumps(column): column for column in columns}.values())
    path.write_text(json.dumps({**mapping, "columns": unique}, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def read_mapping(path: Path) -> ReadingChoices:
    """Read a mapping from a file; RefusedValueError tells what in it cannot be used."""
    try:
        if path.stat().st_size > _LARGEST:
            raise RefusedValueError("mapping", path.name, "not_a_mapping", ("",))
        content: object = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError, OSError):
        raise RefusedValueError("mapping", path.name, "not_a_mapping", ("",)) from None
    if not _is_object(content):
        raise _refuse(path, "")
    known = {"sheet", "table", "heading_row", "encoding", "separator", "date_order", "with_hidden", "columns"}
    unknown = next((name for name in content if name not in known), None)
    if unknown is not None:
        raise _refuse(path, unknown)
    return ReadingChoices(
        sheet=_read_text(path, content, "sheet"),
        table=_read_number(path, content, "table"),
        heading_row=_read_number(path, content, "heading_row"),
        encoding=_read_text(path, content, "encoding"),
        separator=_read_text(path, content, "separator"),
        date_order=_read_order(path, content),
        with_hidden=_read_switch(path, content),
        columns=_read_columns(path, content),
    )


def _refuse(path: Path, name: str) -> RefusedValueError:
    return RefusedValueError("mapping", path.name, "not_a_mapping", (name,))


def _read_text(path: Path, content: _Object, name: str) -> str | None:
    value = content.get(name)
    if value is not None and not isinstance(value, str):
        raise _refuse(path, name)
    return value


def _read_number(path: Path, content: _Object, name: str) -> int | None:
    value = content.get(name)
    if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 1):
        raise _refuse(path, name)
    return value


def _read_order(path: Path, content: _Object) -> DateOrder | None:
    value = _read_text(path, content, "date_order")
    if value is not None and value not in _ORDERS:
        raise _refuse(path, "date_order")
    return cast("DateOrder | None", value)


def _read_switch(path: Path, content: _Object) -> bool:
    value = content.get("with_hidden", True)
    if not isinstance(value, bool):
        raise _refuse(path, "with_hidden")
    return value


def _read_columns(path: Path, content: _Object) -> tuple[ColumnChoice, ...]:
    columns = content.get("columns", [])
    if not _is_list(columns):
        raise _refuse(path, "columns")
    choices: list[ColumnChoice] = []
    for column in columns:
        if not _is_object(column) or not column.keys() <= {"heading", "column", "kind"}:
            raise _refuse(path, "columns")
        heading, kind = _read_text(path, column, "heading"), _read_text(path, column, "kind")
        if heading is None or kind is None or not _is_kind(kind):
            raise _refuse(path, kind or "columns")
        choices.append(ColumnChoice(heading, kind, _read_number(path, column, "column")))
    return tuple(choices)


def _is_kind(word: str) -> TypeGuard[ColumnKind]:
    return word in _KINDS


def _is_object(value: object) -> TypeGuard[_Object]:
    return isinstance(value, dict)


def _is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)
