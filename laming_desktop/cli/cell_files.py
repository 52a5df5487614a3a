"""Files of cells to be read: a JSON list of entries, or an object that has them under "entries"."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeGuard, TypeVar, get_args

from laming_desktop.domain.errors import UnreadableDocumentError
from laming_desktop.domain.owners.reading import KnownOwner
from laming_desktop.domain.states.reading import StateColumn, StateSubject
from laming_desktop.domain.timescales.plain import read_context
from laming_desktop.domain.timescales.reading import ReadingContext
from laming_desktop.domain.vocabulary import OwnerKind

What = Literal["timescale", "owners", "states"]
Fields = Mapping[str, object]
_NO_CONTEXT: Final = ReadingContext()
_LARGEST: Final = 50_000_000
_Word = TypeVar("_Word", bound=str)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell with what is known besides; `known` names a list of owners of the file."""

    id: object
    text: str
    context: ReadingContext = _NO_CONTEXT
    heading: str | None = None
    known: str | None = None
    column: StateColumn = "status"
    of: StateSubject = "action"
    key: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class CellFile:
    """The cells of a file, and its named lists of owners that are known."""

    what: What
    cells: tuple[Cell, ...]
    known: Mapping[str, tuple[KnownOwner, ...]]


def read_cell_file(path: Path, what: What) -> CellFile:
    """Read a file of cells; UnreadableDocumentError says which entry is not as it should be."""
    content = _load(path)
    entries: object = content.get("entries") if _is_object(content) else content
    lists: object = content.get("known", {}) if _is_object(content) else {}
    if not _is_list(entries) or not _is_object(lists):
        raise UnreadableDocumentError(path, "not_cells")
    try:
        known = {name: _read_known(owners) for name, owners in lists.items()}
    except (ValueError, RecursionError) as error:
        raise UnreadableDocumentError(path, "not_cells", str(error)) from None
    cells: list[Cell] = []
    for number, entry in enumerate(entries, start=1):
        try:
            cells.append(_read_cell(entry, what, known))
        except (ValueError, RecursionError) as error:
            raise UnreadableDocumentError(path, "not_cells", f"entry {number}: {error}") from None
    return CellFile(what, tuple(cells), known)


def _load(path: Path) -> object:
    """Load a JSON file of any content."""
    try:
        if not path.is_file():
            raise UnreadableDocumentError(path, "folder" if path.is_dir() else "missing")
        if path.stat().st_size > _LARGEST:
            raise UnreadableDocumentError(path, "too_large")
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except PermissionError:
        raise UnreadableDocumentError(path, "denied") from None
    except (ValueError, RecursionError) as error:
        raise UnreadableDocumentError(path, "not_json", str(error)) from None


def _is_object(value: object) -> TypeGuard[Fields]:
    return isinstance(value, dict)


def _is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


def _read_cell(entry: object, what: What, known: Mapping[str, object]) -> Cell:
    """Read one entry; ValueError names the field that is not as it should be."""
    if not _is_object(entry):
        raise ValueError("it is no object")
    text, heading, named = _read_text(entry, "text") or "", _read_text(entry, "heading"), None
    context = read_context(entry) if what == "timescale" else _NO_CONTEXT
    if what == "owners":
        named = _read_text(entry, "known")
        if named is not None and named not in known:
            raise ValueError(f"known: there is no list called {named[:40]}")
    column, of, key = _choose(entry, "column", "status"), _choose_subject(entry), _read_key(entry)
    if "text" not in entry:
        raise ValueError("text is missing")
    return Cell(entry.get("id"), text, context, heading, named, column, of, key)


def _read_text(entry: Fields, name: str) -> str | None:
    """Read a text, None where there is none."""
    value = entry.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{name} is no text")
    return value


def _choose(entry: Fields, name: str, default: StateColumn) -> StateColumn:
    """Read which column a cell stands in."""
    columns: tuple[StateColumn, ...] = get_args(StateColumn)
    return _find(entry, name, columns, default)


def _choose_subject(entry: Fields) -> StateSubject:
    """Read what a cell speaks of."""
    subjects: tuple[StateSubject, ...] = get_args(StateSubject)
    return _find(entry, "of", subjects, "action")


def _find(entry: Fields, name: str, words: tuple[_Word, ...], default: _Word) -> _Word:
    """Read a word of a closed set."""
    value = _read_text(entry, name)
    if value is None:
        return default
    for word in words:
        if word == value:
            return word
    raise ValueError(f"{name} is none of {', '.join(words)}")


def _read_key(entry: Fields) -> Mapping[str, str] | None:
    """Read what a document says of its marks."""
    value = entry.get("key")
    if value is None:
        return None
    if not _is_object(value):
        raise ValueError("key is no object")
    return {mark: str(meaning) for mark, meaning in value.items()}


def _read_known(value: object) -> tuple[KnownOwner, ...]:
    """Read a list of owners that are known."""
    if not _is_list(value):
        raise ValueError("known is no object of lists")
    return tuple(_read_owner(owner) for owner in value)


def _read_owner(value: object) -> KnownOwner:
    """Read one owner."""
    if not _is_object(value):
        raise ValueError("known holds something that is no owner")
    kinds: tuple[OwnerKind, ...] = get_args(OwnerKind)
    aliases = value.get("aliases")
    names = tuple(str(alias) for alias in aliases) if _is_list(aliases) else ()
    written = _read_text(value, "kind")
    kind = kinds[kinds.index(written)] if written in kinds else kinds[0]
    return KnownOwner(_read_text(value, "name") or "", kind, names, _read_text(value, "initials"))
